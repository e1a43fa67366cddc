import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Photo } from '@otklik/schema';
import { practice } from '@otklik/schema/testing';
import { hashOf } from '../signing.ts';
import { bearer, JSON_TYPE } from '../testing/app-under-test.ts';
import { png } from '../testing/pictures.ts';
import { startPostgres } from '../testing/postgres.ts';
import { type CommandEnding, otklik } from './testing/command-line.ts';
import { type Ends, type Environment, startServer, temporaryFolder } from './testing/running-server.ts';

after(async () => (await startPostgres()).stop());

const KEY = randomBytes(32).toString('hex');
const PRACTICE = 'with-photos';
const SIZES = ['full', 'small'] as const;

/** Asks as a program of the organisation does. */
const ask = (origin: string, path: string, init: RequestInit = {}) =>
  fetch(origin + path, { ...init, headers: { ...bearer(KEY), ...(init.headers as Record<string, string>) } });

/** What an author sees of a practice: the hash of its text, and those of the pictures that the text names. */
async function seen(origin: string) {
  const reply = await ask(origin, `/v1/records/${PRACTICE}`);
  assert.equal(reply.status, 200, await reply.clone().text());
  const { hash, practice: text } = (await reply.json()) as { hash: string; practice: { photos: Photo[] } };
  const pictures: Record<string, string> = {};
  for (const { id } of text.photos) {
    for (const size of SIZES) {
      const picture = await ask(origin, `/v1/records/${PRACTICE}/photos/${id}?size=${size}`);
      assert.equal(picture.status, 200, `${id} ${size}`);
      pictures[`${id} ${size}`] = hashOf(Buffer.from(await picture.arrayBuffer()).toString('base64'));
    }
  }
  return { hash, text, pictures };
}

/** An installation with a practice that shows two photos, what its author sees, a copy and an archive of it. */
async function installation(t: Ends) {
  const env = { OTKLIK_DATA: temporaryFolder(t), OTKLIK_ADMIN_KEY: KEY };
  const server = await startServer(t, { env });
  const save = (photos: Photo[], condition: Record<string, string>) =>
    ask(server.origin, `/v1/records/${PRACTICE}`, {
      method: 'PUT',
      headers: { ...JSON_TYPE, ...condition },
      body: JSON.stringify(practice({ id: PRACTICE, photos: photos.map((photo) => ({ ...photo, alt: 'Урок' })) })),
    });
  const saved = await save([], { 'if-none-match': '*' });
  assert.equal(saved.status, 201, await saved.clone().text());
  const photos: Photo[] = [];
  for (const bytes of [png(900, 600), png(60, 40, { opaque: 100 })]) {
    const path = `/v1/records/${PRACTICE}/photos/${randomUUID()}`;
    const kept = await ask(server.origin, path, { method: 'PUT', body: new Uint8Array(bytes) });
    assert.equal(kept.status, 201, await kept.clone().text());
    photos.push((await kept.json()) as Photo);
  }
  const shown = await save(photos, { 'if-match': saved.headers.get('etag')! });
  assert.equal(shown.status, 200, await shown.clone().text());
  const shownBefore = await seen(server.origin);
  assert.equal(Object.keys(shownBefore.pictures).length, photos.length * SIZES.length);
  await server.end('SIGTERM');
  const [copy, archive] = [join(temporaryFolder(t), 'copy.db'), join(temporaryFolder(t), 'all.otklik')];
  sound(await otklik(['backup', copy], env));
  sound(await otklik(['export', '--all', archive], env));
  return { before: shownBefore, copy, archive };
}

/** The same, by a server that begins there. */
async function seenBy(t: TestContext, env: Environment) {
  const server = await startServer(t, { env: { ...env, OTKLIK_ADMIN_KEY: KEY } });
  const shown = await seen(server.origin);
  await server.end('SIGTERM');
  return shown;
}

const sound = (ending: CommandEnding): CommandEnding => {
  assert.equal(ending.code, 0, ending.out + ending.complaints);
  return ending;
};

// The two of the practice, and the drawing of an example.
const MISSED = [
  /Нет файлов фотографий: 3\. Фотографии лежат не в базе, а в папке, и её надо скопировать/,
  /Photos without a file: 3\. Photos are not in the database but in a folder, which has to be copied/,
];

describe('a practice with photos', () => {
  let made: Awaited<ReturnType<typeof installation>>;
  const putAway: (() => unknown)[] = [];
  before(async () => void (made = await installation({ after: (each) => void putAway.push(each) })));
  after(async () => {
    for (const each of putAway.reverse()) await each();
  });

  it('goes by an archive to PostgreSQL and a folder of photos that is named there, and back, the same', async (t) => {
    const there = {
      OTKLIK_DATA: temporaryFolder(t),
      DATABASE_URL: await (await startPostgres()).createDatabase(),
      OTKLIK_PHOTOS: join(temporaryFolder(t), 'pictures'),
    };
    const { complaints } = sound(await otklik(['import', made.archive], there));
    assert.doesNotMatch(complaints, /Нет файлов/);
    assert.deepEqual(await seenBy(t, there), made.before);

    const second = join(temporaryFolder(t), 'second.otklik');
    sound(await otklik(['export', '--all', second], there));
    const home = { OTKLIK_DATA: temporaryFolder(t) };
    sound(await otklik(['import', second], home));
    assert.deepEqual(await seenBy(t, home), made.before);
  });

  it('comes back from a copy, text and pictures the same', async (t) => {
    const there = { OTKLIK_DATA: temporaryFolder(t), OTKLIK_PHOTOS: join(temporaryFolder(t), 'pictures') };
    const { complaints } = sound(await otklik(['restore', made.copy], there));
    assert.doesNotMatch(complaints, /Нет файлов/);
    assert.deepEqual(await seenBy(t, there), made.before);
  });

  for (const [word, name] of [
    ['restore', 'copy'],
    ['import', 'archive'],
  ] as const) {
    it(`is missed in both languages by ${word} and by the doctor where the folder beside was forgotten`, async (t) => {
      const there = { OTKLIK_DATA: temporaryFolder(t) };
      const alone = join(temporaryFolder(t), 'alone');
      copyFileSync(made[name], alone);
      const { complaints } = sound(await otklik([word, alone], there));
      const looked = await otklik(['doctor'], there);
      assert.equal(looked.code, 1);
      for (const sentence of MISSED) {
        assert.match(complaints, sentence);
        assert.match(looked.out, sentence);
      }

      cpSync(`${made[name]}.photos`, join(there.OTKLIK_DATA, 'photos'), { recursive: true });
      assert.doesNotMatch((await otklik(['doctor'], there)).out, /Нет файлов/);
    });
  }
});
