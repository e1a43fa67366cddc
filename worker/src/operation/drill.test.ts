import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { openSqlite } from '../storage/sqlite.ts';
import { vaultOf } from '../vault/vault.ts';
import { readKeyFile } from './key-file.ts';
import { FORM, newSending, revisionAt, type Sending, send } from './testing/answers.ts';
import { otklik } from './testing/command-line.ts';
import { type RunningServer, startServer, temporaryFolder } from './testing/running-server.ts';

const ADMIN_KEY = '4f1c0a9be27d4c53a8d6f0b1729e35ac';

/** Sends without a pause until told to stop, and knows what was acknowledged. */
async function underLoad(t: TestContext, origin: string) {
  const revision = await revisionAt(origin);
  const acknowledged: Sending[] = [];
  let goesOn = true;
  t.after(() => void (goesOn = false));
  const senders = Array.from({ length: 8 }, async () => {
    while (goesOn) {
      const sending = newSending(revision);
      const reply = await send(origin, sending).catch(() => undefined);
      if (reply?.status === 201) acknowledged.push(sending);
      await reply?.arrayBuffer().catch(() => undefined);
    }
  });
  const until = async (count: number) => {
    while (acknowledged.length < count) await new Promise((wake) => setImmediate(wake));
  };
  return { acknowledged, until, stop: () => ((goesOn = false), Promise.all(senders)) };
}

const sha = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The hash of everything that was said in these submissions, as the storage of that folder gives it. */
async function hashOfAnswers(folder: string, keyFile: string, sendings: readonly Sending[]): Promise<string> {
  const storage = openSqlite(join(folder, 'otklik.db'), vaultOf(readKeyFile(keyFile)));
  try {
    const found = await storage.submissions.find(
      FORM,
      sendings.map(({ id }) => id),
    );
    return sha(found.map(({ id, answers }) => [id, answers]));
  } finally {
    await storage.close();
  }
}

