import { escapePointer, type Problem, type ProblemCode, type ProblemPlace } from '@otklik/schema';
import type { z } from 'zod';
import type { AppContext } from './env.ts';
import { PROBLEMS } from './problem-words.ts';
import { StorageUnavailable } from './storage/storage.ts';
import { SealBroken } from './vault/seal.ts';
import { describeWithoutContent } from './watch.ts';

/** A refusal we mean: it reaches the client as `application/problem+json`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly errors: readonly ProblemPlace[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, more: { errors?: readonly ProblemPlace[]; headers?: Record<string, string> } = {}) {
    super(PROBLEMS[code].title);
    this.code = code;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

/** So many places are named in one refusal. Who has more of them corrects these first. */
const MOST_PLACES = 100;
const RETRY_AFTER_SECONDS = 5;

/** The only place where an error becomes a response. */
export function respondWithProblem(error: Error, c: AppContext): Response {
  const { code, errors, headers } = asProblem(error);
  if (!(error instanceof ProblemError)) c.set('failure', describeWithoutContent(error));

  const { status, title, detail, retryable = false } = PROBLEMS[code];
  const lang = langOf(c.req.header('accept-language'));
  const problem: Problem = {
    type: `urn:otklik:problem:${code}`,
    code,
    title,
    status,
    detail: detail[lang],
    instance: `urn:uuid:${c.var.requestId}`,
    retryable,
    ...(errors.length > 0 && { errors: errors.slice(0, MOST_PLACES) }),
  };
  return c.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json',
    'content-language': lang,
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': String(RETRY_AFTER_SECONDS) }),
    ...headers,
  });
}

function asProblem(error: Error): Pick<ProblemError, 'code' | 'errors' | 'headers'> {
  if (error instanceof ProblemError) return error;
  if (error instanceof SealBroken) return { code: 'unreadable', errors: [], headers: {} };
  return { code: error instanceof StorageUnavailable ? 'unavailable' : 'internal', errors: [], headers: {} };
}

/** Where a body or a parameter differs from its schema. Keys are named, values never. */
export const placesOf = ({ issues }: z.ZodError): ProblemPlace[] =>
  issues.slice(0, MOST_PLACES).flatMap((issue) => {
    const pointer = issue.path.map((step) => `/${escapePointer(String(step))}`).join('');
    if (issue.code !== 'unrecognized_keys') return [{ pointer, code: CODES[issue.code] ?? 'wrong' }];
    return issue.keys
      .slice(0, MOST_PLACES)
      .map((key) => ({ pointer: `${pointer}/${escapePointer(key)}`, code: 'unknown-key' }));
  });

/** What has the wrong shape was written by hand, so its author is sent to the description of the shape. */
export const withAdvice = (place: ProblemPlace, noun: 'Form' | 'Quiz' | 'Practice' | 'Collection'): ProblemPlace => ({
  ...place,
  message: {
    ru: `Здесь ожидается что-то другое. Сверьтесь с описанием ${noun} в /v1/openapi.json.`,
    en: `Something else is expected here. Compare with the description of ${noun} in /v1/openapi.json.`,
  },
});

const CODES: Readonly<Partial<Record<string, string>>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'not-a-choice',
  invalid_format: 'wrong-format',
  invalid_union: 'wrong-shape',
  invalid_key: 'wrong-key',
  too_big: 'too-big',
  too_small: 'too-small',
};

/** Whichever of our two languages stands first, as browsers write them. Russian when neither does. */
const langOf = (accept = ''): 'ru' | 'en' =>
  accept
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase())
    .find((lang) => lang === 'ru' || lang === 'en') ?? 'ru';
