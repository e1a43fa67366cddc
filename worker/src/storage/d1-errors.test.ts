import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type D1, openD1 } from './d1.ts';
import { StorageUnavailable } from './storage.ts';

/** A D1 that answers everything with that error. */
const failing = (message: string): D1 => {
  const fail = () => Promise.reject(new Error(message));
  const statement = { bind: () => statement, all: fail };
  return { prepare: () => statement, batch: fail };
};

describe('D1', () => {
  for (const message of [
    'D1_ERROR: D1 DB reset because its code was updated.',
    'D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.',
    'D1_ERROR: Network connection lost.',
    'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
    'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
    "D1_ERROR: Can't read from request stream because client disconnected.",
    'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
    'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
    'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
    'D1_ERROR: D1 DB exceeded its memory limit and was reset.',
    'D1_ERROR: D1 DB exceeded its CPU time limit and was reset.',
    'D1_ERROR: Exceeded maximum DB size.',
  ]) {
    it(`that says “${message.slice(10)}” is away for now`, async () => {
      const storage = openD1(failing(message), []);
      await assert.rejects(storage.forms.find('any'), StorageUnavailable);
      await assert.rejects(storage.submissions.erase('any', 'any', '2026-11-26'), StorageUnavailable);
    });
  }

  it('that refuses a statement points at our own mistake', async () => {
    const storage = openD1(failing('D1_ERROR: UNIQUE constraint failed: form.id: SQLITE_CONSTRAINT'), []);
    await assert.rejects(storage.forms.find('any'), (error) => !(error instanceof StorageUnavailable));
  });
});
