import {
  AssignmentPage,
  type ConfirmationDraft,
  ExpertPage,
  type MoveDraft,
  NewConfirmationLink,
  OpenConfirmation,
  type Practice,
  PracticeRecord,
  type PracticeState,
  RecordPage,
  ReviewBoard,
  type ReviewDraft,
  type ReviewerDraft,
  ReviewSheet,
} from '@otklik/schema';
import type { Options } from 'ky';
import type { CallOptions, ListOptions, Tagged } from './client.ts';
import { OtklikContractError } from './errors.ts';
import type { Http, Noun } from './http.ts';

/** Which records are listed. */
export interface RecordListOptions extends ListOptions {
  /** `mine`: those of one's own organisation; `queue`: those that the bank decides about. */
  view?: 'mine' | 'queue';
  /** Only those in this state. */
  state?: PracticeState | undefined;
}

/** One version of a practice in the making, with the tag of what was read of it. */
export type TaggedRecord = PracticeRecord & Tagged;

/** The life of practices, for those who write them, decide about them, review them, and confirm them by a link. */
export function practicesOfStaff(http: Http) {
  const read = async <Body extends object>(
    path: string,
    noun: Noun<Body>,
    options: Options,
  ): Promise<Body & Tagged> => {
    const { body, etag } = await http.read(path, noun, options);
    if (etag === undefined) throw new OtklikContractError('A reply without its ETag');
    return { ...body, etag };
  };

  return {
    records: {
      /** Lists records: one’s own, those changed last first; of the queue first what is due first. */
      list: async ({ view, state, cursor, limit, ...call }: RecordListOptions = {}): Promise<RecordPage> =>
        (await http.read('records', RecordPage, { ...call, searchParams: { view, state, cursor, limit } })).body,

      /** Reads a practice in the making: its newest version, or the given one. */
      read: ({ id, version }: RecordPlace, call: CallOptions = {}): Promise<TaggedRecord> =>
        read(record(id), PracticeRecord, { ...call, searchParams: { version } }),

      /**
       * Saves the text over the one with that tag, or as a new practice. Refused as `stale` when somebody else has saved
       * meanwhile: read it and decide. `onBehalf`: a new one that is written for an organisation which has to confirm it.
       */
      save: (
        practice: Practice,
        over: Tagged | 'new',
        { onBehalf = false, ...call }: CallOptions & { onBehalf?: boolean } = {},
      ): Promise<TaggedRecord> =>
        read(record(practice.id), PracticeRecord, {
          ...{ ...call, ...ONCE, method: 'put', json: practice },
          headers: over === 'new' ? { 'if-none-match': '*' } : { 'if-match': over.etag },
          ...(onBehalf && { searchParams: { 'on-behalf': 1 } }),
        }),

      /** Begins the next version of a practice that is published, archived, declined or withdrawn, with its text. */
      beginVersion: (id: string, call: CallOptions = {}): Promise<TaggedRecord> =>
        read(record(id, 'versions'), PracticeRecord, { ...call, ...ONCE, method: 'post' }),

      /**
       * Moves a version on. Refused as `cannot-move` or `invalid-practice` with everything that stands in the way in
       * `errors`, and as `stale` when somebody else has decided meanwhile.
       */
      move: ({ id, version, etag }: RecordTag, move: MoveDraft, call: CallOptions = {}): Promise<TaggedRecord> =>
        read(record(id, 'moves'), PracticeRecord, {
          ...{ ...call, ...ONCE, method: 'post', json: move },
          ...{ headers: { 'if-match': etag }, searchParams: { version } },
        }),

      /** Confirms as its author the text with that hash. What was written on behalf of somebody is confirmed by a link. */
      confirm: (id: string, draft: ConfirmationDraft, call: CallOptions = {}): Promise<TaggedRecord> =>
        read(record(id, 'confirmation'), PracticeRecord, { ...call, ...ONCE, method: 'put', json: draft }),

      /** Makes a link by which somebody without an account confirms. It is in this reply, and in a letter where one could be sent. */
      addLink: async (id: string, call: CallOptions = {}): Promise<NewConfirmationLink> =>
        (await http.read(record(id, 'links'), NewConfirmationLink, { ...call, ...ONCE, method: 'post' })).body,

      /** Who can be asked to review it, and what speaks against it. */
      experts: async (id: string, call: CallOptions = {}): Promise<ExpertPage['experts']> =>
        (await http.read(record(id, 'experts'), ExpertPage, call)).body.experts,

      /** Where the reviews of a version stand. */
      reviews: async ({ id, version }: RecordPlace, call: CallOptions = {}): Promise<ReviewBoard> =>
        (await http.read(record(id, 'reviews'), ReviewBoard, { ...call, searchParams: { version } })).body,

      /** Asks one more expert, and gives where the reviews stand then. */
      askReviewer: async (id: string, draft: ReviewerDraft, call: CallOptions = {}): Promise<ReviewBoard> =>
        (await http.read(record(id, 'reviewers'), ReviewBoard, { ...call, ...ONCE, method: 'post', json: draft })).body,
    },

    assignments: {
      /** The reviews that whoever is signed in was asked for: those to be written first. */
      list: async (call: CallOptions = {}): Promise<AssignmentPage['assignments']> =>
        (await http.read('assignments', AssignmentPage, call)).body.assignments,

      /** What an expert works with: the blind text, and their review as it was saved last. */
      read: (practice: string, call: CallOptions = {}): Promise<ReviewSheet & Tagged> =>
        read(assignment(practice), ReviewSheet, call),

      /**
       * Saves the review over the one with that tag. With `handIn` it is handed in, once and for ever; refused as
       * `invalid-review` when something is missing, and saved all the same: its new tag is read with `read`.
       */
      save: (
        { practice, etag }: Pick<ReviewSheet, 'practice'> & Tagged,
        draft: ReviewDraft,
        call: CallOptions = {},
      ): Promise<ReviewSheet & Tagged> =>
        read(assignment(practice), ReviewSheet, {
          ...{ ...call, ...ONCE, method: 'put', json: draft },
          headers: { 'if-match': etag },
        }),
    },

    confirmations: {
      /** What whoever holds the token of a link is asked to confirm. */
      look: async (token: string, call: CallOptions = {}): Promise<OpenConfirmation> =>
        (
          await http.read('confirmations/lookup', OpenConfirmation, {
            ...call,
            ...ONCE,
            method: 'post',
            json: { token },
          })
        ).body,

      /** Confirms the text with that hash. The link is worth nothing afterwards. Refused as `stale` when the text has changed since. */
      confirm: (token: string, hash: string, call: CallOptions = {}): Promise<void> =>
        http.run('confirmations', { ...call, ...ONCE, method: 'post', json: { token, hash } }),
    },
  };
}

/** Which practice, and which of its versions; without one the newest. */
export interface RecordPlace {
  id: string;
  version?: number | undefined;
}

/** What a move is made upon: exactly what was read. */
export type RecordTag = Pick<PracticeRecord, 'id' | 'version'> & Tagged;

/** What would count twice, or what a second try would find done. */
const ONCE = { retry: 0 } as const;

const record = (...rest: string[]): string => ['records', ...rest].map(encodeURIComponent).join('/');

const assignment = (practice: string): string => `assignments/${encodeURIComponent(practice)}`;
