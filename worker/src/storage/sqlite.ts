import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { Vault } from '../vault/vault.ts';
import { readMigrations } from './migration-files.ts';
import type { RowsOf, SqlDatabase } from './sql.ts';
import { sqliteBuilder } from './sqlite-builder.ts';
import { sqlStorage } from './sql-storage.ts';
import { type Storage, StorageUnavailable } from './storage.ts';

/** Keeps everything in one SQLite file, for a single server. */
export const openSqlite = (path: string, vault?: Vault): Storage =>
  sqlStorage(new SqliteDatabase(path), readMigrations(), vault);

/** The same, as it is at this moment and for reading only, while others go on writing. */
export async function openSqliteSnapshot(path: string, vault?: Vault): Promise<Storage> {
  const database = new SqliteDatabase(path);
  await database.rows(CompiledQuery.raw('begin'));
  return sqlStorage(database, readMigrations(), vault);
}

/** How long SQLite itself waits for a lock. All other requests wait with it, so it is short, and we wait asynchronously. */
const LOCK_TIMEOUT_MS = 20;
const MOST_WAIT_MS = 3000;
/** Batches in one commit: so many do not hold up a reader noticeably. */
const MOST_AT_ONCE = 500;
const MOST_STATEMENTS = 300;

interface Waiting {
  queries: readonly CompiledQuery[];
  deadline: number;
  resolve(rows: unknown[][]): void;
  reject(error: unknown): void;
}

/**
 * One writer over one file. Batches that arrive together share one commit and
 * so one fsync; each has its own savepoint, so one that fails hurts no other.
 * Nobody hears of success before the commit is on the disk.
 */
export class SqliteDatabase implements SqlDatabase {
  readonly build: SqlDatabase['build'] = sqliteBuilder();
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #waiting: Waiting[] = [];
  #flushing = false;

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { timeout: LOCK_TIMEOUT_MS, enableForeignKeyConstraints: true });
    this.#db.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma trusted_schema = off;
      pragma secure_delete = on;
      pragma journal_size_limit = 67108864;
    `);
  }

  async rows<Row>(query: CompiledQuery<Row>): Promise<Row[]> {
    const deadline = Date.now() + MOST_WAIT_MS;
    for (;;) {
      try {
        return this.#run(query) as Row[];
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw translate(error);
        await setTimeout(pause());
      }
    }
  }

  batch<const Queries extends readonly CompiledQuery[]>(queries: Queries): Promise<RowsOf<Queries>> {
    return new Promise<unknown[][]>((resolve, reject) => {
      this.#waiting.push({ queries, deadline: Date.now() + MOST_WAIT_MS, resolve, reject });
      this.#flushSoon();
    }) as Promise<RowsOf<Queries>>;
  }

  /** Deleted content is overwritten in the file (`secure_delete`); its copy in the WAL goes with a checkpoint. */
  async scrub(): Promise<void> {
    this.#db.exec('pragma wal_checkpoint(truncate)');
  }

  async close(): Promise<void> {
    // An empty batch is settled after all that came before it.
    await Promise.allSettled([this.batch([])]);
    this.#statements.clear();
    this.#db.close();
  }

  #flushSoon(): void {
    if (this.#flushing || this.#waiting.length === 0) return;
    this.#flushing = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    try {
      this.#db.exec('begin immediate');
    } catch (error) {
      if (isBusy(error)) return this.#flushLater(error);
      this.#flushing = false;
      return this.#refuseAll(this.#waiting.splice(0), error);
    }

    const together = this.#waiting.splice(0, MOST_AT_ONCE);
    try {
      const settled = together.map((batch) => this.#runBatch(batch));
      this.#db.exec('commit');
      for (const settle of settled) settle();
    } catch (error) {
      // A full disk may have rolled back already.
      if (this.#db.isTransaction) this.#db.exec('rollback');
      this.#refuseAll(together, error);
    }
    this.#flushing = false;
    this.#flushSoon();
  }

  /** Somebody else writes. Those that have waited long enough are told, the others wait without holding up readers. */
  #flushLater(error: unknown): void {
    const now = Date.now();
    const all = this.#waiting.splice(0);
    this.#waiting.push(...all.filter(({ deadline }) => deadline > now));
    this.#refuseAll(
      all.filter(({ deadline }) => deadline <= now),
      error,
    );
    if (this.#waiting.length > 0) void setTimeout(pause()).then(() => this.#flush());
    else this.#flushing = false;
  }

  #runBatch({ queries, resolve, reject }: Waiting): () => void {
    // One statement is undone by SQLite itself when it fails.
    const several = queries.length > 1;
    if (several) this.#db.exec('savepoint batch');
    try {
      const rows = queries.map((query) => this.#run(query));
      if (several) this.#db.exec('release batch');
      return () => resolve(rows);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      if (several) this.#db.exec('rollback to batch; release batch');
      return () => reject(error);
    }
  }

  #run({ sql, parameters }: CompiledQuery): unknown[] {
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement.all(...(parameters as SQLInputValue[]));
  }

  #refuseAll(batches: readonly Waiting[], error: unknown): void {
    for (const { reject } of batches) reject(translate(error));
  }
}

/** Full jitter, so that two processes do not meet again and again. */
const pause = (): number => 5 + Math.random() * 45;

const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : -1;

const [BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN] = [5, 6, 7, 8, 10, 13, 14];

const isBusy = (error: unknown): boolean => [BUSY, LOCKED].includes(codeOf(error));

const isUnavailable = (error: unknown): boolean =>
  [BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN].includes(codeOf(error));

const translate = (error: unknown): unknown =>
  isUnavailable(error) ? new StorageUnavailable('SQLite cannot take it now', { cause: error }) : error;
