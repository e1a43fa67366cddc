import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { serve } from '@hono/node-server';
import { createClient } from '@otklik/sdk';
import { createApp } from '../../../../worker/src/app.ts';
import { openPhotoFolder } from '../../../../worker/src/photos/folder.ts';
import { makeInThread } from '../../../../worker/src/photos/make-in-thread.ts';
import { createPhotos, MOST_PIXELS } from '../../../../worker/src/photos/photos.ts';
import { PRACTICE_LISTS } from '../../../../worker/src/practice-lists.ts';
import { hashOf } from '../../../../worker/src/signing.ts';
import { openSqlite } from '../../../../worker/src/storage/sqlite.ts';

const KEY = 'a-key-for-the-tests-of-the-widgets';
const packs = new URL('../../../content/packs/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(`${path}.json`, packs), 'utf8'));

/**
 * The real API over a real SQLite file, on an origin of its own, for tests of
 * elements. They import its address from `/api-address.js`; it answers at the origin of the tests too. Forms: those of the
 * demo pack, `shut` and `later`; the quiz `maturity`. `/webhook` takes what a site of its own would
 * take, and gives back what it took last.
 */
export function apiPlugin() {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-widgets-'));
  let storage;
  let server;
  let address;
  let taken = '';
  let app;

  return {
    name: 'otklik-api',
    middleware: (ctx, next) => (ctx.path.startsWith('/v1/') ? answer(app, ctx) : next()),
    async serverStart() {
      storage = openSqlite(join(folder, 'otklik.db'));
      await storage.migrate();
      const { id: organisation } = await storage.organisations.addFirst({ id: randomUUID(), name: 'Проба' });
      await storage.keys.add({ hash: hashOf(KEY), organisation, name: 'test' });
      const files = () => openPhotoFolder(join(folder, 'photos'));
      const photos = createPhotos({ storage, files, make: makeInThread, mostPixels: MOST_PIXELS, passedBy: 0 });
      app = createApp({ storage, photos, lists: PRACTICE_LISTS, calendars: { ru: read('../lists/holidays-ru') } });
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
      await new Promise((resolve) => server.once('listening', resolve));
      address = `http://127.0.0.1:${server.address().port}`;
      await publish(createClient({ endpoint: address, key: KEY }));
    },
    async serverStop() {
      server?.close();
      server?.closeAllConnections?.();
      await storage?.close();
      rmSync(folder, { recursive: true, force: true });
    },
    async serve({ path, method, req }) {
      if (path === '/api-address.js')
        return { body: `export const API = '${address}';\nexport const KEY = '${KEY}';`, type: 'js' };
      if (path !== '/webhook') return undefined;
      if (method === 'POST') taken = await text(req);
      return { body: taken, type: 'json' };
    },
  };
}

/** Answers at the origin of the tests, where a browser keeps the cookies of a page. */
async function answer(app, ctx) {
  const { href, method, req } = ctx;
  const body = ['GET', 'HEAD'].includes(method) ? undefined : await buffer(req);
  const reply = await app.fetch(new Request(href, { method, headers: ctx.headers, body }));
  ctx.status = reply.status;
  for (const [name, value] of reply.headers) if (name !== 'set-cookie') ctx.set(name, value);
  ctx.set('set-cookie', reply.headers.getSetCookie());
  ctx.body = Buffer.from(await reply.arrayBuffer());
}

const lesson = (id) => read(`demo/forms/${id}`);

async function publish({ forms, quizzes }) {
  const add = async (form) => {
    const { etag } = await forms.saveDraft(form.id, form, 'new');
    await forms.publish(form.id, { etag });
  };
  for (const id of ['after-lesson', 'after-lesson-child']) await add(lesson(id));
  await add({ ...lesson('after-lesson'), id: 'shut' });
  await forms.change('shut', { closed: true });
  await add({ ...lesson('after-lesson'), id: 'later' });
  await forms.change('later', { opensOn: '2999-09-01' });
  await quizzes.publish(read('maturity/quizzes/maturity'));
}
