import type { CapOutcome, DimensionOutcome } from './quiz-outcome.ts';
import type { Cap, Quiz } from './quiz.ts';

/** The level that all caps leave, and each of those below the level of the score. Caps only ever lower. */
export function applyCaps(
  { caps = [] }: Quiz,
  dimensions: readonly DimensionOutcome[],
  answers: Readonly<Record<string, unknown>>,
  rawLevel: number | undefined,
): { level: number | undefined; caps: CapOutcome[] } {
  const lowering = caps.flatMap((cap): Omit<CapOutcome, 'holds'>[] => {
    const applied = applyCap(cap, dimensions, answers);
    // A warning is said even where there is too little to tell a level.
    const isSaid = applied && (rawLevel === undefined ? applied.alarm : applied.level < rawLevel || applied.alarm);
    return isSaid ? [applied] : [];
  });
  if (rawLevel === undefined) return { level: undefined, caps: lowering.map((cap) => ({ ...cap, holds: false })) };
  const level = Math.min(rawLevel, ...lowering.map((cap) => cap.level));
  return { level, caps: lowering.map((cap) => ({ ...cap, holds: cap.level === level && level < rawLevel })) };
}

function applyCap(
  cap: Cap,
  dimensions: readonly DimensionOutcome[],
  answers: Readonly<Record<string, unknown>>,
): Omit<CapOutcome, 'holds'> | undefined {
  const { kind, because } = cap;
  switch (cap.kind) {
    case 'dimension': {
      const level = dimensions.find(({ id }) => id === cap.dimension)?.level;
      if (level === undefined) return undefined;
      return { kind, because, dimensions: [cap.dimension], level: level + cap.plus, alarm: false };
    }
    case 'answer': {
      const answer = Object.hasOwn(answers, cap.statement) ? answers[cap.statement] : undefined;
      if (typeof answer !== 'number' || answer > cap.atMost) return undefined;
      const { statement, level, alarm = false } = cap;
      return { kind, because, dimensions: [], statement, level, alarm };
    }
    case 'insufficient': {
      const silent = dimensions.filter(({ id, state }) => cap.dimensions.includes(id) && state === 'insufficient');
      if (silent.length === 0) return undefined;
      return { kind, because, dimensions: silent.map(({ id }) => id), level: cap.level, alarm: false };
    }
  }
}
