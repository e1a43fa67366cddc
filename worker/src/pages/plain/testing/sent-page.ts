/** A page as a browser without scripts sees it: what it would send, and where to. */
export interface ReceivedPage {
  action: string;
  /** What the controls of its form say now, in the order of the page. */
  fields: [name: string, value: string][];
  /** The names of its buttons, by what people read on them. */
  buttons: Map<string, string>;
  text: string;
}

const TAG = /<(input|select|option|textarea)\b([^>]*)>(?:([^<]*)<\/(?:textarea|option)>)?|<\/select>/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;

/** Reads a page of ours as a browser does: only what is checked, selected or typed is sent. */
export function receivePage(text: string): ReceivedPage {
  const fields: ReceivedPage['fields'] = [];
  const buttons = new Map<string, string>();
  const form = /<form method="post" action="([^"]*)"[^]*?<\/form>/.exec(text);
  let select: { name: string; value: string | undefined; first: string | undefined } | undefined;

  for (const [all, tag, written = '', inside = ''] of (form?.[0] ?? '').matchAll(TAG)) {
    const is = Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, key, value = '']) => [key!, plain(value)]));
    if (all === '</select>') {
      if (select) fields.push([select.name, select.value ?? select.first ?? '']);
      select = undefined;
    } else if (tag === 'select') select = { name: is['name']!, value: undefined, first: undefined };
    else if (tag === 'option' && select) {
      select.first ??= is['value'] ?? '';
      if ('selected' in is) select.value = is['value'] ?? '';
    } else if (tag === 'textarea' && is['name']) fields.push([is['name'], plain(inside.replace(/^\n/, ''))]);
    else if (is['type'] === 'submit') buttons.set(is['value']!, is['name']!);
    else if (is['type'] === 'radio' || is['type'] === 'checkbox') {
      if ('checked' in is) fields.push([is['name']!, is['value'] ?? 'on']);
    } else if (is['name']) fields.push([is['name'], is['value'] ?? '']);
  }
  return { action: plain(form?.[1] ?? ''), fields, buttons, text };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
};

const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity]!);

/** What it sends when a button is pressed and some of its fields are filled in first. */
export function pressed(page: ReceivedPage, button: string, filled: Record<string, string | string[]> = {}) {
  const kept = page.fields.filter(([name]) => !(name in filled));
  const typed = Object.entries(filled).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
  const act = page.buttons.get(button);
  if (act === undefined) throw new Error(`There is no button «${button}», only ${[...page.buttons.keys()].join(', ')}`);
  return new URLSearchParams([...kept, ...typed, [act, button]] as [string, string][]);
}
