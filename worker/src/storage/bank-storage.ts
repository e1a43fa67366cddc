import type { PracticeBrief, PublishedPractice } from '@otklik/schema';
import type { Deed } from './people.ts';

/** What the bank is searched by, as it was changed last. */
export interface ChangedEntry {
  practice: string;
  /** Grows by one with every change of any entry. */
  change: number;
  bank: string;
  /** Nothing, where the practice is no longer to be found. */
  found: { brief: PracticeBrief; words: string } | undefined;
}

/** One published version, with all its contacts: what may be shown of them is decided by who shows it. */
export interface KeptPublication {
  published: PublishedPractice;
  bank: { id: string; name: string };
}

/** Which publications are listed: in the order of ids, or what was published last first. */
export interface PublicationQuery {
  bank?: string | undefined;
  order: 'id' | 'newest';
  /** Behind this id, in the order of ids. */
  after?: string | undefined;
  limit: number;
}

/** How a practice that is taken over stands here now. */
export type Standing =
  /** Nobody has the id. */
  | { kind: 'new' }
  /** Taken over before, by the same bank from the same place, or its own; this version is the one that is public. */
  | { kind: 'taken'; version: number }
  /** Something else has the id. */
  | { kind: 'in-use' };

/** A practice that another bank has published, as it is kept here. */
export interface TakenPractice {
  organisation: string;
  /** With its origin. The examples of the server have none. */
  published: PublishedPractice;
  brief: PracticeBrief;
  words: string;
  on: string;
  /** As it stood when that was decided; elsewhere nothing happens. */
  standing: Exclude<Standing, { kind: 'in-use' }>;
}

/** What is published, as anybody finds and reads it. */
export interface PublicBank {
  /** Entries that were changed after that change, the oldest change first. */
  listChanged(after: number, limit: number): Promise<ChangedEntry[]>;
  /** The number of the last change of all; 0 before the first. */
  lastChange(): Promise<number>;
  /** The version that anybody reads now, or another one that was published. Nothing, where the practice is hidden. */
  find(practice: string, version?: number): Promise<KeptPublication | undefined>;
  /** The versions that anybody reads now. */
  list(query: PublicationQuery): Promise<PublishedPractice[]>;
  /** How a practice stands that comes from that place, or from none. */
  standing(practice: string, origin: { organisation: string; url: string | undefined }): Promise<Standing>;
  /** Publishes a practice that another bank has published. Gives whether it was done. */
  takeOver(taken: TakenPractice, deed: Deed): Promise<boolean>;
}
