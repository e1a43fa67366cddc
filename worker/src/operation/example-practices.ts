import { readFileSync } from 'node:fs';
import { BankFile, briefOf, type PublishedPractice, wordsOf } from '@otklik/schema';
import { dayOf } from '../day.ts';
import { deedOfServer } from '../move-practice.ts';
import type { Storage } from '../storage/storage.ts';

/** The published practices of a bank file. Throws on a file that is none: packs are ours. */
export const readPractices = (file: URL): PublishedPractice[] =>
  BankFile.parse(JSON.parse(readFileSync(file, 'utf8'))).practices;

/**
 * Publishes the examples that are not there yet. Nothing is done where anybody has practices of their own: an example
 * among them would be taken for one of theirs. Nor does anything come back that somebody has hidden. Gives their ids.
 */
export async function publishPractices(
  examples: readonly PublishedPractice[],
  { storage, organisation, now }: { storage: Pick<Storage, 'bank' | 'practices'>; organisation: string; now: Date },
): Promise<string[]> {
  const ids = new Set(examples.map(({ practice }) => practice.id));
  const limit = ids.size + 1;
  const open = await storage.bank.list({ order: 'id', limit });
  const own = await storage.practices.list({ of: { organisation }, actor: 'server', limit });
  const there = [...open.map(({ practice }) => practice.id), ...own.map(({ id }) => id)];
  if (there.some((id) => !ids.has(id))) return [];

  const [on, published] = [dayOf(now), [] as string[]];
  for (const example of examples) {
    const { practice, version } = example;
    const standing = await storage.bank.standing(practice.id, { organisation, url: undefined });
    if (standing.kind === 'in-use' || (standing.kind === 'taken' && standing.version >= version)) continue;
    const taken = { organisation, published: example, brief: briefOf(example), words: wordsOf(practice), on, standing };
    const deed = deedOfServer(organisation, practice.id, now);
    // Where another server over the same database is quicker, there is nothing left to do.
    if (await storage.bank.takeOver(taken, { ...deed, action: 'bank-imported', details: { version } }))
      published.push(practice.id);
  }
  return published;
}
