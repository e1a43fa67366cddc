import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { formatRingKey, newRingKey } from '../vault/key-ring.ts';
import { readKeyFile, watchKeyFile } from './key-file.ts';
import type { Sentence } from './sentence.ts';
import { newSending, revisionAt, send } from './testing/answers.ts';
import { refusedStart, startServer, temporaryFolder } from './testing/running-server.ts';

const [first, second] = [newRingKey('2026-11-01'), newRingKey('2026-11-26')];
const linesOf = (...keys: (typeof first)[]): string => keys.map((key) => `${formatRingKey(key)}\n`).join('');

function keyFile(t: TestContext, text = linesOf(first), mode = 0o600): string {
  const path = join(temporaryFolder(t), 'keys');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('the server refuses to start with a key file', () => {
  const secret = formatRingKey(first).slice(-43);
  const folder = (t: TestContext) => {
    const path = join(temporaryFolder(t), 'keys');
    mkdirSync(path, { mode: 0o700 });
    return path;
  };
  for (const [what, make, why] of [
    ['that is missing', () => '/nowhere/keys', /не читается \(ENOENT\).*Нового не создавайте/],
    ['that cannot be read', folder, /не читается \(EISDIR\)/],
    ['that everybody may read', (t: TestContext) => keyFile(t, undefined, 0o644), /открыт всем .*chmod 600/],
    ['without a key', (t: TestContext) => keyFile(t, ''), /строка 1: в нём нет ни одного ключа/],
    [
      'with a short key',
      (t: TestContext) => keyFile(t, linesOf(first).slice(0, -9)),
      /строка 1: в ключе должно быть 32 байта/,
    ],
    [
      'with the same key twice',
      (t: TestContext) => keyFile(t, linesOf(first, first)),
      /строка 2: этот ключ или его имя/,
    ],
    [
      'with something else in it',
      (t: TestContext) => keyFile(t, linesOf(first) + secret),
      /строка 2: нужны через пробел/,
    ],
  ] as const) {
    it(what, async (t) => {
      const { code, said } = await refusedStart({ OTKLIK_DATA: temporaryFolder(t), OTKLIK_KEY_FILE: make(t) });
      assert.equal(code, 1, said);
      assert.match(said, why);
      assert.match(said, /^OTKLIK_KEY_FILE: the key file [^а-я]*$/m);
      assert.doesNotMatch(said, /^\s+at /m);
      assert.ok(!said.includes(secret));
    });
  }
});

describe('a server with a key file', () => {
  it('starts again with it only, and says which key is missing', async (t) => {
    const env = { OTKLIK_DATA: temporaryFolder(t), OTKLIK_KEY_FILE: keyFile(t) };
    const server = await startServer(t, { env });
    const sending = newSending(await revisionAt(server.origin));
    assert.equal((await send(server.origin, sending)).status, 201);
    await server.end('SIGTERM');
    for (const other of [{ OTKLIK_DATA: env.OTKLIK_DATA }, { ...env, OTKLIK_KEY_FILE: keyFile(t, linesOf(second)) }]) {
      const { code, said } = await refusedStart(other);
      assert.equal(code, 1);
      assert.match(said, new RegExp(`зашифрована ключом ${first.id}, а его здесь нет`));
      assert.match(said, new RegExp(`encrypted with the key ${first.id}, which is not here`));
    }
    const both = { ...env, OTKLIK_KEY_FILE: keyFile(t, linesOf(first, second)) };
    assert.equal((await send((await startServer(t, { env: both })).origin, sending)).status, 200);
  });

  it('seals what it was given before it had one', async (t) => {
    const folder = temporaryFolder(t);
    const plain = await startServer(t, { env: { OTKLIK_DATA: folder } });
    const sending = newSending(await revisionAt(plain.origin));
    await send(plain.origin, sending);
    await plain.end('SIGTERM');
    const sealing = await startServer(t, { env: { OTKLIK_DATA: folder, OTKLIK_KEY_FILE: keyFile(t) } });
    assert.equal((await send(sealing.origin, sending)).status, 200, 'its signature is what it was');
  });

  it('warns when it lies beside the answers', async (t) => {
    const folder = temporaryFolder(t);
    const path = join(folder, 'keys');
    writeFileSync(path, linesOf(first), { mode: 0o600 });
    const server = await startServer(t, { env: { OTKLIK_DATA: folder, OTKLIK_KEY_FILE: path } });
    assert.match(server.said(), /лежит в папке с базой/);
    assert.match(server.said(), /is in the folder of the database/);
  });
});

describe('watchKeyFile', () => {
  const replace = (path: string, text: string) => {
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };

  it('finds a new key at once when it is asked for, and keeps what it had while the file is broken', (t) => {
    const path = keyFile(t);
    const told: Sentence[] = [];
    const source = watchKeyFile(path, (sentence) => told.push(sentence));
    assert.deepEqual(
      source.ring().map(({ id }) => id),
      [first.id],
    );
    replace(path, linesOf(first, second));
    assert.deepEqual(
      source.ring().map(({ id }) => id),
      [first.id],
      'not looked at again within a second',
    );
    assert.deepEqual(
      source.ringNow().map(({ id }) => id),
      [first.id, second.id],
    );
    assert.deepEqual(
      source.ring().map(({ id }) => id),
      [first.id, second.id],
    );
    replace(path, 'nonsense');
    for (let times = 0; times < 3; times++) assert.equal(source.ringNow().length, 2);
    assert.equal(told.length, 1, 'said once');
    assert.match(told[0]!.en, /line 1/);
    replace(path, linesOf(second));
    assert.equal(source.ringNow().length, 1);
    assert.equal(readFileSync(path, 'utf8'), linesOf(second));
    assert.equal(readKeyFile(path).length, 1);
  });
});
