import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { runCommand } from '../commands/run.ts';
import { openPhotoFolder } from '../photos/folder.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { temporaryFolder } from './testing/running-server.ts';

const otklik = async (words: string[], environment: Record<string, string>) => {
  const said: string[] = [];
  const code = await runCommand(words, {
    environment,
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
    now: () => new Date('2026-11-27T12:00:00Z'),
  });
  return { code, said: said.join('\n') };
};

/** An installation with one photo of one practice. */
async function installation(t: TestContext) {
  const folder = temporaryFolder(t);
  const storage = openSqlite(join(folder, 'otklik.db'));
  await storage.migrate();
  await storage.organisations.addFirst({ id: 'first', name: 'Проба' });
  await storage.secret();
  await storage.close();
  await openPhotoFolder(join(folder, 'photos')).setItemRaw('toys:one:full', new Uint8Array([1, 2, 3]));
  writeFileSync(join(folder, 'photos/toys/one/half.123.part'), 'half');
  return { OTKLIK_DATA: folder };
}

const PHOTO = 'toys/one/full';

describe('copies of photos', () => {
  it('lie beside the copy of the database, whole ones alone, and come back with it', async (t) => {
    const env = await installation(t);
    const copy = join(temporaryFolder(t), 'copy.db');
    const made = await otklik(['backup', copy], env);
    assert.equal(made.code, 0, made.said);
    assert.match(made.said, /Фотографии практик, файлов: 1/);
    assert.deepEqual(readdirSync(`${copy}.photos/toys/one`), ['full']);

    const elsewhere = { OTKLIK_DATA: temporaryFolder(t) };
    const back = await otklik(['restore', copy], elsewhere);
    assert.equal(back.code, 0, back.said);
    assert.match(back.said, /Те, которые удалили после копии, тоже вернулись/);
    assert.deepEqual([...readFileSync(join(elsewhere.OTKLIK_DATA, 'photos', PHOTO))], [1, 2, 3]);
  });

  it('go along with an archive, to whatever folder is named there', async (t) => {
    const env = await installation(t);
    const archive = join(temporaryFolder(t), 'all.gz');
    const made = await otklik(['export', '--all', archive], env);
    assert.equal(made.code, 0, made.said);
    const photos = join(temporaryFolder(t), 'pictures');
    const loaded = await otklik(['import', archive], { OTKLIK_DATA: temporaryFolder(t), OTKLIK_PHOTOS: photos });
    assert.equal(loaded.code, 0, loaded.said);
    assert.deepEqual([...readFileSync(join(photos, PHOTO))], [1, 2, 3]);
  });

  it('are never written over, and there are none where there are no photos', async (t) => {
    const env = await installation(t);
    const copy = join(temporaryFolder(t), 'copy.db');
    mkdirSync(`${copy}.photos`);
    const refused = await otklik(['backup', copy], env);
    assert.equal(refused.code, 1);
    assert.match(refused.said, /copy\.db\.photos уже есть/);
    assert.ok(!existsSync(copy));

    const plain = await otklik(['backup', join(env.OTKLIK_DATA, 'plain.db')], { ...env, OTKLIK_PHOTOS: '/nowhere' });
    assert.equal(plain.code, 0, plain.said);
    assert.ok(!existsSync(join(env.OTKLIK_DATA, 'plain.db.photos')));
  });

  it('are missed by the doctor where the folder cannot be written to', async (t) => {
    const env = await installation(t);
    const file = join(temporaryFolder(t), 'a-file');
    writeFileSync(file, '');
    assert.match(
      (await otklik(['doctor'], { ...env, OTKLIK_PHOTOS: file })).said,
      /В папку фотографий .* нельзя писать/,
    );
    assert.doesNotMatch((await otklik(['doctor'], env)).said, /папку фотографий/);
    chmodSync(join(env.OTKLIK_DATA, 'photos'), 0o755);
    assert.match((await otklik(['doctor'], env)).said, /photos открыт другим пользователям/);
  });
});
