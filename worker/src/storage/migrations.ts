import { setTimeout } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { SqlDatabase } from './sql.ts';
import { StorageUnavailable } from './storage.ts';

/** One numbered step of the schema. A released one is never edited. */
export interface Migration {
  name: string;
  sql: string;
}

/** The names of the migrations that a database has had. */
export async function listApplied(database: SqlDatabase): Promise<Set<string>> {
  const rows = await database.rows(database.build.selectFrom('migration').select('name').compile());
  return new Set(rows.map(({ name }) => name));
}

/**
 * Brings a database up to date, each migration as one batch. Several servers
 * may start at once: a migration's name goes in first, so its primary key lets
 * one of them through, and the others find it done.
 */
export async function migrate(database: SqlDatabase, migrations: readonly Migration[]): Promise<void> {
  await unlessDoneMeanwhile(
    async () => void (await database.batch([CompiledQuery.raw(MIGRATION_TABLE)])),
    () =>
      listApplied(database).then(
        () => true,
        () => false,
      ),
  );
  const applied = await listApplied(database);
  for (const { name, sql } of migrations) {
    if (applied.has(name)) continue;
    const note = database.build.insertInto('migration').values({ name }).compile();
    const steps = statementsOf(sql).map((statement) => CompiledQuery.raw(statement));
    await unlessDoneMeanwhile(
      async () => void (await database.batch([note, ...steps])),
      async () => (await listApplied(database)).has(name),
    );
  }
}

const MIGRATION_TABLE = 'create table if not exists migration (name text not null primary key)';

const MOST_TRIES = 10;
/** What is not a lock is soon known to be a mistake of ours. */
const MOST_MISTAKES = 3;

/** Two servers that change a schema may each fail because of the other. What counts is that it was done. */
async function unlessDoneMeanwhile(work: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (await isDone()) return;
      if (tries === (error instanceof StorageUnavailable ? MOST_TRIES : MOST_MISTAKES)) throw error;
      await setTimeout(100 * tries);
    }
  }
}

const statementsOf = (sql: string): string[] =>
  sql
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part.replace(/^--.*$/gm, '').trim() !== '');
