import { cleanText } from '@otklik/schema/engine';

/** The number that was meant, with a comma or a point; what is not a number stays as it was typed. */
export function parseNumber(typed: string): number | string | undefined {
  const text = cleanText(typed).trim();
  const digits = text.replace(/\s/g, '').replace(',', '.').replace('−', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : text || undefined;
}

/** A number as its reader would type it: with a comma, except in English. */
export const localNumber = (answer: unknown, lang: string): string =>
  lang.startsWith('en') || typeof answer !== 'number' ? textOf(answer) : textOf(answer).replace('.', ',');

/** What stands in a line for an answer. */
export const textOf = (answer: unknown): string =>
  typeof answer === 'string' || typeof answer === 'number' ? `${answer}` : '';
