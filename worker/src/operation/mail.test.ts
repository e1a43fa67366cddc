import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accountsOver } from '../accounts/load.ts';
import { createApp } from '../app.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { createMailer } from './mailer.ts';
import { openMailServer, textOf } from './testing/mail-server.ts';

const ORIGIN = 'https://otklik.example.org';
const ADDRESS = 'anna@example.org';

describe('a letter with a link', async () => {
  const mail = await openMailServer();
  const storage = openSqlite(':memory:');
  const accounts = accountsOver(storage, () => ORIGIN);
  const work: Promise<void>[] = [];
  const app = createApp({
    storage,
    accounts,
    mailer: createMailer({ smtpUrl: mail.url, mailFrom: 'Пример <otklik@example.org>' }),
    originOf: () => ORIGIN,
    later: (each) => void work.push(each),
  });
  const post = (path: string, body: object, cookie?: string) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    });
  const ask = (email: string) => post('/v1/session/link-requests', { email });
  const tokenOf = (letter: string) => /\/studio\/link#([\w-]+)/.exec(textOf(letter))![1]!;

  before(async () => {
    await storage.migrate();
    await (await accounts()).make({ name: 'Анна', email: ADDRESS, password: 'the first password', isProven: true });
  });
  after(async () => {
    await storage.close();
    await mail.close();
  });

  it('comes in both languages to whoever has the address, from whom the operator says', async () => {
    const coming = mail.nextLetter();
    assert.equal((await ask('ANNA@example.org')).status, 202);
    await coming;
    const letter = mail.letters.at(-1)!;
    assert.match(letter, /^From: .*<otklik@example\.org>/m);
    assert.match(letter, /^To: anna@example\.org/im);
    assert.match(textOf(letter), /Чтобы войти в кабинет/);
    assert.match(textOf(letter), /To sign in to Otklik/);
  });

  it('lets in once, and can bring another password', async () => {
    const token = tokenOf(mail.letters.at(-1)!);
    const reply = await post('/v1/session/link', { token, newPassword: 'the second password' });
    assert.equal(reply.status, 200);
    assert.match(
      reply.headers.getSetCookie()[0]!,
      /^__Host-otklik\.session_token=.+; HttpOnly; Secure; SameSite=Strict$/,
    );
    assert.equal((await post('/v1/session/link', { token })).status, 401);
    const signIn = (password: string) => post('/v1/session', { email: ADDRESS, password });
    assert.equal((await signIn('the first password')).status, 401);
    assert.equal((await signIn('the second password')).status, 200);
  });

  it('takes from an account whatever was there before its address was proven', async () => {
    const email = 'maria@example.org';
    const made = await (await accounts()).make({ name: 'Мария', email, password: 'of who made it', isProven: false });
    assert.ok(made !== 'taken');
    const stranger = (await post('/v1/session', { email, password: 'of who made it' })).headers.getSetCookie();
    const cookie = stranger[0]!.split(';', 1)[0]!;
    const key = { ...{ public_key: 'AA', credential_id: 'AA', counter: 0, device_type: 'x', backed_up: 0 } };
    const passkey = { id: 'of-who-made-it', person: made.person, ...key };
    await storage
      .kysely()
      .insertInto('passkey' as never)
      .values(passkey as never)
      .execute();

    const coming = mail.nextLetter();
    await ask(email);
    await coming;
    const reply = await post('/v1/session/link', { token: tokenOf(mail.letters.at(-1)!) });
    assert.equal(reply.status, 200);
    const owner = reply.headers.getSetCookie()[0]!.split(';', 1)[0]!;
    assert.equal((await app.request('/v1/session', { headers: { cookie, origin: ORIGIN } })).status, 401);
    assert.equal((await post('/v1/session', { email, password: 'of who made it' })).status, 401);
    const keys = await app.request('/v1/person/passkeys', { headers: { cookie: owner, origin: ORIGIN } });
    assert.deepEqual(await keys.json(), { passkeys: [] });
  });

  it('does not come to an address that nobody has, which is told by nothing else', async () => {
    const before = mail.letters.length;
    const replies = [await ask('nobody@example.org'), await ask(ADDRESS)];
    await Promise.all(work);
    assert.equal(mail.letters.length, before + 1);
    const [unknown, known] = await Promise.all(replies.map(async (reply) => [reply.status, await reply.text()]));
    assert.deepEqual(unknown, known);
  });

  it('leaves no token in the database', async () => {
    const token = tokenOf(mail.letters.at(-1)!);
    const rows = await storage
      .kysely()
      .selectFrom('verification' as never)
      .selectAll()
      .execute();
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify(rows).includes(token));
  });

  it('is not promised by a server without a mail server', async () => {
    const silent = createApp({ storage, originOf: () => ORIGIN });
    const reply = await silent.request('/v1/session/link-requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify({ email: ADDRESS }),
    });
    assert.equal(reply.status, 409);
    assert.equal(createMailer({ smtpUrl: undefined, mailFrom: undefined }), undefined);
  });
});