const hashOfSent = (sendings: readonly Sending[]): string =>
  sha(
    sendings
      .map(({ id, body }) => [id, (JSON.parse(body) as { answers: unknown }).answers] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

async function serverWithKey(t: TestContext): Promise<{ server: RunningServer; env: Record<string, string> }> {
  const keyFile = join(temporaryFolder(t), 'keys');
  assert.equal((await otklik(['keys', 'create', keyFile])).code, 0);
  const env = {
    OTKLIK_DATA: temporaryFolder(t),
    OTKLIK_KEY_FILE: keyFile,
    OTKLIK_PACE: '100000',
    OTKLIK_ADMIN_KEY: ADMIN_KEY,
  };
  return { server: await startServer(t, { env }), env };
}

describe('the restore drill', () => {
  it('brings back every answer acknowledged before the backup began, after load, a kill and a new folder', async (t) => {
    const { server, env } = await serverWithKey(t);
    const load = await underLoad(t, server.origin);
    await load.until(150);
    const before = [...load.acknowledged];
    const copy = join(temporaryFolder(t), 'copy.db');
    const made = await otklik(['backup', copy], env);
    assert.equal(made.code, 0, made.complaints);
    assert.equal(statSync(copy).mode & 0o777, 0o600);
    assert.equal((await otklik(['backup', copy], env)).code, 1, 'and is not written over');
    await load.until(before.length + 50);
    await server.end('SIGKILL');
    await load.stop();

    const fresh = { ...env, OTKLIK_DATA: temporaryFolder(t) };
    const restored = await otklik(['restore', copy], fresh);
    assert.equal(restored.code, 0, restored.complaints);
    assert.equal(await hashOfAnswers(fresh.OTKLIK_DATA!, env['OTKLIK_KEY_FILE']!, before), hashOfSent(before));
    const again = await startServer(t, { env: fresh });
    for (const sending of before.slice(0, 20)) assert.equal((await send(again.origin, sending)).status, 200);
  });

  it('opens a backup from before a rotation with the old key in the file, and says which it needs without', async (t) => {
    const { server, env } = await serverWithKey(t);
    const sending = newSending(await revisionAt(server.origin));
    await send(server.origin, sending);
    const copy = join(temporaryFolder(t), 'copy.db');
    assert.equal((await otklik(['backup', copy], env)).code, 0);
    const old = readKeyFile(env['OTKLIK_KEY_FILE']!)[0].id;
    assert.equal((await otklik(['keys', 'rotate'], env)).code, 0);

    const fresh = { ...env, OTKLIK_DATA: temporaryFolder(t) };
    assert.doesNotMatch((await otklik(['restore', copy], fresh)).complaints, /ключом/);
    assert.equal((await send((await startServer(t, { env: fresh })).origin, sending)).status, 200);

    const lines = readFileSync(env['OTKLIK_KEY_FILE']!, 'utf8').split('\n');
    const later = join(temporaryFolder(t), 'keys');
    writeFileSync(later, lines[1]!, { mode: 0o600 });
    const without = await otklik(['restore', copy], { OTKLIK_DATA: temporaryFolder(t), OTKLIK_KEY_FILE: later });
    assert.match(without.complaints, new RegExp(`зашифрована ключом ${old}.*\n.*with the key ${old}`));
  });
});

describe('otklik restore', () => {
  it('refuses while a server holds the folder', async (t) => {
    const { server, env } = await serverWithKey(t);
    const copy = join(temporaryFolder(t), 'copy.db');
    await otklik(['backup', copy], env);
    const { code, complaints } = await otklik(['restore', copy], env);
    assert.equal(code, 1);
    assert.match(complaints, /уже открыта другим сервером/);
    assert.equal((await fetch(`${server.origin}/readyz`)).status, 200);
  });

  it('moves aside what was there, and erases again what was erased in it', async (t) => {
    const { server, env } = await serverWithKey(t);
    const revision = await revisionAt(server.origin);
    const [kept, erased, late] = [newSending(revision), newSending(revision, 'канарейка'), newSending(revision)];
    const receiptOf = async (sending: Sending) =>
      ((await (await send(server.origin, sending)).json()) as { receipt: string }).receipt;
    await receiptOf(kept);
    const receipt = await receiptOf(erased);
    const copy = join(temporaryFolder(t), 'copy.db');
    await otklik(['backup', copy], env);
    await receiptOf(late);
    const byReceipt = await otklik(['erase', FORM, '--receipt', receipt.match(/\d{4}/g)!.join(' ')], env);
    assert.equal(byReceipt.code, 0, byReceipt.complaints);
    assert.equal((await otklik(['erase', FORM, late.id], env)).code, 0);
    assert.equal((await otklik(['erase', FORM, late.id], env)).code, 1, 'only once');
    await server.end('SIGTERM');

    const { code, out, complaints } = await otklik(['restore', copy], env);
    assert.equal(code, 0, complaints);
    assert.match(out, /Стёрто снова ответов: 1\./);
    const aside = readdirSync(env['OTKLIK_DATA']!).find((name) => name.startsWith('before-'))!;
    assert.ok(existsSync(join(env['OTKLIK_DATA']!, aside, 'otklik.db')));
    const again = await startServer(t, { env });
    const statuses = [kept, erased, late].map(async (sending) => (await send(again.origin, sending)).status);
    assert.deepEqual(await Promise.all(statuses), [200, 410, 410]);
  });

  it('ends sessions and links, of which nobody can tell any more which were used or revoked', async (t) => {
    const { server, env } = await serverWithKey(t);
    assert.equal((await otklik(['admin', 'invite'], env)).code, 0);
    const copy = join(temporaryFolder(t), 'copy.db');
    await otklik(['backup', copy], env);
    await server.end('SIGTERM');
    const { code, complaints } = await otklik(['restore', copy], env);
    assert.equal(code, 0, complaints);
    const countIn = (path: string) => {
      const db = new DatabaseSync(path);
      const { count } = db.prepare('select count(*) as count from invitation').get() as { count: number };
      db.close();
      return count;
    };
    assert.ok(countIn(copy) > 0);
    assert.equal(countIn(join(env['OTKLIK_DATA']!, 'otklik.db')), 0);
  });

  it('leaves everything as it was when the copy is damaged, newer, or something else', async (t) => {
    const { server, env } = await serverWithKey(t);
    const sending = newSending(await revisionAt(server.origin));
    await send(server.origin, sending);
    const folder = temporaryFolder(t);
    const [copy, newer, other] = ['copy', 'newer', 'other'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await otklik(['backup', copy], env);
    copyFileSync(copy, newer);
    const db = new DatabaseSync(newer);
    db.exec(`insert into migration values ('9999_from_the_future.sql')`);
    db.close();
    writeFileSync(other, 'notes '.repeat(2000));
    const half = readFileSync(copy);
    writeFileSync(copy, Buffer.concat([half.subarray(0, 8192), Buffer.alloc(half.length - 8192, 0xab)]));
    await server.end('SIGTERM');
    const before = readdirSync(env['OTKLIK_DATA']!).sort();
    for (const [file, why] of [
      [copy, /повреждена/],
      [other, /это не база «Отклика»/],
      [newer, /более новая версия/],
      [join(folder, 'none'), /Файла .* нет/],
    ] as const) {
      const { code, complaints } = await otklik(['restore', file], env);
      assert.equal(code, 1, file);
      assert.match(complaints, why);
      assert.deepEqual(readdirSync(env['OTKLIK_DATA']!).sort(), before);
    }
    assert.equal((await send((await startServer(t, { env })).origin, sending)).status, 200);
  });
});

describe('otklik keys', () => {
  it('rotates under load: nobody fails to write or to read, and the old key can be forgotten', async (t) => {
    const { server, env } = await serverWithKey(t);
    const keyFile = env['OTKLIK_KEY_FILE']!;
    const [{ id: old }] = readKeyFile(keyFile);
    const load = await underLoad(t, server.origin);
    await load.until(100);
    let failed = 0;
    let goesOn = true;
    let read = 0;
    t.after(() => void (goesOn = false));
    const reader = (async () => {
      while (goesOn) {
        const { id } = load.acknowledged[Math.floor(Math.random() * load.acknowledged.length)]!;
        const headers = { Authorization: `Bearer ${ADMIN_KEY}` };
        const reply = await fetch(`${server.origin}/v1/forms/${FORM}/submissions?limit=50&after=${id}`, { headers });
        await reply.arrayBuffer();
        read++;
        if (reply.status !== 200) failed++;
      }
    })();
    const used = await otklik(['keys', 'forget', old], env);
    assert.equal(used.code, 1);
    assert.match(used.complaints, /Сначала добавьте другой/);

    const rotated = await otklik(['keys', 'rotate'], env);
    assert.equal(rotated.code, 0, rotated.complaints);
    goesOn = false;
    await Promise.all([load.stop(), reader]);
    assert.equal(failed, 0);
    assert.ok(read > 20, `read ${read} times`);
    assert.ok(!server.said().includes('"status":500'));

    const list = await otklik(['keys', 'list'], env);
    assert.equal(list.code, 0, list.complaints);
    assert.match(list.out, new RegExp(`^${old}  \\S+  0$`, 'm'));
    assert.match(list.out, new RegExp(`  ${load.acknowledged.length + 1}  ← новое`));
    const forgotten = await otklik(['keys', 'forget', old], env);
    assert.equal(forgotten.code, 0, forgotten.complaints);
    assert.equal(readKeyFile(keyFile).length, 1);
    const { acknowledged } = load;
    assert.equal(await hashOfAnswers(env['OTKLIK_DATA']!, keyFile, acknowledged), hashOfSent(acknowledged));
  });

  it('seals what is there already, and leaves none of it on the disk', async (t) => {
    const folder = temporaryFolder(t);
    const plain = await startServer(t, { env: { OTKLIK_DATA: folder } });
    await send(plain.origin, newSending(await revisionAt(plain.origin), 'канарейка'));
    await plain.end('SIGTERM');
    const keyFile = join(temporaryFolder(t), 'keys');
    await otklik(['keys', 'create', keyFile]);
    assert.equal((await otklik(['keys', 'create', keyFile])).code, 1, 'and never over another');
    const env = { OTKLIK_DATA: folder, OTKLIK_KEY_FILE: keyFile };
    assert.match((await otklik(['keys', 'list'], env)).out, /^— +\d+ {2}не зашифровано/m);
    const { code, complaints } = await otklik(['keys', 'reseal'], env);
    assert.equal(code, 0, complaints);
    const disk = readdirSync(folder)
      .filter((name) => name.startsWith('otklik.db'))
      .map((name) => readFileSync(join(folder, name)).toString('utf8'))
      .join();
    assert.ok(!disk.includes('канарейка'));
    assert.match((await otklik(['keys', 'list'], env)).out, / {2}2 {2}← новое/);
  });
});
