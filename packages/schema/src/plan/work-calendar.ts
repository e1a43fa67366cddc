import { z } from 'zod';
import { Day } from '../id.ts';
import { Text } from '../text.ts';

/** What one year's decree says: days off that are no weekends, and weekends on which people work. */
export const WorkYear = z.strictObject({
  /** No more than so many, so that there is always a day to work. */
  off: z.array(Day).max(200),
  work: z.array(Day).max(200),
  /** Where that is written: the law, the decree, their numbers and days. */
  source: Text,
  /** Whether the days to which holidays are moved have been decreed already. */
  complete: z.boolean(),
});
export type WorkYear = z.infer<typeof WorkYear>;

/** On which days of which years a country works. Saturdays and Sundays are days off without being named. */
export const WorkCalendar = z.strictObject({
  $schema: z.string().max(300).optional(),
  /** Its code by ISO 3166-1: `RU`. */
  country: z.string().regex(/^[A-Z]{2}$/),
  years: z.record(z.string().regex(/^\d{4}$/), WorkYear),
});
export type WorkCalendar = z.infer<typeof WorkCalendar>;
