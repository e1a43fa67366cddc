import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { dayOf } from '../../day.ts';
import { type ArchivedRow } from '../../storage/archive.ts';
import { ARCHIVED_TABLES, type ArchivedTable } from '../../storage/archive-tables.ts';
import type { Storage } from '../../storage/storage.ts';
import { inUse, syncToDisk } from '../backup.ts';
import { StartRefused } from '../sentence.ts';
import { Tally, type Totals } from './tally.ts';

/** The first line of an archive. */
export const headOf = (madeOn: string) => ({
  otklik: 'archive',
  version: 1,
  madeOn,
  tables: Object.fromEntries(ARCHIVED_TABLES.map(({ name, columns }) => [name, Object.keys(columns)])),
});

/**
 * Writes everything into a new file: lines of JSON, compressed by gzip. Both are
 * in Node, are read as a stream in little memory, and by people with zcat.
 */
export async function writeArchive({ archive }: Pick<Storage, 'archive'>, file: string, now: Date): Promise<Totals> {
  const target = resolve(file);
  if (existsSync(target)) throw new StartRefused(inUse(target));
  const part = `${target}.part`;
  const tally = new Tally();
  async function* lines() {
    yield `${JSON.stringify(headOf(dayOf(now)))}\n`;
    for (const table of ARCHIVED_TABLES) {
      for await (const rows of inOrder(archive.read(table), table)) {
        for (const row of rows) tally.add(table.name, row);
        yield rows.map((row) => `${JSON.stringify([table.name, ...row])}\n`).join('');
      }
    }
    yield `${JSON.stringify({ end: tally.totals() })}\n`;
  }
  try {
    rmSync(part, { force: true });
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(part, { mode: 0o600, flags: 'wx' }));
    syncToDisk(part);
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
  return tally.totals();
}

/** A centre comes before those that joined it. There are few organisations, and many of everything else. */
async function* inOrder(parts: AsyncGenerator<ArchivedRow[]>, table: ArchivedTable): AsyncGenerator<ArchivedRow[]> {
  if (table.name !== 'organisation') return yield* parts;
  const names = Object.keys(table.columns);
  const [id, centre] = [names.indexOf('id'), names.indexOf('centre')];
  let waiting: ArchivedRow[] = [];
  for await (const part of parts) waiting.push(...part);
  const done = new Set<unknown>([null]);
  while (waiting.length > 0) {
    const ready = waiting.filter((row) => done.has(row[centre]));
    // Centres that have joined each other in a ring: no order is right, and the database will say so.
    const next = ready.length > 0 ? ready : waiting;
    for (const row of next) done.add(row[id]);
    waiting = waiting.filter((row) => !next.includes(row));
    yield next;
  }
}
