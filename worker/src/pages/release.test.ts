import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { temporaryFolder } from '../operation/testing/running-server.ts';
import { embed } from './embed.ts';
import { BrokenRelease, readRelease, readShelf, shelve } from './release.ts';
import { buildRelease, LOADER } from './testing/build-release.ts';

const folder = temporaryFolder({ after });

describe('readRelease', () => {
  it('finds nothing where nothing is built', () => {
    assert.equal(readRelease(join(folder, 'nowhere')), undefined);
  });

  it('refuses a file that is not what the manifest says, and one that is missing', () => {
    const changed = buildRelease(folder, '6.6.6');
    writeFileSync(join(changed, 'otklik.js'), `${LOADER} // changed`);
    assert.throws(() => readRelease(changed), BrokenRelease);
    rmSync(join(changed, 'otklik.js'));
    assert.throws(() => readRelease(changed), BrokenRelease);
  });
});

describe('the shelf of releases', () => {
  const shelf = join(folder, 'shelf');
  const put = (version: string, script?: string) => {
    const built = buildRelease(folder, version, script);
    shelve(built, readRelease(built)!, shelf);
  };
  const from = async (path: string) => {
    const reply = await embed(readShelf(shelf)).request(`/${path}/otklik.js`);
    return reply.ok ? reply.text() : reply.status;
  };

  it('keeps serving the versions that pages were given before an upgrade', async () => {
    for (const version of ['1.9.0', '1.10.0', '2.0.0-beta.1']) put(version, `"${version}"`);
    assert.equal(await from('1.9.0'), '"1.9.0"');
    assert.equal(await from('1.10.0'), '"1.10.0"');
    assert.equal(await from('1.8.0'), 404);
  });

  it('gives the newest of a major version under its short address', async () => {
    assert.equal(await from('v1'), '"1.10.0"');
    assert.equal(await from('v2'), '"2.0.0-beta.1"');
  });

  it('takes a version that was built again in place of the one before', async () => {
    put('1.10.0', '"1.10.0 again"');
    assert.equal(await from('1.10.0'), '"1.10.0 again"');
  });

  it('takes no notice of what is not a release', async () => {
    mkdirSync(join(shelf, '.1.11.0'));
    mkdirSync(join(shelf, 'notes'));
    assert.deepEqual(
      readShelf(shelf)
        .map(({ version }) => version)
        .sort(),
      ['1.10.0', '1.9.0', '2.0.0-beta.1'],
    );
    assert.deepEqual(readShelf(join(folder, 'nowhere')), []);
  });
});
