import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { addressBehind } from './client-address.ts';

/** The address that a server behind so many proxies finds in a request. */
async function addressOf(proxies: number, forwarded?: string): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(addressBehind(proxies)(c) ?? 'unknown'));
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, env)).text();
}

describe('addressBehind', () => {
  it('is whoever is connected when no proxy is ours, whatever a client writes', async () => {
    assert.equal(await addressOf(0), '192.0.2.1');
    assert.equal(await addressOf(0, '203.0.113.7'), '192.0.2.1');
  });

  it('is what our own proxies have written, from the right', async () => {
    assert.equal(await addressOf(1, '203.0.113.7'), '203.0.113.7');
    assert.equal(await addressOf(1, '10.0.0.1, 198.51.100.1 ,203.0.113.7'), '203.0.113.7');
    assert.equal(await addressOf(2, '198.51.100.1, 203.0.113.7, 10.0.0.2'), '203.0.113.7');
  });

  it('is whatever there is when fewer have written', async () => {
    assert.equal(await addressOf(2, '203.0.113.7'), '203.0.113.7');
    assert.equal(await addressOf(1), '192.0.2.1');
  });

  it('is not known where there is no connection', async () => {
    const app = new Hono().get('/', (c) => c.text(addressBehind(1)(c) ?? 'unknown'));
    assert.equal(await (await app.request('/')).text(), 'unknown');
  });
});
