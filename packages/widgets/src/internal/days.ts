/** How days are written in one language. */
export interface DayWords {
  /** «1 сентября 2026 г.» */
  long: (day: string) => string;
  /** «1 сентября», in sentences where the year is clear. */
  plain: (day: string) => string;
  /** «вт, 1 сент.», with the year where it is another than that of `near`. */
  short: (day: string, near: string) => string;
  /** «сент.» */
  month: (day: string) => string;
}

const known = new Map<string, DayWords>();

/** Writes days in a language. Kept, because to make what formats them takes longer than all else that a plan draws. */
export function daysIn(lang: string): DayWords {
  const found = known.get(lang);
  if (found) return found;
  const write = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
    return (day) => format.format(new Date(`${day}T00:00Z`));
  };
  const day = { day: 'numeric', month: 'short', weekday: 'short' } as const;
  const [near, far] = [write(day), write({ ...day, year: 'numeric' })];
  const words: DayWords = {
    long: write({ dateStyle: 'long' }),
    plain: write({ day: 'numeric', month: 'long' }),
    short: (each, beside) => (each.slice(0, 4) === beside.slice(0, 4) ? near(each) : far(each)),
    month: write({ month: 'short' }),
  };
  known.set(lang, words);
  return words;
}
