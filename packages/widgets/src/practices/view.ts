import type { BankPage, BankQuery, BankSort, PracticeBrief } from '@otklik/schema/engine';
import type { PracticeWords } from '../words/practice-words.ts';
import type { PracticesWords } from '../words/practices-words.ts';
import type { Choice } from './query.ts';

/** What the person can do. */
export interface BankActs {
  type(words: string): void;
  choose(choice: Choice): void;
  /** Takes a choice away by its chip. */
  unchoose(choice: Choice): void;
  clear(): void;
  sort(order: BankSort): void;
  archived(on: boolean): void;
  more(): void;
  /** Searches once more after a failure. */
  again(): void;
  open(practice: string, event: Event): void;
  /** Shows or hides what is folded. */
  fold(name: string): void;
  toTile(region: string): void;
  copyLink(): void;
}

/** What a bank is drawn with. */
export interface BankView {
  words: PracticesWords;
  card: PracticeWords;
  lang: string;
  today: string;
  query: BankQuery;
  page: BankPage;
  practices: readonly PracticeBrief[];
  /** Which facets the page has decided itself. */
  fixed: readonly string[];
  unfolded: ReadonlySet<string>;
  /** The tile of the map that the Tab key reaches. */
  tile: string;
  /** `failed`: what is shown was found before. */
  searching: 'idle' | 'on' | 'failed';
  more: 'idle' | 'loading' | 'failed';
  perPage: number;
  /** Whether the page's address carries the search; then it can be passed on. */
  hasHistory: boolean;
  link: { isCopied: boolean; text?: string } | undefined;
  photoOf: (practice: PracticeBrief) => string | undefined;
  pageOf: (practice: PracticeBrief) => string | undefined;
  acts: BankActs;
}
