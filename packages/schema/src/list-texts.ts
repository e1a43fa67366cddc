import { escapePointer } from './normalize.ts';
import type { Text, Wording } from './text.ts';

/** A text of a form, a quiz or a plan, and where it stands. */
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
  'send',
  'thanks',
  'body',
  'short',
  'about',
  'anchors',
  'because',
  'action',
  'why',
  'tool',
  'effort',
  'changes',
  'caution',
  'ask',
  'unknown',
  'notApplicable',
  'output',
]);
const NOT_TEXTS = new Set(['when', 'value', 'values', 'id', 'kind']);

/** Every text that a person may read, wherever it stands in what an author has written. */
export function listTexts(written: object): TextPlace[] {
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
  visit(written, '', '');
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

/** Where words are missing: the Russian ones, which everybody falls back to, or those of a language that is promised. */
export function findUntranslated(
  written: object,
  languages: readonly string[] = [],
): { pointer: string; lang: string }[] {
  return listTexts(written).flatMap((place) =>
    wordingsOf(place).flatMap(({ wording, pointer }) => {
      const russian = typeof wording === 'string' ? wording : (wording['ru'] ?? '');
      if (russian.trim() === '') return [{ pointer, lang: 'ru' }];
      return languages
        .filter((lang) => lang !== 'ru' && !isTranslated(wording, lang))
        .map((lang) => ({ pointer, lang }));
    }),
  );
}

/** «0–10» needs no translation, Cyrillic letters do. */
const isTranslated = (wording: Wording, lang: string): boolean =>
  typeof wording === 'string' ? !/\p{Script=Cyrillic}/u.test(wording) : (wording[lang] ?? '').trim() !== '';
