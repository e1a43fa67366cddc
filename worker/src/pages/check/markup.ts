/** An attribute as it is written, its value with the usual entities read. */
export interface Attribute {
  name: string;
  value: string;
}

/** A piece of HTML, with the number of its line. */
export type Piece = { line: number } & (
  | { kind: 'tag'; name: string; attributes: readonly Attribute[]; closesItself: boolean; unfinished: boolean }
  | { kind: 'end'; name: string }
  /** `inside` names the element whose content a browser does not read as markup. */
  | { kind: 'text'; text: string; inside?: string }
  | { kind: 'comment'; text: string }
);

/** What is inside is text to a browser with scripts on. Of `template` it is markup, but nothing of it is shown or run. */
const RAW = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'template'];

// A space to HTML: unlike `\s` not the no-break one, which editors put in and browsers take for a letter.
const TAG = /<(\/?)([a-z][^\t\n\f\r />]*)/iy;
const ATTRIBUTE =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >]*)))?/y;
const TAG_END = /[\t\n\f\r /]*>/y;

/**
 * Reads pasted HTML piece by piece as a browser does, as far as it matters for
 * finding what somebody pasted: it never fails, and takes time in proportion to
 * the length. No tree is built, so nothing deep or unclosed can do harm.
 */
export function* readMarkup(html: string): Generator<Piece> {
  const lineAt = lineCounter(html);
  let at = 0;
  while (at < html.length) {
    const line = lineAt(at);
    if (html.startsWith('<!--', at)) {
      const [text, next] = upTo(html, '-->', at + 4);
      yield { kind: 'comment', text, line };
      at = next;
    } else if (html[at] === '<' && /[!?]/.test(html[at + 1] ?? '')) {
      [, at] = upTo(html, '>', at);
    } else {
      const tag = tagAt(html, at);
      if (!tag) {
        const next = html.indexOf('<', at + 1);
        const end = next < 0 ? html.length : next;
        yield { kind: 'text', text: html.slice(at, end), line };
        at = end;
        continue;
      }
      const { name, isEnd, attributes, closesItself, unfinished, next } = tag;
      at = next;
      if (isEnd) {
        yield { kind: 'end', name, line };
        continue;
      }
      yield { kind: 'tag', name, attributes, closesItself, unfinished, line };
      if (!RAW.includes(name)) continue;
      const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
      close.lastIndex = at;
      const end = close.exec(html)?.index ?? html.length;
      if (end > at) yield { kind: 'text', text: html.slice(at, end), inside: name, line: lineAt(at) };
      at = end;
    }
  }
}

function tagAt(html: string, at: number) {
  TAG.lastIndex = at;
  const opening = TAG.exec(html);
  if (!opening) return undefined;
  const attributes: Attribute[] = [];
  let next = TAG.lastIndex;
  for (;;) {
    TAG_END.lastIndex = next;
    const end = TAG_END.exec(html);
    if (end || next >= html.length) {
      return {
        name: opening[2]!.toLowerCase(),
        isEnd: opening[1] === '/',
        attributes,
        closesItself: end?.[0].endsWith('/>') ?? false,
        unfinished: !end,
        next: end ? TAG_END.lastIndex : html.length,
      };
    }
    ATTRIBUTE.lastIndex = next;
    const found = ATTRIBUTE.exec(html);
    next = found ? ATTRIBUTE.lastIndex : html.length;
    if (found) attributes.push({ name: found[1]!.toLowerCase(), value: readEntities(valueOf(found)) });
  }
}

const valueOf = ([, , double, single, bare]: RegExpExecArray): string => double ?? single ?? bare ?? '';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** The entities that editors write for what stands in addresses and names. */
export const readEntities = (text: string): string =>
  text.replace(/&(?:amp|quot|lt|gt|#34|#39);/g, (entity) => ENTITIES[entity]!);

/** The text up to a mark and the place behind it; all the rest where there is none. */
function upTo(html: string, mark: string, from: number): [text: string, next: number] {
  const end = html.indexOf(mark, from);
  return end < 0 ? [html.slice(from), html.length] : [html.slice(from, end), end + mark.length];
}

/** Counts lines up to places that are asked for from the first to the last. */
function lineCounter(html: string): (at: number) => number {
  let line = 1;
  let seen = 0;
  return (at) => {
    for (let next = html.indexOf('\n', seen); next >= 0 && next < at; next = html.indexOf('\n', seen)) {
      line += 1;
      seen = next + 1;
    }
    return line;
  };
}
