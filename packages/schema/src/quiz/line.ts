import type { Text } from '../text.ts';
import type { QuizOutcome } from './quiz-outcome.ts';
import type { EarlierVersion, Quiz } from './quiz.ts';

/** What is remembered of taking a quiz: what it came to, by which version. */
export interface Taken {
  /** The day. */
  on: string;
  version: number;
  express: boolean;
  score: number | undefined;
  level: number | undefined;
  /** 0-100 by dimension. */
  scores: Readonly<Record<string, number>>;
}

/** One point in a line of progress, in the dimensions of today. */
export interface LinePoint extends Taken {
  /** Whether its numbers may be read beside those of today. */
  comparable: boolean;
  /** Why they are to be read with care, in the author's words. */
  changes: readonly Text[];
}

/** What is remembered of an outcome. */
export const takenOf = ({ version, express, score, level, dimensions }: QuizOutcome, on: string): Taken => ({
  on,
  version,
  express,
  score,
  level,
  scores: Object.fromEntries(dimensions.flatMap(({ id, score: each }) => (each === undefined ? [] : [[id, each]]))),
});

/**
 * Every time that a quiz was taken, from the first on. Points of an earlier
 * version stay: their dimensions are called as today, and where the author says
 * that the numbers mean something else, they are not comparable. Neither is the
 * express version, which asks less.
 */
export function lineOf(quiz: Quiz, taken: readonly Taken[]): LinePoint[] {
  return [...taken]
    .sort((left, right) => (left.on < right.on ? -1 : Number(left.on > right.on)))
    .map((point): LinePoint => {
      if (point.version === quiz.version) return { ...point, comparable: !point.express, changes: [] };
      const since = changesSince(quiz, point.version);
      if (!since) return { ...point, comparable: false, changes: [] };
      const renamed = (id: string) => since.reduce((name, { renamed: names = {} }) => names[name] ?? name, id);
      return {
        ...point,
        scores: Object.fromEntries(Object.entries(point.scores).map(([id, score]) => [renamed(id), score])),
        comparable: !point.express && since.every((each) => each.comparable),
        changes: since.map(({ changes }) => changes),
      };
    });
}

/** What happened to a quiz after a version, in order; nothing for a version that it does not know. */
function changesSince({ earlier = [], version: now }: Quiz, version: number): EarlierVersion[] | undefined {
  const since = earlier
    .filter((each) => each.version >= version && each.version < now)
    .sort((left, right) => left.version - right.version);
  return since[0]?.version === version ? since : undefined;
}

/** How much each dimension has moved between two comparable points, in points of 100; those in both. */
export const movesBetween = (before: LinePoint, now: LinePoint): Record<string, number> =>
  Object.fromEntries(
    Object.entries(now.scores)
      .filter(([id]) => Object.hasOwn(before.scores, id))
      .map(([id, score]) => [id, score - before.scores[id]!]),
  );
