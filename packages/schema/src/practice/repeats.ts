import type { PracticeSection } from './codes.ts';
import type { Prose } from './prose.ts';
import { wordsOf } from './russian.ts';
import { likeness } from './similarity.ts';

/** A paragraph that stands in an earlier section already. */
export interface Repeat {
  pointer: string;
  of: PracticeSection;
}

/** Shorter paragraphs may be alike by chance. */
const LEAST_LETTERS = 120;
const LEAST_LIKENESS = 0.8;
/** Paragraphs are compared when they share so many words in a row, */
const WORDS_IN_A_ROW = 4;
/** and each with no more than so many others, so that the time stays linear. */
const MOST_COMPARED = 5;

/** Paragraphs that repeat one of an earlier section, one for each text. */
export function findRepeats(prose: readonly Prose[]): Repeat[] {
  const paragraphs = prose.flatMap((each) =>
    each.text
      .split('\n')
      .filter((text) => text.trim().length >= LEAST_LETTERS)
      .map((text) => ({ ...each, text })),
  );
  const seen = new Map<string, number>();
  const repeats = new Map<string, Repeat>();
  for (const [at, { section, pointer, text }] of paragraphs.entries()) {
    const rows = rowsOf(text);
    const like = new Set(rows.flatMap((row) => seen.get(row) ?? []));
    const found = [...like]
      .slice(0, MOST_COMPARED)
      .find(
        (other) => paragraphs[other]!.section !== section && likeness(text, paragraphs[other]!.text) > LEAST_LIKENESS,
      );
    if (found !== undefined && !repeats.has(pointer)) repeats.set(pointer, { pointer, of: paragraphs[found]!.section });
    for (const row of rows) if (!seen.has(row)) seen.set(row, at);
  }
  return [...repeats.values()];
}

/** Each few words in a row. */
function rowsOf(text: string): string[] {
  const words = wordsOf(text).map(({ word }) => word);
  return words.slice(WORDS_IN_A_ROW - 1).map((_, at) => words.slice(at, at + WORDS_IN_A_ROW).join(' '));
}
