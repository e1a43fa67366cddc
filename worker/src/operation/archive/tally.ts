import { createHash, type Hash } from 'node:crypto';
import { ARCHIVED_TABLES } from '../../storage/archive-tables.ts';
import type { ArchivedRow } from '../../storage/archive.ts';

/** How many rows of each table there are, and the hash of what they say. */
export type Totals = Record<string, { rows: number; hash: string }>;

/** Counts and hashes rows as they pass. Equal content in equal order has equal totals, whatever database it is in. */
export class Tally {
  readonly #tables = new Map<string, { rows: number; hash: Hash }>();

  add(table: string, row: ArchivedRow): void {
    const known = this.#tables.get(table) ?? { rows: 0, hash: createHash('sha256') };
    known.rows++;
    known.hash.update(`${JSON.stringify(row)}\n`);
    this.#tables.set(table, known);
  }

  totals(): Totals {
    const named = ARCHIVED_TABLES.map(({ name }) => {
      const { rows, hash } = this.#tables.get(name) ?? { rows: 0, hash: createHash('sha256') };
      return [name, { rows, hash: hash.copy().digest('hex') }] as const;
    });
    return Object.fromEntries(named);
  }
}

/** One hash for all of it, to be compared by eye. */
export const hashOfTotals = (totals: Totals): string =>
  createHash('sha256')
    .update(ARCHIVED_TABLES.map(({ name }) => `${name} ${totals[name]?.rows} ${totals[name]?.hash}\n`).join(''))
    .digest('hex');

/** As a person reads them. */
export const linesOfTotals = (totals: Totals): string[] => [
  ...ARCHIVED_TABLES.map(
    ({ name }) => `${name.padEnd(16)} ${String(totals[name]?.rows).padStart(8)}  ${totals[name]?.hash.slice(0, 16)}`,
  ),
  `${''.padEnd(25)}  ${hashOfTotals(totals)}`,
];
