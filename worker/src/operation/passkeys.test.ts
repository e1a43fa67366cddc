import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SignedIn } from '@otklik/schema';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startServer } from './testing/running-server.ts';

/** Makes or shows a passkey as a page of the studio does: asks us, then the browser, then tells us. */
async function byPasskey([ask, tell, kind]: [ask: string, tell: string, kind: 'create' | 'get']): Promise<{
  status: number;
  body: string;
}> {
  const post = (path: string, body?: object) =>
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  // With the password, which signing in does not take.
  const asked = await post(ask, kind === 'create' ? { password: 'a password for the test' } : undefined);
  const options = (await asked.json()) as never;
  const credential =
    kind === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const reply = await post(tell, {
    response: (credential as PublicKeyCredential).toJSON(),
    ...(kind === 'create' && { name: 'Опыт' }),
  });
  return { status: reply.status, body: await reply.text() };
}

const PASSWORD = 'a password for the test';

const MAKE = ['/v1/person/passkey-options', '/v1/person/passkeys', 'create'] as const;
const SHOW = ['/v1/session/passkey-options', '/v1/session/passkey', 'get'] as const;

describe('a passkey', () => {
  let browser: Browser;
  let page: Page;
  let origin: string;
  let said: () => string;
  let end: () => unknown;
  let setVerified: (isVerified: boolean) => Promise<void>;
  const folder = mkdtempSync(join(tmpdir(), 'otklik-passkeys-'));

  before(async () => {
    const server = await startServer(
      { after: (putAway) => (end = putAway) },
      { env: { OTKLIK_DATA: folder, OTKLIK_DEMO: '0' } },
    );
    said = server.said;
    // Passkeys are for names, not for addresses of four numbers.
    origin = server.origin.replace('127.0.0.1', 'localhost');
    browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    setVerified = async (isUserVerified) =>
      void (await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }));
    await page.goto(`${origin}/docs`);
  });
  after(async () => {
    await browser.close();
    await end();
    rmSync(folder, { recursive: true });
  });

  const call = (method: string, path: string, body?: object) =>
    page.evaluate(
      async ([method, path, body]) => {
        const init = { method, headers: { 'content-type': 'application/json' }, ...(body && { body }) };
        const reply = await fetch(path, init);
        return { status: reply.status, body: await reply.text() };
      },
      [method, path, body && JSON.stringify(body)] as const,
    );

  it('is offered where its origin is', async () => {
    assert.match((await call('GET', '/v1/session/ways')).body, /"passkeys":true/);
    const elsewhere = await fetch(`${origin.replace('localhost', '127.0.0.1')}/v1/session/ways`);
    assert.match(await elsewhere.text(), /"passkeys":false/);
  });

  it('is made by the first administrator, who has come by the link that the server printed', async () => {
    const token = /\/studio\/invitation#([\w-]+)/.exec(said())![1]!;
    const account = { name: 'Анна Пример', email: 'anna@example.org', password: PASSWORD };
    const accepted = await call('POST', '/v1/invitations/acceptance', { token, account });
    assert.equal(accepted.status, 200, accepted.body);
    assert.equal((await call('POST', '/v1/invitations/acceptance', { token, account })).status, 404);
    const { session } = JSON.parse(accepted.body) as SignedIn;
    assert.ok(session?.current?.roles.includes('admin'));
    const guess = await call('POST', '/v1/person/passkey-options', { password: 'not the password' });
    assert.equal(guess.status, 401, 'whoever finds the screen unlocked makes none');
    const made = await page.evaluate(byPasskey, [...MAKE] as never);
    assert.equal(made.status, 201, made.body);
    assert.match((await call('GET', '/v1/person/passkeys')).body, /"name":"Опыт"/);
  });

  it('signs in without a password', async () => {
    assert.equal((await call('DELETE', '/v1/session')).status, 204);
    assert.equal((await call('GET', '/v1/session')).status, 401);
    const shown = await page.evaluate(byPasskey, [...SHOW] as never);
    assert.equal(shown.status, 200, shown.body);
    assert.match((await call('GET', '/v1/session')).body, /anna@example\.org/);
  });

  it('signs nobody in who has not shown that it is theirs', async () => {
    await call('DELETE', '/v1/session');
    await setVerified(false);
    const refused = await page.evaluate(byPasskey, [...SHOW] as never).catch(() => ({ status: 401 }));
    assert.equal(refused.status, 401);
    assert.equal((await call('GET', '/v1/session')).status, 401);
    await setVerified(true);
  });

  it('signs in no more once it is removed', async () => {
    await page.evaluate(byPasskey, [...SHOW] as never);
    const { passkeys } = JSON.parse((await call('GET', '/v1/person/passkeys')).body) as { passkeys: { id: string }[] };
    assert.equal((await call('DELETE', `/v1/person/passkeys/${passkeys[0]!.id}`)).status, 204);
    assert.equal((await call('DELETE', `/v1/person/passkeys/${passkeys[0]!.id}`)).status, 404);
    await call('DELETE', '/v1/session');
    assert.equal((await page.evaluate(byPasskey, [...SHOW] as never)).status, 401);
  });
});
