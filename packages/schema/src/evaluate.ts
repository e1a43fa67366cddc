import type { Condition, Value } from './condition.ts';
import type { Form } from './form.ts';
import { choicesOf, findQuestion, indexForm } from './items.ts';

/**
 * The answers that count at some point of the form: those of questions already
 * asked, here and around. Inside a repeat there is a scope for each filling.
 */
export interface Scope {
  form: Form;
  answers: Record<string, unknown>;
  /** The id of the repeat that this is a filling of. */
  repeat?: string;
  around?: Scope;
}

type Reference = { question: string; row?: string | undefined; part?: 'before' | 'now' | undefined };

/** Whether a condition holds with the answers so far. */
export function holds(condition: Condition, scope: Scope): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, scope));
  if ('any' in condition) return condition.any.some((each) => holds(each, scope));
  if ('not' in condition) return !holds(condition.not, scope);

  const answers = read(condition, scope).filter(isAnswered);
  if ('answered' in condition) return answers.length > 0 === condition.answered;
  if ('is' in condition) return answers.some((answer) => idOf(answer) === condition.is);
  if ('anyOf' in condition) return answers.some((answer) => condition.anyOf.includes(idOf(answer) as never));
  if ('includes' in condition) return answers.some((answer) => listOf(answer).map(idOf).includes(condition.includes));

  const numbers = answers.flatMap((answer) => numberOf(condition.question, answer, scope) ?? []);
  if ('atLeast' in condition) return numbers.some((number) => number >= condition.atLeast);
  return numbers.some((number) => number <= condition.atMost);
}

/** The number that a value comes to, or nothing where an answer is missing or the sum has no sense. */
export function evaluate(value: Value, scope: Scope): number | undefined {
  const result = calculate(value, scope);
  // -0 is 0 to people and to JSON.
  return result !== undefined && Number.isFinite(result) ? result + 0 : undefined;
}

function calculate(value: Value, scope: Scope): number | undefined {
  if (typeof value === 'number') return value;
  if ('question' in value) return numbers(value, scope)[0];
  if ('if' in value) return evaluate(holds(value.if, scope) ? value.then : value.else, scope);
  if ('count' in value)
    return read({ question: value.count }, scope).reduce<number>((sum, it) => sum + listOf(it).length, 0);
  if ('round' in value) return round(evaluate(value.round, scope), value.digits ?? 0);

  if ('add' in value) return fold(value.add, scope, (left, right) => left + right);
  if ('multiply' in value) return fold(value.multiply, scope, (left, right) => left * right);
  if ('subtract' in value) return fold(value.subtract, scope, (left, right) => left - right);
  if ('divide' in value) return fold(value.divide, scope, (left, right) => (right === 0 ? Number.NaN : left / right));

  const known = (parts: Value[]) => parts.flatMap((part) => numbers(part, scope));
  if ('sum' in value) return known(value.sum).reduce((left, right) => left + right, 0);
  if ('mean' in value) return mean(known(value.mean));
  if ('min' in value) return least(known(value.min));
  return most(known(value.max));
}

const mean = (all: number[]) => (all.length > 0 ? all.reduce((left, right) => left + right) / all.length : undefined);
const least = (all: number[]) => (all.length > 0 ? all.reduce((left, right) => Math.min(left, right)) : undefined);
const most = (all: number[]) => (all.length > 0 ? all.reduce((left, right) => Math.max(left, right)) : undefined);

/** Half away from zero, as people round; `Math.round(-2.5)` would give -2. */
function round(number: number | undefined, digits: number): number | undefined {
  if (number === undefined) return undefined;
  const scaled = Math.abs(number) * 10 ** digits;
  return (Math.sign(number) * Math.round(scaled + Number.EPSILON * scaled)) / 10 ** digits;
}

function fold(
  parts: readonly Value[],
  scope: Scope,
  step: (left: number, right: number) => number,
): number | undefined {
  const all = parts.map((part) => evaluate(part, scope));
  return all.reduce((left, right) => (left === undefined || right === undefined ? undefined : step(left, right)));
}

function numbers(value: Value, scope: Scope): number[] {
  if (typeof value === 'object' && 'question' in value) {
    return read(value, scope).flatMap((answer) => numberOf(value.question, answer, scope) ?? []);
  }
  const number = evaluate(value, scope);
  return number === undefined ? [] : [number];
}

/** What was answered to a question: once, or in every filling of a repeat that does not surround the asker. */
function read({ question, row, part }: Reference, scope: Scope): unknown[] {
  const place = indexForm(scope.form).get(question);
  if (!place) return [];

  const around: Scope[] = [];
  for (let at: Scope | undefined = scope; at; at = at.around) around.unshift(at);
  let shared = 0;
  while (shared < place.repeats.length && around[shared + 1]?.repeat === place.repeats[shared]) shared++;

  let fillings: unknown[] = [around[shared]!.answers];
  for (const repeat of place.repeats.slice(shared))
    fillings = fillings.flatMap((filling) => listOf(own(filling, repeat)));
  const answers = fillings.map((filling) => own(filling, question)).filter((answer) => answer !== undefined);

  const key = row ?? part;
  return key === undefined ? answers : answers.map((answer) => own(answer, key)).filter((it) => it !== undefined);
}

function numberOf(id: string, answer: unknown, { form }: Scope): number | undefined {
  if (typeof answer === 'number') return answer;
  const question = findQuestion(form, id);
  if (!question) return undefined;
  const scores = listOf(answer).map((it) => choicesOf(form, question).find((choice) => choice.id === idOf(it))?.score);
  const known = scores.filter((score) => score !== undefined);
  return known.length > 0 ? known.reduce((left, right) => left + right) : undefined;
}

/** Whether there is something to count: not an empty line, not an empty list. */
export function isAnswered(answer: unknown): boolean {
  if (answer === undefined || answer === null || answer === '') return false;
  return typeof answer !== 'object' || Object.keys(answer).length > 0;
}

/** The id of a picked choice, with or without own words. */
export const idOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null ? own(answer, 'choice') : answer;

const listOf = (answer: unknown): unknown[] => (Array.isArray(answer) ? answer : isAnswered(answer) ? [answer] : []);

/** A property that the object itself has: answers come from strangers, and `constructor` is no answer. */
export const own = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;
