import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import holidays from '@otklik/content/lists/holidays-ru.json' with { type: 'json' };
import { isWorkingDay, WorkCalendar } from '@otklik/schema';
import { checkTexts } from './wording.ts';

/** Article 112 of the Labour Code. */
const EVERY_YEAR = [
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
];

/** Five days a week, as the yearly working calendars count them. */
const WORKING_DAYS = { 2025: 247, 2026: 247 };

const calendar = WorkCalendar.parse(holidays);
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay());

function daysOf(year: string): string[] {
  const first = Date.parse(`${year}-01-01T00:00Z`);
  const days = Array.from({ length: 366 }, (_, at) => new Date(first + at * 86_400_000).toISOString().slice(0, 10));
  return days.filter((day) => day.startsWith(year));
}

describe('the working calendar of Russia', () => {
  it('is for Russia, and reads well', () => {
    assert.equal(calendar.country, 'RU');
    assert.deepEqual(checkTexts(calendar, { trade: false }), []);
  });

  it('says of which years the decree on moved days off is in it', () => {
    assert.deepEqual(
      Object.entries(calendar.years).map(([year, { complete }]) => [year, complete]),
      [
        ['2025', true],
        ['2026', true],
        ['2027', false],
        ['2028', false],
      ],
    );
  });

  for (const [year, { off, work }] of Object.entries(calendar.years)) {
    describe(`in ${year}`, () => {
      it('names real days of that year in order, each once', () => {
        for (const list of [off, work]) {
          const real = new Set(daysOf(year));
          assert.deepEqual(
            list.filter((day) => !real.has(day)),
            [],
          );
          assert.deepEqual(list, [...new Set(list)].sort());
        }
      });

      it('has every holiday of the Labour Code', () =>
        assert.deepEqual(
          EVERY_YEAR.map((day) => `${year}-${day}`).filter((day) => !off.includes(day)),
          [],
        ));

      it('lets people work on no weekend that was not moved', () => {
        assert.ok(work.every(isWeekend));
        assert.ok(!work.some((day) => off.includes(day)));
      });
    });
  }

  for (const [year, count] of Object.entries(WORKING_DAYS)) {
    it(`has ${count} working days in ${year}`, () =>
      assert.equal(daysOf(year).filter((day) => isWorkingDay(day, calendar)).length, count));
  }

  it('gives the Monday after a holiday that falls on a weekend, except in January', () => {
    const mondays = ['2026-03-09', '2026-05-11', '2027-05-03', '2027-05-10', '2027-06-14', '2028-11-06'];
    assert.deepEqual(
      mondays.filter((day) => isWorkingDay(day, calendar)),
      [],
    );
    assert.ok(isWorkingDay('2027-01-11', calendar));
  });

  it('keeps the Saturday on which people worked in 2025', () => assert.ok(isWorkingDay('2025-11-01', calendar)));
});
