import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { appSuite } from './app.suite.ts';
import { FOR_A_WHILE, FOREVER } from './pages/embed.ts';
import { AppUnderTest, OUR_KEY } from './testing/app-under-test.ts';
import { clockSuite } from './testing/clock.suite.ts';
import { everyShape } from './testing/forms.ts';
import { formatRingKey, newRingKey } from './vault/key-ring.ts';
import { buildWorker, startWorkerd, type TestWorkerd } from './testing/workerd.ts';

buildWorker();

appSuite('D1, inside workerd', async (pace) => {
  const workerd = await startWorkerd(OUR_KEY, pace === undefined ? {} : { OTKLIK_PACE: String(pace) });
  // The Worker prepares its database before its first request.
  await workerd.fetch('/livez');
  const { database } = workerd;
  return {
    fetch: workerd.fetch,
    run: async (sql) => (await database.prepare(sql).all()).results,
    close: workerd.stop,
  };
});

clockSuite();

describe('the Worker', () => {
  let workerd: TestWorkerd;
  let app: AppUnderTest;
  before(async () => {
    workerd = await startWorkerd(OUR_KEY, { OTKLIK_KEY: formatRingKey(newRingKey('2026-11-26')) });
    app = new AppUnderTest({ ...workerd, run: async () => [], close: workerd.stop });
  });
  after(() => workerd.stop());

  const manifest = async () =>
    (await (await workerd.fetch('/embed/v1/manifest.json')).json()) as {
      version: string;
      files: Record<string, { integrity: string; bytes: number }>;
    };

  it('answers a page before anything else was asked of it', async () => {
    const reply = await workerd.fetch('/f/no-such-form');
    assert.equal(reply.status, 404);
    assert.match(await reply.text(), /<h1>Такой анкеты нет<\/h1>/);
  });

  it('serves every file of the widgets as a server on Node does', async () => {
    const { version, files } = await manifest();
    assert.ok('otklik.js' in files);
    for (const [place, headers] of [
      [version, FOREVER],
      [`v${version.split('.')[0]}`, FOR_A_WHILE],
    ] as const) {
      for (const [name, { bytes }] of Object.entries(files)) {
        const reply = await workerd.fetch(`/embed/${place}/${name}`, { headers: { origin: 'https://ngo.example' } });
        assert.equal(reply.status, 200, name);
        for (const [header, value] of Object.entries(headers)) assert.equal(reply.headers.get(header), value, name);
        assert.match(reply.headers.get('content-type')!, name.endsWith('.js') ? /^text\/javascript/ : /^text\/plain/);
        assert.equal((await reply.arrayBuffer()).byteLength, bytes, name);
      }
    }
  });

  it('has no other file, and says so to pages of any site', async () => {
    for (const path of ['/embed/0.0.1/otklik.js', '/embed/v1/not-listed.js']) {
      const reply = await workerd.fetch(path);
      assert.equal(reply.status, 404);
      assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    }
  });

  it('has the form on a page of its own, with the scripts that it serves', async () => {
    await app.publish(everyShape('family'));
    const reply = await workerd.fetch('/f/family?lang=en', { headers: { host: 'otklik.example.org' } });
    assert.equal(reply.status, 200);
    const page = await reply.text();
    const { version, files } = await manifest();
    assert.match(page, /<form method="post" action="\/f\/family\?lang=en#here"/);
    const script = /data-loader="https?:\/\/[^/]+(\/embed\/[^"]+)" data-integrity="([^"]+)"/.exec(page)!;
    assert.deepEqual(script.slice(1), [`/embed/${version}/otklik.js`, files['otklik.js']!.integrity]);
    const [, own, integrity] = /src="(\/assets\/[^"]+)" integrity="sha384-([^"]+)"/.exec(page)!;
    const taking = await (await workerd.fetch(own!)).arrayBuffer();
    assert.equal(createHash('sha384').update(new Uint8Array(taking)).digest('base64'), integrity);
    const [, style] = /<link rel="stylesheet" href="([^"]+)"/.exec(page)!;
    const styles = await workerd.fetch(style!);
    assert.match(styles.headers.get('content-type')!, /^text\/css/);
    assert.equal(styles.headers.get('cross-origin-resource-policy'), 'same-origin');
  });

  it('has the studio, with the script whose hash its page tells', async () => {
    const reply = await workerd.fetch('/studio/people');
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('content-security-policy')!, /require-trusted-types-for 'script'/);
    const page = await reply.text();
    const [, script, integrity] = /src="(\/studio\/assets\/[^"]+)" integrity="sha384-([^"]+)"/.exec(page)!;
    const file = await workerd.fetch(script!);
    assert.match(file.headers.get('content-type')!, /^text\/javascript/);
    const bytes = new Uint8Array(await file.arrayBuffer());
    assert.equal(createHash('sha384').update(bytes).digest('base64'), integrity);
  });

  it('seals answers under the key that it was given', async () => {
    const revision = await app.publish(everyShape('sealed'));
    const { id } = await app.keep('sealed', { revision, answers: { mood: 'good', said: 'канарейка' } });
    const read = `select answers as text from submission where id = '${id}' union all select value from secret`;
    const { results } = await workerd.database.prepare(read).all();
    for (const { text } of results as { text: string }[]) assert.match(text, /^sealed1:[0-9a-f]{8}:/);
    assert.match(await (await app.staff('/v1/forms/sealed/submissions')).text(), /канарейка/);
  });

  it('erases by the receipt on a page', async () => {
    const revision = await app.publish(everyShape('hotline'));
    const { receipt } = await app.keep('hotline', { revision, answers: { mood: 'bad' } });
    const erase = () =>
      workerd.fetch('/f/hotline/erase', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `receipt=${receipt}`,
      });
    assert.match(await (await erase()).text(), /<h1>Ответы стёрты<\/h1>/);
    assert.equal((await erase()).status, 404);
    assert.doesNotMatch(workerd.logs(), new RegExp(`${receipt}|hotline`));
    assert.match(workerd.logs(), /"route":"\/f\/:form\/erase"/);
  });

  it('has the description of the API where its address leads, and no page of an example', async () => {
    const start = await workerd.fetch('/', { redirect: 'manual' });
    assert.equal(start.headers.get('location'), '/docs');
    assert.equal((await workerd.fetch('/docs')).status, 200);
    assert.equal((await workerd.fetch('/assets/swagger-ui-bundle.js')).status, 200);
    const demo = await workerd.fetch('/demo', { headers: { accept: 'text/html' } });
    assert.equal(demo.status, 404);
    assert.match(await demo.text(), /<h1>Такой страницы нет<\/h1>(?![^]*href="\/demo")/);
  });
});
