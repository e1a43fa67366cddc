import type { StatementAnswers, TeamResult, TeamStatement } from './outcome.ts';
import type { Quiz } from './quiz.ts';
import { isStep } from './score.ts';

/** So many people have to answer before a team, or one statement of it, is told of: single answers never are. */
export const TEAM_LEAST = 3;

/** So many answers to a statement there have to be before the lowest and the highest are told: of three, with the median, they would be all. */
export const RANGE_LEAST = 5;

/** From this distance on between the lowest and the highest answer, people see a thing differently. */
export const SPLIT = 2;

/** Takes the answers of several people together: medians and how far they lie apart. Nothing where these are too few. */
export function countTeam(quiz: Quiz, all: readonly StatementAnswers[]): TeamResult | undefined {
  if (all.length < TEAM_LEAST) return undefined;
  const statements: Record<string, TeamStatement> = {};
  const notApplicable: string[] = [];
  for (const { id, notApplicable: may } of quiz.dimensions.flatMap((dimension) => dimension.statements)) {
    const answers = all.map((each) => (Object.hasOwn(each, id) ? each[id] : undefined));
    const steps = answers.filter((answer) => isStep(quiz, answer)).sort((left, right) => left - right);
    if (may && answers.filter((answer) => answer === 'na').length > all.length / 2) notApplicable.push(id);
    else if (steps.length >= TEAM_LEAST) statements[id] = tell(steps);
  }
  return { people: all.length, statements, notApplicable };
}

function tell(steps: readonly number[]): TeamStatement {
  const [least, most] = [steps[0]!, steps.at(-1)!];
  const told = { median: medianOf(steps), isSplit: most - least >= SPLIT, answers: steps.length };
  return steps.length < RANGE_LEAST ? told : { ...told, least, most };
}

/** A team's result as answers, for `scoreQuiz`. */
export const teamAnswers = ({ statements, notApplicable }: TeamResult): Record<string, number | 'na'> => ({
  ...Object.fromEntries(Object.entries(statements).map(([id, { median }]) => [id, median])),
  ...Object.fromEntries(notApplicable.map((id) => [id, 'na' as const])),
});

/** Statements that a team sees differently, the widest first where that may be told. The talk about them is what a team's result is for. */
export const splitStatements = ({ statements }: TeamResult): string[] =>
  Object.entries(statements)
    .filter(([, { isSplit }]) => isSplit)
    .map(([id, { least = 0, most = 0 }]) => ({ id, width: most - least }))
    .sort((left, right) => right.width - left.width)
    .map(({ id }) => id);

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}
