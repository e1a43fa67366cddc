import type { Form } from './form.ts';
import { escapePointer } from './normalize.ts';
import type { Text, Wording } from './text.ts';

/** A text of a form and where it stands. */
export interface TextPlace {
  text: Text;
  pointer: string;
}

const TEXTS = new Set([
  'title',
  'hint',
  'asks',
  'text',
  'low',
  'high',
  'before',
  'now',
  'add',
  'each',
  'note',
  'message',
  'unit',
  'yes',
  'no',
  'role',
  'steps',
  'lead',
  'thanks',
  'body',
]);
const NOT_TEXTS = new Set(['when', 'value', 'values', 'id', 'kind']);

/** Every text that a person may read, wherever it stands in the form. */
export function listTexts(form: Form): TextPlace[] {
  const found: TextPlace[] = [];
  const visit = (value: unknown, key: string, pointer: string): void => {
    if (typeof value === 'string') {
      if (TEXTS.has(key)) found.push({ text: value, pointer });
    } else if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) visit(each, key, `${pointer}/${at}`);
    } else if (typeof value === 'object' && value !== null) {
      if (TEXTS.has(key) && isText(value)) found.push({ text: value, pointer });
      else
        for (const [name, each] of Object.entries(value))
          if (!NOT_TEXTS.has(name)) visit(each, name, `${pointer}/${escapePointer(name)}`);
    }
  };
  visit(form, '', '');
  return found;
}

/** Words by language, or words with variants; not a block of rich text, not a choice. */
const isText = (value: object): value is Exclude<Text, string> =>
  'variants' in value || Object.keys(value).every((key) => /^[a-z]{2,3}(-|$)/.test(key));

/** The words of a text for everybody and for each variant. */
export function wordingsOf({ text, pointer }: TextPlace): { wording: Wording; pointer: string }[] {
  if (typeof text === 'string' || !Array.isArray(text.variants)) return [{ wording: text as Wording, pointer }];
  const { text: usual, variants } = text as Extract<Text, { variants: unknown[] }>;
  return [
    { wording: usual, pointer: `${pointer}/text` },
    ...variants.map((variant, at) => ({ wording: variant.text, pointer: `${pointer}/variants/${at}/text` })),
  ];
}
