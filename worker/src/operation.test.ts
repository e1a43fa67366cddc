import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from './app.ts';
import { openSqlite } from './storage/sqlite.ts';

describe('GET /readyz', () => {
  it('says no, and why, until the database is up to date, while the disk is nearly full and when the server is leaving', async () => {
    const storage = openSqlite(':memory:');
    let leaving = false;
    let room = true;
    const app = createApp({ storage, draining: () => leaving, hasRoom: () => room });
    const said = async () => {
      const reply = await app.request('/readyz');
      return [reply.status, ((await reply.json()) as { because?: string }).because];
    };
    assert.deepEqual(await said(), [503, 'database']);
    await storage.migrate();
    assert.deepEqual(await said(), [200, undefined]);
    room = false;
    assert.deepEqual(await said(), [503, 'disk']);
    room = true;
    assert.deepEqual(await said(), [200, undefined]);
    leaving = true;
    assert.deepEqual(await said(), [503, 'stopping']);
    assert.equal((await app.request('/livez')).status, 200);
    await storage.close();
  });
});

describe('GET /version', () => {
  it('gives the version', async () => {
    const app = createApp({ storage: openSqlite(':memory:'), version: '1.2.3' });
    assert.deepEqual(await (await app.request('/version')).json(), { version: '1.2.3' });
  });
});
