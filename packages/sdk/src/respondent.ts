import type { Challenge, Problem, PublishedForm, Receipt, SubmissionDraft } from '@otklik/schema/engine';
import { OtklikContractError, type OtklikFailure, OtklikNetworkError, OtklikProblemError } from './errors.ts';
import {
  LONGEST_WAIT,
  MOST_RETRIES,
  type Pace,
  pace,
  parseRetryAfter,
  passes,
  retryDelay,
  TRY_TIMEOUT,
} from './retry.ts';

export { isOtklikError, OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
export type { OtklikError, OtklikFailure } from './errors.ts';

export interface RespondentOptions {
  /** Where the API lives, for example `https://otklik.example.org`. */
  endpoint: string | URL;
  /** Replaces the global `fetch`: for tests, and for pages with a proxy. */
  fetch?: typeof globalThis.fetch;
}

/** What a person who answers needs from the API. */
export interface Respondent {
  /** Reads a published form: the newest revision, or the one that the person started with. */
  readForm(form: string, options?: { revision?: string; lang?: string; signal?: AbortSignal }): Promise<PublishedForm>;
  /**
   * Sends answers under an id that was drawn once. The same id and body may be
   * sent again at any time: they are kept once. A body given as a string is sent
   * byte for byte. Refused as `proof-required` when the API is under pressure:
   * then solve a challenge and send the same with it as `proof`.
   */
  send(
    form: string,
    id: string,
    draft: SubmissionDraft | string,
    options?: { proof?: string | undefined; signal?: AbortSignal },
  ): Promise<Receipt>;
  /** Takes a challenge for one submission to this form, good for ten minutes: see `solveChallenge`. */
  challenge(form: string, options?: { signal?: AbortSignal }): Promise<Challenge>;
  /** Erases what was sent. Resolves also when it is erased already. */
  erase(form: string, id: string, receipt: string, options?: { signal?: AbortSignal }): Promise<void>;
}

/**
 * Talks to the API on behalf of a person who answers, without zod and ky: this
 * is what every embedded form carries.
 *
 * No cookie, no address of the page goes along. What has failed by the way is
 * sent again a few times; the network being off, it fails at once. Of a reply
 * only what a widget relies on is checked.
 */
export function createRespondent(
  { endpoint, fetch = globalThis.fetch }: RespondentOptions,
  { random, wait }: Pace = pace,
): Respondent {
  const base = `${String(endpoint).replace(/\/+$/, '')}/v1/forms/`;

  async function ask<Reply>(
    path: string,
    init: RequestInit,
    signal: AbortSignal | undefined,
    understand: (status: number, body: unknown) => Reply | undefined,
  ): Promise<Reply> {
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
  }

  async function tryOnce(path: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Reply> {
    signal?.throwIfAborted();
    const limit = new AbortController();
    const stop = () => limit.abort(signal?.reason);
    const timer = setTimeout(stop, TRY_TIMEOUT);
    signal?.addEventListener('abort', stop);
    try {
      const response = await fetch(base + path, {
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

  return {
    readForm: (form, { revision, lang, signal } = {}) =>
      ask(
        encodeURIComponent(form) + (revision ? `?revision=${encodeURIComponent(revision)}` : ''),
        { headers: lang ? { 'accept-language': lang } : {} },
        signal,
        (_, body) => (isPublishedForm(body) ? body : undefined),
      ),

    send: (form, id, draft, { proof, signal } = {}) =>
      ask(
        pathOf(form, id),
        {
          method: 'PUT',
          headers: { 'content-type': 'application/json', ...(proof && { 'otklik-proof': proof }) },
          body: typeof draft === 'string' ? draft : JSON.stringify(draft),
        },
        signal,
        (_, body) => (isReceipt(body) && body.id === id ? body : undefined),
      ),

    challenge: (form, { signal } = {}) =>
      ask(`${encodeURIComponent(form)}/challenge`, {}, signal, (_, body) => (isChallenge(body) ? body : undefined)),

    erase: (form, id, receipt, { signal } = {}) =>
      ask(pathOf(form, id), { method: 'DELETE', headers: { 'otklik-receipt': receipt } }, signal, (status) =>
        status === 204 ? null : undefined,
      ).then(() => undefined),
  };
}

type Reply =
  { status: number; body: unknown } | { failure: OtklikFailure; passes: boolean; retryAfter?: number | undefined };

const pathOf = (form: string, id: string): string =>
  `${encodeURIComponent(form)}/submissions/${encodeURIComponent(id)}`;

/** `onLine` is to be believed only when it says no. Node and Workers have no say. */
const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** What is not JSON is no reply of the API: `undefined` passes none of the checks below. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isProblem = (body: unknown): body is Problem => {
  const { code, title, status } = (body ?? {}) as Partial<Problem>;
  return typeof code === 'string' && typeof title === 'string' && typeof status === 'number';
};

const isPublishedForm = (body: unknown): body is PublishedForm => {
  const { form, revision, state } = (body ?? {}) as Partial<PublishedForm>;
  return Array.isArray(form?.items) && typeof revision === 'string' && typeof state === 'string';
};

const isChallenge = (body: unknown): body is Challenge =>
  typeof (body as Partial<Challenge> | null)?.parameters?.nonce === 'string';

const isReceipt = (body: unknown): body is Receipt => {
  const { id, receipt } = (body ?? {}) as Partial<Receipt>;
  return typeof id === 'string' && typeof receipt === 'string';
};
