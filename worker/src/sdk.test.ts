import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { choices, form, question } from '@otklik/schema/testing';
import { createClient, type OtklikClient, OtklikProblemError, solveChallenge } from '@otklik/sdk';
import { createRespondent } from '@otklik/sdk/respondent';
import { createApp } from './app.ts';
import { hashOf } from './signing.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/storage.ts';

const KEY = 'a-key-of-the-organisation-for-tests';
const endpoint = 'https://otklik.test';
const mood = form([
  question('single', 'day', { choices: choices('good', 'bad'), required: true }),
  question('longtext', 'why'),
]);

let folder: string;
let storage: Storage;
let fetch: typeof globalThis.fetch;
let staff: OtklikClient;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'otklik-sdk-'));
  storage = openSqlite(join(folder, 'otklik.db'));
  await storage.migrate();
  const { id: organisation } = await storage.organisations.addFirst({ id: randomUUID(), name: 'Проба' });
  await storage.keys.add({ hash: hashOf(KEY), organisation, name: 'test' });
  const app = createApp({ storage });
  fetch = async (input, init) => app.fetch(new Request(input, init));
  staff = createClient({ endpoint, key: KEY, fetch });
});

after(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

/** A published form under an id of its own. */
async function publish(content = mood) {
  const id = `mood-${randomUUID()}`;
  const { etag } = await staff.forms.saveDraft(id, { ...content, id }, 'new');
  const { revision } = await staff.forms.publish(id, { etag });
  return { id, etag, revision };
}

const isRefusal = (code: string) => (error: unknown) => {
  assert.ok(error instanceof OtklikProblemError, String(error));
  assert.equal(error.problem.code, code);
  return true;
};

describe('the SDK against the API: a respondent', () => {
  const respondent = () => createRespondent({ endpoint, fetch });

  it('reads a form, sends answers once, and erases them', async () => {
    const { id, revision } = await publish();
    const published = await respondent().readForm(id);
    assert.deepEqual([published.revision, published.state], [revision, 'open']);
    assert.deepEqual(published.form.items, mood.items);

    const submission = randomUUID();
    const body = JSON.stringify({ revision, answers: { day: 'good', why: 'Пришла подруга' }, lang: 'ru' });
    const receipt = await respondent().send(id, submission, body);
    assert.deepEqual(await respondent().send(id, submission, body), receipt);

    const { submissions } = await staff.submissions.list(id);
    assert.deepEqual(
      submissions.map(({ id, answers, lang }) => ({ id, answers, lang })),
      [{ id: submission, answers: { day: 'good', why: 'Пришла подруга' }, lang: 'ru' }],
    );

    await respondent().erase(id, submission, receipt.receipt);
    await respondent().erase(id, submission, receipt.receipt);
    assert.deepEqual((await staff.submissions.list(id)).submissions, []);
    await assert.rejects(respondent().send(id, submission, body), isRefusal('erased'));
  });

  it('erases later, from elsewhere, with nothing but the receipt', async () => {
    const { id, revision } = await publish();
    const { receipt } = await respondent().send(id, randomUUID(), { revision, answers: { day: 'good' } });
    const { submissions } = createClient({ endpoint, fetch });
    const written = receipt.replace(/(\d{4})(?=\d)/g, '$1 ');
    await submissions.eraseByReceipt(id, written);
    assert.deepEqual((await staff.submissions.list(id)).submissions, []);
    await assert.rejects(submissions.eraseByReceipt(id, written), isRefusal('no-submission'));
  });

  it('does the work that is asked for, with either client', async () => {
    const { id, revision } = await publish();
    const draft = { revision, answers: { day: 'good' }, suspicion: 'too-fast' as const };
    const { submissions } = createClient({ endpoint, fetch });
    for (const { send, challenge } of [respondent(), submissions]) {
      const submission = randomUUID();
      await assert.rejects(send(id, submission, draft), isRefusal('proof-required'));
      const proof = await solveChallenge(await challenge(id));
      const receipt = await send(id, submission, draft, { proof });
      assert.deepEqual(await send(id, submission, draft, { proof }), receipt);
      await assert.rejects(send(id, randomUUID(), draft, { proof }), isRefusal('proof-required'));
    }
  });

  it('finishes on the revision that was started with', async () => {
    const { id, etag, revision } = await publish();
    const next = await staff.forms.saveDraft(id, { ...mood, id, title: 'Другое' }, { etag });
    const newest = await staff.forms.publish(id, next);
    assert.notEqual(newest.revision, revision);

    assert.equal((await respondent().readForm(id)).revision, newest.revision);
    assert.equal((await respondent().readForm(id, { revision })).form.title, mood.title);
    await respondent().send(id, randomUUID(), { revision, answers: { day: 'bad' } });
  });

  it('hears which answers are wrong, in the language asked for', async () => {
    const { id, revision } = await publish();
    const sending = respondent().send(id, randomUUID(), { revision, answers: { day: 'so-so' } });
    await assert.rejects(sending, (error: OtklikProblemError) => {
      assert.equal(error.problem.code, 'invalid-answers');
      assert.deepEqual(error.problem.errors, [{ pointer: '/answers/day', code: 'not-a-choice' }]);
      return true;
    });
  });

  it('hears in its own language that there is no such form', async () => {
    for (const [lang, letter] of [
      ['ru', /[а-я]/],
      ['en', /^[^а-я]+$/],
    ] as const) {
      await assert.rejects(respondent().readForm('nothing', { lang }), (error: OtklikProblemError) => {
        assert.match(error.problem.detail, letter);
        return isRefusal('no-form')(error);
      });
    }
  });

  it('is told that a form is closed, and that a receipt is wrong', async () => {
    const { id, revision } = await publish();
    await staff.forms.change(id, { closesOn: '2020-01-01' });
    assert.equal((await respondent().readForm(id)).state, 'closed');
    await assert.rejects(
      respondent().send(id, randomUUID(), { revision, answers: { day: 'good' } }),
      isRefusal('closed'),
    );
    await assert.rejects(respondent().erase(id, randomUUID(), '0'.repeat(16)), isRefusal('no-submission'));
  });
});

describe('the SDK against the API: staff', () => {
  it('write, publish and list a form', async () => {
    const { id, etag, revision } = await publish({ ...mood, title: 'Настроение дня' });
    assert.deepEqual(await staff.forms.readDraft(id), { form: { ...mood, title: 'Настроение дня', id }, etag });
    assert.deepEqual(
      (await staff.forms.revisions(id)).map(({ revision, number }) => ({ revision, number })),
      [{ revision, number: 1 }],
    );
    assert.match((await staff.forms.read(id, { revision })).etag, /^"\w+"$/);

    const { forms } = await staff.forms.list({ search: 'НАСТРОЕНИЕ' });
    assert.deepEqual(forms, [{ id, title: 'Настроение дня', state: 'open', revision, etag: forms[0]!.etag }]);

    await staff.forms.change(forms[0]!, { closed: true });
    await assert.rejects(staff.forms.change(forms[0]!, { closed: false }), isRefusal('stale'));
  });

  it('never overwrite each other unseen', async () => {
    const { id, etag } = await publish();
    const saved = await staff.forms.saveDraft(id, { ...mood, id, title: 'Первый' }, { etag });
    await assert.rejects(staff.forms.saveDraft(id, { ...mood, id, title: 'Второй' }, { etag }), isRefusal('stale'));
    await assert.rejects(staff.forms.saveDraft(id, { ...mood, id }, 'new'), isRefusal('stale'));
    await assert.rejects(staff.forms.publish(id, { etag }), isRefusal('stale'));
    assert.equal((await staff.forms.readDraft(id)).etag, saved.etag);
  });

  it('hear where an unfinished form is wrong, each with a sentence', async () => {
    const id = `unfinished-${randomUUID()}`;
    const { etag } = await staff.forms.saveDraft(id, { id, title: 'Черновик', items: [] }, 'new');
    await assert.rejects(staff.forms.publish(id, { etag }), (error: OtklikProblemError) => {
      assert.ok(error.problem.errors?.some(({ pointer, message }) => pointer.startsWith('/items') && message?.ru));
      return isRefusal('invalid-form')(error);
    });
  });

  it('say when a form takes answers, and take it back', async () => {
    const { id } = await publish();
    const later = await staff.forms.change(id, { opensOn: '2999-01-01' });
    assert.deepEqual([later.state, later.opensOn], ['not-yet-open', '2999-01-01']);
    const open = await staff.forms.change(id, { opensOn: null });
    assert.deepEqual([open.state, open.opensOn], ['open', undefined]);
  });

  it('read answers page by page, by ids and as CSV', async () => {
    const { id, revision } = await publish();
    const ids = Array.from({ length: 101 }, () => randomUUID()).sort();
    await Promise.all(ids.map((each) => staff.submissions.send(id, each, { revision, answers: { day: 'good' } })));

    const first = await staff.submissions.list(id, { limit: 60 });
    const second = await staff.submissions.list(id, { limit: 60, cursor: first.next });
    assert.deepEqual(
      [...first.submissions, ...second.submissions].map(({ id }) => id),
      ids,
    );
    assert.equal(second.next, undefined);

    const found = await staff.submissions.find(id, [...ids, randomUUID()]);
    assert.deepEqual(found.map(({ id }) => id).sort(), ids);

    const csv = await new Response(await staff.submissions.csv(id)).text();
    assert.equal(csv.trim().split('\n').length, 2 + ids.length);
    assert.ok(csv.includes(ids[0]!));
  });

  it('are let in by their key only', async () => {
    const { id } = await publish();
    for (const key of [undefined, 'another-key-of-thirty-two-characters']) {
      const stranger = createClient({ endpoint, fetch, ...(key && { key }) });
      await assert.rejects(stranger.submissions.list(id), isRefusal('unauthorised'));
    }
  });
});
