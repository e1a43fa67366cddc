import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * What Otklik needs from a database: rows out, and several writes that succeed
 * or fail as one. There is no `transaction(callback)`, because D1 has none.
 *
 * Both throw `StorageUnavailable` when the database cannot take it now.
 */
export interface SqlDatabase {
  /** Writes SQL in the dialect of this database. It runs nothing. */
  readonly build: Kysely<Tables>;
  rows<Row>(query: CompiledQuery<Row>): Promise<Row[]>;
  /** What it gives back is durable. A list of rows for each query, from its `returning`. */
  batch<const Queries extends readonly CompiledQuery[]>(queries: Queries): Promise<RowsOf<Queries>>;
  /** Leaves no trace on the disk of what was deleted, where a database can be asked for that. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

export type RowsOf<Queries extends readonly CompiledQuery[]> = {
  -readonly [At in keyof Queries]: Queries[At] extends CompiledQuery<infer Row> ? Row[] : never;
};

/**
 * A query that was built once, with other values: for the few that run with
 * every submission. Values stand in the order in which the query names them.
 */
export const withValues = <Row>(query: CompiledQuery<Row>, parameters: readonly unknown[]): CompiledQuery<Row> => ({
  ...query,
  parameters,
});
