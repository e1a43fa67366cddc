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

/** What a page can embed. */
export const TAGS = [
  ...(['otklik-form', 'otklik-quiz', 'otklik-plan'] as const),
  ...(['otklik-practices', 'otklik-practice-card', 'otklik-practice', 'otklik-practice-form'] as const),
] as const;
export type Tag = (typeof TAGS)[number];

/** The tag of a widget with what stands inside. */
export interface PastedWidget {
  tag: Tag;
  line: number;
  attributes: readonly Attribute[];
  closesItself: boolean;
  unfinished: boolean;
  isClosed: boolean;
  /** Addresses of links inside. */
  links: string[];
  /** Whether there is anything inside to read. */
  hasWords: boolean;
}

/** Traces of ours where a browser sees none. */
export interface Trace {
  line: number;
  where: 'comment' | 'entities' | { element: string } | { misspelt: string; meant: Tag };
}

/** What of a page concerns us. */
export interface Pasted {
  scripts: PastedScript[];
  widgets: PastedWidget[];
  traces: Trace[];
  /** Tags of any kind with quotes or spaces that no browser takes for such. */
  spoilt: { line: number; element: string; by: 'quotes' | 'spaces' }[];
}

/** The end of an address of ours: `/embed/1.0.0/otklik.js`. */
const ADDRESS = /\/embed\/([^/?#\s"'<>]+)\/(otklik(?:-[a-z-]+)?\.js)(?:[?#]|$)/i;
const MENTION = /otklik(?:-[a-z-]+)?\.js|<\s*otklik-(?:form|quiz|plan|practice)/i;
/** As in `otklik_form` and `otklikform`, and with Cyrillic letters that look alike. */
const ALMOST: readonly [Tag, RegExp][] = [
  ['otklik-form', almost('f[oо]rm?s?|fr[oо]m|f[oо]mr')],
  ['otklik-quiz', almost('qui?z+(?:es)?|quis|qiuz|kvi?z|test')],
  ['otklik-plan', almost('pl[aа]nn?s?|p[aа]ln|pl[aа]m')],
  ['otklik-practices', almost('pr[aа][cсk]ti[csс]es|pr[aа][kc]tiki|b[aа]nk')],
  ['otklik-practice-card', almost('(?:pr[aа][cсk]ti[csс]es?)?[-_–—.]?c[aа]rds?')],
  ['otklik-practice-form', almost('pr[aа][cсk]ti[csс]es?[-_–—.]?(?:f[oо]rms?|fr[oо]m)')],
  ['otklik-practice', almost('pr[aа][cсk]ti[csс]e|pr[aа][kc]tik[aа]')],
];

function almost(endings: string): RegExp {
  return new RegExp(`^[oо]+[tт]k?l+[iі]?k[-_–—.]?(?:${endings})$`, 'i');
}

/** The tag that was probably meant by a misspelt one. */
const meantBy = (name: string): Tag | undefined => ALMOST.find(([, pattern]) => pattern.test(name))?.[0];

const CURLY = /[“”„«»‘’″]/g;

/** A value without the quotes that a text editor has put around it. */
export const unquote = (value: string): string => value.replaceAll(CURLY, '').trim();

/** Finds scripts, widgets and what is left of them. */
export function readPasted(html: string): Pasted {
  const pasted: Pasted = { scripts: [], widgets: [], traces: [], spoilt: [] };
  let open: PastedWidget | undefined;
  for (const piece of readMarkup(html)) {
    if (piece.kind === 'comment') {
      if (MENTION.test(piece.text)) pasted.traces.push({ line: piece.line, where: 'comment' });
    } else if (piece.kind === 'text') {
      pasted.traces.push(...tracesIn(piece));
      if (open && piece.inside === undefined && /\S/.test(piece.text)) open.hasWords = true;
    } else if (piece.kind === 'end') {
      if (piece.name === open?.tag) {
        open.isClosed = true;
        open = undefined;
      }
    } else {
      const widget = readTag(piece, pasted);
      if (widget) open = widget;
      else if (piece.name === 'a') open?.links.push(unquote(valueIn(piece.attributes, 'href') ?? ''));
    }
  }
  return pasted;
}

type TagPiece = Extract<Piece, { kind: 'tag' }>;

function readTag(piece: TagPiece, pasted: Pasted): PastedWidget | undefined {
  const { name, attributes, line, closesItself, unfinished } = piece;
  const [plain = ''] = name.split(HARD_SPACE);
  const tag = TAGS.find((each) => each === plain);
  if (tag) {
    if (plain !== name) pasted.spoilt.push({ line, element: tag, by: 'spaces' });
    const widget = { tag, line, attributes, closesItself, unfinished, isClosed: false, links: [], hasWords: false };
    pasted.widgets.push(widget);
    spoiltBy(pasted, { line, element: tag, attributes });
    return widget;
  }
  const meant = meantBy(plain);
  if (meant) pasted.traces.push({ line, where: { misspelt: plain, meant } });
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
  ADDRESS.test(address) ||
  /(?:^|\/)otklik(?:-form|-quiz|-plan|-practices?|-practice-card|-practice-form)?\.js(?:[?#]|$)/i.test(address);

function tracesIn({ text, line, inside }: Extract<Piece, { kind: 'text' }>): Trace[] {
  if (inside !== undefined) {
    const isShown = inside !== 'script' && inside !== 'style';
    return isShown && MENTION.test(text) ? [{ line, where: { element: inside } }] : [];
  }
  if (/&lt;\s*(?:script|\/?otklik)/i.test(text) && /otklik/i.test(readEntities(text)))
    return [{ line, where: 'entities' }];
  // "<" before a letter that is no Latin one begins no tag.
  const [, name] = /^<\s*([^\s<>/]+)/.exec(text) ?? [];
  const meant = name === undefined ? undefined : meantBy(name);
  return meant ? [{ line, where: { misspelt: name!, meant } }] : [];
}

export const valueIn = (attributes: readonly Attribute[], wanted: string): string | undefined =>
  attributes.find(({ name }) => name === wanted)?.value;
