import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from './app.ts';
import { openSqlite } from './storage/sqlite.ts';

describe('GET /readyz', () => {
  it('says no until the database is up to date, and again when the server is leaving', async () => {
    const storage = openSqlite(':memory:');
    let leaving = false;
    const app = createApp({ storage, draining: () => leaving });
    const status = async () => (await app.request('/readyz')).status;
    assert.equal(await status(), 503);
    await storage.migrate();
    assert.equal(await status(), 200);
    leaving = true;
    assert.equal(await status(), 503);
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
