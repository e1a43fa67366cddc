import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../operation/testing/running-server.ts';
import { ARCHIVED_TABLES } from './archive-tables.ts';
import { openSqlite } from './sqlite.ts';

/** What another installation has of its own, or does without. */
const LEFT_OUT = ['invitation', 'migration', 'person_session', 'sign_in_try', 'spent_proof', 'verification'];

describe('an archive', () => {
  it('has every column of every table but those that live for a while', async (t) => {
    const path = join(temporaryFolder(t), 'otklik.db');
    const storage = openSqlite(path);
    await storage.migrate();
    await storage.close();
    const db = new DatabaseSync(path);
    const tables = db.prepare(`select name from sqlite_master where type = 'table' order by name`).all();
    const names = tables.map(({ name }) => String(name)).filter((name) => !LEFT_OUT.includes(name));
    const there = names.map((name) => {
      const columns = db.prepare(`select name, type, "notnull" as filled, pk from pragma_table_info(?)`).all(name);
      const kinds = columns.map((it) => [
        String(it['name']),
        `${String(it['type']).toLowerCase()}${it['filled'] ? '' : '?'}`,
      ]);
      return [name, Object.fromEntries(kinds.sort())];
    });
    db.close();
    const archived = ARCHIVED_TABLES.map(({ name, columns }) => [
      name,
      Object.fromEntries(Object.entries(columns).sort()),
    ]);
    assert.deepEqual(Object.fromEntries(archived), Object.fromEntries(there));
  });
});
