import { join } from 'node:path';
import type { Storage } from '../storage/storage.ts';
import { SealBroken } from '../vault/seal.ts';
import { vaultWith } from '../vault/vault.ts';
import type { Config } from './config.ts';
import { checkDatabase } from './check-database.ts';
import { prepareFolder } from './data-folder.ts';
import { besideData, isBesideData, watchKeyFile } from './key-file.ts';
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
export async function openStorage(
  { databaseUrl, folder, keyFile }: Pick<Config, 'databaseUrl' | 'folder' | 'keyFile'>,
  tell: (sentence: Sentence) => void = () => undefined,
): Promise<OpenStorage> {
  const vault = keyFile === undefined ? undefined : vaultWith(watchKeyFile(keyFile, tell));
  if (databaseUrl !== undefined) {
    const { hostname, pathname } = new URL(databaseUrl);
    const place = `PostgreSQL ${hostname}${pathname}`;
    const { openPostgres } = await import('../storage/postgres.ts');
    const storage = await openMigrated(() => openPostgres(databaseUrl, vault), place);
    return { storage, place, folder: undefined, warnings: [], close: () => storage.close() };
  }

  const path = prepareFolder(folder);
  const unlock = lockFolder(path);
  const place = join(path, 'otklik.db');
  const { openSqlite } = await import('../storage/sqlite.ts');
  let warnings: Sentence[] = [];
  const openSound = () => {
    warnings = [
      ...checkDatabase(place),
      ...(keyFile !== undefined && isBesideData(keyFile, path) ? [besideData(keyFile)] : []),
    ];
    return openSqlite(place, vault);
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
    // Who cannot read it cannot read the answers either, and would make another one in its place.
    await storage.secret();
    return storage;
  } catch (error) {
    await storage?.close();
    if (error instanceof StartRefused) throw error;
    if (error instanceof SealBroken) throw new StartRefused(locked(place, error));
    throw new StartRefused({
      ru: `База ${place} не открывается: ${reasonOf(error)}. Проверьте, что она доступна и не повреждена; из резервной копии её восстанавливают, как описано в worker/README.md.`,
      en: `The database ${place} does not open: ${reasonOf(error)}. Check that it can be reached and is not damaged; worker/README.md says how to restore it from a backup.`,
    });
  }
}

const locked = (place: string, { code }: SealBroken): Sentence =>
  code === 'damaged'
    ? {
        ru: `База ${place} зашифрована, и её запись о подписи повреждена. Восстановите базу из резервной копии, как описано в worker/README.md.`,
        en: `The database ${place} is encrypted, and its record for signing is damaged. Restore the database from a backup as worker/README.md says.`,
      }
    : {
        ru: `База ${place} зашифрована ключом ${code.split(' ')[1]}, а его здесь нет. Укажите в OTKLIK_KEY_FILE файл, в котором он есть; без этого ключа ответы не прочесть.`,
        en: `The database ${place} is encrypted with the key ${code.split(' ')[1]}, which is not here. Name in OTKLIK_KEY_FILE the file that has it; without this key nobody can read the answers.`,
      };

/** What the database itself said, which is inside what our storage says about it. */
function reasonOf(error: unknown): string {
  let reason = error;
  while (reason instanceof Error && reason.cause) reason = reason.cause;
  if (!(reason instanceof Error)) return String(reason);
  // Node wraps several failed addresses of one host into an error without words.
  return reason.message || ('code' in reason ? String(reason.code) : reason.name);
}
