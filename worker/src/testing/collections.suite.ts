import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { type Collection, type Practice, type PublishedPractice, publicContent } from '@otklik/schema';
import { type AppUnderTest, faceOf, JSON_TYPE, problemOf, THEIR_KEY } from './app-under-test.ts';

const practiceOf = (id: string, title: string): Practice => ({
  ...{ id, locale: 'ru', title: { text: title, state: 'ongoing' }, goal: `Цель: ${title}.` },
  organisation: { name: '«Добрый двор»', regionCode: '57' },
  contacts: { email: 'open@example.org', phone: '+7 000 000-00-01', publish: { email: true } },
  facets: { theme: ['sport'], targetGroup: ['youth'] },
});

/** Puts a published practice where books find it, past the API that publishes. Gives how a collection names it. */
export async function keepPublished(
  app: AppUnderTest,
  practice: Practice,
  { state = 'published', organisation = 'first' }: { state?: PublishedPractice['state']; organisation?: string } = {},
): Promise<Collection['practices'][number]> {
  const { contacts = {}, ...rest } = practice;
  const hash = createHash('sha256').update(publicContent(practice)).digest('hex');
  const text = (value: unknown): string => JSON.stringify(value).replaceAll("'", "''");
  await app.run(`insert into practice (id, organisation, bank, on_behalf, public_version, made_on)
    values ('${practice.id}', '${organisation}', '${organisation}', 0, 1, '2026-11-01')`);
  await app.run(`insert into practice_publication
    (practice, version, state, hash, content, contacts, published_on, verified_on, evidence, adoptions)
    values ('${practice.id}', 1, '${state}', '${hash}', '${text(rest)}', '${text(contacts)}', '2026-11-01', '2026-11-01',
      '{"level":"E2","feedback":true,"noEffect":false}', 0)`);
  return { id: practice.id, version: 1, hash };
}

