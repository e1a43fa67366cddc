import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { NewInvitation, OpenInvitation } from '@otklik/schema';
import { createApp } from '../app.ts';
import { hashOf } from '../signing.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { createMailer } from './mailer.ts';
import { openMailServer, textOf } from './testing/mail-server.ts';

const ORIGIN = 'https://otklik.example.org';
const KEY = 'key-of-the-first-organisation-for-tests';

describe('an invitation by letter', async () => {
  const mail = await openMailServer();
  const storage = openSqlite(':memory:');
  const mailer = createMailer({ smtpUrl: mail.url, mailFrom: 'otklik@example.org' });
  const app = createApp({ storage, mailer, originOf: () => ORIGIN });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${KEY}`, origin: ORIGIN };
  const invite = async (draft: object): Promise<NewInvitation> => {
    const reply = await app.request('/v1/invitations', { method: 'POST', headers, body: JSON.stringify(draft) });
    assert.equal(reply.status, 201, await reply.clone().text());
    return (await reply.json()) as NewInvitation;
  };
  const lookUp = (link: string) =>
    app.request('/v1/invitations/lookup', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN },
      body: JSON.stringify({ token: link.split('#')[1] }),
    });
  let isClosed = false;

  before(async () => {
    await storage.migrate();
    const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Тихий дом' });
    await storage.keys.add({ hash: hashOf(KEY), organisation, name: 'test' });
  });
  after(async () => {
    await storage.close();
    if (!isClosed) await mail.close();
  });

  it('goes to the address that it is for, in both languages, with the link that the reply has', async () => {
    const { link, mailed } = await invite({ roles: ['editor'], email: 'Vera@example.org' });
    assert.equal(mailed, true);
    const letter = mail.letters.at(-1)!;
    assert.match(letter, /^To: vera@example\.org/im);
    const text = textOf(letter);
    assert.match(text, /Вас приглашают работать в Отклике\. Организация: Тихий дом\./);
    assert.match(text, /You are invited to work in Otklik/);
    assert.equal(text.split(link).length, 3);
  });

  it('is not sent where there is no address', async () => {
    const before = mail.letters.length;
    assert.equal((await invite({ roles: ['editor'] })).mailed, false);
    assert.equal(mail.letters.length, before);
  });

  it('that the mail server does not take is said, and its link works', async () => {
    await mail.close();
    isClosed = true;
    const { link, mailed } = await invite({ roles: ['editor'], email: 'boris@example.org' });
    assert.equal(mailed, false);
    const offer = (await (await lookUp(link)).json()) as OpenInvitation;
    assert.deepEqual([offer.organisation, offer.email], ['Тихий дом', 'boris@example.org']);
  });
});
