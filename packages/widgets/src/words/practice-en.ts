import { practiceNamesEn } from './practice-names-en.ts';
import type { PracticeWords } from './practice-words.ts';

const count = (number: number, one: string, many: string): string => `${number}\u00a0${number === 1 ? one : many}`;

/** English for cards of practices. */
export const practiceEn: PracticeWords = {
  names: practiceNamesEn,

  loading: 'Loading the practice…',
  notFound: 'There is no such practice. It may have been taken out of the bank. Check the address on the page.',
  unreachable: 'The practice did not load. Check your connection and try again.',
  broken: 'The practice cannot be opened: there is a mistake in its file.',
  tryAgain: 'Try again',

  noTitle: 'Title of the practice',
  noSummary: 'The summary will stand here.',
  theme: 'Theme',
  targetGroup: 'For whom',
  region: 'Where',
  moreRegions: (names, others) => `${names} and ${count(others, 'more region', 'more regions')}`,
  everywhere: 'All of Russia',

  evidence: 'Evidence',
  levelOf: (level, most) => `level ${level} of ${most}`,
  whatItMeans: 'What this means',
  confirmedBy: (day) => `An expert confirmed the level on ${day}.`,
  computed: 'The level is computed from the author’s answers. No expert has confirmed it yet.',
  levels: 'All levels',
  noCause: 'The level tells what is known of the effect, and not whether the practice is good.',
  feedback: 'Feedback and a reply',
  feedbackMeans: 'The people who are helped were asked, and were told what changed.',
  noEffect: 'No effect was found',
  noEffectMeans: 'The expected change was looked for and not found. The authors say so openly.',

  verifiedOn: (day) => `Confirmed on ${day}`,
  toConfirm: 'Needs confirmation',
  toConfirmMeans: (day) => `The author last said that all of this is right on ${day}.`,
  archived: 'Archived',
  archivedMeans: 'The description is no longer kept up to date, so there are no contacts.',
  takenFrom: 'Taken over from another bank:',
  takenOn: (day) => `Taken over from another bank on ${day}`,
  adoptions: (number) => `Adopted by ${count(number, 'organisation', 'organisations')}`,
  blocks: (number) => `${count(number, 'step', 'steps')} can be taken alone`,
  readAll: 'Read it all',
  close: 'Close',
  opensInNewTab: 'opens in a new tab',
};
