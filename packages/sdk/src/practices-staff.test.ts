import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { OtklikContractError, type OtklikProblemError } from './errors.ts';
import { createStaffClient } from './staff.ts';
import { type Act, cut, json, refuse, serve, stillPace } from './testing.ts';

const hash = 'a'.repeat(64);
const practice = { id: 'toys', locale: 'ru' as const };
const record = {
  ...{ id: 'toys', version: 2, state: 'screening', title: 'Лекотека', isAuthor: false, moves: ['review', 'hold'] },
  ...{ organisation: { id: 'first', name: 'Проба' }, bank: { id: 'centre', name: 'Центр' }, changedOn: '2026-11-27' },
  ...{ practice, hash, onBehalf: false, alike: [], events: [], advice: [] },
};

async function setup(t: TestContext, ...acts: Act[]) {
  const { endpoint, seen } = await serve(t, ...acts);
  return { seen, client: createStaffClient({ endpoint, lang: 'ru' }, stillPace()) };
}

describe('the client of staff, for practices', () => {
  it('moves exactly the version that was read, and only if it is still as it was', async (t) => {
    const { client, seen } = await setup(t, json(200, record, { etag: '"7"' }), refuse(412, 'stale'));
    const read = await client.records.read({ id: 'toys' });
    await assert.rejects(client.records.move(read, { to: 'review', themeFits: true }), (error: OtklikProblemError) => {
      assert.equal(error.problem.code, 'stale');
      return true;
    });
    assert.deepEqual(
      seen.map(({ method, path, headers }) => [method, path, headers['if-match']]),
      [
        ['GET', '/v1/records/toys', undefined],
        ['POST', '/v1/records/toys/moves?version=2', '"7"'],
      ],
    );
  });

  it('saves a new practice only where there is none, and says for whom it is written', async (t) => {
    const { client, seen } = await setup(t, json(201, record, { etag: '"1"' }));
    assert.equal((await client.records.save(practice, 'new', { onBehalf: true })).etag, '"1"');
    assert.deepEqual(
      [seen[0]!.path, seen[0]!.headers['if-none-match'], JSON.parse(seen[0]!.body)],
      ['/v1/records/toys?on-behalf=1', '*', practice],
    );
  });

  it('does not decide, hand in or confirm again by itself', async (t) => {
    const { client, seen } = await setup(t, cut);
    await assert.rejects(client.records.move({ ...read, etag: '"7"' }, { to: 'archived', reason: 'Устарело' }));
    await assert.rejects(client.records.askReviewer('toys', { expert: 'p1', reason: 'Эксперты разошлись' }));
    await assert.rejects(client.confirmations.confirm('token', hash));
    const draft = { review: { scores: {} }, handIn: true };
    await assert.rejects(client.assignments.save({ practice: 'toys', etag: '"1"' }, draft));
    assert.equal(seen.length, 4);
  });

  it('takes no record without its tag, because nothing could be done with it', async (t) => {
    const { client } = await setup(t, json(200, record));
    await assert.rejects(client.records.read({ id: 'toys' }), OtklikContractError);
  });
});

const read = { id: 'toys', version: 2 };
