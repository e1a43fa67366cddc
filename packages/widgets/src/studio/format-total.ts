/** A total as people write it: «73», «66,5». */
export const formatTotal = (total: number, lang: string): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(total);
