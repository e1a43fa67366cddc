import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from './config.ts';
import { hasRoom, readDiskSpace } from './disk-space.ts';
import { startOtklik } from './start.ts';
import { temporaryFolder } from './testing/running-server.ts';

const MEGABYTE = 1024 * 1024;

describe('hasRoom', () => {
  it('wants 5 % of the disk, and 100 MB of any', () => {
    const at = (free: number, total: number) => hasRoom({ free: free * MEGABYTE, total: total * MEGABYTE });
    assert.deepEqual([at(100, 1000), at(99, 1000)], [true, false]);
    assert.deepEqual([at(5000, 100_000), at(4999, 100_000)], [true, false]);
  });

  it('is asked of the disk under the folder', (t) => {
    const { free, total } = readDiskSpace(temporaryFolder(t));
    assert.ok(free > 0 && free <= total);
    assert.ok(Number.isSafeInteger(total));
  });
});

describe('a server beside a disk that is nearly full', () => {
  it('lives on, and says on /readyz that it should get no more work until there is space', async (t) => {
    const folder = temporaryFolder(t);
    const reading = readConfig({ PORT: '0', OTKLIK_DATA: folder, OTKLIK_DEMO: '0' });
    assert.ok('config' in reading);
    const space = { free: 99 * MEGABYTE, total: 1000 * MEGABYTE };
    const asked: string[] = [];
    const log = () => undefined;
    const otklik = await startOtklik(reading.config, log, (folder) => (asked.push(folder), space));
    t.after(() => otklik.stop(0));

    const status = async (path: string) => (await fetch(`http://127.0.0.1:${otklik.port}${path}`)).status;
    assert.equal(await status('/readyz'), 503);
    assert.equal(await status('/livez'), 200);
    space.free = 200 * MEGABYTE;
    assert.equal(await status('/readyz'), 200);
    assert.deepEqual(new Set(asked), new Set([folder]));
  });
});
