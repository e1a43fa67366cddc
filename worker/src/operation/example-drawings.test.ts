import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publicContent, type PublishedPractice } from '@otklik/schema';
import { readPictureHead } from '../photos/picture-head.ts';
import { hashOf } from '../signing.ts';
import { readDrawings } from './example-drawings.ts';
import { startServer, temporaryFolder } from './testing/running-server.ts';

const [drawing] = readDrawings(new URL('../../../packages/content/packs/practices/drawings.json', import.meta.url));
const { practice, photo } = drawing!;
const IMAGE = `/v1/practices/${practice}/photos/${photo.id}`;

describe('the drawing of an example practice', () => {
  it('is there after the first start: in the practice, as an image, and for who gets a link to its page', async (t) => {
    const { origin } = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t) } });
    const shown = (await (await fetch(`${origin}/v1/practices/${practice}`)).json()) as PublishedPractice;
    assert.deepEqual(shown.practice.photos, [photo]);
    assert.equal(shown.hash, hashOf(publicContent(shown.practice)));

    for (const [query, most] of [
      ['', 1200],
      ['?size=small', 640],
    ] as const) {
      const image = await fetch(origin + IMAGE + query);
      assert.equal(image.status, 200);
      const { kind, width } = readPictureHead(new Uint8Array(await image.arrayBuffer()))!;
      assert.equal(image.headers.get('content-type'), `image/${kind}`);
      assert.ok(width <= most, `${width}`);
    }

    const page = await (await fetch(`${origin}/p/${practice}`)).text();
    assert.ok(page.includes(`<meta property="og:image" content="${origin}${IMAGE}">`));
    assert.ok(page.includes(`<meta property="og:image:alt" content="${photo.alt}">`));
    assert.match(page, new RegExp(`<img [^>]*alt="${photo.alt}"`));
  });

  it('has the size that the practice tells', () => {
    const { width, height } = readPictureHead(drawing!.read())!;
    assert.deepEqual({ width, height }, { width: photo.width, height: photo.height });
  });

  it('keeps no server from starting where it cannot be written, and is there when it can', async (t) => {
    const folder = temporaryFolder(t);
    const noFolder = join(folder, 'file');
    writeFileSync(noFolder, '');
    const without = await startServer(t, { env: { OTKLIK_DATA: folder, OTKLIK_PHOTOS: noFolder } });
    assert.equal((await fetch(`${without.origin}/p/${practice}`)).status, 200);
    assert.equal((await fetch(without.origin + IMAGE)).status, 404);
    await without.end('SIGTERM');

    const { origin } = await startServer(t, { env: { OTKLIK_DATA: folder } });
    assert.equal((await fetch(origin + IMAGE)).status, 200);
  });
});
