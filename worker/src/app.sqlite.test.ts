import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { appSuite } from './app.suite.ts';
import { openSqlite } from './storage/sqlite.ts';
import { openNodeApp } from './testing/node-app.ts';

appSuite('SQLite', async (pace) => {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-app-'));
  const path = join(folder, 'otklik.db');
  const { fetch, close } = await openNodeApp(openSqlite(path), { pace });
  const db = new DatabaseSync(path, { timeout: 1000 });
  return {
    fetch,
    run: async (sql) => db.prepare(sql).all(),
    async close() {
      db.close();
      await close();
      rmSync(folder, { recursive: true });
    },
  };
});
