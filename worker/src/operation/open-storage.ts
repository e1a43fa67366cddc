import { join } from 'node:path';
import type { Storage } from '../storage/storage.ts';
import type { Config } from './config.ts';
import { checkDatabase } from './check-database.ts';
import { prepareFolder } from './data-folder.ts';
import { lockFolder } from './lock.ts';
import { type Sentence, StartRefused } from './sentence.ts';

/** The database of this server, open and migrated. */
export interface OpenStorage {
  storage: Storage;
  /** Where the answers are kept, for a person to read. */
  place: string;
  /** The folder on this machine where it grows, if it is on this machine. */
  folder: string | undefined;
  /** What the operator should know of it. */
  warnings: readonly Sentence[];
  /** Closes the database and lets another server have it. */
  close(): Promise<void>;
}

/** Opens PostgreSQL, or the SQLite file in a folder that no other server holds. Loads the driver of that one only. */
export async function openStorage({
  databaseUrl,
  folder,
}: Pick<Config, 'databaseUrl' | 'folder'>): Promise<OpenStorage> {
  if (databaseUrl !== undefined) {
    const { hostname, pathname } = new URL(databaseUrl);
    const place = `PostgreSQL ${hostname}${pathname}`;
    const { openPostgres } = await import('../storage/postgres.ts');
    const storage = await openMigrated(() => openPostgres(databaseUrl), place);
    return { storage, place, folder: undefined, warnings: [], close: () => storage.close() };
  }

  const path = prepareFolder(folder);
  const unlock = lockFolder(path);
  const place = join(path, 'otklik.db');
  const { openSqlite } = await import('../storage/sqlite.ts');
  let warnings: Sentence[] = [];
  const openSound = () => {
    warnings = checkDatabase(place);
    return openSqlite(place);
  };
  const storage = await openMigrated(openSound, place);
  return {
    storage,
    place,
    folder: path,
    warnings,
    async close() {
      await storage.close();
      unlock();
    },
  };
}

async function openMigrated(open: () => Storage, place: string): Promise<Storage> {
  let storage: Storage | undefined;
  try {
    storage = open();
    await storage.migrate();
    return storage;
  } catch (error) {
    await storage?.close();
    if (error instanceof StartRefused) throw error;
    throw new StartRefused({
      ru: `База ${place} не открывается: ${reasonOf(error)}. Проверьте, что она доступна и не повреждена; из резервной копии её восстанавливают, как описано в worker/README.md.`,
      en: `The database ${place} does not open: ${reasonOf(error)}. Check that it can be reached and is not damaged; worker/README.md says how to restore it from a backup.`,
    });
  }
}

/** What the database itself said, which is inside what our storage says about it. */
function reasonOf(error: unknown): string {
  let reason = error;
  while (reason instanceof Error && reason.cause) reason = reason.cause;
  if (!(reason instanceof Error)) return String(reason);
  // Node wraps several failed addresses of one host into an error without words.
  return reason.message || ('code' in reason ? String(reason.code) : reason.name);
}
