import type { Challenge, Problem, Receipt } from '@otklik/schema/engine';
import { OtklikContractError, type OtklikFailure, OtklikNetworkError, OtklikProblemError } from './errors.ts';
import { LONGEST_WAIT, MOST_RETRIES, type Pace, parseRetryAfter, passes, retryDelay, TRY_TIMEOUT } from './retry.ts';

/** Where an API is, and how it is reached. */
export interface ApiPlace {
  /** Where the API lives, for example `https://otklik.example.org`. */
  endpoint: string | URL;
  /** Replaces the global `fetch`: for tests, and for pages with a proxy. */
  fetch?: typeof globalThis.fetch;
}

/**
 * One call, repeated while that may help. `understand` gives what the reply says,
 * or `undefined` for what the API would never reply.
 */
export type Ask = <Understood>(
  path: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  understand: (status: number, body: unknown) => Understood | undefined,
) => Promise<Understood>;

/**
 * Asks an API under `/v1/forms`, `/v1/quizzes` and so on, without zod and ky: what the
 * clients in pages share. No cookie, no address of the page goes along.
 */
export function connect(
  kind: 'forms' | 'quizzes' | 'practices' | 'bank.json',
  { endpoint, fetch = globalThis.fetch }: ApiPlace,
  { random, wait }: Pace,
): Ask {
  const base = `${String(endpoint).replace(/\/+$/, '')}/v1/${kind}`;
  const addressOf = (path: string): string => (path === '' || path.startsWith('?') ? base + path : `${base}/${path}`);

  async function tryOnce(path: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Reply> {
    signal?.throwIfAborted();
    const limit = new AbortController();
    const stop = () => limit.abort(signal?.reason);
    const timer = setTimeout(stop, TRY_TIMEOUT);
    signal?.addEventListener('abort', stop);
    try {
      const response = await fetch(addressOf(path), {
        ...init,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: limit.signal,
      });
      const { status, ok } = response;
      const body = parseJson(await response.text());
      if (ok) return { status, body };

      const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
      if (isProblem(body)) {
        return { failure: new OtklikProblemError(body, { retryAfter }), passes: passes(status), retryAfter };
      }
      if (passes(status)) {
        return { failure: new OtklikNetworkError(`No Otklik API behind status ${status}`), passes: true, retryAfter };
      }
      return { failure: new OtklikContractError(`Status ${status} without a problem`), passes: false };
    } catch (cause) {
      signal?.throwIfAborted();
      return { failure: new OtklikNetworkError('The Otklik API cannot be reached', { cause }), passes: true };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  return async (path, init, signal, understand) => {
    for (let attempt = 0; ; attempt++) {
      const reply = await tryOnce(path, init, signal);
      if (!('failure' in reply)) {
        const understood = understand(reply.status, reply.body);
        if (understood !== undefined) return understood;
        throw new OtklikContractError(`Not a reply of the Otklik API (status ${reply.status})`);
      }
      const { failure, retryAfter = 0 } = reply;
      const isWorthIt = reply.passes && attempt < MOST_RETRIES && retryAfter <= LONGEST_WAIT && !isOffline();
      if (!isWorthIt) throw failure;
      await wait(retryDelay({ attempt, retryAfter, random: random() }), signal);
    }
  };
}

type Reply =
  { status: number; body: unknown } | { failure: OtklikFailure; passes: boolean; retryAfter?: number | undefined };

/** `onLine` is to be believed only when it says no. Node and Workers have no say. */
const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** What is not JSON is no reply of the API: `undefined` passes none of the checks below. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was refused, in the words of the API. */
export const isProblem = (body: unknown): body is Problem => {
  const { code, title, status } = (body ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof title === 'string' && typeof status === 'number';
};

/** Work that was asked for. */
export const isChallenge = (body: unknown): body is Challenge =>
  typeof (body as Partial<Challenge> | null)?.parameters?.nonce === 'string';

/** The right to erase what was kept. */
export const isReceipt = (body: unknown): body is Receipt => {
  const { id, receipt } = (body ?? {}) as Partial<Receipt>;
  return typeof id === 'string' && typeof receipt === 'string';
};
