import { z } from 'zod';
import { Day, Id } from '../id.ts';

/** How a statement is answered: a step of the scale, «не применимо», or «не знаю». */
export const StatementAnswer = z.union([z.int().min(0).max(9), z.enum(['na', 'dk'])]);
export type StatementAnswer = z.infer<typeof StatementAnswer>;

/** Answers by statement. A statement that is not there was not answered. */
export const StatementAnswers = z.record(Id, StatementAnswer);
export type StatementAnswers = z.infer<typeof StatementAnswers>;

/** What an organisation gives to the comparison: scores, and to whom it is like. No answers, no name. */
export const OutcomeDraft = z.strictObject({
  version: z.int().min(1).max(63),
  /** A choice for each of the quiz's segments. */
  segment: z.record(Id, Id),
  /** 0-100 for each dimension with enough answers. */
  scores: z.record(Id, z.number().min(0).max(100)),
});
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;

/** Between which scores lie the lowest quarter, the half and the highest quarter of organisations. Rounded to whole points. */
export const Quartiles = z.object({ low: z.number(), median: z.number(), high: z.number() });
export type Quartiles = z.infer<typeof Quartiles>;

/** How organisations that are alike have come out. Nobody is named, and no small number is told. */
export const Benchmark = z.object({
  quiz: Id,
  version: z.int(),
  segment: z.record(Id, Id),
  /** `few`: too few organisations to say anything. */
  state: z.enum(['few', 'ready']),
  /** So many organisations there have to be. */
  least: z.int(),
  /** How many there are at least: rounded down, so that one more is not noticed. */
  organisations: z.int().optional(),
  score: Quartiles.optional(),
  dimensions: z.record(Id, Quartiles).optional(),
  refreshedOn: Day.optional(),
});
export type Benchmark = z.infer<typeof Benchmark>;

/** Opens a team: several people of one organisation who answer the same quiz. */
export const TeamDraft = z.strictObject({ version: z.int().min(1).max(63) });
export type TeamDraft = z.infer<typeof TeamDraft>;

/** What one person of a team answers. Erased when the team's result is counted. */
export const TeamAnswersDraft = z.strictObject({ answers: StatementAnswers });
export type TeamAnswersDraft = z.infer<typeof TeamAnswersDraft>;

/** How a team sees one statement. Only where enough of them have answered it. */
export const TeamStatement = z.object({
  median: z.number(),
  /** Whether people see it differently: the lowest and the highest answer lie two steps apart or more. */
  isSplit: z.boolean(),
  /** The lowest and the highest answer; only from five answers on, since of three they and the median are all there are. */
  least: z.int().optional(),
  most: z.int().optional(),
  /** How many have answered it with a step. */
  answers: z.int(),
});
export type TeamStatement = z.infer<typeof TeamStatement>;

/** What several people have answered, taken together. Counted once, when the team is closed, so that nothing is found by subtraction. */
export const TeamResult = z.object({
  people: z.int(),
  statements: z.record(Id, TeamStatement),
  /** Statements that most of the team find not applicable. */
  notApplicable: z.array(Id),
});
export type TeamResult = z.infer<typeof TeamResult>;

/** Where a team stands. The result is there once it is closed. */
export const Team = z.object({
  quiz: Id,
  version: z.int(),
  state: z.enum(['open', 'closed']),
  /** How many have answered. */
  people: z.int(),
  /** So many have to, before there is a result. */
  least: z.int(),
  result: TeamResult.optional(),
});
export type Team = z.infer<typeof Team>;
