import type {
  Contacts,
  Evidence,
  Practice,
  PracticeBrief,
  PracticeEvent,
  PracticeState,
  PublishedPractice,
  Review,
} from '@otklik/schema';
import type { Deed } from './people.ts';

/** One version of one practice. */
export interface VersionPlace {
  practice: string;
  version: number;
}

/** One version as it is kept while it is being made. */
export interface KeptVersion {
  version: number;
  state: PracticeState;
  /** Where a version on hold was before. */
  heldFrom: PracticeState | undefined;
  practice: Practice;
  hash: string;
  /** Of content and state: another one whenever either has changed. */
  tag: string;
  /** The hash that its author confirmed last. */
  confirmed: string | undefined;
  /** The hash, and the text, of which the experts spoke. */
  reviewed: string | undefined;
  reviewedPractice: Practice | undefined;
  alike: string[];
  changedOn: string;
  submittedOn: string | undefined;
  dueOn: string | undefined;
}

interface Party {
  id: string;
  name: string;
}

/** A practice with all its versions, as they were at one moment. */
export interface KeptPractice {
  id: string;
  organisation: Party;
  bank: Party;
  number: number | undefined;
  onBehalf: boolean;
  publicVersion: number | undefined;
  /** From the oldest. There is at least one. */
  versions: KeptVersion[];
  /** Who has written in it: ids of people and keys. */
  authors: string[];
  /** What has been published of it, from the oldest. */
  published: { version: number; on: string }[];
}

/** A version in a list. */
export interface ListedVersion extends Pick<
  KeptVersion,
  'version' | 'state' | 'heldFrom' | 'changedOn' | 'submittedOn' | 'dueOn'
> {
  id: string;
  title: string;
  organisation: Party;
  bank: Party;
  number: number | undefined;
  /** Whoever asks has written in it. */
  isAuthor: boolean;
  published: { version: number; on: string } | undefined;
}

/** What the bank shows of a practice from now on. Without a brief it shows nothing. */
export interface BankEntry {
  brief: PracticeBrief | undefined;
  words: string | undefined;
}

/** A version that is published: its text and its contacts, which are kept apart. */
export interface Publication {
  content: Practice;
  contacts: Contacts | undefined;
  hash: string;
  evidence: Evidence;
  adoptions: number;
}

/** One version moves on, with all that happens in the same step. Who does it, and when, is said by the deed. */
export interface PracticeStep extends VersionPlace {
  /** The tags of all its versions: nothing happens when any of them is another one. */
  seen: readonly string[];
  from: PracticeState;
  to: PracticeState;
  /** The tag from now on. */
  tag: string;
  on: string;
  /** The answer to the author, or why. */
  reason?: string | undefined;
  heldFrom?: PracticeState | undefined;
  dueOn?: string | undefined;
  submittedOn?: string | undefined;
  alike?: readonly string[] | undefined;
  /** Sent for the first time: this bank gives it a number. */
  joins?: string | undefined;
  /** Nobody is waited for any more: the experts have spoken of this text (`decided`), or it was taken from them. */
  endsReview?: 'decided' | 'stopped' | undefined;
  asks?: { experts: readonly string[]; round: number; reviewed: string; dueOn: string } | undefined;
  publishes?: Publication | undefined;
  /** Where the publication of this version stands from now on, and when its author has confirmed it. */
  publication?: { state: PublishedPractice['state']; verifiedOn?: string | undefined } | undefined;
  /** Contacts that are forgotten for good: of every version, or of those before this one. */
  forgets?: 'all' | 'earlier' | undefined;
  /** What anybody reads from now on; with `null` nothing. */
  publicVersion?: number | null | undefined;
  entry?: BankEntry | undefined;
  /** The link by which it happens. It is used up, and without it nothing happens. */
  link?: string | undefined;
}

/** Which versions are listed: of each practice the newest that may be seen. */
export interface PracticeListQuery {
  /** Of this organisation, drafts too, or of this bank, without drafts. */
  of: { organisation: string } | { bank: string };
  actor: string;
  state?: PracticeState | undefined;
  /** Behind that place: of a bank by the day when something is due, then by that of the last change. */
  after?: { dueOn?: string | undefined; changedOn: string; id: string } | undefined;
  limit: number;
}

