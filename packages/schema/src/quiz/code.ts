import { expressOf } from './express.ts';
import type { StatementAnswer } from './outcome.ts';
import type { Quiz } from './quiz.ts';

/** A result as it travels in a code: what was answered, when, and which answers somebody could prove. Notes stay behind. */
export interface CodedResult {
  /** The day on which the quiz was taken. */
  on: string;
  express: boolean;
  answers: Readonly<Record<string, StatementAnswer>>;
  /** Statements for which a proof was named. */
  proven: readonly string[];
}

/** What a code tells without the quiz that it belongs to. */
export interface CodeHead {
  version: number;
  express: boolean;
  on: string;
  /** Ten bits that tell the quizzes of one site apart. */
  tag: number;
}

/** Why a code cannot be taken: it is not one, a letter is wrong, or it is of another quiz or version. */
export type CodeFault = 'not-a-code' | 'mistyped' | 'other-quiz' | 'other-version';

/** Crockford's alphabet (2002): no letters that look like digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people write in place of those, also with a Russian keyboard. */
const MEANT: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', Х: 'X', З: '3' },
};

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAYS = 1n << 15n;
const VERSIONS = 64n;
const TAGS = 1024n;
const CHECKS = 1024n;

/** More than the largest quiz needs: 400 statements, each with 22 things that can be said to it. */
const MOST_LETTERS = 400;

/**
 * A result as some thirty letters that a person can write down, read out or
 * paste, in groups of four. Nothing of it is secret: whoever has the code sees
 * the answers.
 */
export function encodeResult(asked: Quiz, { on, express, answers, proven }: CodedResult): string {
  const quiz = express ? expressOf(asked) : asked;
  const states = statesOf(quiz);
  let value = 1n;
  for (const id of statementsOf(quiz)) {
    const state = Math.max(
      0,
      states.findIndex((each) => each.answer === answers[id] && each.proven === proven.includes(id)),
    );
    // An answer that needs no proof is the same with one.
    const found =
      state > 0
        ? state
        : Math.max(
            0,
            states.findIndex((each) => each.answer === answers[id]),
          );
    value = value * BigInt(states.length) + BigInt(found);
  }
  value = value * TAGS + BigInt(tagOf(quiz.id));
  value = value * DAYS + BigInt(Math.max(0, Math.round((Date.parse(on) - FIRST_DAY) / DAY)));
  value = value * 2n + (express ? 1n : 0n);
  value = value * VERSIONS + BigInt(quiz.version);
  value = value * CHECKS + checkOf(value);
  let letters = '';
  for (; value > 0n; value /= 32n) letters = LETTERS[Number(value % 32n)] + letters;
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Reads what stands at the front of every code: above all which version of the quiz it needs. */
export function readCodeHead(code: string): CodeHead | CodeFault {
  const body = open(code);
  return typeof body === 'string' ? body : body.head;
}

/** Brings a result back. The quiz is the one of the version that the code names. */
export function decodeResult(asked: Quiz, code: string): CodedResult | CodeFault {
  const body = open(code);
  if (typeof body === 'string') return body;
  const { version, express, on, tag } = body.head;
  if (tag !== tagOf(asked.id)) return 'other-quiz';
  if (version !== asked.version) return 'other-version';

  const quiz = express ? expressOf(asked) : asked;
  const states = statesOf(quiz);
  const answers: Record<string, StatementAnswer> = {};
  const proven: string[] = [];
  let { rest } = body;
  for (const id of statementsOf(quiz).reverse()) {
    const state = states[Number(rest % BigInt(states.length))]!;
    rest /= BigInt(states.length);
    if (state.answer !== undefined) answers[id] = state.answer;
    if (state.proven) proven.unshift(id);
  }
  return rest === 1n ? { on, express, answers, proven } : 'mistyped';
}

function open(code: string): { head: CodeHead; rest: bigint } | CodeFault {
  const letters = [...code.toUpperCase().replace(/[\s\p{Dash}\p{Cf}_]/gu, '')].map((letter) => MEANT[letter] ?? letter);
  if (letters.length < 8 || letters.length > MOST_LETTERS || letters.some((letter) => !LETTERS.includes(letter)))
    return 'not-a-code';
  let value = letters.reduce((sum, letter) => sum * 32n + BigInt(LETTERS.indexOf(letter)), 0n);
  const take = (radix: bigint): bigint => {
    const digit = value % radix;
    value /= radix;
    return digit;
  };
  if (take(CHECKS) !== checkOf(value)) return 'mistyped';
  const version = Number(take(VERSIONS));
  const express = take(2n) === 1n;
  const on = new Date(FIRST_DAY + Number(take(DAYS)) * DAY).toISOString().slice(0, 10);
  const tag = Number(take(TAGS));
  return { head: { version, express, on, tag }, rest: value };
}

interface State {
  answer: StatementAnswer | undefined;
  proven: boolean;
}

/** Everything that can be said to one statement: nothing, a step, no step, a step with a proof. */
function statesOf({ scale: { steps, proof } }: Quiz): State[] {
  const plain = (answer: StatementAnswer | undefined): State => ({ answer, proven: false });
  const numbers = steps.map((_, at) => at);
  const proven = proof ? numbers.filter((step) => step >= proof.from) : [];
  return [
    ...[undefined, ...numbers, 'na' as const, 'dk' as const].map(plain),
    ...proven.map((answer) => ({ answer, proven: true })),
  ];
}

const statementsOf = ({ dimensions }: Quiz): string[] =>
  dimensions.flatMap(({ statements }) => statements.map(({ id }) => id));

const tagOf = (quiz: string): number => fingerprint(quiz) % Number(TAGS);
const checkOf = (value: bigint): bigint => BigInt(fingerprint(value.toString(36))) % CHECKS;

/** FNV-1a, 32 bits: finds mistakes, hides nothing. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  // The low bits of FNV change least; the high ones are mixed in.
  return ((hash >>> 16) ^ hash) >>> 0;
}
