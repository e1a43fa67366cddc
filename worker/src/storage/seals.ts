import { type CompiledQuery, sql } from 'kysely';
import { HEADER_CHARACTERS, isSealed, type Place, PREFIX_CHARACTERS, SEALED, SealBroken } from '../vault/seal.ts';
import type { Vault } from '../vault/vault.ts';
import { SECRET_PLACE } from './secret.ts';
import type { SqlDatabase } from './sql.ts';
import type { Seals } from './storage.ts';

/** So many texts are read and written at once. Answers are 256 KB at most, and others wait meanwhile. */
const MOST_AT_ONCE = 50;

interface SealedTable {
  name: 'submission' | 'team_answers';
  kind: 'submission' | 'team-answers';
  /** What binds a text to its row, in the order of its `Place`. */
  columns: readonly [string, string, string];
}

const TABLES: readonly SealedTable[] = [
  { name: 'submission', kind: 'submission', columns: ['form', 'revision', 'id'] },
  { name: 'team_answers', kind: 'team-answers', columns: ['quiz', 'team', 'id'] },
];

interface Row {
  number: number;
  first: string;
  second: string;
  third: string;
  /** As it is stored; of a sealed one perhaps the header only. */
  text: string;
}

const placeOf = ({ kind }: SealedTable, { first, second, third }: Row): Place => [kind, first, second, third];

/** What is sealed under which key, in SQL that all three databases understand. */
export function sqlSeals(database: SqlDatabase, vault: Vault): Seals {
  const { build } = database;
  const beginning = sql.lit(PREFIX_CHARACTERS);
  const header = sql.lit(HEADER_CHARACTERS);
  const sealed = sql.lit(SEALED);
  const isSealedText = sql`substr(answers, 1, ${sql.lit(SEALED.length)}) = ${sealed}`;

  /** Those that are not under the current key with only as much as their renewal needs, or all of them whole. */
  const readRows = async (table: SealedTable, after: number, prefix?: string) => {
    const condition = prefix === undefined ? sql`1 = 1` : sql`substr(answers, 1, ${beginning}) <> ${prefix}`;
    const text =
      prefix === undefined
        ? sql`answers`
        : sql`
        case when ${isSealedText} then substr(answers, 1, ${header}) else answers end`;
    const [first, second, third] = table.columns.map((column) => sql.ref(column));
    const query = sql<Row>`
      select number, ${first} as first, ${second} as second, ${third} as third, ${text} as text
      from ${sql.table(table.name)}
      where number > ${after} and answers is not null and ${condition}
      order by number limit ${sql.lit(MOST_AT_ONCE)}`;
    return database.rows(query.compile(build));
  };

  /** Only over what was read: whoever erases meanwhile is not overruled. */
  const renewal = (table: SealedTable, row: Row): CompiledQuery => {
    const place = placeOf(table, row);
    const renewed = isSealed(row.text)
      ? sql`set answers = ${vault.rewrap(row.text, place)} || substr(answers, ${sql.lit(HEADER_CHARACTERS + 1)})
          where number = ${row.number} and substr(answers, 1, ${header}) = ${row.text}`
      : sql`set answers = ${vault.seal(row.text, place)} where number = ${row.number} and answers = ${row.text}`;
    return sql`update ${sql.table(table.name)} ${renewed}`.compile(build);
  };

  const renewSecret = async (prefix: string): Promise<void> => {
    const query = build.selectFrom('secret').selectAll().where('name', '=', SECRET_PLACE[1]).compile();
    const [row] = await database.rows(query);
    if (!row || row.value.startsWith(prefix)) return;
    const renew = build
      .updateTable('secret')
      .set({ value: vault.seal(vault.open(row.value, SECRET_PLACE), SECRET_PLACE) })
      .where('name', '=', row.name)
      .where('value', '=', row.value)
      .compile();
    await database.batch([renew]);
  };

  const countIn = async (table: string, column: string): Promise<{ key: string; texts: number }[]> => {
    const text = sql.ref(column);
    // Nothing of a text that is not sealed is asked for.
    const query = sql<{ key: string; texts: number }>`
      select key, count(*) as texts from (
        select case when substr(${text}, 1, ${sql.lit(SEALED.length)}) = ${sealed}
          then substr(${text}, ${sql.lit(SEALED.length + 1)}, ${sql.lit(PREFIX_CHARACTERS - SEALED.length - 1)})
          else '' end as key
        from ${sql.table(table)} where ${text} is not null) as sealed
      group by key`;
    return database.rows(query.compile(build));
  };

  return {
    async count() {
      const counts = new Map<string, number>();
      const sources = [['secret', 'value'] as const, ...TABLES.map(({ name }) => [name, 'answers'] as const)];
      for (const [table, column] of sources) {
        for (const { key, texts } of await countIn(table, column))
          counts.set(key, (counts.get(key) ?? 0) + Number(texts));
      }
      return counts;
    },

    async renew() {
      const prefix = vault.prefix();
      if (prefix === undefined) return { renewed: 0, broken: 0 };
      await renewSecret(prefix);
      let [renewed, broken] = [0, 0];
      for (const table of TABLES) {
        for (let after = -1; ;) {
          const rows = await readRows(table, after, prefix);
          const queries: CompiledQuery[] = [];
          for (const row of rows) {
            try {
              queries.push(renewal(table, row));
            } catch (error) {
              if (!(error instanceof SealBroken)) throw error;
              broken++;
            }
          }
          if (queries.length > 0) await database.batch(queries);
          renewed += queries.length;
          if (rows.length < MOST_AT_ONCE) break;
          after = rows.at(-1)!.number;
        }
      }
      if (renewed > 0) await database.scrub();
      return { renewed, broken };
    },

    async listBroken(most) {
      const broken: Place[] = [];
      for (const table of TABLES) {
        for (let after = -1; ;) {
          const rows = await readRows(table, after);
          for (const row of rows) {
            if (!opens(() => vault.open(row.text, placeOf(table, row)))) broken.push(placeOf(table, row));
            if (broken.length >= most) return broken;
          }
          if (rows.length < MOST_AT_ONCE) break;
          after = rows.at(-1)!.number;
        }
      }
      return broken;
    },
  };
}

function opens(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return false;
  }
}
