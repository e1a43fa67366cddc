import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateOf, takesAnswers } from './storage.ts';

const always = { opensOn: undefined, closesOn: undefined, closedOn: undefined };

describe('a form', () => {
  it('is open from its first day to its last', () => {
    const form = { ...always, opensOn: '2026-11-10', closesOn: '2026-11-20' };
    const days = ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'];
    assert.deepEqual(
      days.map((day) => stateOf(form, day)),
      ['not-yet-open', 'open', 'open', 'closed'],
    );
  });

  it('takes answers one day longer, because people finish what they have started', () => {
    const days = ['2026-11-09', '2026-11-10', '2026-11-21', '2026-11-22'];
    const form = { ...always, opensOn: '2026-11-10', closesOn: '2026-11-20' };
    assert.deepEqual(
      days.map((day) => takesAnswers(form, day)),
      [false, true, true, false],
    );
    const closed = { ...always, closedOn: '2026-11-20' };
    assert.deepEqual(
      days.map((day) => takesAnswers(closed, day)),
      [true, true, true, false],
    );
  });

  it('is open for ever when nobody says otherwise', () => {
    assert.equal(stateOf(always, '2099-12-31'), 'open');
    assert.equal(takesAnswers(always, '2099-12-31'), true);
  });
});
