import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar } from './listening.suite.ts';
import { WorkCalendar } from './work-calendar.ts';
import { addDays, addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts';

describe('a work calendar', () => {
  it('is a noun', () => assert.deepEqual(WorkCalendar.parse(calendar), calendar));

  it('knows weekends, holidays and weekends on which people work', () => {
    assert.ok(isWorkingDay('2026-11-03', calendar));
    assert.ok(!isWorkingDay('2026-11-04', calendar));
    assert.ok(!isWorkingDay('2026-11-07', calendar));
    assert.ok(isWorkingDay('2026-10-31', calendar));
  });

  it('takes weekends alone for days off in a year that it does not have', () => {
    assert.ok(isWorkingDay('2028-11-03', calendar));
    assert.ok(!isWorkingDay('2028-11-05', calendar));
    assert.ok(isWorkingDay('2026-11-04'));
  });

  it('counts on over holidays, and back', () => {
    assert.equal(addWorkingDays('2026-12-30', 1, calendar), '2027-01-11');
    assert.equal(addWorkingDays('2027-01-11', -1, calendar), '2026-12-30');
    assert.equal(addWorkingDays('2026-09-05', 0, calendar), '2026-09-07');
    assert.equal(countWorkingDays('2026-12-28', '2027-01-11', calendar), 4);
  });

  it('counts days of the calendar in any time zone and over leap days', () => {
    assert.equal(addDays('2028-02-28', 2), '2028-03-01');
    assert.equal(addDays('2026-03-29', -28), '2026-03-01');
  });
});
