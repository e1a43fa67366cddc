import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from './app.ts';
import { createPages } from './pages/pages.ts';
import { openSqlite } from './storage/sqlite.ts';

/** The pages over a storage whose forms cannot be read, for a reason that quotes an answer. */
function brokenPages() {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const whole = openSqlite(':memory:');
  const find = () => Promise.reject(new TypeError('canary'));
  const storage = { ...whole, forms: { ...whole.forms, find } };
  const api = createApp({ storage, log });
  const pages = createPages({
    storage,
    log,
    loader: undefined,
    releases: [],
    assets: new Map(),
    publicUrl: undefined,
    api,
  });
  return { pages, lines };
}

describe('a request that breaks something', () => {
  it('is answered with a page that says what to do, and the number of its line in the log', async () => {
    const { pages, lines } = brokenPages();
    const reply = await pages.request('/f/canary?canary');
    assert.equal(reply.status, 500);
    const { request, route, failure } = JSON.parse(lines[0]!) as Record<string, string>;
    const page = await reply.text();
    assert.match(page, /<h1>На сервере что-то сломалось<\/h1>/);
    assert.ok(page.includes(request!));
    assert.equal(route, '/f/:form');
    assert.match(failure!, /^TypeError \| TypeError \| at /);
    assert.doesNotMatch(lines.join() + page, /canary/);
  });

  it('is noted once, by the page or by the API', async () => {
    const { pages, lines } = brokenPages();
    for (const path of ['/f/any', '/v1/forms/any', '/nothing', '/assets/nothing', '/embed/1.0.0/otklik.js'])
      await pages.request(path, { headers: { accept: 'text/html' } });
    const noted = lines.map((line) => JSON.parse(line) as { route: string; status: number });
    assert.deepEqual(
      noted.map(({ route, status }) => [route, status]),
      [
        ['/f/:form', 500],
        ['/v1/forms/:form', 500],
        ['-', 404],
        ['-', 404],
        ['/embed/:version/:name{.+}', 404],
      ],
    );
  });
});
