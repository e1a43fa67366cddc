import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after } from 'node:test';
import { openSqlite } from './sqlite.ts';
import { storageSuite } from './storage.suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'otklik-sqlite-'));
after(() => rmSync(folder, { recursive: true }));

let count = 0;
storageSuite('SQLite', async () => {
  const path = join(folder, `${++count}.db`);
  const run = async (sql: string) => {
    const db = new DatabaseSync(path, { timeout: 1000 });
    try {
      return db.prepare(sql).all();
    } finally {
      db.close();
    }
  };
  return { storage: openSqlite(path), run, beside: (vault) => openSqlite(path, vault) };
});
