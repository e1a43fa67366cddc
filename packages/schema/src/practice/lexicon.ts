import type { Word } from './russian.ts';

/** Words and turns of phrase to look for, by their first letter. */
export type Lexicon = ReadonlyMap<string, readonly Phrase[]>;

/** The words of a phrase, each whole or with any ending. */
type Phrase = readonly { begins: string; isOpen: boolean }[];

/** Where a phrase stands: the first word of it, and how many words it has. */
export interface Found {
  at: number;
  length: number;
}

/**
 * A lexicon from phrases in plain letters, in which a `*` at the end of a word stands for any ending:
 * `lexicon('не имеет аналог*', 'уникальн*')`.
 */
export function lexicon(...phrases: string[]): Lexicon {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ').map((word) => ({ begins: word.replace('*', ''), isOpen: word.endsWith('*') }));
    const letter = phrase.charAt(0);
    found.set(letter, [...(found.get(letter) ?? []), words]);
  }
  return found;
}

/** The phrase of a lexicon that begins at a word, if there is one. */
export function phraseAt(words: readonly Word[], at: number, lexicon: Lexicon): Found | undefined {
  const first = words[at];
  for (const phrase of (first && lexicon.get(first.word.charAt(0))) ?? [])
    if (isHere(words, at, phrase)) return { at, length: phrase.length };
  return undefined;
}

function isHere(words: readonly Word[], at: number, phrase: Phrase): boolean {
  return phrase.every(({ begins, isOpen }, offset) => {
    const word = words[at + offset]?.word;
    return word !== undefined && (isOpen ? word.startsWith(begins) : word === begins);
  });
}

/** Every place at which a phrase of a lexicon stands. Takes so many steps as there are words, times the lexicon. */
export const findPhrases = (words: readonly Word[], lexicon: Lexicon): Found[] =>
  words.flatMap((_, at) => phraseAt(words, at, lexicon) ?? []);

/** Whether a text has a phrase of a lexicon. */
export const hasPhrase = (words: readonly Word[], lexicon: Lexicon): boolean =>
  words.some((_, at) => phraseAt(words, at, lexicon) !== undefined);
