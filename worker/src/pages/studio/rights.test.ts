import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RIGHTS } from '../../../../packages/widgets/src/studio/rights.ts';
import { POLICY } from '../../policy.ts';

describe('what the studio offers', () => {
  it('is what the policy gives to the same roles', () => {
    const given = Object.fromEntries(Object.keys(RIGHTS).map((call) => [call, POLICY[call]]));
    assert.deepEqual(RIGHTS, given);
  });
});
