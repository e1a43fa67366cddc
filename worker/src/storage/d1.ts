import type { CompiledQuery } from 'kysely';
import type { Vault } from '../vault/vault.ts';
import type { Migration } from './migrations.ts';
import type { RowsOf, SqlDatabase } from './sql.ts';
import { sqliteBuilder } from './sqlite-builder.ts';
import { sqlStorage } from './sql-storage.ts';
import { type Storage, StorageUnavailable } from './storage.ts';

/** Keeps everything in Cloudflare D1. There are no files in a Worker, so its migrations come with its code. */
export const openD1 = (binding: D1, migrations: readonly Migration[], vault?: Vault): Storage =>
  sqlStorage(new D1Database(binding), migrations, vault);

/** The part of a D1 binding that we use. */
export interface D1 {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<{ results: unknown[] }[]>;
}

interface D1Statement {
  bind(...values: unknown[]): D1Statement;
  all(): Promise<{ results: unknown[] }>;
}

/** D1 from inside a Worker. One batch is one transaction. */
class D1Database implements SqlDatabase {
  readonly build: SqlDatabase['build'] = sqliteBuilder();
  readonly #binding: D1;

  constructor(binding: D1) {
    this.#binding = binding;
  }

  async rows<Row>(query: CompiledQuery<Row>): Promise<Row[]> {
    const { results } = await translating(() => this.#prepare(query).all());
    return results as Row[];
  }

  async batch<const Queries extends readonly CompiledQuery[]>(queries: Queries): Promise<RowsOf<Queries>> {
    const all = await translating(() => this.#binding.batch(queries.map((query) => this.#prepare(query))));
    return all.map(({ results }) => results) as RowsOf<Queries>;
  }

  /** D1 refuses `secure_delete`; its own retention decides. */
  async scrub(): Promise<void> {}

  async close(): Promise<void> {}

  #prepare({ sql, parameters }: CompiledQuery): D1Statement {
    return this.#binding.prepare(sql).bind(...parameters);
  }
}

/**
 * D1's errors have no codes. A statement that is wrong, or refused by a
 * constraint, says `SQLITE_…` or names the mistake; the rest is D1 itself:
 * reset, overloaded, moved, out of time.
 */
const OWN_FAULT =
  /constraint|syntax error|no such|has no column|already exists|datatype mismatch|never (changed|deleted)/i;

async function translating<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (OWN_FAULT.test(String(error))) throw error;
    throw new StorageUnavailable('D1 cannot take it now', { cause: error });
  }
}
