/** Today where the reader is, `2026-11-26`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** So many days after a day; the Monday after, where that is a weekend: nobody begins then. */
export function workdayAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  const weekday = moment.getUTCDay();
  moment.setUTCDate(moment.getUTCDate() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
  return moment.toISOString().slice(0, 10);
}
