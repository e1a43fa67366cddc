import type { Wording } from '../text.ts';
import type { Month, TargetGroup } from './practice.ts';
import { outlineWords } from './outline-words.ts';
import { isWritten } from './written.ts';

/** Words, perhaps with an address behind them. The address is http, https, mailto or tel and nothing else. */
export type OutlineSpan = string | { readonly text: string; readonly href: string };

/** The lists of `@otklik/content` by their names, with words. */
export type OutlineLists = Readonly<Record<string, readonly { readonly id: string; readonly title: Wording }[]>>;

/** The words of one value of a list; the value itself where the list does not know it. */
export function namedIn(lists: OutlineLists, list: string, id: string, lang: string): string {
  const title = (Object.hasOwn(lists, list) ? lists[list] : undefined)?.find((one) => one.id === id)?.title;
  if (title === undefined || typeof title === 'string') return title ?? id;
  return title[lang] ?? title.en ?? title.ru ?? Object.values(title)[0] ?? id;
}

/** `12400.5` as `12 400,5` or `12,400.5`. Not by `Intl`: a collection is the same file on every machine. */
export function numberText(value: number, lang: string): string {
  const plain = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return plain;
  const [whole = '', part] = plain.split('.');
  const isRussian = outlineWords(lang) === outlineWords('ru');
  const digits = whole.replace('-', '');
  const grouped = digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, isRussian ? '\u00A0' : ',');
  const sign = whole.startsWith('-') ? '\u2212' : '';
  return `${sign}${grouped}${part === undefined ? '' : `${isRussian ? ',' : '.'}${part}`}`;
}

/** A number with what it counts. */
export const amountText = (value: number | undefined, unit: string | undefined, lang: string): string =>
  [value === undefined ? '' : numberText(value, lang), isWritten(unit) ? unit.trim() : '']
    .filter(Boolean)
    .join('\u00A0');

/** `2026-09` as «сентябрь 2026». */
export const monthText = (month: Month, lang: string): string =>
  `${outlineWords(lang).months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`.trim();

/** From when until when; without an end it goes on. */
export function periodText(period: { from?: Month | undefined; to?: Month | undefined }, lang: string): string {
  const { from, to } = period;
  if (from === undefined) return to === undefined ? '' : `${outlineWords(lang).upTo} ${to.slice(5)}.${to.slice(0, 4)}`;
  if (to === from) return monthText(from, lang);
  return `${monthText(from, lang)} – ${to === undefined ? outlineWords(lang).goesOn : monthText(to, lang)}`;
}

/** The years between which people of a group are. */
export function ageText({ ageFrom, ageTo, ageAny }: TargetGroup, lang: string): string {
  const words = outlineWords(lang);
  if (ageAny === true) return words.anyAge;
  if (ageFrom !== undefined && ageTo !== undefined) return ageFrom === ageTo ? `${ageFrom}` : `${ageFrom}–${ageTo}`;
  if (ageFrom !== undefined) return `${words.from} ${ageFrom}`;
  return ageTo === undefined ? '' : `${words.upTo} ${ageTo}`;
}

/** A text as its paragraphs, without empty ones. */
export const paragraphsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An address that a browser may follow, or nothing: what is typed into a field can be anything. */
export function safeHref(address: string | undefined): string | undefined {
  const typed = address?.trim() ?? '';
  if (/^https?:\/\/[^\s<>"\\]+$/i.test(typed)) return typed;
  return /^[a-zа-яё0-9-]+(\.[a-zа-яё0-9-]+)+(\/[^\s<>"\\]*)?$/i.test(typed) ? `https://${typed}` : undefined;
}

/** Words with a link, where the address is one. */
export function linked(text: string | undefined, address: string | undefined): OutlineSpan {
  const href = safeHref(address);
  const shown = isWritten(text) ? text.trim() : (address?.trim() ?? '');
  return href === undefined ? shown : { text: shown, href };
}
