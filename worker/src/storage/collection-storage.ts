import type { Collection, CollectionSummary, FoundPractice, PublishedPractice } from '@otklik/schema';
import type { Deed } from './people.ts';

/** A collection as it is kept. */
export interface CollectionRecord {
  organisation: string;
  collection: Collection;
  tag: string;
}

/** A version that a collection may name. */
export type NamedPractice = Pick<Collection['practices'][number], 'id' | 'version'>;

/** Lists of versions of practices of which books are made. */
export interface Collections {
  find(id: string): Promise<CollectionRecord | undefined>;
  /** Those of an organisation, changed last first. */
  list(organisation: string): Promise<CollectionSummary[]>;
  /**
   * Saves a collection over the one with the tag `replaces`; without it, a new one. `stale`: somebody else has saved
   * meanwhile, or the id is in use, here or elsewhere.
   */
  save(kept: CollectionRecord & { replaces: string | undefined; on: string }, deed: Deed): Promise<'saved' | 'stale'>;
  /** Removes the one with that tag. Gives whether it was there. */
  remove(id: string, tag: string, deed: Deed): Promise<boolean>;
  /** What is known of versions, and which of them nobody may see for now. */
  look(named: readonly NamedPractice[]): Promise<FoundPractice[]>;
  /** Published versions with all contacts, for a book. */
  readPractices(named: readonly NamedPractice[]): Promise<PublishedPractice[]>;
}
