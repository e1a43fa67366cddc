import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import pg from 'pg';
import type { Vault } from '../vault/vault.ts';
import { readMigrations } from './migration-files.ts';
import type { Migration } from './migrations.ts';
import type { RowsOf, SqlDatabase } from './sql.ts';
import { sqlStorage } from './sql-storage.ts';
import { type Storage, StorageUnavailable } from './storage.ts';
import type { Tables } from './tables.ts';

/** Keeps everything in PostgreSQL, for any number of servers. */
export const openPostgres = (url: string, vault?: Vault): Storage =>
  sqlStorage(new PostgresDatabase(url), readMigrations('postgres').map(adapt), vault);

/** The same, as it is at this moment and for reading only, while others go on writing. */
export async function openPostgresSnapshot(url: string, vault?: Vault): Promise<Storage> {
  // One connection that nobody closes, so that all is read in the transaction that begins here.
  const database = new PostgresDatabase(url, {
    max: 1,
    idleTimeoutMillis: 0,
    idle_in_transaction_session_timeout: 600_000,
  });
  await database.rows(CompiledQuery.raw('begin isolation level repeatable read read only'));
  return sqlStorage(database, readMigrations('postgres').map(adapt), vault);
}

/**
 * The one place where portable SQL becomes PostgreSQL's: it has no table
 * options, its `integer` has 32 bits, and it compares text by code units, as
 * the others do, only when told.
 */
const adapt = ({ name, sql }: Migration): Migration => ({
  name,
  sql: sql
    .replaceAll(/\) strict(, without rowid)?;/g, ');')
    .replaceAll(/^( {2}\w+) integer\b/gm, '$1 bigint')
    .replaceAll(/^( {2}\w+ text)\b/gm, '$1 collate "C"'),
});

const INT8 = 20;

/** A pool of connections to PostgreSQL. One batch is one transaction. */
export class PostgresDatabase implements SqlDatabase {
  readonly build = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (build) => new PostgresIntrospector(build),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  readonly #pool: pg.Pool;

  constructor(url: string, more: pg.PoolConfig = {}) {
    this.#pool = new pg.Pool({
      connectionString: url,
      application_name: 'otklik',
      max: 10,
      connectionTimeoutMillis: 3000,
      statement_timeout: 5000,
      lock_timeout: 1000,
      idle_in_transaction_session_timeout: 10_000,
      types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
      ...more,
    });
    // An idle connection that dies is replaced at its next use, which tells of the trouble if it lasts.
    this.#pool.on('error', () => undefined);
  }

  async rows<Row>(query: CompiledQuery<Row>): Promise<Row[]> {
    return this.#translating(async () => (await this.#pool.query(toPg(query))).rows as Row[]);
  }

  async batch<const Queries extends readonly CompiledQuery[]>(queries: Queries): Promise<RowsOf<Queries>> {
    return this.#translating(async () => {
      // One statement is a transaction by itself.
      const all = queries.length === 1 ? [await this.#pool.query(toPg(queries[0]!))] : await this.#transact(queries);
      return all.map(({ rows }) => rows) as RowsOf<Queries>;
    });
  }

  /** PostgreSQL overwrites what was deleted when it vacuums, and cannot be hurried for one row. */
  async scrub(): Promise<void> {}

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #transact(queries: readonly CompiledQuery[]): Promise<pg.QueryResult[]> {
    const connection = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await connection.query('begin');
      const results: pg.QueryResult[] = [];
      for (const query of queries) results.push(await connection.query(toPg(query)));
      await connection.query('commit');
      return results;
    } catch (error) {
      broken = await connection.query('rollback').then(
        () => undefined,
        (lost: Error) => lost,
      );
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  async #translating<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw isUnavailable(error) ? new StorageUnavailable('PostgreSQL cannot take it now', { cause: error }) : error;
    }
  }
}

const toPg = ({ sql, parameters }: CompiledQuery): pg.QueryConfig => ({ text: sql, values: [...parameters] });

/**
 * Connection lost (08), no resources (53), stopping (57P0), I/O (58), read-only
 * standby (25006), serialization and deadlock (40), lock or statement timeout.
 * What does not come from the server at all is trouble with the connection.
 */
const isUnavailable = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || /^(08|40|53|57P0|58)|^(25006|55P03|57014)$/.test(error.code ?? '');
