import {
  type BankFile,
  type BankPage,
  bankParameters,
  type BankQuery,
  type PublishedPractice,
} from '@otklik/schema/engine';
import { type Pace, pace } from './retry.ts';
import { type ApiPlace, connect } from './transport.ts';

export { isOtklikError, OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
export type { OtklikError, OtklikFailure } from './errors.ts';

/** Where the API is that has the bank. */
export type PracticeClientOptions = ApiPlace;

/** What every call takes. An aborted call rejects with the signal's reason. */
export interface PracticeCallOptions {
  signal?: AbortSignal | undefined;
}

/** One page of what is found. */
export interface BankSearchOptions extends PracticeCallOptions {
  /** The `next` of the page before. */
  cursor?: string | undefined;
  limit?: number | undefined;
  /** The organisation that decides about the practices, where a server has several banks. */
  bank?: string | undefined;
}

/** What somebody who looks for practices needs from the API. */
export interface PracticeClient {
  /** Finds practices by words in whatever form, and by facets. Gives their counts, too. */
  search(query?: BankQuery, options?: BankSearchOptions): Promise<BankPage>;
  /** Reads a published practice: the version that anybody reads now, or the given one. */
  read(practice: string, options?: PracticeCallOptions & { version?: number | undefined }): Promise<PublishedPractice>;
  /** Everything that is published, as one file. */
  bank(options?: PracticeCallOptions & { bank?: string | undefined }): Promise<BankFile>;
}

/**
 * Talks to the API on behalf of somebody who looks for practices, without zod and ky: this is what an embedded bank
 * carries. What has failed by the way is asked again a few times. Of a reply only what a widget relies on is checked.
 */
export function createPracticeClient(options: PracticeClientOptions, chance: Pace = pace): PracticeClient {
  const ask = connect('practices', options, chance);
  const askForFile = connect('bank.json', options, chance);

  return {
    search: (query = {}, { cursor, limit, bank, signal } = {}) =>
      ask(
        addressed([...bankParameters(query), ['bank', bank], ['cursor', cursor], ['limit', limit?.toString()]]),
        {},
        signal,
        (_, body) => (isBankPage(body) ? body : undefined),
      ),

    read: (practice, { version, signal } = {}) =>
      ask(encodeURIComponent(practice) + addressed([['version', version?.toString()]]), {}, signal, (_, body) =>
        isPublishedPractice(body) ? body : undefined,
      ),

    bank: ({ bank, signal } = {}) =>
      askForFile(addressed([['bank', bank]]), {}, signal, (_, body) => (isBankFile(body) ? body : undefined)),
  };
}

const addressed = (parameters: readonly (readonly [string, string | undefined])[]): string => {
  const given = parameters.filter((each): each is [string, string] => each[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

const isBankPage = (body: unknown): body is BankPage => {
  const { practices, total, facets } = (body ?? {}) as Partial<BankPage>;
  return Array.isArray(practices) && typeof total === 'number' && typeof facets === 'object';
};

const isPublishedPractice = (body: unknown): body is PublishedPractice => {
  const { practice, version, hash } = (body ?? {}) as Partial<PublishedPractice>;
  return typeof practice?.id === 'string' && typeof version === 'number' && typeof hash === 'string';
};

const isBankFile = (body: unknown): body is BankFile => Array.isArray((body as Partial<BankFile> | null)?.practices);
