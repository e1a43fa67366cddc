import type { WorkCalendar } from './work-calendar.ts';

/** Days as numbers, so that they can be counted; day 0 is 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00Z`) / 86_400_000;

/** A day's number as people write it: `2026-09-01`. */
export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A day some calendar days later, or earlier. */
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days);

/** Whether people work on that day. In a year that the calendar does not have, only weekends are days off. */
export function isWorkingDay(day: string, calendar?: WorkCalendar): boolean {
  const year = yearIn(calendar, day);
  if (year?.off.includes(day)) return false;
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || (year?.work.includes(day) ?? false);
}

/** The first working day from that day on. */
export function workingDayFrom(day: string, calendar?: WorkCalendar): string {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

/** The last working day up to that day. */
export function workingDayUpTo(day: string, calendar?: WorkCalendar): string {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
}

/** The day that lies so many working days later, or earlier. From a day off it counts as from the next working day. */
export function addWorkingDays(day: string, days: number, calendar?: WorkCalendar): string {
  let found = workingDayFrom(day, calendar);
  for (let left = Math.abs(days); left > 0; left--)
    found = days > 0 ? workingDayFrom(addDays(found, 1), calendar) : workingDayUpTo(addDays(found, -1), calendar);
  return found;
}

/** How many days are worked between two days, both of them counted. */
export function countWorkingDays(from: string, to: string, calendar?: WorkCalendar): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++;
  return count;
}

/** What the calendar knows of the year of a day. */
export const yearIn = (calendar: WorkCalendar | undefined, day: string) => {
  const year = day.slice(0, 4);
  return calendar && Object.hasOwn(calendar.years, year) ? calendar.years[year] : undefined;
};
