import { formatDay } from '../internal/format-day.ts';

/** A moment as people write it: the day and the time where the reader is. */
export const formatMoment = (moment: string, lang: string): string =>
  hold(new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment)));

/** A day as people write it, for narrow columns. */
export const formatDate = (day: string, lang: string): string => hold(formatDay(day, lang));

/** No line parts the day from its month, the year from its letter, the hour from its word. */
const hold = (words: string): string =>
  words.replace(/(\d) (?=\p{L}{3})|(\d{4}) (?=г)|(?<= )(в|at) |(?<=\p{L}{3}) (?=\d\d?,)/gu, (held) =>
    held.replace(' ', '\u00a0'),
  );
