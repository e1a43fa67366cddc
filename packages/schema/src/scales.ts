import type { Choice, Question } from './question.ts';
import type { Text } from './text.ts';

/** A scale with everything decided: its numbers, its words, the answers beside it. */
export interface Scale {
  from: number;
  to: number;
  /** A word for every step, or none. */
  steps: readonly Text[];
  ends?: { low: Text; high: Text } | undefined;
  aside: readonly Choice[];
}

/** A question that is answered with a step of a scale, or with an answer beside it. */
export type ScaleQuestion = Extract<Question, { kind: 'scale' | 'faces' | 'recommend' | 'ladder' | 'retro' }>;

/**
 * The scale on which a question of a complete form is answered. The words of
 * known scales are not repeated here: `completeForm` has written them into the
 * form, and without them the numbers stay.
 */
export function scaleOf(question: ScaleQuestion): Scale {
  const { from, to, steps = [], ends, aside = [], scale }: Partial<QuestionOfAnyScale> = question;
  const known = NUMBERS[question.kind] ?? [1, scale === 'likert4' ? 4 : 5];
  const first = from ?? known[0];
  return { from: first, to: to ?? (steps.length > 0 ? first + steps.length - 1 : known[1]), steps, ends, aside };
}

type QuestionOfAnyScale = Omit<Extract<Question, { kind: 'scale' }>, 'kind'>;

const NUMBERS: Readonly<Partial<Record<ScaleQuestion['kind'], readonly [number, number]>>> = {
  faces: [1, 3],
  recommend: [0, 10],
  ladder: [0, 10],
};
