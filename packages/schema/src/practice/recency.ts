import { addMonths, addMonthsToDay } from './months.ts';
import type { Practice } from './practice.ts';

/** For so many months after its end a practice can still be described for a bank; so long, too, its results count as recent. */
export const RECENT_MONTHS = 36;

/** For so many months what its author has confirmed is taken to be so. */
export const CONFIRMED_MONTHS = 12;

/** `too-old`: it ended too long ago. `no-recent-result`: it goes on, and no result is of the last years. */
export type Recency = 'recent' | 'too-old' | 'no-recent-result' | 'unknown';

/**
 * Whether a practice is recent enough on the day on which it is sent. One that has ended is judged by its last month;
 * one that goes on by its results, however long ago it began.
 */
export function recencyOf({ title, results }: Practice, today: string, months: number = RECENT_MONTHS): Recency {
  const since = addMonths(today, -months);
  if (title?.state === 'finished') {
    if (title.finishedOn === undefined) return 'unknown';
    return title.finishedOn >= since ? 'recent' : 'too-old';
  }
  if (title?.state !== 'ongoing') return 'unknown';
  const periods = (results?.quantitative ?? []).flatMap(({ period }) => (period?.from || period?.to ? [period] : []));
  if (periods.length === 0) return 'unknown';
  const month = today.slice(0, 7);
  const overlaps = periods.some(({ from = '', to = month }) => to >= since && from <= month);
  return overlaps ? 'recent' : 'no-recent-result';
}

/** Whether a published practice can still be relied on: `to-confirm` after a year without a word of its author, `archive` after three. */
export function freshnessOf(verifiedOn: string, today: string): 'fresh' | 'to-confirm' | 'archive' {
  if (today >= addMonthsToDay(verifiedOn, RECENT_MONTHS)) return 'archive';
  return today >= addMonthsToDay(verifiedOn, CONFIRMED_MONTHS) ? 'to-confirm' : 'fresh';
}
