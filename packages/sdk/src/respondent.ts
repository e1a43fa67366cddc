import type { Challenge, PublishedForm, Receipt, SubmissionDraft } from '@otklik/schema/engine';
import { type Pace, pace } from './retry.ts';
import { type ApiPlace, connect, isChallenge, isReceipt } from './transport.ts';

export { isOtklikError, OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
export type { OtklikError, OtklikFailure } from './errors.ts';

/** Where the API is that has the form. */
export type RespondentOptions = ApiPlace;

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
export function createRespondent(options: RespondentOptions, chance: Pace = pace): Respondent {
  const ask = connect('forms', options, chance);

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

const pathOf = (form: string, id: string): string =>
  `${encodeURIComponent(form)}/submissions/${encodeURIComponent(id)}`;

const isPublishedForm = (body: unknown): body is PublishedForm => {
  const { form, revision, state } = (body ?? {}) as Partial<PublishedForm>;
  return Array.isArray(form?.items) && typeof revision === 'string' && typeof state === 'string';
};
