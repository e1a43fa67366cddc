import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { briefOf, canonicalJson, Form, PublishedPractice } from '@otklik/schema';
import afterLesson from '@otklik/content/packs/demo/forms/after-lesson.json' with { type: 'json' };
import bank from '@otklik/content/packs/practices/bank.json' with { type: 'json' };
import maturity from '@otklik/content/packs/maturity/quizzes/maturity.json' with { type: 'json' };
import { Hono } from 'hono';
import { temporaryFolder } from '../operation/testing/running-server.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { deed } from '../storage/testing/deed.ts';
import { readAssets } from './assets.ts';
import { createPages } from './pages.ts';
import { loaderOf, readRelease } from './release.ts';
import { StaticFile } from './static-file.ts';
import { buildRelease, LOADER } from './testing/build-release.ts';

const file = { after };

const release = readRelease(buildRelease(temporaryFolder(file), '1.2.3'))!;
const { integrity } = release.files.get('otklik.js')!;

const storage = openSqlite(':memory:');
after(() => storage.close());
await storage.migrate();
const { id: organisation } = await storage.organisations.addFirst({ id: 'sample', name: 'Sample' });
const form = Form.parse(afterLesson);
const revision = 'a'.repeat(64);
await storage.forms.saveDraft({
  ...{
    organisation,
    id: form.id,
    title: 'title',
    search: '',
    form,
    etag: 'first',
    replaces: undefined,
    on: '2026-11-22',
  },
});
await storage.quizzes.publish(
  {
    ...{ organisation, quiz: 'maturity', version: 1, body: canonicalJson(maturity), on: '2026-11-22' },
  },
  deed('quiz-published', 'maturity', { organisation }),
);
await storage.forms.publish(
  {
    ...{ organisation, form: form.id, draftEtag: 'first', revision, body: canonicalJson(form), on: '2026-11-22' },
  },
  deed('form-published', form.id, { organisation }),
);

const phoneLessons = PublishedPractice.parse(bank.practices[0]);
await storage.bank.takeOver(
  {
    ...{ organisation, published: phoneLessons, brief: briefOf(phoneLessons), words: '', on: '2026-11-22' },
    standing: { kind: 'new' },
  },
  deed('bank-imported', phoneLessons.practice.id, { organisation }),
);

const assets = readAssets();
const studio = {
  files: new Map([['studio.js', new StaticFile('studio.js', Buffer.from('1'))]]),
  integrity: 'sha384-one',
  alone: 'sha384-two',
};
const api = new Hono().get('/v1/echo', (c) => c.text('from the API'));
const pages = (setting: { publicUrl?: string; built?: boolean } = {}) =>
  createPages({
    storage,
    loader: setting.built === false ? undefined : loaderOf(release),
    releases: [release],
    assets,
    studio: setting.built === false ? undefined : studio,
    publicUrl: setting.publicUrl,
    api,
  });
const get = (path: string, headers: Record<string, string> = {}, setting = {}) =>
  pages(setting).request(path, { headers: { host: 'otklik.example.org', ...headers } });

