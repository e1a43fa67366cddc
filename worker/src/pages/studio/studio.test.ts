import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { openSqlite } from '../../storage/sqlite.ts';
import { createPages } from '../pages.ts';
import { StaticFile } from '../static-file.ts';

const studio = {
  files: new Map([['studio.js', new StaticFile('studio.js', Buffer.from('1'))]]),
  integrity: 'sha384-one',
  alone: 'sha384-two',
};
const loader = { version: '1.2.3', integrity: 'sha384-three' };
const rest = {
  storage: openSqlite(':memory:'),
  releases: [],
  assets: new Map(),
  publicUrl: undefined,
  api: new Hono(),
};
const get = (path: string, setting: { built?: boolean } = {}) =>
  createPages({ ...rest, loader, takeOver: '', studio: setting.built === false ? undefined : studio }).request(path, {
    headers: { host: 'otklik.example.org' },
  });

describe('GET /studio', () => {
  it('is one page at every address below, with its script as it was built', async () => {
    for (const path of ['/studio', '/studio/', '/studio/people', '/studio/forms/after-lesson/answers']) {
      const reply = await get(path);
      assert.equal(reply.status, 200, path);
      const page = await reply.text();
      assert.match(page, /<script type="module" src="\/studio\/assets\/studio\.js" integrity="sha384-one"><\/script>/);
      assert.match(page, /<otklik-studio site="http:\/\/otklik\.example\.org" version="1\.2\.3" loader="sha384-three"/);
      assert.match(page, /alone="sha384-two"/);
    }
  });

  it('says in either language that it needs JavaScript', async () => {
    assert.match(await (await get('/studio')).text(), /<noscript>.*Кабинету нужен JavaScript/);
    assert.match(
      await (await get('/studio?lang=en')).text(),
      /<html lang="en">[^]*<noscript>.*The studio needs JavaScript/,
    );
  });

  it('serves the files of the studio, and no page in place of one that is missing', async () => {
    assert.equal(await (await get('/studio/assets/studio.js')).text(), '1');
    const missing = await get('/studio/assets/old-chunk.js');
    assert.deepEqual([missing.status, missing.headers.get('content-type')], [404, 'text/plain; charset=UTF-8']);
  });

  it('says what to do where it was not built', async () => {
    const reply = await get('/studio', { built: false });
    assert.equal(reply.status, 503);
    assert.match(await reply.text(), /npm run build/);
  });
});
