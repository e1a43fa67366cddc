import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BankQuery } from '@otklik/schema';
import { createClient } from './client.ts';
import { OtklikContractError, OtklikProblemError } from './errors.ts';
import { createPracticeClient } from './practices.ts';
import { createStaffClient } from './staff.ts';
import { badGateway, captivePortal, cut, json, refuse, serve, stillPace } from './testing.ts';

const page = { practices: [], total: 0, facets: {}, found: 'all' };
const published = {
  ...{ practice: { id: 'phone-lessons', locale: 'ru' }, version: 2, hash: 'a'.repeat(64), state: 'published' },
  ...{ publishedOn: '2026-01-15', verifiedOn: '2026-01-15', adoptions: 0 },
  evidence: { level: 'E2', feedback: true, noEffect: false },
};
const file = { practices: [published] };
const query: BankQuery = { q: 'дети и школа', filters: { theme: ['mentoring', 'sport'], verified: true }, sort: 'new' };
const ADDRESS =
  '/v1/practices?q=%D0%B4%D0%B5%D1%82%D0%B8+%D0%B8+%D1%88%D0%BA%D0%BE%D0%BB%D0%B0&theme=mentoring%2Csport&verified=1&sort=new&bank=b1&cursor=20.a&limit=20';
const paged = { bank: 'b1', cursor: '20.a', limit: 20 };

for (const [name, create] of [
  ['a page', (endpoint: string) => createPracticeClient({ endpoint }, stillPace())],
  ['a program', (endpoint: string) => createClient({ endpoint }, stillPace()).practices],
] as const)
  describe(`practices for ${name}`, () => {
    it('are searched by words, facets, order and page', async (t) => {
      const { endpoint, seen } = await serve(t, json(200, page));
      const client = create(endpoint);
      assert.deepEqual(await client.search(query, paged), page);
      assert.deepEqual(await client.search(), page);
      assert.deepEqual(
        seen.map(({ path }) => path),
        [ADDRESS, '/v1/practices'],
      );
    });

    it('are read, the version of now or another', async (t) => {
      const { endpoint, seen } = await serve(t, json(200, published));
      const client = create(endpoint);
      assert.deepEqual(await client.read('phone-lessons'), published);
      await client.read('../x', { version: 1 });
      assert.deepEqual(
        seen.map(({ path }) => path),
        ['/v1/practices/phone-lessons', '/v1/practices/..%2Fx?version=1'],
      );
    });

    it('come as one file', async (t) => {
      const { endpoint, seen } = await serve(t, badGateway, cut, json(200, file));
      assert.deepEqual(await create(endpoint).bank({ bank: 'b1' }), file);
      assert.equal(seen[2]!.path, '/v1/bank.json?bank=b1');
    });

    it('are never taken for a log-in page, and an unknown one is said to be', async (t) => {
      const portal = create((await serve(t, captivePortal)).endpoint);
      await assert.rejects(portal.search(), OtklikContractError);
      await assert.rejects(portal.read('a'), OtklikContractError);
      await assert.rejects(portal.bank(), OtklikContractError);
      const other = create((await serve(t, json(200, { ok: true }))).endpoint);
      await assert.rejects(other.search(), OtklikContractError);
      await assert.rejects(other.read('a'), OtklikContractError);
      await assert.rejects(other.bank(), OtklikContractError);
      const none = create((await serve(t, refuse(404, 'no-practice'))).endpoint);
      await assert.rejects(none.read('a'), OtklikProblemError);
    });
  });

describe('a bank for moderators', () => {
  it('is taken over from where it stands', async (t) => {
    const outcome = { taken: 1, known: 0, refused: [] };
    const { endpoint, seen } = await serve(t, json(200, outcome));
    const staff = createStaffClient({ endpoint, key: 'k' }, stillPace());
    const { BankFile } = await import('@otklik/schema');
    const from = 'https://bank.example.org';
    assert.deepEqual(await staff.bank.takeOver(BankFile.parse(file), { from }), outcome);
    assert.equal(seen[0]!.path, '/v1/bank?from=https%3A%2F%2Fbank.example.org');
    assert.deepEqual(JSON.parse(seen[0]!.body), file);
  });
});
