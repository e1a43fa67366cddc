import type { OutcomeDraft, Quartiles, StatementAnswers } from './outcome.ts';
import type { Quiz } from './quiz.ts';

/** So many organisations have to be alike before anything is said of them. */
export const BENCHMARK_LEAST = 10;

/**
 * Between which scores the quarters of organisations lie, in whole points.
 * Linear interpolation between neighbours (method 7 of Hyndman and Fan, 1996).
 * Nothing where there are too few.
 */
export function quartilesOf(values: readonly number[]): Quartiles | undefined {
  if (values.length < BENCHMARK_LEAST) return undefined;
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below]!;
    return Math.round(low + (place - below) * ((sorted[below + 1] ?? low) - low));
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** One thing that keeps something about a quiz from being taken. Never carries an answer. */
export interface OutcomeFault {
  pointer: string;
  code: OutcomeFaultCode;
}

export type OutcomeFaultCode =
  | 'wrong-version'
  | 'missing-segment'
  | 'unknown-segment'
  | 'not-a-choice'
  | 'unknown-dimension'
  | 'too-few-dimensions'
  | 'unknown-statement'
  | 'not-an-answer';

/** What is wrong with an outcome that is given to the comparison. */
export function checkOutcomeDraft(quiz: Quiz, { version, segment, scores }: OutcomeDraft): OutcomeFault[] {
  const { segments = [], dimensions, enough } = quiz;
  const known = new Set(dimensions.map(({ id }) => id));
  const unknown = Object.keys(scores).filter((id) => !known.has(id));
  return [
    ...(version === quiz.version ? [] : [{ pointer: '/version', code: 'wrong-version' as const }]),
    ...segments
      .filter(({ id }) => !Object.hasOwn(segment, id))
      .map(({ id }) => ({ pointer: `/segment/${id}`, code: 'missing-segment' as const })),
    ...checkSegment(quiz, segment),
    ...unknown.map((id) => ({ pointer: `/scores/${id}`, code: 'unknown-dimension' as const })),
    ...(Object.keys(scores).length - unknown.length < enough.dimensions
      ? [{ pointer: '/scores', code: 'too-few-dimensions' as const }]
      : []),
  ];
}

/** What is wrong with a choice of organisations to be compared with; some segments may be left open. */
export const checkSegment = ({ segments = [] }: Quiz, segment: Readonly<Record<string, string>>): OutcomeFault[] =>
  Object.entries(segment).flatMap(([id, chosen]): OutcomeFault[] => {
    const found = segments.find((each) => each.id === id);
    if (!found) return [{ pointer: `/segment/${id}`, code: 'unknown-segment' }];
    return found.choices.some((choice) => choice.id === chosen)
      ? []
      : [{ pointer: `/segment/${id}`, code: 'not-a-choice' }];
  });

/** What is wrong with the answers of one person in a team. */
export function checkStatementAnswers(quiz: Quiz, answers: StatementAnswers): OutcomeFault[] {
  const statements = new Map(
    quiz.dimensions.flatMap((dimension) => dimension.statements).map((each) => [each.id, each]),
  );
  return Object.entries(answers).flatMap(([id, answer]): OutcomeFault[] => {
    const pointer = `/answers/${id}`;
    const statement = statements.get(id);
    if (!statement) return [{ pointer, code: 'unknown-statement' }];
    const fits =
      typeof answer === 'number'
        ? answer < quiz.scale.steps.length
        : answer === 'na'
          ? statement.notApplicable === true
          : quiz.scale.unknown !== undefined;
    return fits ? [] : [{ pointer, code: 'not-an-answer' }];
  });
}
