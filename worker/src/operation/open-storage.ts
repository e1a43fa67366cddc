import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Storage } from '../storage/storage.ts';
import { SealBroken } from '../vault/seal.ts';
import { type Vault, vaultWith } from '../vault/vault.ts';
import { noDatabase } from './backup.ts';
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
    const place = placeOf(databaseUrl);
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

/**
 * Opens the database of a server that may be at work, for a command beside it.
 * It is not migrated: that is for the server, which has to be of the same version.
 */
export async function openBeside(
  { databaseUrl, folder, keyFile }: Pick<Config, 'databaseUrl' | 'folder' | 'keyFile'>,
  as: 'live' | 'snapshot' = 'live',
): Promise<Storage> {
  const vault = keyFile === undefined ? undefined : vaultWith(watchKeyFile(keyFile, () => undefined));
  const place = databaseUrl === undefined ? join(resolve(folder), 'otklik.db') : placeOf(databaseUrl);
  if (databaseUrl === undefined && !existsSync(place)) throw new StartRefused(noDatabase(place));
  const storage =
    databaseUrl === undefined ? await besideSqlite(place, vault, as) : await besidePostgres(databaseUrl, vault, as);
  if (await storage.isReady()) return storage;
  await storage.close();
  throw new StartRefused({
    ru: `База ${place} недоступна или другой версии. Запустите сервер этой версии: он её обновит; если не запустится, то скажет почему.`,
    en: `The database ${place} cannot be reached or is of another version. Start the server of this version: it brings it up to date, or says why it cannot.`,
  });
}

async function besideSqlite(path: string, vault: Vault | undefined, as: 'live' | 'snapshot'): Promise<Storage> {
  const { openSqlite, openSqliteSnapshot } = await import('../storage/sqlite.ts');
  return as === 'live' ? openSqlite(path, vault) : openSqliteSnapshot(path, vault);
}

async function besidePostgres(url: string, vault: Vault | undefined, as: 'live' | 'snapshot'): Promise<Storage> {
  const { openPostgres, openPostgresSnapshot } = await import('../storage/postgres.ts');
  return as === 'live' ? openPostgres(url, vault) : openPostgresSnapshot(url, vault);
}

/** Without name and password. */
function placeOf(databaseUrl: string): string {
  const { hostname, pathname } = new URL(databaseUrl);
  return `PostgreSQL ${hostname}${pathname}`;
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
