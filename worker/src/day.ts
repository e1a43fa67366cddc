/** The day in UTC, the only time that is kept of an answer. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The day after. */
export const nextDay = (day: string): string => daysAfter(day, 1);

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
