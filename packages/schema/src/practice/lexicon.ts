import type { Word } from './russian.ts';

/** Words and turns of phrase to look for, in plain letters. A `*` at the end of a word stands for any ending. */
export type Lexicon = readonly (readonly string[])[];

/** Where a phrase stands: the first word of it, and how many words it has. */
export interface Found {
  at: number;
  length: number;
}

/** A lexicon from phrases: `lexicon('не имеет аналог*', 'уникальн*')`. */
export const lexicon = (...phrases: string[]): Lexicon => phrases.map((phrase) => phrase.split(' '));

/** Whether a word is the one that is looked for. */
export const matches = ({ word }: Word, wanted: string): boolean =>
  wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;

/** The phrase of a lexicon that begins at a word, if there is one. */
export function phraseAt(words: readonly Word[], at: number, lexicon: Lexicon): Found | undefined {
  const phrase = lexicon.find((wanted) =>
    wanted.every((each, offset) => {
      const word = words[at + offset];
      return word !== undefined && matches(word, each);
    }),
  );
  return phrase && { at, length: phrase.length };
}

/** Every place at which a phrase of a lexicon stands. Takes so many steps as there are words, times the lexicon. */
export const findPhrases = (words: readonly Word[], lexicon: Lexicon): Found[] =>
  words.flatMap((_, at) => phraseAt(words, at, lexicon) ?? []);

/** Whether a text has a phrase of a lexicon. */
export const hasPhrase = (words: readonly Word[], lexicon: Lexicon): boolean =>
  words.some((_, at) => phraseAt(words, at, lexicon) !== undefined);
