import assert from 'node:assert/strict';
import { createWriteStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { after, describe, it, type TestContext } from 'node:test';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { openD1 } from '../../storage/d1.ts';
import { readMigrations } from '../../storage/migration-files.ts';
import { startPostgres } from '../../testing/postgres.ts';
import { startD1 } from '../../testing/workerd.ts';
import { newRingKey } from '../../vault/key-ring.ts';
import { vaultOf } from '../../vault/vault.ts';
import { FORM, newSending, revisionAt, send } from '../testing/answers.ts';
import { otklik } from '../testing/command-line.ts';
import { startServer, temporaryFolder } from '../testing/running-server.ts';
import { loadArchive } from './load-archive.ts';
import { hashOfTotals } from './tally.ts';

after(async () => (await startPostgres()).stop());

/** An archive of an installation with a key, an answer that was kept and one that was erased. */
async function exported(t: TestContext) {
  const keyFile = join(temporaryFolder(t), 'keys');
  await otklik(['keys', 'create', keyFile]);
  const env = { OTKLIK_DATA: temporaryFolder(t), OTKLIK_KEY_FILE: keyFile };
  const server = await startServer(t, { env });
  const revision = await revisionAt(server.origin);
  const [kept, erased] = [newSending(revision, 'канарейка'), newSending(revision)];
  const { receipt } = (await (await send(server.origin, kept)).json()) as { receipt: string };
  await send(server.origin, erased);
  await otklik(['erase', FORM, erased.id], env);
  const file = join(temporaryFolder(t), 'all.otklik');
  const made = await otklik(['export', '--all', file], env);
  assert.equal(made.code, 0, made.complaints);
  await server.end('SIGTERM');
  return { file, made, kept, erased, receipt, env };
}

/** The lines of hashes without the log, to which every export and import adds a line. */
const hashesOf = (out: string): string[] =>
  out.split('\n').filter((line) => /^[a-z_]+ +\d+ {2}[0-9a-f]{16}$/.test(line) && !line.startsWith('audit'));

describe('an archive', () => {
  it('goes from SQLite to PostgreSQL and back with equal hashes, and what was known is known', async (t) => {
    const { file, made, kept, erased, receipt } = await exported(t);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(made.complaints, /Ответы в нём не зашифрованы/);
    assert.ok(gunzipSync(readFileSync(file)).toString().includes('канарейка'));
    assert.ok(hashesOf(made.out).length > 15);

    const postgres = { OTKLIK_DATA: temporaryFolder(t), DATABASE_URL: await (await startPostgres()).createDatabase() };
    const loaded = await otklik(['import', file], postgres);
    assert.equal(loaded.code, 0, loaded.complaints);
    assert.match(loaded.out, /Хеши совпали с архивом/);
    assert.deepEqual(hashesOf(loaded.out), hashesOf(made.out));
    assert.equal(
      loaded.out.split('\n').find((line) => line.startsWith('   ')),
      made.out.split('\n').find((line) => line.startsWith('   ')),
    );
    const again = await otklik(['import', file], postgres);
    assert.equal(again.code, 0, again.complaints);
    assert.match(again.out, /Загружено записей: 0\./);

    const second = join(temporaryFolder(t), 'second.otklik');
    const back = await otklik(['export', '--all', second], postgres);
    assert.equal(back.code, 0, back.complaints);
    assert.deepEqual(hashesOf(back.out), hashesOf(made.out));
    const keyFile = join(temporaryFolder(t), 'keys');
    await otklik(['keys', 'create', keyFile]);
    const sqlite = { OTKLIK_DATA: temporaryFolder(t), OTKLIK_KEY_FILE: keyFile };
    const home = await otklik(['import', second], sqlite);
    assert.equal(home.code, 0, home.complaints);
    assert.deepEqual(hashesOf(home.out), hashesOf(made.out));
    assert.ok(!readFileSync(join(sqlite.OTKLIK_DATA, 'otklik.db')).includes('канарейка'), 'sealed at once');

    const server = await startServer(t, { env: sqlite });
    assert.equal((await send(server.origin, kept)).status, 200);
    assert.equal((await send(server.origin, erased)).status, 410);
    const remove = { method: 'DELETE', headers: { 'otklik-receipt': receipt } };
    assert.equal((await fetch(`${server.origin}/v1/forms/${FORM}/submissions/${kept.id}`, remove)).status, 204);
  });

  it('is loaded into D1, too', async (t) => {
    const { file } = await exported(t);
    const d1 = await startD1();
    t.after(() => d1.stop());
    const storage = openD1(d1.database, readMigrations(), vaultOf([newRingKey('2026-11-26')]));
    await storage.migrate();
    const { given, found, added } = await loadArchive(storage, file, 100);
    assert.ok(added > 10, String(added));
    assert.equal(hashOfTotals(found), hashOfTotals(given));
    assert.equal((await loadArchive(storage, file, 100)).added, 0);
  });

  it('is never loaded over another installation, and never beside a server', async (t) => {
    const { file } = await exported(t);
    const env = { OTKLIK_DATA: temporaryFolder(t) };
    const server = await startServer(t, { env });
    assert.match((await otklik(['import', file], env)).complaints, /уже открыта другим сервером/);
    await server.end('SIGTERM');
    const { code, complaints } = await otklik(['import', file], env);
    assert.equal(code, 1);
    assert.match(complaints, /уже работает другая установка.*\nAnother installation works/);
  });

  it('says which tables are others here, and leaves them as they are', async (t) => {
    const { file, env, kept } = await exported(t);
    assert.equal((await otklik(['erase', FORM, kept.id], env)).code, 0);
    const { code, complaints } = await otklik(['import', file], env);
    assert.equal(code, 1, complaints);
    assert.match(complaints, /Не совпало с архивом: submission\. /);
    const server = await startServer(t, { env });
    assert.equal((await send(server.origin, kept)).status, 410);
  });

  it('is refused when anything in it was changed, and nothing of it is loaded', async (t) => {
    const { file } = await exported(t);
    const text = gunzipSync(readFileSync(file)).toString();
    const lines = text.split('\n');
    const at = (table: string) => lines.findIndex((line) => line.startsWith(`["${table}"`));
    const changed = (change: (copy: string[]) => void) => {
      const copy = [...lines];
      change(copy);
      return gzipSync(copy.join('\n'));
    };
    const attempts: [string, Buffer, RegExp][] = [
      ['another answer', gzipSync(text.replace('канарейка', 'воробей')), /повреждён или изменён/],
      ['a line less', changed((copy) => copy.splice(at('submission'), 1)), /повреждён или изменён/],
      ['a line more', changed((copy) => copy.push('["form"]')), /повреждён или изменён/],
      [
        'an unknown table',
        changed((copy) => (copy[at('form')] = copy[at('form')]!.replace('"form"', '"sqlite_master"'))),
        /повреждён или изменён/,
      ],
      ['no end', changed((copy) => copy.splice(-2)), /повреждён или изменён/],
      ['half a file', readFileSync(file).subarray(0, 2000), /не читается/],
      ['a picture', Buffer.from('PNG'.repeat(100)), /не читается/],
      ['other JSON', gzipSync('{"a":1}\n'), /Это не архив/],
      ['another version', gzipSync(text.replace('"version":1', '"version":2')), /другой версией/],
    ];
    const env = { OTKLIK_DATA: temporaryFolder(t) };
    for (const [what, bytes, why] of attempts) {
      const copy = join(temporaryFolder(t), 'copy');
      writeFileSync(copy, bytes);
      const { code, out, complaints } = await otklik(['import', copy], env);
      assert.equal(code, 1, what);
      assert.match(complaints, why, what);
      assert.doesNotMatch(complaints, /воробей|канарейка|^\s+at /m);
      assert.equal(out, '');
    }
    assert.equal((await otklik(['import', file], env)).code, 0, 'the database stayed empty');
  });

  it('that unpacks to far more than it should is left where that shows', async (t) => {
    const bomb = join(temporaryFolder(t), 'bomb');
    const zeros = Buffer.alloc(1024 * 1024, 48);
    await pipeline(Readable.from(Array.from({ length: 64 }, () => zeros)), createGzip(), createWriteStream(bomb));
    assert.ok(statSync(bomb).size < 100_000);
    const env = { OTKLIK_DATA: temporaryFolder(t) };
    const line = await otklik(['import', bomb], env);
    assert.equal(line.code, 1);
    assert.match(line.complaints, /Это не архив/);
    const whole = await otklik(['import', bomb, '--most-mb', '5'], env);
    assert.match(whole.complaints, /больше чем в 5 МБ/);
    assert.equal((await otklik(['import', bomb, '--most-mb', 'many'], env)).code, 2);
    assert.equal((await otklik(['export', bomb], env)).code, 2);
    assert.ok(existsSync(bomb));
  });
});