/** Practices in the making, version by version, until they are published and after. */
export interface Practices {
  find(id: string): Promise<KeptPractice | undefined>;
  list(query: PracticeListQuery): Promise<ListedVersion[]>;
  /** From the oldest. */
  listEvents(place: VersionPlace): Promise<PracticeEvent[]>;
  /** What was published of a version, with all its contacts. */
  findPublication(place: VersionPlace): Promise<(PublishedPractice & { contacts: Contacts | undefined }) | undefined>;
  /** The newest titles of the bank's practices that were ever sent, or of the given ones. */
  listTitles(of: { bank: string } | { ids: readonly string[] }): Promise<{ id: string; title: string }[]>;
  /** The newest texts of these. */
  listTexts(ids: readonly string[]): Promise<Practice[]>;
  /** Makes a new practice with its first version. `stale`: the id is in use. */
  add(
    draft: { organisation: string; bank: string; onBehalf: boolean; practice: Practice } & Written,
  ): Promise<'saved' | 'stale'>;
  /** Saves a text over the one with that tag, in that state. Whoever writes is an author from then on, unless they are a moderator who edits wording. */
  save(
    draft: { version: number; practice: Practice; replaces: string; state: PracticeState; isEdit: boolean } & Written,
  ): Promise<'saved' | 'stale'>;
  /** Begins the next version with that text, unless somebody was quicker. */
  addVersion(draft: { version: number; practice: Practice; seen: readonly string[] } & Written): Promise<boolean>;
  /** Moves a version on, once. */
  move(step: PracticeStep, deed: Deed): Promise<boolean>;
  /**
   * Keeps that the text with that hash is confirmed. `renews`: it is public, and its author says that all is still so.
   * `link`: used up by it. Nothing happens when the text has another hash now, or the link is gone.
   */
  confirm(
    confirmation: VersionPlace & {
      hash: string;
      link?: string | undefined;
      renews?: { on: string; seen: readonly string[]; tag: string; entry: BankEntry | undefined } | undefined;
    },
    deed: Deed,
  ): Promise<boolean>;
  /** Public versions that were confirmed on that day or before and are in that state, so many at most. */
  listAged(state: PracticeState, verifiedOn: string, limit: number): Promise<VersionPlace[]>;
  /** Versions that were sent and not looked at: whoever sent them was cut short. */
  listUnscreened(limit: number): Promise<VersionPlace[]>;
}

/** Who has written something, and when. */
export interface Written {
  hash: string;
  tag: string;
  on: string;
  by: string;
}

/** What one expert was asked for, and has written. */
export interface KeptReview extends VersionPlace {
  expert: string;
  /** 1 for the first text that was sent, 2 for the next… */
  round: number;
  state: 'open' | 'handed-in' | 'conflict' | 'closed';
  /** The hash of the text that the expert was given. */
  reviewed: string;
  review: Review;
  tag: string;
  assignedOn: string;
  dueOn: string;
  handedOn: string | undefined;
}

/** Blind reviews: each by one expert of one text. What was handed in never changes. */
export interface PracticeReviews {
  /** Of all rounds of a version: those handed in first, in that order. */
  listOf(place: VersionPlace): Promise<KeptReview[]>;
  /** Everything that somebody was asked for by that bank, the newest first. */
  listFor(expert: string, bank: string): Promise<KeptReview[]>;
  /** How many reviews each expert of the bank has not handed in. */
  countOpen(bank: string): Promise<ReadonlyMap<string, number>>;
  /** Saves a review that is not handed in yet over the one with that tag. */
  save(
    review: Pick<KeptReview, 'practice' | 'version' | 'round' | 'expert' | 'review' | 'tag'> & { replaces: string },
  ): Promise<boolean>;
  /** The same for the last time. The version has another tag from then on: who decides has to see the review first. */
  handIn(
    review: Pick<KeptReview, 'practice' | 'version' | 'round' | 'expert' | 'review' | 'tag'> & {
      replaces: string;
      state: 'handed-in' | 'conflict';
      on: string;
      versionTag: string;
    },
    deed: Deed,
  ): Promise<boolean>;
  /** Asks one more, as long as no more than so many are asked and the version is in review. */
  ask(
    asked: Pick<KeptReview, 'practice' | 'version' | 'round' | 'expert' | 'reviewed' | 'assignedOn' | 'dueOn'> & {
      most: number;
      tag: string;
      /** Why. It stands in the history of the practice. */
      reason: string;
    },
    deed: Deed,
  ): Promise<boolean>;
}

/** A link by which somebody without an account confirms. Of its token only the hash is kept. */
export interface KeptLink extends VersionPlace {
  hash: string;
  purpose: 'text' | 'still-true';
  expiresOn: string;
}

/** Links to confirm by. Each works once. */
export interface PracticeLinks {
  /** Those that have expired are forgotten with it. */
  add(link: KeptLink, deed: Deed): Promise<void>;
  find(hash: string, today: string): Promise<KeptLink | undefined>;
}
