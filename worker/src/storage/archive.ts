import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Place } from '../vault/seal.ts';
import type { Vault } from '../vault/vault.ts';
import type { ArchivedTable } from './archive-tables.ts';
import { SECRET_PLACE } from './secret.ts';
import type { SqlDatabase } from './sql.ts';

/** The values of a row, in the order of the columns of its table. */
export type ArchivedRow = (string | number | null)[];

/** Whole tables out and in, for moving an installation. What is sealed here is open there. */
export interface Archive {
  /** All rows, parts at a time, in an order that is the same on every database. */
  read(table: ArchivedTable): AsyncGenerator<ArchivedRow[]>;
  /** Adds the rows that are not there. Gives how many that were. */
  add(table: ArchivedTable, rows: readonly ArchivedRow[]): Promise<number>;
  /** What stands here under the keys of these rows, in their order. */
  look(table: ArchivedTable, rows: readonly ArchivedRow[]): Promise<(ArchivedRow | undefined)[]>;
  /** Takes a secret in place of the one that was made here, which has signed nothing yet. */
  takeSecret(value: string): Promise<void>;
}

const ROWS_AT_ONCE = 100;
/** D1 takes at most 100 values in a statement, and a key has three at most. */
const KEYS_AT_ONCE = 30;

const SEALED_COLUMN: Readonly<Record<string, { column: string; placeOf(row: Record<string, string>): Place }>> = {
  secret: { column: 'value', placeOf: () => SECRET_PLACE },
  submission: { column: 'answers', placeOf: ({ form, revision, id }) => ['submission', form!, revision!, id!] },
  team_answers: { column: 'answers', placeOf: ({ quiz, team, id }) => ['team-answers', quiz!, team!, id!] },
};

/** Archives in SQL that all three databases understand. */
export function sqlArchive(database: SqlDatabase, vault: Vault): Archive {
  const { build } = database;
  const namesOf = ({ columns }: ArchivedTable) => Object.keys(columns);
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

  /** PostgreSQL takes a value that stands alone for text. */
  const keyValue = (table: ArchivedTable, name: string, value: ArchivedRow[number]): RawBuilder<unknown> =>
    table.columns[name] === 'integer' ? sql`cast(${value} as bigint)` : sql`${value}`;

  const keyOf = (table: ArchivedTable, row: ArchivedRow): RawBuilder<unknown> =>
    sql`(${sql.join(table.key.map((name) => keyValue(table, name, row[namesOf(table).indexOf(name)]!)))})`;

  const change = (table: ArchivedTable, row: ArchivedRow, how: 'open' | 'seal'): ArchivedRow => {
    const sealed = SEALED_COLUMN[table.name];
    const names = namesOf(table);
    const at = sealed ? names.indexOf(sealed.column) : -1;
    const text = row[at];
    if (!sealed || typeof text !== 'string') return row;
    const named = Object.fromEntries(names.map((name, index) => [name, String(row[index])]));
    return row.with(at, vault[how](text, sealed.placeOf(named)));
  };

  const toRow = (table: ArchivedTable, found: Record<string, ArchivedRow[number]>): ArchivedRow =>
    change(
      table,
      namesOf(table).map((name) => found[name]!),
      'open',
    );

  const rows = async (table: ArchivedTable, rest: RawBuilder<unknown>): Promise<ArchivedRow[]> => {
    const query = sql<
      Record<string, ArchivedRow[number]>
    >`select ${list(namesOf(table))} from ${sql.table(table.name)} ${rest}`;
    return (await database.rows(query.compile(build))).map((found) => toRow(table, found));
  };

  return {
    async *read(table) {
      const order = sql`order by ${list(table.key)} limit ${sql.lit(ROWS_AT_ONCE)}`;
      for (let last: ArchivedRow | undefined; ;) {
        const after = last ? sql`where (${list(table.key)}) > ${keyOf(table, last)}` : sql``;
        const part = await rows(table, sql`${after} ${order}`);
        if (part.length > 0) yield part;
        if (part.length < ROWS_AT_ONCE) return;
        last = part.at(-1);
      }
    },

    async add(table, given) {
      const queries = given.map((row): CompiledQuery<{ added: number }> => {
        const values = sql.join(change(table, row, 'seal'));
        return sql<{ added: number }>`
          insert into ${sql.table(table.name)} (${list(namesOf(table))}) values (${values})
          on conflict do nothing returning 1 as added`.compile(build);
      });
      const added: unknown[][] = await database.batch(queries);
      return added.filter((each) => each.length > 0).length;
    },

    async look(table, given) {
      const found = new Map<string, ArchivedRow>();
      const at = table.key.map((name) => namesOf(table).indexOf(name));
      const nameOf = (row: ArchivedRow): string => JSON.stringify(at.map((index) => row[index]));
      for (let from = 0; from < given.length; from += KEYS_AT_ONCE) {
        const keys = sql.join(given.slice(from, from + KEYS_AT_ONCE).map((row) => keyOf(table, row)));
        for (const row of await rows(table, sql`where (${list(table.key)}) in (values ${keys})`))
          found.set(nameOf(row), row);
      }
      return given.map((row) => found.get(nameOf(row)));
    },

    async takeSecret(value) {
      const take = build
        .updateTable('secret')
        .set({ value: vault.seal(value, SECRET_PLACE) })
        .where('name', '=', SECRET_PLACE[1])
        .compile();
      await database.batch([take]);
    },
  };
}
