import assert from 'node:assert/strict';
import { chmodSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { FORM, newSending, revisionAt, send } from '../testing/answers.ts';
import { otklik } from '../testing/command-line.ts';
import { startServer, temporaryFolder } from '../testing/running-server.ts';
import { readConfig } from '../config.ts';
import { examineSettings } from './settings.ts';

/** A server that is set up as it should be, with one answer. */
async function healthy(t: TestContext) {
  const keyFile = join(temporaryFolder(t), 'keys');
  await otklik(['keys', 'create', keyFile]);
  const env = {
    OTKLIK_DATA: temporaryFolder(t),
    OTKLIK_KEY_FILE: keyFile,
    OTKLIK_BACKUPS: temporaryFolder(t),
    OTKLIK_PUBLIC_URL: 'https://otklik.example.org',
    OTKLIK_PROXIES: '1',
  };
  const server = await startServer(t, { env });
  const sending = newSending(await revisionAt(server.origin));
  await send(server.origin, sending);
  await server.end('SIGTERM');
  chmodSync(join(env.OTKLIK_DATA, 'otklik.db'), 0o600);
  const copy = join(env.OTKLIK_BACKUPS, 'one.db');
  await otklik(['backup', copy], env);
  return { env, sending, copy };
}

describe('otklik doctor', () => {
  it('finds nothing where nothing is wrong', async (t) => {
    const { env } = await healthy(t);
    const { code, out } = await otklik(['doctor'], env);
    assert.equal(code, 0, out);
    assert.equal(out, 'Всё в порядке.\nNothing is wrong.\n');
  });

  it('names everything that is wrong at once, each with what to do', async (t) => {
    const { env, sending, copy } = await healthy(t);
    chmodSync(env.OTKLIK_DATA, 0o755);
    const old = new Date(Date.now() - 72 * 3_600_000);
    utimesSync(copy, old, old);
    const db = new DatabaseSync(join(env.OTKLIK_DATA, 'otklik.db'));
    db.exec(
      `update submission set answers = substr(answers, 1, 120) || 'AAAA' || substr(answers, 125), received_on = '2099-01-01'`,
    );
    db.close();
    const { code, out } = await otklik(['doctor'], {
      ...env,
      OTKLIK_PUBLIC_URL: 'http://otklik.example.org',
      OTKLIK_ADMIN_KEY: '4f1c0a9be27d4c53a8d6f0b1729e35ac',
    });
    assert.equal(code, 1);
    for (const sign of [
      /^! OTKLIK_PUBLIC_URL=http:\/\/otklik\.example\.org без https/m,
      /^! .* открыт другим пользователям.*chmod 700/m,
      /^! Последней копии в .* уже 72 ч/m,
      /^! Часы показывают/m,
      new RegExp(`^! Запись \\(submission\\) ${FORM} ${sending.id} повреждена`, 'm'),
      /^· OTKLIK_ADMIN_KEY задан/m,
    ])
      assert.match(out, sign);
    assert.doesNotMatch(out, /4f1c0a9b|Было интересно/);
    assert.equal(out.trim().split('\n').length, 12, out);
  });

  it('finds answers that are not encrypted, keys that are missing, and a database that is damaged', async (t) => {
    const { env } = await healthy(t);
    const without = await otklik(['doctor'], { ...env, OTKLIK_KEY_FILE: '' });
    assert.match(without.out, /^! OTKLIK_KEY_FILE не задан/m);
    assert.match(without.out, /^! Ключа [0-9a-f]{8} нет, а им зашифровано записей: 2/m);
    const plain = { OTKLIK_DATA: temporaryFolder(t) };
    const server = await startServer(t, { env: plain });
    await send(server.origin, newSending(await revisionAt(server.origin)));
    await server.end('SIGTERM');
    const unsealed = await otklik(['doctor'], { ...env, ...plain });
    assert.match(unsealed.out, /^! Не зашифровано записей: \d.*reseal/m);
    writeFileSync(join(plain.OTKLIK_DATA, 'otklik.db'), 'notes '.repeat(1000));
    const damaged = await otklik(['doctor'], { ...env, ...plain });
    assert.equal(damaged.code, 1);
    assert.match(damaged.out, /^! База .* не читается \(file is not a database\)/m);
    assert.doesNotMatch(damaged.out + damaged.complaints, /^\s+at /m);
  });

  it('judges where a database is by what can be known', () => {
    const of = (DATABASE_URL: string) => {
      const reading = readConfig({ DATABASE_URL, OTKLIK_LOCALITY: 'ru' });
      assert.ok('config' in reading);
      return examineSettings(reading.config)
        .map(({ sentence }) => sentence.en)
        .filter((en) => en.includes('database is on'));
    };
    assert.equal(of('postgres://o:secret@localhost/otklik').length, 0);
    assert.match(of('postgres://o:secret@db.example.org/otklik')[0]!, /not encrypted/);
    const [told, ...others] = of('postgres://o:secret@db.example.org/otklik?sslmode=verify-full');
    assert.match(told!, /does not tell in which country/);
    assert.deepEqual(others, []);
  });
});
