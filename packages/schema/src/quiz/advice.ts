import type { DimensionOutcome, QuizOutcome } from './quiz-outcome.ts';
import type { Dimension, Quiz, Recommendation } from './quiz.ts';

/** One thing to do next, and about what. */
export interface NextStep {
  dimension: string;
  /** The level that it starts from. */
  level: number;
  recommendation: Recommendation;
  /** Whether this dimension keeps the whole from a higher level. */
  holds: boolean;
}

/**
 * What to do next, the most useful first: dimensions that hold the ceiling, then
 * those where weight and gap are largest. One step for a dimension, to the next
 * level only: a leap from never to always is not advice. Nothing for dimensions
 * that are at the top.
 */
export function nextSteps(quiz: Quiz, { dimensions, caps }: QuizOutcome): NextStep[] {
  const top = quiz.levels.length - 1;
  const holding = new Set(caps.filter(({ holds }) => holds).flatMap((cap) => sourcesOf(quiz, cap)));
  return dimensions
    .flatMap(({ id, level, score }) => {
      const dimension = quiz.dimensions.find((each) => each.id === id);
      if (level === undefined || level >= top || !dimension) return [];
      const urgency = weightOf(dimension) * (top - level) + (100 - score!) / 1000;
      const recommendation = dimension.recommendations[level]!;
      return [{ dimension: id, level, recommendation, holds: holding.has(id), urgency }];
    })
    .sort((left, right) => Number(right.holds) - Number(left.holds) || right.urgency - left.urgency)
    .map(({ urgency: _, ...step }) => step);
}

/** The dimensions that a cap speaks of; that of its statement, where it speaks of one. */
const sourcesOf = (
  quiz: Quiz,
  { dimensions, statement }: { dimensions: readonly string[]; statement?: string },
): readonly string[] => {
  if (statement === undefined) return dimensions;
  return quiz.dimensions.filter(({ statements }) => statements.some(({ id }) => id === statement)).map(({ id }) => id);
};

const weightOf = ({ weight = 1 }: Dimension): number => weight;

/** What goes best, three dimensions at most: at the upper levels, or else the highest there are, if they are not at zero. */
export function strengths({ levels }: Quiz, { dimensions }: QuizOutcome): DimensionOutcome[] {
  const scored = dimensions
    .filter(({ level }) => level !== undefined)
    .sort((left, right) => right.score! - left.score!);
  const high = scored.filter(({ level }) => level! >= Math.ceil((levels.length - 1) * 0.6));
  const best = high.length > 0 ? high : scored.filter(({ score }) => score! > 0).slice(0, 2);
  return best.slice(0, 3);
}

/** Dimensions below the level that the whole could have: where most is to be won. */
export function weakDimensions(quiz: Quiz, outcome: QuizOutcome): string[] {
  return nextSteps(quiz, outcome)
    .slice(0, 3)
    .map(({ dimension }) => dimension);
}
