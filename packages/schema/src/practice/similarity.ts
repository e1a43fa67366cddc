import { plain, wordsOf } from './russian.ts';

/** What a text is compared by, for whoever compares it more than once. */
export interface Portrait {
  trigrams: ReadonlyMap<string, number>;
  length: number;
  hasLetters: boolean;
}

/** The portrait of a text: how often each three letters in a row stand in it. */
export function portraitOf(text: string): Portrait {
  const letters = ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= letters.length; at++) {
    const three = letters.slice(at, at + 3);
    counts.set(three, (counts.get(three) ?? 0) + 1);
  }
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  return { trigrams: counts, length: Math.sqrt(squares), hasLetters: /\p{L}/u.test(text) };
}

/** How alike two texts are, 0 to 1: the cosine between their trigrams. Nothing is like an empty text. */
export const likeness = (one: string, other: string): number => likenessOf(portraitOf(one), portraitOf(other));

/** The same of two texts whose portraits are there. */
export function likenessOf(one: Portrait, other: Portrait): number {
  if (!one.hasLetters || !other.hasLetters) return 0;
  let shared = 0;
  for (const [three, count] of one.trigrams) shared += count * (other.trigrams.get(three) ?? 0);
  return shared / (one.length * other.length);
}

/** Words that say the same with another root. */
const ROOTS: readonly (readonly [RegExp, string])[] = [
  [/^(ребен|ребят)/, 'дете'],
  [/^(люд|человек)/, 'люди'],
];

const rootOf = (word: string): string => ROOTS.find(([pattern]) => pattern.test(word))?.[1] ?? word;

/**
 * Whether two words are forms of one, as far as their beginning tells: three letters of five, and so on. Good enough to
 * say less, never to accuse.
 */
export const isSameWord = (one: string, other: string): boolean => isSameRoot(rootOf(plain(one)), rootOf(plain(other)));

function isSameRoot(left: string, right: string): boolean {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return shared >= 3 && shared >= 0.6 * Math.max(left.length, right.length);
}

/** Whether two texts share a word in whatever form. Short words do not count; «детей-сирот» is two. */
export function sharesWord(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => [
    ...new Set(
      wordsOf(text.replace(/-/g, ' '))
        .filter(({ word }) => word.length > 3)
        .map(({ word }) => rootOf(word)),
    ),
  ]);
  return left!.some((word) => right!.some((each) => isSameRoot(word, each)));
}
