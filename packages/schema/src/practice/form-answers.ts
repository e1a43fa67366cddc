import type { RawAnswers } from '../answers.ts';
import { canonicalJson } from '../canonical.ts';
import { own } from '../evaluate.ts';
import { type Asked, ASKED, type AskedAs, type AskedList } from './asked.ts';
import type { Practice } from './practice.ts';

type Members = Readonly<Record<string, unknown>>;

/** What the practice form would show of a practice. */
export const answersOf = (practice: Practice): RawAnswers => answersIn(EVERYTHING, practice);

/**
 * The practice that these answers describe. What the form does not ask stays as it is in `record`, and so does what an
 * answer has not changed. What is no value yet, as half a month, is left out: the answers hold it.
 */
export const practiceOf = (answers: RawAnswers, record: Practice): Practice =>
  // Only members that the form asks for are put in, each of the kind that the noun has there.
  putAnswers(EVERYTHING, answers, record) as Practice;

const EVERYTHING = Object.values(ASKED).flat();

function answersIn(asked: readonly Asked[], of: unknown): RawAnswers {
  const given = asked.map((each) => [each.id, answerOf(each, of)] as const);
  return Object.fromEntries(given.filter(([, answer]) => answer !== undefined));
}

function answerOf(asked: Asked, of: unknown): unknown {
  if ('flags' in asked) {
    const ticked = Object.keys(asked.flags).filter((choice) => valueAt(of, asked.flags[choice]!) === true);
    return ticked.length > 0 ? ticked : undefined;
  }
  const value = valueAt(of, asked.at);
  if (!('of' in asked)) return value === undefined ? undefined : WAYS[asked.as].answer(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((each: unknown) => (asked.bare ? bareAnswer(asked, each) : answersIn(asked.of, each)));
}

const bareAnswer = ({ of: [only] }: AskedList, value: unknown): RawAnswers =>
  value === '' ? {} : { [only!.id]: value };

function putAnswers(asked: readonly Asked[], answers: unknown, into: Members): Members {
  let next = into;
  for (const each of asked) {
    const answer = own(answers, each.id);
    // What says the same is left alone: `false` and nothing are the same answer, and two values.
    if (canonicalJson(clean(answer)) === canonicalJson(answerOf(each, into))) continue;
    for (const [path, value] of valuesOf(each, answer, into)) next = putAt(next, path.split('/'), value);
  }
  return next;
}

/** An empty list or text is no answer. */
const clean = (answer: unknown): unknown =>
  answer === '' || answer === null || (Array.isArray(answer) && answer.length === 0) ? undefined : answer;

function valuesOf(asked: Asked, answer: unknown, into: Members): (readonly [path: string, value: unknown])[] {
  if ('flags' in asked) {
    const ticked: unknown[] = Array.isArray(answer) ? answer : [];
    return Object.entries(asked.flags).map(([choice, path]) => {
      const before = valueAt(into, path);
      if (ticked.includes(choice)) return [path, true];
      return [path, before === false ? false : undefined];
    });
  }
  if (!('of' in asked)) return [[asked.at, answer === undefined ? undefined : WAYS[asked.as].value(answer)]];
  const fillings: unknown[] = Array.isArray(answer) ? answer : [];
  const before = valueAt(into, asked.at);
  const things = asked.bare ? bareThings(asked, fillings) : thingsOf(asked, fillings, before);
  return [[asked.at, things.length > 0 ? things : undefined]];
}

function thingsOf({ of }: AskedList, fillings: readonly unknown[], before: unknown): Members[] {
  const things: unknown[] = Array.isArray(before) ? before : [];
  // After one is taken out the others move up, so a thing is the one that was at that place only if it says the same.
  return fillings.map((filling) => {
    const same = things.find((thing) => canonicalJson(answersIn(of, thing)) === canonicalJson(filling));
    return (same ?? putAnswers(of, filling, {})) as Members;
  });
}

function bareThings({ of: [only] }: AskedList, fillings: readonly unknown[]): unknown[] {
  const asked = only as Extract<Asked, { as: AskedAs }>;
  const things = fillings.map((filling) => own(filling, asked.id));
  const values = things.map((answer) => (answer === undefined ? undefined : WAYS[asked.as].value(answer)));
  // A line that is still empty keeps its place among lines; nothing can be no choice.
  return asked.as === 'text' ? values.map((value) => value ?? '') : values.filter((value) => value !== undefined);
}

interface Way {
  answer(value: unknown): unknown;
  value(answer: unknown): unknown;
}

const whole = (value: unknown): unknown => value;
const textual = (fits: (text: string) => boolean, turn = whole): Way => ({
  answer: whole,
  value: (answer) => (typeof answer === 'string' && fits(answer) ? turn(answer) : undefined),
});

/** An address that any reader of addresses takes. Narrower than what the form lets a person type. */
const LINK = /^https?:\/\/[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d{1,4})?([/?#]\S*)?$/iu;

const WAYS: Readonly<Record<AskedAs, Way>> = {
  text: textual((text) => text !== ''),
  link: textual((text) => LINK.test(text)),
  choice: textual((text) => text !== ''),
  choices: {
    answer: (value) => (Array.isArray(value) && value.length > 0 ? value : undefined),
    value: (answer) =>
      Array.isArray(answer) && answer.length > 0 ? answer.filter((each) => typeof each === 'string') : undefined,
  },
  number: {
    answer: whole,
    value: (answer) => (typeof answer === 'number' && Number.isFinite(answer) ? answer : undefined),
  },
  month: {
    answer: (value) => `${String(value).slice(5, 7)}.${String(value).slice(0, 4)}`,
    value: (answer) => monthOf(answer),
  },
};

/** `09.2023`, as people write it, or with one digit or another sign between, as a month: `2023-09`. */
function monthOf(answer: unknown): string | undefined {
  const [, month, year] = /^(0[1-9]|1[0-2]?|[2-9])[./-]([12]\d{3})$/.exec(String(answer)) ?? [];
  return month && year ? `${year}-${month.padStart(2, '0')}` : undefined;
}

function valueAt(of: unknown, path: string): unknown {
  return path.split('/').reduce((value: unknown, key) => own(value, key), of);
}

/** The same with one value put in, or taken out; what is empty then goes with it. */
function putAt(into: Members, [key = '', ...rest]: readonly string[], value: unknown): Members {
  const inner = rest.length === 0 ? value : putAt((own(into, key) ?? {}) as Members, rest, value);
  const isGone = inner === undefined || (rest.length > 0 && Object.keys(inner as Members).length === 0);
  if (!isGone) return { ...into, [key]: inner };
  const { [key]: _, ...others } = into;
  return others;
}
