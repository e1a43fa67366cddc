import type { BankSort, PickedFacet, SwitchedFacet } from '@otklik/schema/engine';
import type { FacetNames } from './names.ts';

/** Every word that a bank says by itself, beside those of its cards. */
export interface PracticesWords {
  names: FacetNames;
  /** Which of the short names on the map are ours. */
  tiles: 'ru' | 'en';

  loading: string;
  notFound: string;
  unreachable: string;
  offline: string;
  broken: string;
  tryAgain: string;

  search: string;
  searchHint: string;
  clearSearch: string;
  found: (count: number) => string;
  shownOf: (shown: number, count: number) => string;
  /** Read as if some words were mistyped. */
  corrected: (words: string) => string;
  /** Nothing has all the words. */
  some: string;

  filters: string;
  filtersChosen: (count: number) => string;
  chosen: string;
  remove: (name: string) => string;
  clearAll: string;
  facets: Record<PickedFacet, string>;
  switches: Record<SwitchedFacet, string>;
  alsoHas: string;
  archived: string;
  more: (count: number) => string;
  less: string;

  map: string;
  mapHint: string;
  mapFailed: string;
  tile: (region: string, count: number) => string;

  sort: string;
  sorts: Record<BankSort, string>;
  showMore: (count: number) => string;
  loadingMore: string;
  moreFailed: string;
  /** What is shown was found before. */
  searchFailed: string;

  empty: string;
  emptyAdvice: readonly string[];
  nothingHere: string;

  back: string;
  copyLink: string;
  linkCopied: string;
  linkByHand: string;
}
