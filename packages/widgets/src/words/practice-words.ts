import type { PracticeNames } from './names.ts';

/** Every word that a card of a practice says by itself, with the names of what it tells. */
export interface PracticeWords {
  names: PracticeNames;

  loading: string;
  notFound: string;
  unreachable: string;
  /** A file in which there is no practice. */
  broken: string;
  tryAgain: string;

  /** In place of a title that is not written yet. */
  noTitle: string;
  /** In place of a summary that is not written yet. */
  noSummary: string;
  theme: string;
  targetGroup: string;
  region: string;
  /** Many regions, cut short. */
  moreRegions: (names: string, others: number) => string;
  everywhere: string;

  evidence: string;
  /** The sign of a level for those who do not see it: `E2`, its name, of how many. */
  levelOf: (level: number, most: number) => string;
  whatItMeans: string;
  confirmedBy: (day: string) => string;
  /** The level is only computed. */
  computed: string;
  /** What the levels are, before their list. */
  levels: string;
  noCause: string;
  feedback: string;
  feedbackMeans: string;
  noEffect: string;
  noEffectMeans: string;

  /** When the author has said last that all of it is so. */
  verifiedOn: (day: string) => string;
  toConfirm: string;
  toConfirmMeans: (day: string) => string;
  archived: string;
  archivedMeans: string;
  /** Taken over from another bank. */
  takenFrom: string;
  takenOn: (day: string) => string;
  /** How many organisations have taken it over. */
  adoptions: (count: number) => string;
  /** How many steps can be taken over alone. */
  blocks: (count: number) => string;
  readAll: string;
  close: string;
  opensInNewTab: string;
}
