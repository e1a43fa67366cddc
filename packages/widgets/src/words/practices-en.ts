import { facetNamesEn } from './facet-names-en.ts';
import type { PracticesWords } from './practices-words.ts';

const practices = (count: number): string => `${count}\u00a0${count === 1 ? 'practice' : 'practices'}`;

/** English for banks of practices. */
export const practicesEn: PracticesWords = {
  names: facetNamesEn,
  tiles: 'en',

  loading: 'Loading the practices…',
  notFound: 'There is no bank of practices at this address. Check the address on the page.',
  unreachable: 'The practices did not load. Check your connection and try again.',
  offline: 'There is no internet. The practices load by themselves once it is back.',
  broken: 'The bank of practices cannot be opened: there is a mistake in its file.',
  tryAgain: 'Try again',

  search: 'Search practices',
  searchHint: 'Words in any form: “mentors for teenagers”',
  clearSearch: 'Clear the search',
  found: (count) => `${practices(count)} found`,
  shownOf: (shown, count) => `${shown} of ${count} shown`,
  corrected: (words) => `Shown for “${words}”.`,
  some: 'Nothing has all of these words. Here are practices with at least some of them.',

  filters: 'Filters',
  filtersChosen: (count) => `Filters: ${count} chosen`,
  chosen: 'Chosen',
  remove: (name) => `Remove: ${name}`,
  clearAll: 'Clear all',
  facets: {
    theme: 'Theme',
    targetGroup: 'For whom',
    region: 'Region',
    settlementType: 'Where it works',
    practiceStage: 'Stage',
    evidence: 'Evidence',
    resourceBand: 'Cost',
    format: 'How it is held',
    durationBand: 'How long it takes',
    adoptions: 'Who adopted it',
  },
  switches: {
    feedback: 'Feedback and a reply',
    hasMaterials: 'Has materials',
    hasMentorOffer: 'Its authors offer help',
    verified: 'Confirmed within a year',
  },
  alsoHas: 'What else matters',
  archived: 'Show the archive, too',
  more: (count) => `${count} more`,
  less: 'Fewer',

  map: 'Map of regions',
  mapHint: 'Each tile is a region, its number is how many practices it has. Arrow keys go from tile to tile.',
  mapFailed: 'The map did not load. Check the connection and try again.',
  tile: (region, count) => `${region}: ${count === 0 ? 'no practices' : practices(count)}`,

  sort: 'Order',
  sorts: {
    fit: 'Best match first',
    new: 'New ones first',
    evidence: 'Best evidence first',
    adoptions: 'Most adopted first',
    title: 'By title',
  },
  showMore: (count) => `Show ${count} more`,
  loadingMore: 'Loading…',
  moreFailed: 'The other practices did not load. Check your connection and try again.',
  searchFailed: 'What is new did not load: you see what was there before. Check your connection and try again.',

  empty: 'Nothing was found.',
  emptyAdvice: ['Remove one of the filters.', 'Try a shorter or another word.', 'Check the spelling.'],
  nothingHere: 'There are no practices in this bank yet.',

  back: 'Back to the list',
  copyLink: 'Copy the link',
  linkCopied: 'The link is copied.',
  linkByHand: 'The browser did not let us copy it. The link is selected: press Ctrl+C or “Copy”.',
};
