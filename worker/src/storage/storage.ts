import type { Answers, Form, FormSettings, FormState, Profile, Revision } from '@otklik/schema';
import { nextDay } from '../day.ts';
import type { Kysely } from 'kysely';
import type { Archive } from './archive.ts';
import type { PublicBank } from './bank-storage.ts';
import type { Collections } from './collection-storage.ts';
import type { Audit, Deed, Invitations, Keys, Members, Organisations } from './people.ts';
import type { Place } from '../vault/seal.ts';
import type { PhotoRows } from './photo-storage.ts';
import type { Tries } from './tries.ts';
import type { PracticeLinks, PracticeReviews, Practices } from './practice-storage.ts';
import type { Outcomes, Quizzes, Teams } from './quiz-storage.ts';

/**
 * Everything the API remembers. Each method is one atomic operation, and what
 * it reports as done is durable. Throws `StorageUnavailable` when the database
 * is full, locked or away: try again later.
 */
export interface Storage {
  readonly organisations: Organisations;
  readonly keys: Keys;
  readonly forms: Forms;
  readonly submissions: Submissions;
  readonly proofs: Proofs;
  readonly quizzes: Quizzes;
  readonly outcomes: Outcomes;
  readonly teams: Teams;
  readonly bank: PublicBank;
  readonly collections: Collections;
  readonly practices: Practices;
  readonly reviews: PracticeReviews;
  readonly confirmations: PracticeLinks;
  readonly members: Members;
  readonly invitations: Invitations;
  readonly audit: Audit;
  readonly tries: Tries;
  readonly photos: PhotoRows;
  /** The same database for better-auth, which brings its own queries. Nobody else goes past the rest of this. */
  kysely(): Kysely<unknown>;
  readonly seals: Seals;
  readonly archive: Archive;
  /** 32 random bytes, made once and the same ever after: signs bodies and receipts. */
  secret(): Promise<Uint8Array>;
  /** Applies the migrations that are missing. Safe to run twice and at once. */
  migrate(): Promise<void>;
  /** Whether it is migrated and answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

export interface FormRecord {
  id: string;
  organisation: string;
  /** The newest published revision, if any. */
  revision: string | undefined;
  opensOn: string | undefined;
  closesOn: string | undefined;
  /** The day on which staff closed it. */
  closedOn: string | undefined;
}

export interface Draft {
  form: unknown;
  etag: string;
}

export interface Forms {
  find(id: string): Promise<(FormRecord & { title: string }) | undefined>;
  /**
   * As it was within the last second, and as it is after a change made here.
   * For submissions: one form has thousands of them, and a day of grace anyway.
   */
  findRecent(id: string): Promise<FormRecord | undefined>;
  /** The body of a revision of this form. */
  findRevision(form: string, revision: string): Promise<Form | undefined>;
  /** From newest to oldest. */
  listRevisions(form: string): Promise<Revision[]>;
  list(
    organisation: string,
    query: { search?: string; after?: string; limit: number },
  ): Promise<(FormRecord & { title: string })[]>;

  findDraft(organisation: string, id: string): Promise<Draft | undefined>;
  /**
   * Saves a draft over the one with that `etag`; without an `etag` it makes a
   * new form. `stale`: somebody else has saved meanwhile, or the id is in use.
   */
  saveDraft(
    draft: Draft & {
      organisation: string;
      id: string;
      title: string;
      search: string;
      replaces: string | undefined;
      on: string;
    },
  ): Promise<'saved' | 'stale'>;
  /** Makes a revision of the draft with that etag and points the form at it. The same content again is the same revision. */
  publish(
    revision: { organisation: string; form: string; draftEtag: string; revision: string; body: string; on: string },
    deed: Deed,
  ): Promise<'published' | 'already' | 'stale'>;
  /** Changes what is named; with `seen`, only where all of it is still as it was then. */
  changeSettings(
    form: string,
    settings: FormSettings,
    on: string,
    deed: Deed,
    seen?: Pick<FormRecord, 'opensOn' | 'closesOn' | 'closedOn'>,
  ): Promise<boolean>;
}

