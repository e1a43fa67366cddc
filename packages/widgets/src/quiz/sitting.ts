import {
  type CodedResult,
  encodeResult,
  isProven,
  proofOf,
  type Quiz,
  type QuizOutcome,
  type RawAnswers,
  scoreQuiz,
  statementAnswers,
  type Taken,
  takenOf,
} from '@otklik/schema/engine';

/** Who does a next step, and by which day. */
export interface Task {
  owner: string;
  due: string;
}

/** One person's way through a quiz, from the first statement to what comes of it. Never changed in place. */
export interface Sitting {
  readonly quiz: Quiz;
  readonly express: boolean;
  /** Answers to the quiz's form, with notes about proof. */
  readonly answers: RawAnswers;
  readonly stage: 'asking' | 'result';
  /** The day of the result. */
  readonly on: string;
  /** Whether high answers without proof count for less. */
  readonly strict: boolean;
  /** By dimension. */
  readonly tasks: Readonly<Record<string, Task>>;
  /** What came of it earlier. */
  readonly past: readonly Taken[];
  /** Whether the result was opened from a code, a link or a file. */
  readonly brought: boolean;
}

export const beginSitting = (quiz: Quiz, express: boolean, past: readonly Taken[] = []): Sitting => ({
  quiz,
  express: express && quiz.express !== undefined,
  answers: {},
  stage: 'asking',
  on: '',
  strict: false,
  tasks: {},
  past,
  brought: false,
});

const outcomes = new WeakMap<Sitting, QuizOutcome>();

/** What the answers come to. */
export function outcomeOf(sitting: Sitting): QuizOutcome {
  let outcome = outcomes.get(sitting);
  if (!outcome) {
    const { quiz, answers, express, strict } = sitting;
    outcome = scoreQuiz(quiz, statementAnswers(quiz, answers), { express, strict, proven: isProven(answers) });
    outcomes.set(sitting, outcome);
  }
  return outcome;
}

/** What a line of progress remembers of this result: as it was answered, not as it was counted strictly. */
export const takenNow = (sitting: Sitting): Taken => takenOf(outcomeOf({ ...sitting, strict: false }), sitting.on);

/** The same person once more, by the quiz of today. This result becomes the last one. */
export const retake = (sitting: Sitting, latest: Quiz): Sitting =>
  beginSitting(latest, sitting.express, sitting.on ? [...sitting.past, takenNow(sitting)] : sitting.past);

/** The times before this one. A result that was brought joins those that the device remembers, and takes the place of none. */
export function pastOf(sitting: Sitting, remembered: readonly Taken[]): readonly Taken[] {
  if (!sitting.brought) return sitting.past;
  const here = [...sitting.past, takenNow(sitting)].map((each) => JSON.stringify(each));
  return [...remembered.filter((each) => !here.includes(JSON.stringify(each))), ...sitting.past];
}

/** The result as a code. */
export function codeOf(sitting: Sitting): string {
  const { quiz, express, answers, on } = sitting;
  const given = statementAnswers(quiz, answers);
  return encodeResult(quiz, { on, express, answers: given, proven: Object.keys(given).filter(isProven(answers)) });
}

/** A result that a code has brought. Of a note only that there was one came along. */
export function sittingOfCode(quiz: Quiz, { on, express, answers, proven }: CodedResult, note: string): Sitting {
  const notes = Object.fromEntries(proven.map((id) => [proofOf(id), note]));
  return { ...beginSitting(quiz, express), answers: { ...answers, ...notes }, stage: 'result', on, brought: true };
}

/** A result as it lies in a file or on the device. */
export interface KeptResult extends Omit<Sitting, 'quiz' | 'brought'> {
  kind: typeof KIND;
  quiz: string;
  version: number;
  /** For a line of progress, when the version is no longer to be had. */
  taken?: Taken;
}

const KIND = 'otklik-quiz-result';

export const keptOf = (sitting: Sitting): KeptResult => {
  const { quiz, brought: _, ...rest } = sitting;
  const taken = sitting.stage === 'result' ? { taken: takenNow(sitting) } : {};
  return { kind: KIND, quiz: quiz.id, version: quiz.version, ...rest, ...taken };
};

/** Reads what a file says. Whatever does not look like a result of ours, through and through, is none. */
export function readKept(data: unknown): KeptResult | undefined {
  if (!isObject(data)) return undefined;
  const { kind, quiz, version, stage, on, answers, tasks, past, taken } = data;
  const isDated = stage === 'result' ? isDay(on) : stage === 'asking' && (on === '' || isDay(on));
  const isOurs =
    kind === KIND &&
    typeof quiz === 'string' &&
    Number.isInteger(version) &&
    isDated &&
    isRecord(answers, (each) => typeof each === 'number' || typeof each === 'string') &&
    isRecord(tasks, (each) => isObject(each) && typeof each['owner'] === 'string' && typeof each['due'] === 'string') &&
    Array.isArray(past) &&
    past.every(isTaken) &&
    (taken === undefined || isTaken(taken));
  return isOurs ? (data as unknown as KeptResult) : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecord = (value: unknown, fits: (each: unknown) => boolean): boolean =>
  isObject(value) && Object.values(value).every(fits);

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

const isTaken = (value: unknown): boolean =>
  isObject(value) &&
  isDay(value['on']) &&
  Number.isInteger(value['version']) &&
  typeof value['express'] === 'boolean' &&
  [value['score'], value['level']].every((each) => each === undefined || typeof each === 'number') &&
  isRecord(value['scores'], (each) => typeof each === 'number');

/** The sitting that was kept, by the quiz of its version. */
export const sittingOfKept = (quiz: Quiz, kept: KeptResult, brought: boolean): Sitting => {
  const { kind: _, quiz: __, version: ___, taken: ____, ...rest } = kept;
  return { ...rest, quiz, brought, express: rest.express === true, strict: rest.strict === true };
};
