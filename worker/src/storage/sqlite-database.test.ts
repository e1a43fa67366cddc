import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { CompiledQuery } from 'kysely';
import { SqliteDatabase } from './sqlite.ts';
import { StorageUnavailable } from './storage.ts';

const query = (sql: string, ...values: unknown[]) =>
  CompiledQuery.raw(sql, values) as CompiledQuery<Record<string, unknown>>;
const insert = (word: string) => query('insert into word (word) values (?)', word);

/** A database with one table of words, and another connection to its file. */
async function open(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-writer-'));
  const path = join(folder, 'words.db');
  const database = new SqliteDatabase(path);
  await database.batch([query('create table word (word text primary key) strict')]);
  const other = new DatabaseSync(path);
  t.after(async () => {
    other.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const words = async () => (await database.rows(query('select word from word order by word'))).map(({ word }) => word);
  const pragma = async (name: string) => Object.values((await database.rows(query(`pragma ${name}`)))[0] ?? {})[0];
  return { database, other, words, pragma };
}

describe('the SQLite writer', () => {
  it('waits for the disk and cleans up behind itself', async (t) => {
    const { pragma } = await open(t);
    assert.equal(await pragma('journal_mode'), 'wal');
    assert.equal(await pragma('synchronous'), 2);
    assert.equal(await pragma('secure_delete'), 1);
    assert.equal(await pragma('foreign_keys'), 1);
    assert.equal(await pragma('trusted_schema'), 0);
  });

  it('puts batches that come together into one commit', async (t) => {
    const { database, other } = await open(t);
    const version = () => other.prepare('pragma data_version').get()?.['data_version'] as number;
    const seen = new Set([version()]);
    const batches = Array.from({ length: 40 }, (_, at) =>
      database.batch([insert(`w${at}`)]).then(() => seen.add(version())),
    );
    await Promise.all(batches);
    assert.equal(seen.size, 2, 'before the commit and after it, and nothing between');
  });

  it('is seen by others when it says that it is done', async (t) => {
    const { database, other } = await open(t);
    await database.batch([insert('a'), insert('b')]);
    assert.equal(other.prepare('select count(*) as count from word').get()?.['count'], 2);
  });

  it('undoes a batch that fails, alone and whole', async (t) => {
    const { database, words } = await open(t);
    const outcomes = await Promise.allSettled([
      database.batch([insert('one')]),
      database.batch([insert('two'), insert('one')]),
      database.batch([insert('one')]),
      database.batch([insert('three'), insert('four')]),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(await words(), ['four', 'one', 'three']);
  });

  it('waits for another’s lock without holding up readers', async (t) => {
    const { database, other, words } = await open(t);
    other.exec('begin immediate');
    let hasWaited = false;
    const waiting = database.batch([insert('patient')]).finally(() => (hasWaited = true));
    for (let read = 0; read < 20; read++) {
      assert.deepEqual(await words(), []);
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(hasWaited, false, 'all have read while the writer was still waiting');
    other.exec('commit');
    await waiting;
    assert.deepEqual(await words(), ['patient']);
  });

  it('refuses everything when the disk is full, and goes on when there is space', async (t) => {
    const { database, words } = await open(t);
    const limit = (pages: number) => database.rows(query(`pragma max_page_count = ${pages}`));
    await limit(4);
    const outcomes = await Promise.allSettled([
      database.batch([insert('small')]),
      database.batch([insert('x'.repeat(50_000))]),
    ]);
    for (const outcome of outcomes) {
      assert.ok(outcome.status === 'rejected' && outcome.reason instanceof StorageUnavailable);
    }
    await limit(1000);
    await database.batch([insert('again')]);
    assert.deepEqual(await words(), ['again']);
  });
});
