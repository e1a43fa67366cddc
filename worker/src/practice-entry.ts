import { briefOf, type PracticeState, type PublishedPractice, wordsOf } from '@otklik/schema';
import type { BankEntry, KeptPractice } from './storage/practice-storage.ts';
import type { Storage } from './storage/storage.ts';

/** The states in which a version that was published can be read. */
const PUBLIC: readonly PracticeState[] = ['published', 'needs-update', 'archived'];

/** Which version anybody reads: the newest that is public, and none while any is on hold, since the concern is about the practice. */
export function publicVersionOf(versions: readonly { version: number; state: PracticeState; isPublished: boolean }[]) {
  if (versions.some(({ state }) => state === 'hold')) return undefined;
  return versions
    .filter(({ state, isPublished }) => isPublished && PUBLIC.includes(state))
    .map(({ version }) => version)
    .at(-1);
}

/** What the bank shows of a publication: nothing of the contacts. */
export const entryOf = (published: PublishedPractice | undefined): BankEntry =>
  published
    ? { brief: briefOf(published), words: wordsOf(published.practice) }
    : { brief: undefined, words: undefined };

/** The same for the version that anybody reads, with what becomes of it in this step. */
export async function entryAfter(
  { practices }: Pick<Storage, 'practices'>,
  { id: practice }: Pick<KeptPractice, 'id'>,
  version: number | undefined,
  changed: Partial<PublishedPractice> = {},
): Promise<BankEntry> {
  const found = version === undefined ? undefined : await practices.findPublication({ practice, version });
  if (!found) return entryOf(undefined);
  const { contacts: _, ...published } = found;
  return entryOf({ ...published, ...changed });
}
