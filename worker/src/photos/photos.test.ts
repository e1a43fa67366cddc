import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDeflate } from 'node:zlib';
import { openSqlite } from '../storage/sqlite.ts';
import { AppUnderTest, OUR_KEY, problemOf } from '../testing/app-under-test.ts';
import { openNodeApp } from '../testing/node-app.ts';
import { png, pngOf } from '../testing/pictures.ts';
import { openPhotoFolder } from './folder.ts';
import { makeInThread } from './make-in-thread.ts';
import { readPictureHead } from './picture-head.ts';
import { isTransparent, type Pixels, reduceCoarsely, sizeWithin, turnUpright } from './pixels.ts';
import { takeTurns } from './take-turns.ts';

const LIMIT = 10 * 1024 * 1024;

/** Memory that this process took at most while that was done, beyond what it had, in MB. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  await work();
  clearInterval(watch);
  return (Math.max(most, process.memoryUsage().rss) - before) / 1e6;
}

/** So many zeros, deflated: a thousandth of them. */
async function deflatedZeros(bytes: number): Promise<Buffer> {
  const deflate = createDeflate();
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = new Promise((resolve) => deflate.once('end', resolve));
  const zeros = Buffer.alloc(1_000_000);
  for (let left = bytes; left > 0; left -= zeros.length)
    if (!deflate.write(zeros)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end();
  await end;
  return Buffer.concat(chunks);
}

describe('photos on Node', () => {
  let server: Awaited<ReturnType<typeof openNodeApp>>;
  let app: AppUnderTest;
  before(async () => {
    const storage = openSqlite(':memory:');
    server = await openNodeApp(storage);
    app = new AppUnderTest({ ...server, run: async () => [] });
    const [add] = [
      storage
        .kysely()
        .insertInto('practice' as never)
        .values({ id: 'club', organisation: 'first', bank: 'first', on_behalf: 0, made_on: '2026-11-27' } as never),
    ];
    await add.execute();
  });
  after(() => server.close());

  const place = () => `/v1/records/club/photos/${randomUUID()}`;
  const put = (bytes: Uint8Array) => app.staff(place(), { method: 'PUT', body: new Uint8Array(bytes) });

  it('refuses a file of 60 MB while it comes, long before its end', { timeout: 60_000 }, async () => {
    const chunk = Buffer.alloc(256 * 1024);
    let sent = 0;
    const status = await new Promise<number>((resolve, reject) => {
      const call = request(server.origin + place(), {
        ...{ method: 'PUT', headers: { authorization: `Bearer ${OUR_KEY}`, 'transfer-encoding': 'chunked' } },
      });
      const send = (): void => {
        while (sent < 60 * 1024 * 1024) {
          sent += chunk.length;
          if (!call.write(chunk)) return void call.once('drain', send);
        }
        call.end();
      };
      call.once('response', (reply) => {
        resolve(reply.statusCode ?? 0);
        call.destroy();
      });
      call.once('error', reject);
      send();
    });
    assert.equal(status, 413);
    assert.ok(sent < 2 * LIMIT, `${sent} bytes were sent`);
  });

  it('refuses at once what says that it is larger', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${OUR_KEY}`, 'content-length': 60 * 1024 * 1024 };
      const call = request(server.origin + place(), { method: 'PUT', headers });
      call.once('response', (reply) => {
        resolve(reply.statusCode);
        call.destroy();
      });
      call.once('error', reject);
      call.flushHeaders();
    });
    assert.equal(status, 413);
  });

  it('takes no memory for a small file of 900 million pixels', async () => {
    const bomb = pngOf(30_000, 30_000, await deflatedZeros(30_000 * (30_000 / 8 + 1)), { depth: 1, colours: 0 });
    assert.ok(bomb.length < 1_000_000);
    const taken = await memoryOf(async () => {
      assert.equal((await problemOf(await put(bomb))).code, 'too-many-pixels');
    });
    assert.ok(taken < 60, `${taken} MB`);
  });

  it('takes no more pixels than a machine of 1 GB decodes', async () => {
    const { code, errors } = await problemOf(await put(pngOf(4001, 4000, Buffer.alloc(9))));
    assert.deepEqual([code, errors], ['too-many-pixels', [{ ...errors![0]!, limit: 16_000_000 }]]);
    // As many as are allowed are looked at, and these are no picture.
    assert.equal((await problemOf(await put(pngOf(4000, 4000, Buffer.alloc(9))))).code, 'not-a-picture');
  });

  it('inflates no more than the pixels that were announced', { timeout: 60_000 }, async () => {
    await put(png(300, 300));
    const bomb = pngOf(300, 300, await deflatedZeros(400_000_000));
    assert.ok(bomb.length < LIMIT);
    const taken = await memoryOf(() => put(bomb));
    assert.ok(taken < 150, `${taken} MB`);
  });

  it('makes one at a time, and lets only so many wait', { timeout: 120_000 }, async () => {
    const photos = Array.from({ length: 8 }, (_, at) => png(500 + at, 400));
    const replies = await Promise.all(photos.map((photo) => put(photo)));
    const statuses = replies.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [201, 201, 201, 201, 201, 503, 503, 503]);
    assert.ok(replies.find(({ status }) => status === 503)?.headers.get('retry-after'));
    assert.equal((await put(photos[7]!)).status, 201);
  });
});

describe('a folder of photos', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'otklik-folder-'))));
  after(() => rm(folder, { recursive: true }));

  it('gives back what was put into it, leaves nothing by half, and is for its owner alone', async () => {
    const files = openPhotoFolder(folder);
    await files.setItemRaw('club:one:full', new Uint8Array([1, 2, 3]));
    assert.deepEqual([...(await files.getItemRaw<Uint8Array>('club:one:full'))!], [1, 2, 3]);
    assert.deepEqual(await readdir(join(folder, 'club/one')), ['full']);
    assert.equal((await stat(join(folder, 'club/one/full'))).mode & 0o077, 0);
    await files.removeItem('club:one:full');
    assert.equal(await files.getItemRaw('club:one:full'), null);
  });
});

describe('pixels', () => {
  /** A picture of letters, one a pixel. */
  const pixels = (...rows: string[]): Pixels => ({
    data: new Uint8ClampedArray([...rows.join('')].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255])),
    width: rows[0]!.length,
    height: rows.length,
  });
  const letters = ({ data, width, height }: Pixels): string[] =>
    Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => String.fromCharCode(data[(y * width + x) * 4]!)).join(''),
    );

  const TURNED = {
    1: 'abc def',
    2: 'cba fed',
    3: 'fed cba',
    4: 'def abc',
    5: 'ad be cf',
    6: 'da eb fc',
    7: 'fc eb da',
    8: 'cf be ad',
  };
  for (const [orientation, expected] of Object.entries(TURNED)) {
    it(`are turned as EXIF ${orientation} says`, () =>
      assert.deepEqual(letters(turnUpright(pixels('abc', 'def'), Number(orientation))), expected.split(' ')));
  }

  it('are put together by whole numbers until they are near what is wanted', () => {
    const { data, width, height } = reduceCoarsely(pixels('aacc', 'aacc', 'eegg', 'eegg'), 2);
    assert.deepEqual(letters({ data, width, height }), ['ac', 'eg']);
    assert.deepEqual([reduceCoarsely(pixels('abc'), 2).width], [3]);
  });

  it('that cannot be seen give no colour to those beside them', () => {
    const data = new Uint8ClampedArray([200, 0, 0, 255, 0, 0, 0, 0, 200, 0, 0, 255, 0, 0, 0, 0]);
    const reduced = reduceCoarsely({ data, width: 2, height: 2 }, 1);
    assert.deepEqual([...reduced.data], [200, 0, 0, 128]);
    assert.ok(isTransparent(reduced));
  });

  it('are never made more', () =>
    assert.deepEqual(sizeWithin({ width: 300, height: 200 }, 480), { width: 300, height: 200 }));
});

describe('a picture that is damaged', () => {
  it('is refused, and not what its pixels say when that is something else than its head', async () => {
    const source = png(40, 30);
    const head = readPictureHead(source)!;
    await assert.rejects(makeInThread(source, { ...head, width: 41 }));
  });

  it('is refused wherever it is cut, and never more than refused', async () => {
    const source = png(64, 64);
    for (let end = 0; end < source.length; end += 7) readPictureHead(source.subarray(0, end));
  });
});

describe('turns', () => {
  it('go on after one that failed', async () => {
    const inTurn = takeTurns(2, () => new Error('full'));
    await assert.rejects(inTurn(() => Promise.reject(new Error('broken'))));
    assert.equal(await inTurn(async () => 7), 7);
  });
});
