import { applyCaps } from './caps.ts';
import { expressOf } from './express.ts';
import type { DimensionOutcome, QuizOutcome, ScoreOptions } from './quiz-outcome.ts';
import type { Dimension, Enough, Quiz } from './quiz.ts';

/**
 * What the answers to a quiz come to: a score, a level, and every reason why the
 * level is not higher. Takes a quiz that `checkQuiz` finds nothing wrong with,
 * and whatever answers: what is no answer to it counts as none. A statement that
 * was not answered, or with «не знаю», is never a zero; it is missing.
 *
 * A whole team is scored alike: its medians, which may lie between two steps, are
 * given as answers.
 *
 * The rules are those of the shared domain text, 4.4: a dimension's score is
 * 100·Σa / (top·n) over its n valid answers; the whole is the weighted mean of
 * dimensions with enough answers; then the caps.
 */
export function scoreQuiz(
  asked: Quiz,
  answers: Readonly<Record<string, unknown>>,
  { express = false, strict = false, proven }: ScoreOptions = {},
): QuizOutcome {
  const quiz = express ? expressOf(asked) : asked;
  const counted = countedAnswers(quiz, answers, strict ? proven : undefined);
  const dimensions = quiz.dimensions.map((dimension) => scoreDimension(quiz, dimension, counted));

  const score = overallScore(
    quiz,
    Object.fromEntries(dimensions.flatMap(({ id, score: each }) => (each === undefined ? [] : [[id, each]]))),
  );
  const rawLevel = score === undefined ? undefined : levelOf(quiz, score);
  const { level, caps } = applyCaps(quiz, dimensions, counted, rawLevel);
  const missing = dimensions.flatMap((each) => each.missing);
  return { quiz: quiz.id, version: quiz.version, express, strict, dimensions, score, rawLevel, level, caps, missing };
}

/** The weighted mean of dimensions that have a score, 0-100; nothing where these are too few. */
export function overallScore(
  { dimensions, enough }: Pick<Quiz, 'dimensions' | 'enough'>,
  scores: Readonly<Record<string, number>>,
): number | undefined {
  const scored = dimensions.filter(({ id }) => Object.hasOwn(scores, id));
  if (scored.length < Math.min(enough.dimensions, dimensions.length)) return undefined;
  const weights = scored.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return scored.reduce((sum, { id, weight = 1 }) => sum + weight * scores[id]!, 0) / weights;
}

/** The level that a score reaches by itself. Computers write 60 as 59.999…, and that is 60. */
export const levelOf = ({ levels }: Pick<Quiz, 'levels'>, score: number): number =>
  levels.filter(({ from }) => score >= from - 1e-9).length - 1;

/** An answer with a step of the scale. A median may lie between two. */
export const isStep = ({ scale }: Pick<Quiz, 'scale'>, answer: unknown): answer is number =>
  typeof answer === 'number' && answer >= 0 && answer <= scale.steps.length - 1;

function scoreDimension(
  quiz: Quiz,
  { id, statements }: Dimension,
  answers: Readonly<Record<string, unknown>>,
): DimensionOutcome {
  const answerTo = (statement: string) => (Object.hasOwn(answers, statement) ? answers[statement] : undefined);
  const applying = statements.filter((each) => !(each.notApplicable && answerTo(each.id) === 'na'));
  const steps = applying.map((each) => answerTo(each.id)).filter((answer) => isStep(quiz, answer));
  const missing = applying.filter((each) => !isStep(quiz, answerTo(each.id))).map((each) => each.id);
  const counts = { id, answered: steps.length, applying: applying.length, missing };
  if (applying.length === 0) return { ...counts, state: 'not-applicable' };
  if (!isEnough(quiz.enough, steps.length, applying.length)) return { ...counts, state: 'insufficient' };

  const top = quiz.scale.steps.length - 1;
  const score = (100 * steps.reduce((sum, step) => sum + step, 0)) / (top * steps.length);
  const rawLevel = levelOf(quiz, score);
  const core = statements.find((each) => each.core);
  const coreAnswer = core && answerTo(core.id);
  const highest = quiz.core && isStep(quiz, coreAnswer) ? Math.floor(coreAnswer) + quiz.core.plus : rawLevel;
  if (highest >= rawLevel) return { ...counts, state: 'scored', score, rawLevel, level: rawLevel };
  const cap = { statement: core!.id, level: highest, because: quiz.core!.because };
  return { ...counts, state: 'scored', score, rawLevel, level: highest, cap };
}

const isEnough = ({ answers, whenFewApply = answers }: Enough, given: number, applying: number): boolean =>
  given >= answers || (applying <= answers && given === applying && given >= Math.min(whenFewApply, answers));

/**
 * The answers to what is asked, as they count: whatever is no answer is none, and
 * in the strict count what nothing was named for as a proof is taken for less.
 */
function countedAnswers(
  quiz: Quiz,
  answers: Readonly<Record<string, unknown>>,
  proven: ((statement: string) => boolean) | undefined,
): Record<string, unknown> {
  const { proof } = quiz.scale;
  const counted = (id: string): unknown => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (!isStep(quiz, answer)) return typeof answer === 'string' ? answer : undefined;
    return proof && proven && answer >= proof.from && !proven(id) ? proof.without : answer;
  };
  return Object.fromEntries(
    quiz.dimensions.flatMap(({ statements }) => statements.map(({ id }): [string, unknown] => [id, counted(id)])),
  );
}
