import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { practice } from '@otklik/schema/testing';
import { ageBank } from '../age-bank.ts';
import { createApp } from '../app.ts';
import { PRACTICE_LISTS } from '../practice-lists.ts';
import { hashOf } from '../signing.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { AppUnderTest, OUR_KEY } from '../testing/app-under-test.ts';
import { ANSWER, done, gatherParty, life, newPractice, type Party, type Read } from '../testing/practice-life.ts';
import { createMailer } from './mailer.ts';
import { openMailServer, textOf } from './testing/mail-server.ts';

const ORIGIN = 'https://otklik.example.org';

describe('letters about practices', async () => {
  const mail = await openMailServer();
  const folder = mkdtempSync(join(tmpdir(), 'otklik-letters-'));
  const storage = openSqlite(join(folder, 'otklik.db'));
  const mailer = createMailer({ smtpUrl: mail.url, mailFrom: 'otklik@example.org' });
  const work: Promise<void>[] = [];
  const api = createApp({
    ...{ storage, mailer, lists: PRACTICE_LISTS, originOf: () => ORIGIN },
    later: (each) => void work.push(each),
  });
  const db = new DatabaseSync(join(folder, 'otklik.db'), { timeout: 1000 });
  const app = new AppUnderTest({
    fetch: async (path, init) => api.request(ORIGIN + path, init),
    run: async (sql) => db.prepare(sql).all(),
    close: async () => undefined,
  });
  let party: Party;

  before(async () => {
    await storage.migrate();
    const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Организация' });
    await storage.keys.add({ hash: hashOf(OUR_KEY), organisation, name: 'test' });
    await app.addOtherOrganisation();
    party = await gatherParty(app);
  });
  after(async () => {
    db.close();
    await storage.close();
    await mail.close();
    rmSync(folder, { recursive: true });
  });

  /** The letters that come of it, each as it is read. */
  const lettersOf = async (step: () => Promise<unknown>): Promise<{ to: string; text: string }[]> => {
    // Those of the steps before are on their way.
    await Promise.all(work.splice(0));
    const before = mail.letters.length;
    await step();
    await Promise.all(work.splice(0));
    return mail.letters.slice(before).map((letter) => ({
      to: /^To: (.*)\r?$/im.exec(letter)![1]!.trim(),
      text: textOf(letter).replaceAll('\r\n', '\n'),
    }));
  };
  const emailOf = (who: Party['author']) => who.session.person.email;
  const withContact = (email: string) => newPractice({ contacts: { ...practice().contacts!, email } });

  it('bring a link to confirm by to whom the practice was written for', async () => {
    const text = withContact('head@ngo.example');
    await done(await life.save(party.author, text, undefined, '?on-behalf=1'));
    let url = '';
    const [letter, ...more] = await lettersOf(async () => {
      const link = await done<{ url: string; sentTo?: string }>(
        await party.author.visitor.ask('POST', `/v1/records/${text.id}/links`),
      );
      assert.equal(link.sentTo, 'head@ngo.example');
      ({ url } = link);
    });
    assert.deepEqual([letter?.to, more], ['head@ngo.example', []]);
    assert.ok(letter!.text.includes(`Практика: ${text.title!.text}\n`), letter!.text);
    assert.match(letter!.text, /подтвердите, что в нём всё верно\. Ссылка работает один раз/);
    assert.match(letter!.text, /The link works once/);
    assert.equal(letter!.text.split(url).length, 3, 'the link in both languages');
    const lookup = await party.other.visitor.ask('POST', '/v1/confirmations/lookup', { token: url.split('#')[1] });
    assert.equal(lookup.status, 200);
  });

  it('ask two experts to review without saying whose practice it is and what it is called', async () => {
    const text = newPractice();
    const letters = await lettersOf(() => life.inReview(party, text));
    assert.deepEqual(letters.map(({ to }) => to).sort(), party.experts.slice(0, 2).map(emailOf).sort());
    for (const { text: said } of letters) {
      assert.ok(said.includes(`${ORIGIN}/studio/assignments/${text.id}`));
      for (const secret of [text.title!.text!, text.organisation!.name!, party.author.session.person.name])
        assert.ok(!said.includes(secret), secret);
    }
  });

  it('bring the written answer to its author, in the words of who decided', async () => {
    const { id } = await life.sent(party);
    const [letter, ...more] = await lettersOf(() =>
      life.moveNow(party.moderator, id, { to: 'declined', reason: ANSWER }),
    );
    assert.deepEqual([letter?.to, more], [emailOf(party.author), []]);
    assert.match(letter!.text, /Практику не приняли\. Её можно доработать и прислать новой версией\./);
    assert.ok(letter!.text.includes(`\n\n${ANSWER}\n\n`), letter!.text);
    assert.ok(letter!.text.includes(`${ORIGIN}/studio/practices/${id}`));
  });

  it('ask after a year whether all is still so, and the link says that it is', async () => {
    const { id } = await life.published(party, withContact('year@ngo.example'));
    await app.run(`update practice_publication set verified_on = '2020-01-01' where practice = '${id}'`);
    const clock = { storage, mailer, lists: PRACTICE_LISTS, origin: ORIGIN, now: () => new Date() };
    const letters = await lettersOf(() => ageBank(clock));
    assert.deepEqual(letters.map(({ to }) => to).sort(), ['year@ngo.example', emailOf(party.author)].sort());
    const tokens = letters.map(({ text }) => /\/studio\/confirmation#([\w-]{43})\n/.exec(text)![1]!);
    assert.equal(new Set(tokens).size, 2, 'each has a link of their own');
    const [token] = tokens;
    const ask = (path: string, body: object) => party.other.visitor.ask('POST', path, body);
    const { hash } = await done<{ hash: string }>(await ask('/v1/confirmations/lookup', { token }));
    assert.equal((await ask('/v1/confirmations', { token, hash })).status, 204);
    const record = await done<Read>(await party.author.visitor.ask('GET', `/v1/records/${id}`));
    assert.equal(record.state, 'published');
    const shown = (await (await app.fetch(`/v1/practices/${id}`)).json()) as { verifiedOn: string };
    assert.equal(shown.verifiedOn, new Date().toISOString().slice(0, 10));
  });
});
