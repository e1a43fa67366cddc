import { openBeside } from '../operation/open-storage.ts';
import { StartRefused } from '../operation/sentence.ts';
import type { Storage } from '../storage/storage.ts';
import { listOrganisations } from './archive.ts';
import { readSettings, type Surroundings } from './command.ts';

/** Works with the database of a server that may be at work. */
export async function beside<Result>(
  { environment }: Surroundings,
  work: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  const storage = await openBeside(readSettings(environment));
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** The organisation that was named, or the only one. */
export async function chooseOrganisation(storage: Storage, named: string | undefined): Promise<string> {
  const all = await listOrganisations(storage);
  if (named === undefined && all.length === 1) return all[0]!;
  if (named !== undefined && all.includes(named)) return named;
  throw new StartRefused(
    named === undefined
      ? {
          ru: `Организаций несколько, назовите одну: --organisation ${all.slice(0, 20).join(' | ')}`,
          en: `There are several organisations, name one: --organisation ${all.slice(0, 20).join(' | ')}`,
        }
      : {
          ru: `Организации ${JSON.stringify(named)} нет. Есть: ${all.slice(0, 20).join(', ')}`,
          en: `There is no organisation ${JSON.stringify(named)}. There are: ${all.slice(0, 20).join(', ')}`,
        },
  );
}
