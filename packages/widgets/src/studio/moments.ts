/** A moment as people write it: the day and the time where the reader is. */
export const formatMoment = (moment: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment));
