import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { BankFile, publicContent, type PublishedPractice } from '@otklik/schema';
import { createApp } from '../../app.ts';
import { hashOf } from '../../signing.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { bearer, JSON_TYPE, OUR_KEY } from '../../testing/app-under-test.ts';
import { readAssets } from '../assets.ts';
import { createPages } from '../pages.ts';
import { readerLang } from './practice-words.ts';
import { shortened } from './practice-head.ts';
import { structuredOf } from './structured.ts';

const examples = BankFile.parse(
  JSON.parse(readFileSync(new URL('../../../../packages/content/packs/practices/bank.json', import.meta.url), 'utf8')),
).practices;
const [example] = examples as [PublishedPractice];

const EVIL = `"><script>alert(1)</script></script><img src=x onerror=alert(1)>' & <!--`;
const PHOTO = '3f2b8c1a-5d4e-4f6a-8b7c-9d0e1f2a3b4c';

const sealed = (published: PublishedPractice): PublishedPractice => ({
  ...published,
  hash: hashOf(publicContent(published.practice)),
});
const change = (id: string, more: Partial<PublishedPractice>, texts: Partial<PublishedPractice['practice']> = {}) =>
  sealed({ ...example, ...more, practice: { ...example.practice, ...texts, id } });

const hostile = change(
  'hostile',
  {},
  {
    title: { ...example.practice.title, text: EVIL },
    organisation: { name: EVIL },
    summary: EVIL,
    tasks: [EVIL, EVIL],
    stages: [{ title: EVIL, what: EVIL, reusable: true }, { title: EVIL }],
    technologies: [{ name: EVIL, materials: [{ title: EVIL, url: 'https://example.org/?a="&b=<script>' }] }],
    results: { qualitative: [{ quote: EVIL }], quantitative: [{ indicator: EVIL, actual: 1 }] },
    photos: [{ id: PHOTO, alt: EVIL, caption: EVIL, width: 1600, height: 900 }],
    contacts: { website: 'javascript:alert(1)', email: 'a@example.org', publish: { website: true } },
  },
);
const old = change('long-ago', { verifiedOn: '2025-10-01', publishedOn: '2025-10-01' });
const archived = change('in-archive', { state: 'archived', verifiedOn: '2022-10-01', publishedOn: '2022-10-01' });

const storage = openSqlite(':memory:');
const now = () => new Date('2026-11-27T12:00:00Z');
const api = createApp({ storage, now });
const pages = createPages({
  ...{ storage, now, api, loader: { version: '1.2.3', integrity: 'sha384-x' }, releases: [], assets: readAssets() },
  publicUrl: 'https://bank.example.org',
});
const get = (path: string, headers: Record<string, string> = {}) => pages.request(path, { headers });
const read = async (path: string, headers = {}) => (await get(path, headers)).text();

