import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Migration } from './migrations.ts';

const folder = new URL('../../migrations/', import.meta.url);

/**
 * The migrations from `worker/migrations`, in their order. A file of the same
 * name in a folder named after the database stands in for the portable one.
 */
export function readMigrations(database?: 'postgres'): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => {
      const own = new URL(`${database}/${name}`, folder);
      return { name, sql: readFileSync(database && existsSync(own) ? own : new URL(name, folder), 'utf8') };
    });
}
