/** Months as numbers, so that they can be counted. Takes a month or a day. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** A month some months later, or earlier: `2026-09`. */
export function addMonths(month: string, months: number): string {
  const number = monthNumber(month) + months;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** A day some months later; the last of that month where it has no such day. */
export function addMonthsToDay(day: string, months: number): string {
  const month = addMonths(day, months);
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8, 10)), days)).padStart(2, '0')}`;
}
