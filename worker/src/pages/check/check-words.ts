import type { PageLang } from '../page-words.ts';
import { en } from './check-words-en.ts';
import { ru } from './check-words-ru.ts';
import type { FindingCode, FindingDetails, Weight } from './findings.ts';

/** What the page for checking a snippet says. */
export interface CheckWords {
  title: string;
  lead: string;
  privacy: string;
  label: string;
  hint: string;
  button: string;
  back: string;
  weights: Readonly<Record<Weight, string>>;
  line(line: number): string;
  /** Nothing is wrong. */
  fineTitle: string;
  fine: string;
  /** Nothing keeps the form from working. */
  worksTitle: string;
  brokenTitle(errors: number): string;
  stillTitle: string;
  /** What to look at when the snippet is right and the form is not there. */
  still: readonly string[];
  rightTitle: string;
  rightLead: string;
  emptyTitle: string;
  empty: string;
  tooLong: string;
  elsewhere: string;
  busy: string;
  /** What is wrong, and what to do. */
  findings: { readonly [Code in FindingCode]: (details: FindingDetails[Code]) => FindingWords };
}

export interface FindingWords {
  wrong: string;
  toDo: string;
}

export const CHECK_WORDS: Readonly<Record<PageLang, CheckWords>> = { ru, en };
