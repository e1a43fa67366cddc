import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Photo } from '@otklik/schema';
import { readPictureHead } from '../photos/picture-head.ts';
import { type AppUnderTest, OUR_KEY, problemOf, THEIR_KEY } from './app-under-test.ts';
import { png, pngOf, SECRETS, telltaleJpeg } from './pictures.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What somebody might upload for a photo by mistake or on purpose. */
const NO_PICTURES: Readonly<Record<string, Buffer>> = {
  'an SVG with a script': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  'a GIF': latin(
    'GIF89a\u0001\0\u0001\0\u0080\0\0\u00ff\u00ff\u00ff\0\0\0,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;',
  ),
  'a page': Buffer.from('<!doctype html><title>Привет</title>'),
  'a zip': latin('PK\u0003\u0004\u0014\0\0\0\u0008\0'),
  'a PDF': latin('%PDF-1.7\n1 0 obj\n'),
  'a moving WebP without pixels': latin('RIFF\u0020\0\0\0WEBPVP8X\u000a\0\0\0\u0002\0\0\0\u000f\0\0\u000f\0\0'),
  'a JPEG that ends at once': latin('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0'),
  'half a PNG': png(200, 100).subarray(0, 150),
  nothing: Buffer.alloc(0),
};

/** Photos of practices: made anew, shown to whom they are for, and forgotten. */
export function photosSuite(open: () => AppUnderTest) {
  describe('photos', () => {
    let app: AppUnderTest;
    let secretive: Buffer;
    const practice = 'with-photos';

    before(async () => {
      app = open();
      secretive = await telltaleJpeg(400, 200);
      await app.run(`insert into practice (id, organisation, bank, on_behalf, made_on)
        values ('${practice}', 'first', 'first', 0, '2026-11-27')`);
    });

    const at = (photo: string, of = 'records') => `/v1/${of}/${practice}/photos/${photo}`;
    const put = (bytes: Uint8Array, photo: string, { key = OUR_KEY, type = 'application/octet-stream' } = {}) =>
      app.staff(at(photo), { method: 'PUT', key, headers: { 'content-type': type }, body: new Uint8Array(bytes) });
    const see = async (address: string) => {
      const reply = await app.staff(address);
      assert.equal(reply.status, 200, await reply.clone().text());
      return Buffer.from(await reply.arrayBuffer());
    };
    const keep = async (bytes: Uint8Array): Promise<Photo> => {
      const reply = await put(bytes, randomUUID());
      assert.equal(reply.status, 201, await reply.clone().text());
      return (await reply.json()) as Photo;
    };

    it('keeps of a photo what can be seen, upright, and not where it was taken and with what', async () => {
      for (const secret of SECRETS) assert.ok(secretive.includes(secret), secret);
      const { id, width, height } = await keep(secretive);
      assert.deepEqual([width, height], [200, 400]);
      for (const size of ['', '?size=small']) {
        const kept = await see(at(id) + size);
        for (const secret of SECRETS) assert.ok(!kept.includes(secret), secret);
        assert.deepEqual(readPictureHead(kept), { kind: 'jpeg', width: 200, height: 400, orientation: 1 });
      }
    });

    it('makes a large one small enough for a page, and smaller for a card', async () => {
      const { id, width, height } = await keep(png(2000, 1000));
      assert.deepEqual([width, height], [1600, 800]);
      const [full, small] = [await see(at(id)), await see(`${at(id)}?size=small`)].map(readPictureHead);
      assert.deepEqual([full?.width, small?.width, small?.height], [1600, 480, 240]);
    });

    it('keeps what can be seen through as WebP', async () => {
      const { id } = await keep(png(60, 40, { opaque: 100 }));
      assert.equal((await app.staff(at(id))).headers.get('content-type'), 'image/webp');
    });

    it('is told what it is by its bytes, whatever its sender says', async () => {
      const kept = await put(png(30, 20), randomUUID(), { type: 'text/html' });
      assert.equal(kept.status, 201);
      const { id } = (await kept.json()) as Photo;
      assert.equal((await app.staff(at(id))).headers.get('content-type'), 'image/jpeg');
    });

    for (const [what, bytes] of Object.entries(NO_PICTURES)) {
      it(`refuses ${what}`, async () => {
        assert.equal((await problemOf(await put(bytes, randomUUID(), { type: 'image/jpeg' }))).code, 'not-a-picture');
      });
    }

    it('refuses too many pixels by what the file says of itself', async () => {
      const problem = await problemOf(await put(pngOf(30_000, 30_000, Buffer.alloc(20)), randomUUID()));
      assert.equal(problem.code, 'too-many-pixels');
      assert.deepEqual(problem.errors?.[0], { pointer: '', code: 'too-long', limit: 6000 });
    });

    it('is one, however often it is sent, and no other takes its id', async () => {
      const id = randomUUID();
      const [one, other] = [png(50, 40), png(50, 41)];
      const replies = await Promise.all([put(one, id), put(one, id), put(one, id)]);
      assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 200, 201]);
      assert.equal((await problemOf(await put(other, id))).code, 'photo-in-use');
      assert.equal(readPictureHead(await see(at(id)))?.height, 40);
    });

    it('is of a practice of one’s own', async () => {
      const id = randomUUID();
      assert.equal((await problemOf(await put(png(9, 9), id, { key: THEIR_KEY }))).code, 'no-practice');
      const { id: kept } = await keep(png(9, 9));
      for (const method of ['GET', 'DELETE'])
        assert.equal((await problemOf(await app.staff(at(kept), { method, key: THEIR_KEY }))).code, 'no-practice');
      assert.equal((await problemOf(await app.staff(at(id)))).code, 'no-photo');
      assert.equal((await problemOf(await app.staff(at('cat.jpg')))).code, 'no-photo');
    });

    it('is seen by anybody once a published version names it, as long as that is not hidden', async () => {
      const { id } = await keep(png(90, 60));
      const read = () => app.fetch(`${at(id, 'practices')}?size=small`);
      assert.equal((await problemOf(await read())).code, 'no-photo');

      const content = JSON.stringify({ id: practice, locale: 'ru', photos: [{ id }] });
      await app.run(`insert into practice_publication
        (practice, version, state, hash, content, published_on, verified_on, evidence, adoptions)
        values ('${practice}', 1, 'published', 'x', '${content}', '2026-11-27', '2026-11-27', '{}', 0)`);
      assert.equal((await read()).status, 404);

      await app.run(`update practice set public_version = 1 where id = '${practice}'`);
      const { status, headers } = await read();
      assert.equal(status, 200);
      const told = (name: string) => headers.get(name);
      assert.equal(told('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(told('content-disposition'), 'inline');
      assert.equal(told('x-content-type-options'), 'nosniff');
      assert.equal(told('content-security-policy'), "default-src 'none'; sandbox");
      assert.equal(told('access-control-allow-origin'), '*');
      const again = await app.fetch(`${at(id, 'practices')}?size=small`, {
        headers: { 'if-none-match': told('etag')! },
      });
      assert.equal(again.status, 304);

      await app.run(`update practice set public_version = null where id = '${practice}'`);
      const hidden = await read();
      assert.equal(hidden.headers.get('cache-control'), 'no-store');
      assert.equal((await problemOf(hidden)).code, 'no-photo');
    });

    it('is gone when it is removed', async () => {
      const { id } = await keep(png(30, 30));
      assert.equal((await app.staff(at(id), { method: 'DELETE' })).status, 204);
      assert.equal((await problemOf(await app.staff(at(id)))).code, 'no-photo');
      assert.equal((await problemOf(await app.staff(at(id), { method: 'DELETE' }))).code, 'no-photo');
    });

    it('is forgotten after a month when no version names it', async () => {
      const [named, unnamed] = [await keep(png(31, 30)), await keep(png(32, 30))];
      const content = JSON.stringify({ id: practice, locale: 'ru', photos: [named] });
      await app.run(`insert into practice_version
        (practice, version, state, title, content, hash, tag, changed_on)
        values ('${practice}', 2, 'draft', 'Кино', '${content}', 'x', 'x', '2026-11-27')`);
      await app.run(`update practice_photo set kept_on = '2026-01-01' where id in ('${named.id}', '${unnamed.id}')`);
      await keep(png(33, 30));
      assert.equal((await app.staff(at(named.id))).status, 200);
      assert.equal((await problemOf(await app.staff(at(unnamed.id)))).code, 'no-photo');
    });
  });
}
