import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { temporaryFolder } from './operation/testing/running-server.ts';
import { openSqlite } from './storage/sqlite.ts';
import { AppUnderTest, problemOf } from './testing/app-under-test.ts';
import { everyShape } from './testing/forms.ts';
import { openNodeApp } from './testing/node-app.ts';
import { newRingKey } from './vault/key-ring.ts';
import { vaultOf } from './vault/vault.ts';

const ANSWER = 'канарейка-в-ответе';

/** A server with a key, and what lies on its disk. */
async function sealedApp(t: TestContext) {
  const folder = temporaryFolder(t);
  const path = join(folder, 'otklik.db');
  const server = await openNodeApp(openSqlite(path, vaultOf([newRingKey('2026-11-26')])));
  t.after(() => server.close());
  const run = async (sql: string) => {
    const db = new DatabaseSync(path, { timeout: 1000 });
    try {
      return db.prepare(sql).all();
    } finally {
      db.close();
    }
  };
  const onDisk = () =>
    readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('utf8'))
      .join('\n');
  return { app: new AppUnderTest({ ...server, run }), lines: server.lines, onDisk };
}

describe('with a key, what a person has said', () => {
  it('is on the disk for nobody to read, neither in the database nor in its log of changes', async (t) => {
    const { app, onDisk } = await sealedApp(t);
    const revision = await app.publish(everyShape('hotline'));
    const id = randomUUID();
    await app.keep('hotline', { revision, answers: { mood: 'bad', said: ANSWER } }, id);
    const disk = onDisk();
    assert.ok(disk.includes(id), 'looked into the right files');
    assert.ok(!disk.includes(ANSWER));
    const list = await (await app.staff('/v1/forms/hotline/submissions')).text();
    assert.ok(list.includes(ANSWER));
  });

  it('gives nobody with a copy of the database the right to sign', async (t) => {
    const { app } = await sealedApp(t);
    const revision = await app.publish(everyShape('hotline'));
    await app.keep('hotline', { revision, answers: { mood: 'bad' } });
    const [row] = (await app.run('select value from secret')) as { value: string }[];
    assert.match(row!.value, /^sealed1:/);
  });

  it('is gone once it is erased, with the key to it, and what a device sends later is refused', async (t) => {
    const { app, onDisk } = await sealedApp(t);
    const revision = await app.publish(everyShape('hotline'));
    const [id, draft] = [randomUUID(), { revision, answers: { mood: 'bad', said: ANSWER } }];
    const { receipt } = await app.keep('hotline', draft, id);
    const [row] = (await app.run('select answers from submission')) as { answers: string }[];
    assert.ok(onDisk().includes(row!.answers));
    assert.equal((await app.erase('hotline', id, receipt)).status, 204);
    for (const part of [row!.answers.slice(17, 60), row!.answers.slice(-40)]) assert.ok(!onDisk().includes(part));
    const replay = await app.send('hotline', id, draft);
    assert.equal(replay.status, 410);
    assert.equal((await problemOf(replay)).code, 'erased');
  });

  it('is refused in words when it cannot be opened, and noted without a word of it, while other forms go on', async (t) => {
    const { app, lines } = await sealedApp(t);
    const [revision, other] = [await app.publish(everyShape('hotline')), await app.publish(everyShape('letters'))];
    await app.keep('hotline', { revision, answers: { mood: 'bad', said: ANSWER } });
    await app.keep('letters', { revision: other, answers: { mood: 'good', said: ANSWER } });
    await app.run(
      `update submission set answers = (select answers from submission where form = 'letters') where form = 'hotline'`,
    );
    for (const path of ['submissions', 'submissions.xlsx']) {
      const reply = await app.staff(`/v1/forms/hotline/${path}`);
      assert.equal(reply.status, 500);
      const problem = await problemOf(reply);
      assert.deepEqual([problem.code, problem.retryable], ['unreadable', false]);
      assert.match(problem.detail, /зашифрована.*otklik doctor/);
      assert.match(lines.at(-1)!, /SealBroken \| SealBroken \| damaged/);
    }
    assert.ok(!lines.join().includes(ANSWER));
    assert.equal((await app.staff('/v1/forms/letters/submissions')).status, 200);
    assert.equal((await app.send('hotline', randomUUID(), { revision, answers: { mood: 'good' } })).status, 201);
  });
});