describe('the pages of practices', () => {
  before(async () => {
    await storage.migrate();
    const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Банк' });
    await storage.keys.add({ hash: hashOf(OUR_KEY), organisation, name: 'test' });
    const body = JSON.stringify({ practices: [...examples, hostile, old, archived] });
    const init = { method: 'POST', headers: { ...bearer(OUR_KEY), ...JSON_TYPE }, body };
    const reply = await api.request('/v1/bank?from=https://other.example.org/', init);
    assert.equal(reply.status, 200, await reply.clone().text());
  });
  after(() => storage.close());

  const address = () => `/p/${example.practice.id}`;

  it('show all sections with their numbers, without a script', async () => {
    const page = await read(address());
    const numbers = [...page.matchAll(/<span class="number">(\d+)\.<\/span>/g)].map(([, number]) => Number(number));
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].sort((one, other) => one - other),
    );
    assert.ok(numbers.includes(1) && numbers.includes(16));
    assert.match(page, /16\.<\/span> Информация об\u00A0организации/);
    assert.ok(page.includes(example.practice.title!.text!));
    assert.deepEqual(
      [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag),
      ['<script type="application/ld+json">'],
    );
    assert.doesNotMatch(page, /\sstyle=|\son\w+=/);
  });

  it('explain how well it is known that it works, and when that was said', async () => {
    const page = await read(address());
    assert.match(page, /Уровень доказательности: E\d/);
    assert.match(page, /Подтверждено авторами<\/dt> <dd>\d+ [а-я]+ 20\d\d/);
  });

  it('give each building block an address, and its text to copy', async () => {
    const page = await read(address());
    const at = example.practice.stages!.findIndex(({ reusable }) => reusable);
    assert.ok(at >= 0);
    assert.match(page, new RegExp(`<h3 id="stage-${at + 1}"`));
    assert.match(page, /<details class="copy"><summary>Показать как текст, чтобы скопировать<\/summary>\s*<pre/);
  });

  it('are found, and told of, by machines', async () => {
    const page = await read(address());
    const here = `https://bank.example.org${address()}`;
    assert.ok(page.includes(`<link rel="canonical" href="${here}">`));
    assert.ok(page.includes(`<meta property="og:url" content="${here}">`));
    assert.match(page, /<meta property="og:title" content="[^"]+">/);
    assert.match(page, /type="application\/rss\+xml"/);
    const structured = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(page)![1]!) as Record<string, unknown>;
    assert.equal(structured['headline'], example.practice.title!.text);
    assert.equal(structured['dateModified'], example.verifiedOn);
    assert.deepEqual(structured['author'], { '@type': 'Organization', name: example.practice.organisation!.name });
    assert.equal(structured['license'], 'https://creativecommons.org/licenses/by/4.0/');
    assert.ok(!page.includes('noindex'));
    assert.match(
      await read('/p/hostile'),
      new RegExp(`og:image" content="https://bank.example.org/v1/practices/hostile/photos/${PHOTO}"`),
    );
  });

  it('come with the strictest headers, and are asked for again each time', async () => {
    const { headers } = await get(address());
    const policy = headers.get('content-security-policy')!;
    assert.match(policy, /^default-src 'none'; style-src 'self'; img-src 'self';/);
    assert.doesNotMatch(policy, /script-src/);
    assert.equal(headers.get('cache-control'), 'no-cache');
    assert.equal(headers.get('x-robots-tag'), null);
    assert.equal(headers.get('vary'), 'Accept-Language');
  });

  it('show hostile texts as texts', async () => {
    const page = await read('/p/hostile');
    assert.doesNotMatch(page, /<script>|<img src=x|<!--|href="javascript/i);
    // Tags without what stands in their values: nothing of it has become one of them.
    assert.doesNotMatch(page.replaceAll(/="[^"]*"/g, ''), /<[a-z][^<>]*\sonerror/i);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.equal(page.match(/<\/script>/g)?.length, 1);
    const structured = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(page)![1]!) as { headline: string };
    assert.equal(structured.headline, EVIL);
    assert.ok(
      page.includes(
        `alt="${EVIL.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')}"`,
      ),
    );
    const list = await read('/p?otklik-q=%3Cscript%3E');
    assert.doesNotMatch(list, /<script>/);
  });

  it('show contacts only where that was agreed to', async () => {
    const page = await read('/p/hostile');
    assert.ok(page.includes('javascript:alert(1)'));
    assert.ok(!page.includes('a@example.org'));
  });

  it('say what has to be confirmed, what is in the archive, and where it is from', async () => {
    assert.match(await read('/p/long-ago'), /Требует подтверждения/);
    const page = await read('/p/in-archive');
    assert.match(page, /Практика в\u00A0архиве/);
    assert.doesNotMatch(page, /id="contacts"\s+aria-labelledby="contacts-title"/);
    assert.match(page, /<a href="https:\/\/other\.example\.org\/[^"]*" class="bare" rel="noreferrer nofollow">/);
    assert.doesNotMatch(await read(address()), /Требует подтверждения|в\u00A0архиве:/);
  });

  it('speak the language that is asked for, or wanted by the browser', async () => {
    assert.match(await read(`${address()}?lang=en`), /<html lang="en">[\s\S]*Evidence level[\s\S]*<p lang="ru">/);
    assert.match(await read(address(), { 'accept-language': 'en-GB,en;q=0.9' }), /<html lang="en">/);
    assert.match(await read(`${address()}?lang=ru`, { 'accept-language': 'en' }), /<html lang="ru">/);
    assert.equal(readerLang(undefined, 'de, fr;q=0.5'), 'ru');
  });

  it('say in words that there is none', async () => {
    for (const path of ['/p/no-such', '/p/NO%20SUCH', `${address()}?version=99`, `${address()}?version=x`]) {
      const reply = await get(path);
      assert.equal(reply.status, 404, path);
      assert.match(await reply.text(), /Такой практики нет/);
    }
  });

  it('tell how a card is put on another page', async () => {
    const page = await read(address());
    assert.ok(page.includes(`&lt;otklik-practice-card practice=&quot;${example.practice.id}&quot;&gt;`));
    assert.ok(page.includes('https://bank.example.org/embed/1.2.3/otklik.js'));
  });

  it('list the bank, and search it, where no script runs', async () => {
    const all = await read('/p');
    for (const { practice, state } of examples)
      assert.equal(all.includes(`<a href="/p/${practice.id}">`), state !== 'archived', practice.id);
    assert.match(
      all,
      /<otklik-practices history="otklik-">[\s\S]*<form class="search" role="search" action="\/p" method="get">/,
    );
    const found = await read('/p?otklik-q=телефоны');
    assert.ok(found.includes(`/p/${example.practice.id}`));
    assert.match(found, /<input id="q" name="otklik-q" type="search" maxlength="200" value="телефоны">/);
    assert.match(await read('/p?otklik-q=ыыыыыыыыыы'), /Ничего не\u00A0нашлось/);
    assert.equal((await get('/p?cursor=%00')).status, 302);
    // An address in plain words leads to the one that the widget understands too.
    const plain = await get('/p?q=телефоны&lang=en');
    assert.equal(plain.status, 302);
    assert.equal(plain.headers.get('location'), `/p?otklik-q=${encodeURIComponent('телефоны')}&lang=en`);
    assert.match(
      (await get('/p')).headers.get('content-security-policy')!,
      /script-src 'self' https:\/\/bank\.example\.org/,
    );
  });
});

describe('what is told of a practice', () => {
  it('is cut between words', () => {
    assert.equal(shortened('Один два  три', 200), 'Один два три');
    assert.equal(shortened('Один, два, три', 10), 'Один…');
  });

  it('cannot close the element in which it stands', () => {
    const structured = structuredOf(hostile, 'https://bank.example.org/p/hostile');
    assert.doesNotMatch(structured, /[<>&\u2028]/);
    assert.equal((JSON.parse(structured) as { description: string }).description, EVIL);
  });
});
