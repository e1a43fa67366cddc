import type { Collection } from '../practice/collection.ts';
import type { PublishedPractice } from '../practice/published-practice.ts';
import type { BookLists } from './book.ts';

/** Where practices go that have no theme. */
const OTHER = 'other';

/** A section of a book: a theme, and its practices in the order of the collection. */
export interface ThemeSection {
  readonly theme: string;
  readonly practices: readonly PublishedPractice[];
}

/** By letters, without a locale: machines do not agree on those. Ё stands with Е, and quotation marks do not count. */
export function compareTexts(one: string, other: string): number {
  const [left, right] = [sortable(one), sortable(other)];
  return left < right ? -1 : left > right ? 1 : one < other ? -1 : one > other ? 1 : 0;
}

const sortable = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N} ]/gu, '');

/** The practices that a collection names, in its order, whatever order they come in. */
export const inOrder = (collection: Collection, practices: readonly PublishedPractice[]): PublishedPractice[] =>
  collection.practices.flatMap(
    ({ id, version }) => practices.find((one) => one.practice.id === id && one.version === version) ?? [],
  );

/** Each practice once, under the first of its themes; themes as the collection orders them, and then as the list does. */
export function sectionsOf(
  collection: Collection,
  practices: readonly PublishedPractice[],
  lists: BookLists,
): ThemeSection[] {
  const themeOf = ({ practice }: PublishedPractice): string => practice.facets?.theme?.[0] ?? OTHER;
  const known = (lists['practice-themes'] ?? []).map(({ id }) => id);
  const met = [...new Set(practices.map(themeOf))].sort(compareTexts);
  const order = [...new Set([...(collection.themes ?? []), ...known, ...met])];
  return order
    .map((theme) => ({ theme, practices: practices.filter((one) => themeOf(one) === theme) }))
    .filter((section) => section.practices.length > 0);
}
