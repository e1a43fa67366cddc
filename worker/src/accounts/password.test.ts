import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StorageUnavailable } from '../storage/storage.ts';
import { hashPassword, isPassword, MOST_WAITING } from './password.ts';

describe('a password', () => {
  it('is known again, however its letters were composed, and is not kept', async () => {
    const hash = await hashPassword('й и ё, и пробелы');
    assert.ok(!hash.includes('й'));
    assert.ok(await isPassword({ password: 'й и ё, и пробелы'.normalize('NFD'), hash }));
    assert.ok(!(await isPassword({ password: 'й и е, и пробелы', hash })));
    assert.notEqual(await hashPassword('й и ё, и пробелы'), hash, 'the same twice looks different');
  });

  it('of whoever comes when too many wait is to come later', async () => {
    const hash = await hashPassword('a long password');
    const tries = Array.from({ length: MOST_WAITING + 8 }, () => isPassword({ password: 'another one', hash }));
    const settled = await Promise.allSettled(tries);
    const refused = settled.filter((each) => each.status === 'rejected');
    assert.equal(refused.length, 8);
    for (const { reason } of refused) assert.ok(reason instanceof StorageUnavailable);
    assert.ok(!(await isPassword({ password: 'another one', hash })), 'and then it goes on');
  });
});
