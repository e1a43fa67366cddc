import { type Attribute, type Piece, readEntities, readMarkup } from './markup.ts';

/** A script that loads widgets of ours, whatever has become of it. */
export interface PastedScript {
  line: number;
  attributes: ReadonlyMap<string, string>;
  /** As written, in `src` or where an optimiser has put it. */
  address: string;
  /** The version and the file that the address names, `v1` and `otklik.js`. */
  version: string | undefined;
  file: string | undefined;
}

/** A form's tag with what stands inside. */
export interface PastedForm {
  line: number;
  attributes: readonly Attribute[];
  closesItself: boolean;
  unfinished: boolean;
  isClosed: boolean;
  /** Addresses of links inside. */
  links: string[];
}

/** Traces of ours where a browser sees none. */
export interface Trace {
  line: number;
  where: 'comment' | 'entities' | { element: string } | { misspelt: string };
}

/** What of a page concerns us. */
export interface Pasted {
  scripts: PastedScript[];
  forms: PastedForm[];
  traces: Trace[];
  /** Tags of any kind with quotes or spaces that no browser takes for such. */
  spoilt: { line: number; element: string; by: 'quotes' | 'spaces' }[];
}

const FORM = 'otklik-form';

/** The end of an address of ours: `/embed/1.0.0/otklik.js`. */
const ADDRESS = /\/embed\/([^/?#\s"'<>]+)\/(otklik(?:-[a-z-]+)?\.js)(?:[?#]|$)/i;
const MENTION = /otklik(?:-[a-z]+)?\.js|<\s*otklik-form/i;
/** As in `otklik_form` and `otklikform`, and with Cyrillic letters that look alike. */
const ALMOST_FORM = /^[oо]+[tт]k?l+[iі]?k[-_–—.]?(?:f[oо]rm?s?|fr[oо]m|f[oо]mr)$/i;
const CURLY = /[“”„«»‘’″]/g;

/** A value without the quotes that a text editor has put around it. */
export const unquote = (value: string): string => value.replaceAll(CURLY, '').trim();

/** Finds scripts, forms and what is left of them. */
export function readPasted(html: string): Pasted {
  const pasted: Pasted = { scripts: [], forms: [], traces: [], spoilt: [] };
  let open: PastedForm | undefined;
  for (const piece of readMarkup(html)) {
    if (piece.kind === 'comment') {
      if (MENTION.test(piece.text)) pasted.traces.push({ line: piece.line, where: 'comment' });
    } else if (piece.kind === 'text') {
      pasted.traces.push(...tracesIn(piece));
    } else if (piece.kind === 'end') {
      if (piece.name === FORM && open) {
        open.isClosed = true;
        open = undefined;
      }
    } else {
      const form = readTag(piece, pasted);
      if (form) open = form;
      else if (piece.name === 'a') open?.links.push(unquote(valueIn(piece.attributes, 'href') ?? ''));
    }
  }
  return pasted;
}

type Tag = Extract<Piece, { kind: 'tag' }>;

function readTag({ name, attributes, line, closesItself, unfinished }: Tag, pasted: Pasted): PastedForm | undefined {
  const [plain = ''] = name.split(HARD_SPACE);
  if (plain !== name && plain === FORM) pasted.spoilt.push({ line, element: FORM, by: 'spaces' });
  if (plain === FORM) {
    const form = { line, attributes, closesItself, unfinished, isClosed: false, links: [] };
    pasted.forms.push(form);
    spoiltBy(pasted, { line, element: FORM, attributes });
    return form;
  }
  if (ALMOST_FORM.test(plain)) pasted.traces.push({ line, where: { misspelt: plain } });
  if (name !== 'script') return undefined;
  const script = readScript(line, attributes);
  if (!script) return undefined;
  pasted.scripts.push(script);
  spoiltBy(pasted, { line, element: 'script', attributes });
  return undefined;
}

/** A no-break space, which is part of a name to a browser. */
const HARD_SPACE = /[\u00a0\u202f\u2007]/;

function spoiltBy(
  pasted: Pasted,
  { line, element, attributes }: { line: number; element: string; attributes: readonly Attribute[] },
): void {
  if (attributes.some(({ name, value }) => (name + value).search(CURLY) >= 0))
    pasted.spoilt.push({ line, element, by: 'quotes' });
  if (attributes.some(({ name }) => HARD_SPACE.test(name))) pasted.spoilt.push({ line, element, by: 'spaces' });
}

/** An optimiser moves the address elsewhere: `data-src`, `data-rocket-src`. */
function readScript(line: number, attributes: readonly Attribute[]): PastedScript | undefined {
  const addresses = attributes.filter(({ name }) => /^(?:src|data-[\w-]*src)$/.test(name));
  const ours = addresses.map(({ value }) => unquote(value)).find((each) => isOurs(each));
  if (ours === undefined) return undefined;
  const [, version, file] = ADDRESS.exec(ours) ?? [];
  // The first of a name counts, as in a browser.
  const byName = new Map([...attributes].reverse().map(({ name, value }) => [name, value]));
  return { line, attributes: byName, address: ours, version, file: file?.toLowerCase() };
}

const isOurs = (address: string): boolean =>
  ADDRESS.test(address) || /(?:^|\/)otklik(?:-form)?\.js(?:[?#]|$)/i.test(address);

function tracesIn({ text, line, inside }: Extract<Piece, { kind: 'text' }>): Trace[] {
  if (inside !== undefined) {
    const isShown = inside !== 'script' && inside !== 'style';
    return isShown && MENTION.test(text) ? [{ line, where: { element: inside } }] : [];
  }
  if (/&lt;\s*(?:script|\/?otklik)/i.test(text) && /otklik/i.test(readEntities(text)))
    return [{ line, where: 'entities' }];
  // "<" before a letter that is no Latin one begins no tag.
  const [, name] = /^<\s*([^\s<>/]+)/.exec(text) ?? [];
  return name !== undefined && ALMOST_FORM.test(name) ? [{ line, where: { misspelt: name } }] : [];
}

export const valueIn = (attributes: readonly Attribute[], wanted: string): string | undefined =>
  attributes.find(({ name }) => name === wanted)?.value;
