import type { ArchivedRow } from '../../storage/archive.ts';
import type { ArchivedTable } from '../../storage/archive-tables.ts';
import type { Storage } from '../../storage/storage.ts';
import { type Sentence, StartRefused } from '../sentence.ts';
import { readArchive } from './read-archive.ts';
import { Tally, type Totals } from './tally.ts';

/** What an import has done. */
export interface Loading {
  added: number;
  /** What the archive says, and what of it stands in the database now. */
  given: Totals;
  found: Totals;
  /** The organisations that are in it. */
  organisations: string[];
}

const ROWS_AT_ONCE = 50;

/**
 * Loads an archive into a database. It is read through before anything is
 * written. What is there already stays as it is, so that doing it twice, or
 * again after it broke off, is as doing it once.
 */
export async function loadArchive(storage: Storage, file: string, mostMegabytes: number): Promise<Loading> {
  const given = new Tally();
  const organisations: string[] = [];
  let secret: string | undefined;
  for await (const [table, row] of readArchive(file, mostMegabytes)) {
    given.add(table.name, row);
    if (table.name === 'secret') secret = String(row[Object.keys(table.columns).indexOf('value')]);
    if (table.name === 'organisation') organisations.push(String(row[Object.keys(table.columns).indexOf('id')]));
  }
  if (secret !== undefined) await agreeOnSecret(storage, secret);

  const found = new Tally();
  let added = 0;
  const load = async (table: ArchivedTable, rows: readonly ArchivedRow[]) => {
    added += await storage.archive.add(table, rows);
    for (const [at, there] of (await storage.archive.look(table, rows)).entries()) {
      // A log that has gone on here has a later head.
      if (there) found.add(table.name, table.name === 'audit_head' ? rows[at]! : there);
    }
  };
  let waiting: { table: ArchivedTable; rows: ArchivedRow[] } | undefined;
  for await (const [table, row] of readArchive(file, mostMegabytes)) {
    if (waiting && (waiting.table !== table || waiting.rows.length >= ROWS_AT_ONCE)) {
      await load(waiting.table, waiting.rows);
      waiting = undefined;
    }
    waiting ??= { table, rows: [] };
    waiting.rows.push(row);
  }
  if (waiting) await load(waiting.table, waiting.rows);
  return { added, given: given.totals(), found: found.totals(), organisations };
}

/** Receipts and the log are signed by the secret of the archive, so it comes along, unless another one has signed here. */
async function agreeOnSecret(storage: Storage, secret: string): Promise<void> {
  const here = Buffer.from(await storage.secret()).toString('hex');
  if (here === secret) return;
  if ((await storage.organisations.first()) !== undefined) throw new StartRefused(IN_USE);
  await storage.archive.takeSecret(secret);
}

const IN_USE: Sentence = {
  ru: 'В этой базе уже работает другая установка, а архив загружается только в пустую базу или туда, где он уже был загружен. Укажите пустую папку в OTKLIK_DATA или пустую базу в DATABASE_URL; сервер до загрузки не запускайте.',
  en: 'Another installation works in this database already, and an archive is loaded only into an empty one or where it was loaded before. Name an empty folder in OTKLIK_DATA or an empty database in DATABASE_URL; do not start the server before.',
};
