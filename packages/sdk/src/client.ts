import {
  Challenge,
  type Form,
  FormDraft,
  FormPage,
  type FormSettings,
  FormSummary,
  PublishedForm,
  PublishedQuiz,
  type Quiz,
  Receipt,
  Revision,
  RevisionPage,
  type Submission,
  type SubmissionDraft,
  SubmissionPage,
} from '@otklik/schema';
import { isNetworkError, isTimeoutError, type Options } from 'ky';
import { bankOf } from './bank.ts';
import { OtklikContractError } from './errors.ts';
import { Http, type Parsed } from './http.ts';
import { type Pace, pace } from './retry.ts';

export interface ClientOptions {
  /** Where the API lives, for example `https://otklik.example.org`. */
  endpoint: string | URL;
  /** A key of the organisation, for staff calls. Never give it to a page. */
  key?: string;
  /** The language in which refusals are described, `ru` or `en`. By default that of the browser. */
  lang?: string;
  /** Replaces the global `fetch`: for tests, and for runtimes with a fetch of their own. */
  fetch?: typeof globalThis.fetch;
}

/** What every call takes. An aborted call rejects with the signal's reason. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** One page of a list. `next`, if there is one, is the `cursor` of the page after it. */
export interface ListOptions extends CallOptions {
  cursor?: string | undefined;
  limit?: number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** As many ids fit into one address. */
const MOST_IDS = 100;

/**
 * Talks to one Otklik API, for integrators and staff, in browsers, Node and
 * Workers. Whatever it gives has been parsed, so it is what its type says. It
 * throws `OtklikProblemError`, `OtklikNetworkError` or `OtklikContractError`.
 *
 * What has failed by the way is sent again, with jitter and as late as the API
 * asks. Two calls are not repeated when the network fails, because they may have
 * been done and would then be refused: saving a draft, and erasing by a receipt.
 */
export function createClient({ endpoint, key, lang, fetch }: ClientOptions, chance: Pace = pace) {
  const http = new Http({ endpoint, key, lang, fetch }, chance);

  return {
    forms: {
      /** Reads a published form: the newest revision, or the given one. */
      async read(
        form: string,
        { revision, ...options }: CallOptions & { revision?: string } = {},
      ): Promise<PublishedForm & Tagged> {
        return tagged(await http.read(at(form), PublishedForm, { ...options, searchParams: { revision } }), identity);
      },

      /** Lists the organisation's forms, all or those whose title or id has the words of `search`. */
      async list({ search, cursor, limit, ...options }: ListOptions & { search?: string } = {}): Promise<FormPage> {
        const searchParams = { q: search, cursor, limit };
        return (await http.read('forms', FormPage, { ...options, searchParams })).body;
      },

      /** Reads the form as it is being written, with the tag that saving and publishing ask for. */
      async readDraft(form: string, options: CallOptions = {}): Promise<{ form: FormDraft } & Tagged> {
        return tagged(await http.read(at(form, 'draft'), FormDraft, options), (form) => ({ form }));
      },

      /**
       * Saves a draft over the one with that tag, or as a new form. Refused as
       * `stale` when somebody else has saved meanwhile: read it and decide.
       */
      async saveDraft(
        form: string,
        draft: Form | FormDraft,
        over: Tagged | 'new',
        options: CallOptions = {},
      ): Promise<{ form: FormSummary } & Tagged> {
        const headers = over === 'new' ? { 'if-none-match': '*' } : { 'if-match': over.etag };
        const request: Options = { ...options, method: 'put', json: draft, headers, retry: UNLESS_LOST };
        return tagged(await http.read(at(form, 'draft'), FormSummary, request), (form) => ({ form }));
      },

      /** Publishes the draft with that tag. The same content again is the same revision. */
      async publish(form: string, { etag }: Tagged, options: CallOptions = {}): Promise<Revision> {
        const request: Options = { ...options, method: 'post', headers: { 'if-match': etag } };
        return (await http.read(at(form, 'revisions'), Revision, request)).body;
      },

      /** Everything that was published of a form, from newest to oldest. */
      async revisions(form: string, options: CallOptions = {}): Promise<Revision[]> {
        return (await http.read(at(form, 'revisions'), RevisionPage, options)).body.revisions;
      },

      /**
       * Says when a form takes answers. What is left out stays as it is; `null`
       * removes a day. With a form out of the list it is refused as `stale` when
       * somebody else has changed that meanwhile; with an id alone a key may.
       */
      async change(
        form: string | Pick<FormSummary, 'id' | 'etag'>,
        settings: FormSettings,
        options: CallOptions = {},
      ): Promise<FormSummary> {
        const { id, etag } = typeof form === 'string' ? { id: form, etag: undefined } : form;
        const request: Options = { ...options, method: 'patch', json: settings };
        return (
          await http.read(at(id), FormSummary, { ...request, ...(etag && { headers: { 'if-match': `"${etag}"` } }) })
        ).body;
      },
    },

    submissions: {
      /**
       * Sends answers under an id that you drew once, with `crypto.randomUUID()`.
       * The same again is kept once. Refused as `proof-required` when the API is
       * under pressure: then solve a challenge and send the same with it as `proof`.
       */
      async send(
        form: string,
        id: string,
        draft: SubmissionDraft,
        { proof, ...options }: CallOptions & { proof?: string | undefined } = {},
      ): Promise<Receipt> {
        const { body } = await http.read(at(form, 'submissions', id), Receipt, {
          ...options,
          method: 'put',
          json: draft,
          ...(proof && { headers: { 'otklik-proof': proof } }),
        });
        if (body.id !== id) throw new OtklikContractError('A receipt of another submission');
        return body;
      },

      /** Takes a challenge for one submission to this form, good for ten minutes: see `solveChallenge`. */
      async challenge(form: string, options: CallOptions = {}): Promise<Challenge> {
        return (await http.read(at(form, 'challenge'), Challenge, options)).body;
      },

      /** Erases what was sent, now or before. */
      erase: (form: string, id: string, receipt: string, options: CallOptions = {}): Promise<void> =>
        http.run(at(form, 'submissions', id), { ...options, method: 'delete', headers: { 'otklik-receipt': receipt } }),

      /**
       * Erases what somebody sent who has nothing but the receipt, spaces and
       * dashes in it or not. Refused as `no-submission` when nothing fits, which
       * is so too when it is erased already.
       */
      eraseByReceipt: (form: string, receipt: string, options: CallOptions = {}): Promise<void> =>
        http.run(at(form, 'submissions'), {
          ...options,
          method: 'delete',
          headers: { 'otklik-receipt': receipt },
          retry: UNLESS_LOST,
        }),

      /** Lists answers in the order of their ids, which tells nothing about the people. */
      async list(form: string, { cursor, limit, ...options }: ListOptions = {}): Promise<SubmissionPage> {
        const searchParams = { cursor, limit };
        return (await http.read(at(form, 'submissions'), SubmissionPage, { ...options, searchParams })).body;
      },

      /** Those of the given submissions that are there. Any number of ids. */
      async find(form: string, ids: readonly string[], options: CallOptions = {}): Promise<Submission[]> {
        const found: Submission[] = [];
        for (let from = 0; from < ids.length; from += MOST_IDS) {
          const searchParams = { ids: ids.slice(from, from + MOST_IDS).join(',') };
          found.push(
            ...(await http.read(at(form, 'submissions'), SubmissionPage, { ...options, searchParams })).body
              .submissions,
          );
        }
        return found;
      },

      /** All answers as CSV, as it comes: `await new Response(stream).text()`, or pipe it into a file. */
      csv: (
        form: string,
        { words = false, ...options }: CallOptions & { words?: boolean } = {},
      ): Promise<ReadableStream<Uint8Array>> =>
        http.stream(at(form, 'submissions.csv'), 'text/csv', {
          ...options,
          searchParams: { words: words ? 1 : undefined },
        }),

      /** All answers as a workbook of Excel. Refused as `too-large` over 20,000: take CSV then. */
      xlsx: (
        form: string,
        { words = false, ...options }: CallOptions & { words?: boolean } = {},
      ): Promise<ReadableStream<Uint8Array>> =>
        http.stream(at(form, 'submissions.xlsx'), XLSX, {
          ...options,
          searchParams: { words: words ? 1 : undefined },
        }),
    },

    practices: bankOf(http),

    quizzes: {
      /**
       * Publishes a version of a quiz, once and for ever: the same again changes
       * nothing, other content needs a higher version (`version-in-use`).
       */
      async publish(quiz: Quiz, options: CallOptions = {}): Promise<PublishedQuiz> {
        const path = ['quizzes', quiz.id, 'versions', String(quiz.version)].map(encodeURIComponent).join('/');
        return (await http.read(path, PublishedQuiz, { ...options, method: 'put', json: quiz })).body;
      },
    },
  };
}

export type OtklikClient = ReturnType<typeof createClient>;

/** The tag of what was read or saved, as `saveDraft` and `publish` take it. */
export interface Tagged {
  etag: string;
}

/** Repeats what the API has refused for now, and not what may have been done. */
const UNLESS_LOST = {
  shouldRetry: ({ error }: { error: Error }) => (isNetworkError(error) || isTimeoutError(error) ? false : undefined),
};

const at = (form: string, ...rest: string[]): string => ['forms', form, ...rest].map(encodeURIComponent).join('/');

const identity = <Body>(body: Body): Body => body;

function tagged<Body, Shown extends object>({ body, etag }: Parsed<Body>, show: (body: Body) => Shown): Shown & Tagged {
  if (etag === undefined) throw new OtklikContractError('A reply without its ETag');
  return { ...show(body), etag };
}