/** Collections and the books that are made of them. */
export function collectionsSuite(open: () => AppUnderTest) {
  describe('collections', () => {
    let app: AppUnderTest;
    let practices: Collection['practices'];
    before(async () => {
      app = open();
      practices = [
        await keepPublished(app, practiceOf('book-run', 'Бег во дворе')),
        await keepPublished(app, practiceOf('book-old', 'Бывший клуб'), { state: 'archived' }),
      ];
    });

    const collectionOf = (id: string, more: Partial<Collection> = {}): Collection => ({
      ...{ id, locale: 'ru', title: 'Лучшее за год', issuedOn: '2026-11-27', form: 'full', practices, ...more },
    });
    const save = (collection: Collection | Record<string, unknown>, headers: object, key?: string) =>
      app.staff(`/v1/collections/${String(collection.id)}`, {
        ...{ method: 'PUT', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(collection) },
        ...(key !== undefined && { key }),
      });
    const NEW = { 'if-none-match': '*' };
    const bookOf = (id: string, format: string, query = '') =>
      app.fetch(`/v1/collections/${id}/book.${format}${query}`);

    it('are saved, read, saved over and removed, each with a line in the log', async () => {
      const made = await save(collectionOf('yearly'), NEW);
      assert.equal(made.status, 201, await made.clone().text());
      const read = await app.staff('/v1/collections/yearly');
      assert.deepEqual(await read.json(), collectionOf('yearly'));
      const tag = read.headers.get('etag')!;
      assert.equal(tag, made.headers.get('etag'));
      const listed = (await (await app.staff('/v1/collections')).json()) as { collections: { id: string }[] };
      assert.ok(listed.collections.some(({ id }) => id === 'yearly'));

      const again = await save(collectionOf('yearly', { title: 'Иначе' }), { 'if-match': tag });
      assert.equal(again.status, 200);
      const stale = await save(collectionOf('yearly', { title: 'Поздно' }), { 'if-match': tag });
      assert.equal((await problemOf(stale)).code, 'stale');
      assert.equal(stale.headers.get('etag'), again.headers.get('etag'));
      assert.equal((await problemOf(await save(collectionOf('yearly'), NEW))).code, 'stale');

      const remove = (headers: object) =>
        app.staff('/v1/collections/yearly', { method: 'DELETE', headers: headers as Record<string, string> });
      assert.equal((await problemOf(await remove({}))).code, 'condition-required');
      assert.equal((await problemOf(await remove({ 'if-match': tag }))).code, 'stale');
      assert.equal((await remove({ 'if-match': again.headers.get('etag')! })).status, 204);
      assert.equal((await problemOf(await app.staff('/v1/collections/yearly'))).code, 'no-collection');

      const { entries } = (await (await app.staff('/v1/audit?limit=20')).json()) as {
        entries: { action: string; target: string; details?: object }[];
      };
      const deeds = entries.filter(({ target }) => target === 'yearly').map(({ action }) => action);
      assert.deepEqual(deeds, ['collection-removed', 'collection-saved', 'collection-saved']);
      assert.doesNotMatch(JSON.stringify(entries), /Лучшее|Иначе/);
    });

    it('name only what is published with that content, each once, and say where they do not', async () => {
      const hash = 'f'.repeat(64);
      const faulty = collectionOf('faulty', {
        practices: [practices[0]!, practices[0]!, { ...practices[1]!, hash }, { id: 'nobody', version: 1, hash }],
      });
      const problem = await problemOf(await save(faulty, NEW));
      assert.deepEqual(
        [problem.code, problem.errors!.map(({ pointer, code }) => `${code} ${pointer}`)],
        [
          'invalid-collection',
          ['named-twice /practices/1', 'other-content /practices/2', 'unknown-practice /practices/3'],
        ],
      );
      const shapeless = await problemOf(await save({ id: 'faulty', title: 'x', practices: [] }, NEW));
      assert.ok(shapeless.errors!.some(({ pointer }) => pointer === '/practices'));
      const misplaced = await app.staff('/v1/collections/elsewhere', {
        ...{ method: 'PUT', headers: { ...JSON_TYPE, ...NEW }, body: JSON.stringify(collectionOf('faulty')) },
      });
      assert.deepEqual(
        (await problemOf(misplaced)).errors!.map(({ pointer }) => pointer),
        ['/id'],
      );
    });

    it('are nobody’s business but the organisation’s until they are open', async () => {
      const made = await save(collectionOf('private'), NEW);
      const unknown = await faceOf(await app.fetch('/v1/collections/no-such-collection'));
      assert.equal(await faceOf(await app.fetch('/v1/collections/private')), unknown);
      assert.equal(await faceOf(await app.staff('/v1/collections/private', { key: THEIR_KEY })), unknown);
      assert.equal((await problemOf(await bookOf('private', 'md'))).code, 'no-collection');
      assert.equal((await problemOf(await save(collectionOf('private'), NEW, THEIR_KEY))).code, 'stale');

      const opened = await save(collectionOf('private', { isOpen: true }), { 'if-match': made.headers.get('etag')! });
      assert.equal(opened.status, 200);
      const read = await app.fetch('/v1/collections/private');
      assert.equal(read.status, 200);
      const seen = { headers: { 'if-none-match': read.headers.get('etag')! } };
      assert.equal((await app.fetch('/v1/collections/private', seen)).status, 304);
    });

    it('become a book in four formats, without contacts that are not to be shown', async () => {
      await save(collectionOf('book', { isOpen: true }), NEW);
      const markdown = await bookOf('book', 'md');
      assert.match(markdown.headers.get('content-type')!, /^text\/markdown/);
      const text = await markdown.text();
      assert.match(text, /^### Бег во дворе$/m);
      assert.match(text, /open@example\.org/);
      assert.equal(
        text.split('open@example.org').length - 1,
        4,
        'as text and as a link, in its section and in the contacts',
      );
      assert.doesNotMatch(text, /000-00-01/);
      assert.equal(await (await bookOf('book', 'md')).text(), text);

      const page = await bookOf('book', 'html', '?size=a5');
      const html = await page.text();
      assert.match(page.headers.get('content-security-policy')!, /script-src 'self'/);
      assert.match(html, /<h3 class="title" id="practice-book-run">Бег во дворе<\/h3>/);
      assert.match(html, /book-a5\.css/);
      assert.doesNotMatch(html, / style=|<style|<script>|000-00-01/);
      assert.equal((await problemOf(await bookOf('book', 'html', '?size=a3'))).code, 'malformed-request');

      const json = (await (await bookOf('book', 'json')).json()) as { practices: PublishedPractice[] };
      assert.deepEqual(
        json.practices.map(({ practice }) => practice.id),
        ['book-run', 'book-old'],
      );
      assert.deepEqual(
        json.practices.map(({ practice }) => practice.contacts?.email),
        ['open@example.org', undefined],
      );

      const document = await bookOf('book', 'docx');
      assert.match(document.headers.get('content-disposition')!, /book\.docx/);
      const bytes = new Uint8Array(await document.arrayBuffer());
      assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);
    });

    it('take what a person typed for text and not for markup', async () => {
      const typed = await keepPublished(app, practiceOf('book-typed', '<img src=x onerror=alert(1)>'));
      await save(collectionOf('typed', { isOpen: true, practices: [typed], title: '"><script>' }), NEW);
      const html = await (await bookOf('typed', 'html')).text();
      assert.doesNotMatch(html, /<img src=x|"><script>/);
      assert.match(html, /&lt;img src=x/);
    });

    it('are no book while a practice of theirs is on hold, and only their own people learn which', async () => {
      const held = await keepPublished(app, practiceOf('book-held', 'Приостановлено'));
      await save(collectionOf('holding', { isOpen: true, practices: [practices[0]!, held] }), NEW);
      await app.run(`insert into practice_version
        (practice, version, state, held_from, title, content, hash, tag, changed_on)
        values ('book-held', 1, 'hold', 'published', 'x', '{}', '${held.hash}', 'x', '2026-11-27')`);
      for (const path of ['', '/book.md', '/book.html', '/book.docx'])
        assert.equal((await problemOf(await app.fetch(`/v1/collections/holding${path}`))).code, 'no-collection');
      const problem = await problemOf(await app.staff('/v1/collections/holding/book.md'));
      assert.deepEqual(
        [problem.code, problem.errors!.map(({ pointer, code }) => `${code} ${pointer}`)],
        ['invalid-collection', ['on-hold /practices/1']],
      );
      assert.equal((await app.staff('/v1/collections/holding')).status, 200);
    });
  });
}
