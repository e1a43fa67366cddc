/** A day as people write it: «1 сентября 2026 г.». */
export const formatDay = (day: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