describe('GET /embed', () => {
  it('serves a version for ever, to pages of any site', async () => {
    const reply = await get('/embed/1.2.3/otklik.js');
    assert.equal(await reply.text(), LOADER);
    assert.deepEqual(Object.fromEntries(reply.headers), {
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      etag: reply.headers.get('etag'),
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
  });

  it('serves the newest of a major version for five minutes', async () => {
    const reply = await get('/embed/v1/otklik.js');
    assert.equal(await reply.text(), LOADER);
    assert.equal(reply.headers.get('cache-control'), 'public, max-age=300, stale-while-revalidate=86400');
  });

  it('serves the manifest of integrity hashes', async () => {
    const manifest = await (await get('/embed/1.2.3/manifest.json')).json();
    assert.equal(manifest.files['otklik.js'].integrity, integrity);
  });

  for (const path of ['1.2.4/otklik.js', 'v2/otklik.js', '1.2.3/not-listed.js', '1.2.3/..%2Fpackage.json', '1.2.3/']) {
    it(`has no ${path}, and says so to pages of any site`, async () => {
      const reply = await get(`/embed/${path}`);
      assert.equal(reply.status, 404);
      assert.equal(reply.headers.get('access-control-allow-origin'), path === '1.2.3/' ? null : '*');
    });
  }

  it('compresses as the browser likes best', async () => {
    const asked = async (accept: string) => {
      const reply = await get('/embed/1.2.3/otklik.js', { 'accept-encoding': accept });
      return { encoding: reply.headers.get('content-encoding'), body: Buffer.from(await reply.arrayBuffer()) };
    };
    const brotli = await asked('gzip, deflate, br, zstd');
    assert.equal(brotli.encoding, 'br');
    assert.equal(brotliDecompressSync(brotli.body).toString(), LOADER);
    const gzip = await asked('br;q=0, gzip;q=0.5');
    assert.equal(gzip.encoding, 'gzip');
    assert.equal(gunzipSync(gzip.body).toString(), LOADER);
    assert.equal((await asked('identity')).encoding, null);
  });

  it('does not send again what the browser has', async () => {
    const first = await get('/embed/1.2.3/otklik.js', { 'accept-encoding': 'br' });
    const etag = first.headers.get('etag')!;
    const again = await get('/embed/1.2.3/otklik.js', {
      'accept-encoding': 'br',
      'if-none-match': `"other", W/${etag}`,
    });
    assert.equal(again.status, 304);
    assert.equal((await again.arrayBuffer()).byteLength, 0);
    assert.equal(again.headers.get('etag'), etag);
    const plain = await get('/embed/1.2.3/otklik.js', { 'if-none-match': etag });
    assert.equal(plain.status, 200);
  });
});

describe('GET /demo', () => {
  it('is where the address of the server leads', async () => {
    const reply = await get('/');
    assert.equal(reply.status, 302);
    assert.equal(reply.headers.get('location'), '/demo');
  });

  it('embeds both forms with the snippet that it shows', async () => {
    const page = await (await get('/demo')).text();
    const snippet = `<script type="module" src="http://otklik.example.org/embed/1.2.3/otklik.js" integrity="${integrity}" crossorigin="anonymous"></script>
<otklik-form form="after-lesson"><a href="http://otklik.example.org/f/after-lesson">Открыть анкету</a></otklik-form>`;
    assert.ok(page.includes(snippet), page);
    assert.ok(page.includes(snippet.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')), page);
    assert.ok(page.includes('<otklik-form form="after-lesson-child">'), page);
  });

  it('embeds the quiz about listening in the same way, and says that it is a part of the example', async () => {
    const page = await (await get('/demo')).text();
    const quiz = `integrity="${integrity}" crossorigin="anonymous"></script>\n<otklik-quiz quiz="maturity">`;
    assert.ok(page.includes(quiz), page);
    assert.match(page, /<section id="organisations">\s*<h2>Самодиагностика[^]*Это тоже часть примера/);
  });

  it('embeds a bank of practices and the card of one, with links for whoever has no scripts', async () => {
    const page = await (await get('/demo')).text();
    assert.match(
      page,
      /<otklik-practices per-page="4"><a href="http:\/\/otklik\.example\.org\/p">Открыть банк практик</,
    );
    const card = `integrity="${integrity}" crossorigin="anonymous"></script>\n<otklik-practice-card practice="example-phone-lessons"><a href="http://otklik.example.org/p/example-phone-lessons">`;
    assert.ok(page.includes(card), page);
  });

  it('speaks Russian, and English when asked', async () => {
    assert.match(await (await get('/demo')).text(), /<html lang="ru">[^]*Это пример/);
    const english = await (await get('/demo?lang=en')).text();
    assert.match(english, /<html lang="en">[^]*This is an example/);
    assert.doesNotMatch(english.replaceAll('По-русски', ''), /[а-я]/i);
  });

  it('has no script and no style of its own inside', async () => {
    const page = await (await get('/demo')).text();
    assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src=)/);
  });

  it('gives the public address of the server behind a proxy', async () => {
    const named = await get('/demo', {}, { publicUrl: 'https://forms.example.org' });
    assert.match(await named.text(), /src="https:\/\/forms\.example\.org\/embed\/1\.2\.3\/otklik\.js"/);
    assert.match(named.headers.get('content-security-policy')!, /script-src 'self' https:\/\/forms\.example\.org;/);
    const forwarded = await get('/demo', { 'x-forwarded-proto': 'https' });
    assert.match(await forwarded.text(), /src="https:\/\/otklik\.example\.org\//);
  });

  it('puts nothing of a hostile Host header into the page', async () => {
    for (const host of ['"><script>alert(1)</script>', 'a b', 'evil.example.org/path', "x' onload='"]) {
      const page = await (await pages().request('/demo', { headers: { host } })).text();
      assert.ok(!page.includes(host), page);
    }
  });

  it('says what to do when the widgets are not built', async () => {
    assert.match(await (await get('/demo', {}, { built: false })).text(), /npm run build/);
  });
});

describe('GET /f/{form}', () => {
  it('is the form on a page of its own, to be answered without JavaScript', async () => {
    const reply = await get('/f/after-lesson');
    assert.equal(reply.status, 200);
    assert.match(
      await reply.text(),
      /<title>Шаг 1 из 4 — Как прошло занятие — [^]*<form method="post" action="\/f\/after-lesson#here"[^]*<h1>Как прошло занятие<\/h1>[^]*type="radio"/,
    );
  });

  it('names the widget that may take its place, each script with its hash', async () => {
    const page = await (await get('/f/after-lesson')).text();
    assert.match(page, /<script type="module" src="\/assets\/take-over\.js" integrity="sha384-[^"]{64}"><\/script>/);
    assert.ok(
      page.includes(
        `data-loader="http://otklik.example.org/embed/1.2.3/otklik.js" data-integrity="${integrity.replaceAll("'", '&#39;')}"`,
      ),
    );
  });

  it('has no script at all where the widgets are not built', async () => {
    const reply = await get('/f/after-lesson', {}, { built: false });
    assert.doesNotMatch(await reply.text(), /<script/);
    assert.doesNotMatch(reply.headers.get('content-security-policy')!, /script-src/);
  });

  it('speaks English when asked', async () => {
    assert.match(await (await get('/f/after-lesson?lang=en')).text(), /<html lang="en">[^]*<h1>How the lesson went</);
  });

  for (const id of ['no-such-form', 'NOT-AN-ID', '%00', 'constructor']) {
    it(`says that there is no form called ${id}`, async () => {
      const reply = await get(`/f/${id}`);
      assert.equal(reply.status, 404);
      assert.match(await reply.text(), /<h1>Такой анкеты нет<\/h1>/);
    });
  }
});

describe('any other address', () => {
  it('is the API’s', async () => {
    assert.equal(await (await get('/v1/echo')).text(), 'from the API');
  });

  it('is a page that says so, for a browser', async () => {
    const reply = await get('/no-such-page', { accept: 'text/html,*/*' });
    assert.equal(reply.status, 404);
    assert.match(await reply.text(), /<h1>Такой страницы нет<\/h1>/);
  });

  it('is the API’s refusal for programs, and under /v1 for everybody', async () => {
    for (const [path, accept] of [
      ['/no-such-page', 'application/json'],
      ['/v1/no-such-call', 'text/html'],
    ] as const) {
      assert.equal(await (await get(path, { accept })).text(), '404 Not Found');
    }
  });
});

describe('headers of the pages', () => {
  it('are these', async (t) => {
    const paths = [
      '/demo',
      '/demo/check',
      '/f/after-lesson',
      '/f/after-lesson/erase',
      '/f/after-lesson/frame',
      '/f/nothing',
      '/studio',
      '/studio/assets/studio.js',
      '/docs',
      '/assets/page.css',
      '/no-such-page',
    ];
    const table = await Promise.all(
      paths.map(async (path) => {
        const { status, headers } = await get(path, { accept: 'text/html' });
        headers.delete('etag');
        return [path, { status, ...Object.fromEntries(headers) }];
      }),
    );
    t.assert.snapshot(Object.fromEntries(table));
  });
});
