import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Challenge } from '@otklik/schema';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { OtklikContractError } from './errors.ts';
import { solveChallenge } from './proof.ts';

const SECRET = { deriveKey, hmacSignatureSecret: 'secret' };

/** A challenge that the tries before `counter` do not solve, made by the library that the API uses. */
const challenge = async (counter: number, more: object = {}) =>
  (await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter,
    data: { form: 'family' },
    ...SECRET,
    ...more,
  })) as Challenge;

const open = (proof: string) => JSON.parse(atob(proof)) as Parameters<typeof verifySolution>[0];

describe('solveChallenge', () => {
  for (const counter of [0, 1, 199, 200, 65_536, 123_456]) {
    it(`finds what only SHA-256 finds, at try ${counter}`, async () => {
      const proof = await solveChallenge(await challenge(counter));
      assert.equal(open(proof).solution.counter, counter);
      assert.equal((await verifySolution({ ...open(proof), ...SECRET })).verified, true);
    });
  }

  it('gives the challenge back as it came, with what a newer API has added to it', async () => {
    const newer = { ...(await challenge(3)), added: 'later' };
    assert.deepEqual(open(await solveChallenge(newer)).challenge, newer);
  });

  it('lets the page live meanwhile', async () => {
    let moments = 0;
    const solving = solveChallenge(await challenge(1_000_000));
    const beat = setInterval(() => moments++, 0);
    await solving;
    clearInterval(beat);
    assert.ok(moments > 2, `${moments} moments`);
  });

  it('stops when nobody waits any more', async () => {
    const stop = new AbortController();
    const solving = solveChallenge(await challenge(2 ** 31), { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('left')), 1);
    await assert.rejects(solving, /left/);
  });

  it('does not begin with work that it does not know', async () => {
    for (const unknown of [await challenge(1, { cost: 2 }), await challenge(1, { algorithm: 'SHA-512' })])
      await assert.rejects(solveChallenge(unknown), OtklikContractError);
  });
});
