import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { otklik } from '../operation/testing/command-line.ts';
import { startServer, temporaryFolder } from '../operation/testing/running-server.ts';

const ADMIN_KEY = '4f1c0a9be27d4c53a8d6f0b1729e35ac';

describe('otklik, for people and programs', () => {
  it('lets in who has forgotten the password and lost the phone', async (t) => {
    const env = { OTKLIK_DATA: temporaryFolder(t), OTKLIK_DEMO: '0', OTKLIK_PUBLIC_URL: 'https://otklik.example.org' };
    const server = await startServer(t, { env });
    const post = (path: string, body: object) =>
      fetch(server.origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: env.OTKLIK_PUBLIC_URL },
        body: JSON.stringify(body),
      });
    const tokenOf = (text: string) => /#([\w-]+)/.exec(text)![1]!;
    const account = { name: 'Анна Пример', email: 'anna@example.org', password: 'the first password' };
    assert.equal((await post('/v1/invitations/acceptance', { token: tokenOf(server.said()), account })).status, 200);

    const unknown = await otklik(['admin', 'link', 'nobody@example.org'], env);
    assert.equal(unknown.code, 1);
    assert.match(unknown.complaints, /Учётной записи с почтой "nobody@example\.org" нет/);
    const link = await otklik(['admin', 'link', 'Anna@example.org', '--drop-second-step'], env);
    assert.equal(link.code, 0, link.complaints);
    assert.match(link.out, /^https:\/\/otklik\.example\.org\/studio\/link#[\w-]+\n$/);

    const token = tokenOf(link.out);
    assert.equal((await post('/v1/session/link', { token, newPassword: 'the second password' })).status, 200);
    const { email } = account;
    assert.equal((await post('/v1/session', { email, password: 'the first password' })).status, 401);
    assert.equal((await post('/v1/session', { email, password: 'the second password' })).status, 200);
    const db = new DatabaseSync(join(env.OTKLIK_DATA, 'otklik.db'), { readOnly: true });
    assert.ok(db.prepare(`select * from audit where action = 'link-made'`).get(), 'it is in the log');
    db.close();
  });

  it('invites, revokes and verifies beside a server at work', async (t) => {
    const env = {
      OTKLIK_DATA: temporaryFolder(t),
      OTKLIK_ADMIN_KEY: ADMIN_KEY,
      OTKLIK_PUBLIC_URL: 'https://otklik.example.org',
    };
    const server = await startServer(t, { env });

    const invited = await otklik(['admin', 'invite', '--roles', 'admin analyst'], env);
    assert.equal(invited.code, 0, invited.complaints);
    assert.match(invited.out, /^https:\/\/otklik\.example\.org\/studio\/invitation#[\w-]{43}\n$/);
    assert.equal((await otklik(['admin', 'invite', '--roles', 'owner'], env)).code, 2);
    assert.equal((await otklik(['admin', 'invite', '--organisation', 'nobody'], env)).code, 1);

    const ask = async () =>
      (await fetch(`${server.origin}/v1/forms`, { headers: { Authorization: `Bearer ${ADMIN_KEY}` } })).status;
    assert.equal(await ask(), 200);
    const { out } = await otklik(['access-keys', 'list'], env);
    const [id] = out.split('  ');
    assert.match(out, /^[0-9a-f]+ {2}[\w-]+ {2}— {2}admin editor analyst/);
    assert.ok(!out.includes(ADMIN_KEY));
    const revoked = await otklik(['access-keys', 'revoke', id!], env);
    assert.equal(revoked.code, 0, revoked.complaints);
    assert.equal(await ask(), 401);
    assert.equal((await otklik(['access-keys', 'revoke', id!], env)).code, 1);

    const whole = await otklik(['audit', 'verify'], env);
    assert.equal(whole.code, 0, whole.complaints);
    assert.match(whole.out, /^[\w-]+ {2}\d+ {2}✓$/m);
    const db = new DatabaseSync(join(env.OTKLIK_DATA, 'otklik.db'), { timeout: 1000 });
    for (const { name } of db
      .prepare(`select name from sqlite_master where type = 'trigger' and tbl_name = 'audit'`)
      .all())
      db.exec(`drop trigger ${String(name)}`);
    db.exec(`update audit set actor_name = 'nobody' where action = 'key-revoked'`);
    db.close();
    const broken = await otklik(['audit', 'verify'], env);
    assert.equal(broken.code, 1);
    assert.match(broken.complaints, /журнал не сходится, строка \d+: запись изменена/);
    assert.match(broken.complaints, /the log does not fit, line \d+: the line was changed/);
  });
});
