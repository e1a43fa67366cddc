import { plain, wordsOf } from './russian.ts';

/** How often each three letters in a row stand in a text. */
export function trigramsOf(text: string): ReadonlyMap<string, number> {
  const letters = ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= letters.length; at++) {
    const three = letters.slice(at, at + 3);
    counts.set(three, (counts.get(three) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are, 0 to 1: the cosine between their trigrams. Nothing is like an empty text. */
export function likeness(one: string, other: string): number {
  const [left, right] = [trigramsOf(one), trigramsOf(other)];
  const length = (counts: ReadonlyMap<string, number>): number =>
    Math.sqrt([...counts.values()].reduce((sum, count) => sum + count * count, 0));
  const shared = [...left].reduce((sum, [three, count]) => sum + count * (right.get(three) ?? 0), 0);
  const lengths = length(left) * length(right);
  return lengths === 0 || !/\p{L}/u.test(one) || !/\p{L}/u.test(other) ? 0 : shared / lengths;
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
export function isSameWord(one: string, other: string): boolean {
  const [left, right] = [rootOf(plain(one)), rootOf(plain(other))];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return shared >= 3 && shared >= 0.6 * Math.max(left.length, right.length);
}

/** Whether two texts share a word in whatever form. Short words do not count; «детей-сирот» is two. */
export function sharesWord(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) =>
    wordsOf(text.replace(/-/g, ' ')).filter(({ word }) => word.length > 3),
  );
  return left!.some(({ word }) => right!.some((each) => isSameWord(word, each.word)));
}
