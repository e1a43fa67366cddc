import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '@otklik/schema';
import { isOtklikError, OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';

const closed: Problem = {
  type: 'https://otklik.example.org/problems/closed',
  code: 'closed',
  title: 'The form is closed',
  status: 410,
  detail: 'Answers are no longer taken.',
  retryable: false,
};

describe('isOtklikError', () => {
  it('knows all three kinds', () => {
    assert.ok(isOtklikError(new OtklikProblemError(closed)));
    assert.ok(isOtklikError(new OtklikNetworkError('No network')));
    assert.ok(isOtklikError(new OtklikContractError('A log-in page')));
  });

  it('knows an error of another copy of the SDK on the page', () => {
    const foreign = { isOtklikError: true, name: 'OtklikNetworkError', message: 'No network' };
    assert.ok(isOtklikError(foreign));
  });

  it('does not claim what others throw', () => {
    for (const other of [new Error('other'), new DOMException('stopped', 'AbortError'), undefined, null, 'text', 7]) {
      assert.equal(isOtklikError(other), false);
    }
  });

  it('tells the kinds apart by name', () => {
    const error: unknown = new OtklikProblemError(closed, { retryAfter: 2000 });
    assert.ok(isOtklikError(error) && error.name === 'OtklikProblemError');
    assert.equal(error.problem.code, 'closed');
    assert.equal(error.retryAfter, 2000);
  });
});

describe('OtklikProblemError', () => {
  it('says what the API said and keeps the cause', () => {
    const cause = new Error('410');
    const error = new OtklikProblemError(closed, { cause });
    assert.equal(String(error), 'OtklikProblemError: The form is closed');
    assert.equal(error.cause, cause);
  });
});
