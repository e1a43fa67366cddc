import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Collection } from '@otklik/schema';
import { createApp } from '../../app.ts';
import { bookWith, EXAMPLES } from '../../book/testing.ts';
import { hashOf } from '../../signing.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { bearer, JSON_TYPE, OUR_KEY } from '../../testing/app-under-test.ts';
import { readAssets } from '../assets.ts';
import { createPages } from '../pages.ts';

const storage = openSqlite(':memory:');
const now = () => new Date('2026-11-27T12:00:00Z');
const api = createApp({ storage, now });
const pages = createPages({
  ...{ storage, now, api, loader: { version: '1.2.3', integrity: 'sha384-x' }, releases: [], assets: readAssets() },
  publicUrl: 'https://bank.example.org',
});
const get = (path: string, headers: Record<string, string> = {}) => pages.request(path, { headers });

const save = async (collection: Partial<Collection> & { id: string }) => {
  const whole = {
    ...{ locale: 'ru', title: 'Лучшее <b>за год</b>', subtitle: 'Для тех, кто повторит', publisher: 'Центр «Пример»' },
    ...{ issuedOn: '2026-11-27', copies: 500, form: 'full', isOpen: true },
    practices: EXAMPLES.map(({ practice: { id }, version, hash }) => ({ id, version, hash })),
    ...collection,
  };
  const body = JSON.stringify(whole);
  const headers = { ...JSON_TYPE, ...bearer(OUR_KEY), 'if-none-match': '*' };
  const reply = await api.request(`/v1/collections/${collection.id}`, { method: 'PUT', headers, body });
  assert.equal(reply.status, 201, await reply.text());
};

describe('the pages of collections', () => {
  before(async () => {
    await storage.migrate();
    const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Банк' });
    await storage.keys.add({ hash: hashOf(OUR_KEY), organisation, name: 'test' });
    const init = { method: 'POST', headers: { ...bearer(OUR_KEY), ...JSON_TYPE } };
    const body = JSON.stringify({ practices: EXAMPLES });
    assert.equal((await api.request('/v1/bank?from=https://other.example.org/', { ...init, body })).status, 200);
    await save({ id: 'open' });
    await save({ id: 'closed', isOpen: false });
  });
  after(() => storage.close());

  it('show what the cover says, each practice with its address, and the book in every format', async () => {
    const reply = await get('/c/open');
    assert.equal(reply.status, 200);
    const page = await reply.text();
    for (const said of ['Лучшее &lt;b&gt;за год&lt;/b&gt;', 'Для тех, кто повторит', 'Центр «Пример»', '500'])
      assert.ok(page.includes(said), said);
    const addresses = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
    for (const { practice, version } of EXAMPLES)
      assert.ok(addresses.includes(`/p/${practice.id}?version=${version}`), practice.id);
    const books = addresses.filter((address) => address.startsWith('/v1/collections/open/book.'));
    assert.equal(books.length, 5);
    for (const address of books) assert.equal((await api.request(address)).status, 200, address);
    assert.equal((await get(`/p/${EXAMPLES[0]!.practice.id}?version=${EXAMPLES[0]!.version}`)).status, 200);
  });

  it('need no script, and allow none', async () => {
    const reply = await get('/c/open');
    const page = await reply.text();
    assert.doesNotMatch(page, /<script|\sstyle=|\son\w+=|<b>/);
    assert.match(reply.headers.get('content-security-policy')!, /default-src 'none'/);
    assert.doesNotMatch(reply.headers.get('content-security-policy')!, /script-src/);
  });

  it('are in Russian and in English', async () => {
    assert.match(await (await get('/c/open')).text(), /<html lang="ru">[^]*Практики в\u00A0сборнике/);
    const english = await (await get('/c/open?lang=en')).text();
    assert.match(english, /<html lang="en">[^]*Practices in this collection/);
    assert.match(english, /<h1 lang="ru">/);
  });

  it('say of a closed collection what they say of none', async () => {
    for (const path of ['/c/closed', '/c/nobody', '/c/%3Cb%3E']) {
      const reply = await get(path);
      assert.equal(reply.status, 404);
      assert.match(await reply.text(), /Такого сборника здесь нет/);
    }
    assert.match(await (await get('/c/nobody?lang=en')).text(), /There is no such collection here/);
  });
});

describe('the book of an open collection', () => {
  it('leads back to its page from the imprint, in words and as a code', () => {
    const [, imprint] = bookWith(EXAMPLES, { url: undefined, isOpen: true }).parts;
    assert.match(JSON.stringify(imprint), /"kind":"code","address":"https:\/\/example\.org\/c\/best"/);
  });
});
