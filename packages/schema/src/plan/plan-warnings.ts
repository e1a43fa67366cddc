import type { Plan } from './plan.ts';
import type { Schedule, ScheduledStep } from './schedule.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { addDays, isWorkingDay, yearIn } from './working-days.ts';

/** What to think of before keeping to a plan. Codes are stable: programs rely on them. */
export type PlanWarning =
  /** People are asked only between 1 and 10 January, when most are away. */
  | { code: 'asks-in-new-year'; step: string }
  /** Pupils are asked only in July and August. */
  | { code: 'asks-in-summer'; step: string }
  /** It was moved to a day on which what it waits for is not yet done, and begins later. */
  | { code: 'waits-for-others'; step: string }
  /** Work at it stops for several days off in a row. */
  | { code: 'crosses-holidays'; step: string; from: string; to: string }
  /** Nobody has told which days of that year are off; weekends alone were counted. */
  | { code: 'year-unknown'; year: string }
  /** Holidays of that year may still be moved. */
  | { code: 'year-incomplete'; year: string }
  | { code: 'longer-than-a-year' };
export type PlanWarningCode = PlanWarning['code'];

/** So many days off in a row are long holidays: more than any weekend with a holiday beside it. */
const LONG_HOLIDAYS = 5;

/** What to think of in a schedule, first what concerns one step, in their order. */
export function warningsOf(
  { steps, startsOn, endsOn }: Omit<Schedule, 'warnings'>,
  plan: Plan,
  calendar?: WorkCalendar,
): PlanWarning[] {
  return [
    ...steps.flatMap((scheduled) => warnOf(scheduled, plan, calendar)),
    ...yearsBetween(startsOn, endsOn).flatMap((year): PlanWarning[] => {
      const known = yearIn(calendar, year);
      if (!known) return [{ code: 'year-unknown', year }];
      return known.complete ? [] : [{ code: 'year-incomplete', year }];
    }),
    ...(endsOn >= addDays(startsOn, 366) ? [{ code: 'longer-than-a-year' as const }] : []),
  ];
}

function warnOf(scheduled: ScheduledStep, plan: Plan, calendar?: WorkCalendar): PlanWarning[] {
  const { step, start, end, earliest } = scheduled;
  const { id } = step;
  const moved = plan.moved?.[id];
  const lies = (from: string, to: string): boolean =>
    start.slice(0, 4) === end.slice(0, 4) && start.slice(5) >= from && end.slice(5) <= to;
  const holidays = longHolidays(start, end, calendar);
  return [
    ...(step.asks && lies('01-01', '01-10') ? [{ code: 'asks-in-new-year' as const, step: id }] : []),
    ...(step.asks && plan.school && lies('07-01', '08-31') ? [{ code: 'asks-in-summer' as const, step: id }] : []),
    ...(moved !== undefined && moved < earliest && start === earliest && isLate(moved, earliest, calendar)
      ? [{ code: 'waits-for-others' as const, step: id }]
      : []),
    ...(holidays ? [{ code: 'crosses-holidays' as const, step: id, ...holidays }] : []),
  ];
}

/** Whether there is a working day before the one on which it begins: else it begins as soon as it was moved to. */
function isLate(moved: string, start: string, calendar?: WorkCalendar): boolean {
  for (let day = moved; day < start; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) return true;
  return false;
}

/** The first long holidays between two days. */
function longHolidays(start: string, end: string, calendar?: WorkCalendar): { from: string; to: string } | undefined {
  let from: string | undefined;
  for (let day = start; day <= end; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) {
      from ??= day;
    } else {
      if (from && addDays(from, LONG_HOLIDAYS) <= day) return { from, to: addDays(day, -1) };
      from = undefined;
    }
  }
  return undefined;
}

function yearsBetween(from: string, to: string): string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => String(first + at));
}
