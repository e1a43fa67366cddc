import type { PracticeSection } from './codes.ts';
import type { Prose } from './prose.ts';
import { wordsOf } from './russian.ts';
import { likenessOf, type Portrait, portraitOf } from './similarity.ts';

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

/** Paragraphs that repeat one of an earlier section, one for each text: those of one paragraph at a time. */
export function* findRepeats(prose: readonly Prose[]): Generator<Repeat[], void> {
  const paragraphs = prose.flatMap(({ section, pointer, text }) =>
    text
      .split('\n')
      .filter((each) => each.trim().length >= LEAST_LETTERS)
      .map((each) => ({ section, pointer, text: each })),
  );
  const seen = new Map<string, number>();
  const portraits: Portrait[] = [];
  const found = new Set<string>();
  for (const [at, { section, pointer, text }] of paragraphs.entries()) {
    const rows = rowsOf(text);
    const like = new Set(rows.flatMap((row) => seen.get(row) ?? []));
    const mine = (portraits[at] = portraitOf(text));
    const other = [...like]
      .slice(0, MOST_COMPARED)
      .find((each) => paragraphs[each]!.section !== section && likenessOf(mine, portraits[each]!) > LEAST_LIKENESS);
    for (const row of rows) if (!seen.has(row)) seen.set(row, at);
    const isNew = other !== undefined && !found.has(pointer);
    if (isNew) found.add(pointer);
    yield isNew ? [{ pointer, of: paragraphs[other]!.section }] : [];
  }
}

/** Each few words in a row. */
function rowsOf(text: string): string[] {
  const words = wordsOf(text).map(({ word }) => word);
  return words.slice(WORDS_IN_A_ROW - 1).map((_, at) => words.slice(at, at + WORDS_IN_A_ROW).join(' '));
}