export interface KeptSubmission {
  form: string;
  id: string;
  revision: string;
  receivedOn: string;
  lang: string | undefined;
  profile: Profile | undefined;
  answers: Answers;
}

/** What is sealed in the database, for who looks after its keys. Nothing else sees that anything is. */
export interface Seals {
  /** How many texts stand under each key, by its id. Those that are not sealed are under `''`. */
  count(): Promise<Map<string, number>>;
  /**
   * Brings everything under the current key, a part at a time, while others read
   * and write. Of a sealed text only the wrapping is made anew. What comes
   * meanwhile under an older key may be left: repeat until nothing is renewed.
   */
  renew(): Promise<{ renewed: number; broken: number }>;
  /** Where the texts stand whose key is lost or that were changed or moved, so many at most. */
  listBroken(most: number): Promise<Place[]>;
}

/** What the server's secret made of a submission, kept beside it. */
export interface Signatures {
  /** Of what was sent: tells the same from other content. */
  mac: string;
  /** Of the receipt: finds what a person wants erased, and gives the receipt to nobody. */
  receipt: string;
}

/** A proof of work that was found right. It is good for one submission. */
export interface RightProof {
  nonce: string;
  expiresOn: string;
}

export interface Proofs {
  /** Forgets those that expired before that day, a part at a time. Free unless the day is another one. */
  forgetExpired(today: string): Promise<void>;
}

export interface Submissions {
  /**
   * Keeps a submission once, whoever else is sending it at the same moment.
   * `already`: the same content is there; `differs`: other content has this id
   * or this receipt; `erased`: it was there and may not come back; `spent`: its
   * proof has let another submission in. A proof is spent in the same batch.
   */
  keep(
    submission: KeptSubmission & Signatures,
    proof?: RightProof,
  ): Promise<'kept' | 'already' | 'differs' | 'erased' | 'spent'>;
  /** What is known of an id, without keeping anything. */
  look(form: string, id: string): Promise<{ mac: string } | 'erased' | undefined>;
  /** Removes the answers and leaves the id, so that a late retry cannot bring them back. With a deed when staff does it. */
  erase(form: string, id: string, on: string, deed?: Deed): Promise<boolean>;
  /** The same for a person who has nothing but the receipt. Once it is done, the receipt is forgotten too. */
  eraseByReceipt(form: string, receipt: string, on: string): Promise<boolean>;
  /** In the order of ids, which are random, so that the order tells nothing. */
  list(form: string, page: { after?: string; limit: number }): Promise<KeptSubmission[]>;
  /** Those of the given ids that are there. Any number of ids. */
  find(form: string, ids: readonly string[]): Promise<KeptSubmission[]>;
}

/** Whether a form takes answers on that day. */
export function stateOf(form: Pick<FormRecord, 'opensOn' | 'closesOn' | 'closedOn'>, today: string): FormState {
  if (form.closedOn !== undefined) return 'closed';
  if (form.closesOn !== undefined && today > form.closesOn) return 'closed';
  return form.opensOn !== undefined && today < form.opensOn ? 'not-yet-open' : 'open';
}

/**
 * Whether an answer that comes on that day is still taken: one day longer than
 * the form is open, because people finish what they have started.
 */
export function takesAnswers(form: Pick<FormRecord, 'opensOn' | 'closesOn' | 'closedOn'>, today: string): boolean {
  const lastDays = [form.closesOn, form.closedOn].filter((day) => day !== undefined);
  return (
    lastDays.every((day) => today <= nextDay(day)) &&
    stateOf({ opensOn: form.opensOn, closesOn: undefined, closedOn: undefined }, today) === 'open'
  );
}

export type { PhotoRow } from './photo-storage.ts';
export type { CollectionRecord } from './collection-storage.ts';

/** The database cannot take it now. The reply is 503 with Retry-After, and the sender keeps its copy. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
