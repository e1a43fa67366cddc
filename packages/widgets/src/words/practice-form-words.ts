import type { HintSeverity, PracticeState } from '@otklik/schema/engine';

/** What the practice form says. */
export interface PracticeFormWords {
  title: string;
  loading: string;
  notFound: string;
  unreachable: string;
  tryAgain: string;

  sections: string;
  /** Sections that no standard counts. */
  facets: string;
  sending: string;
  states: Record<0 | 0.5 | 1, string>;
  needs(names: string): string;
  remarks(counts: Readonly<Record<HintSeverity, number>>): string;
  severities: Record<HintSeverity, string>;
  announced(count: number): string;
  filling(name: string, at: number): string;
  score(points: number, least: number): string;
  enough: string;

  keeping: Record<Keeping, string>;
  signIn: string;
  conflict: {
    title: string;
    text: string;
    mine: string;
    mineHint: string;
    theirs: string;
    theirsHint: string;
    kept: string;
    bringBack: string;
    download: string;
  };

  preview: string;
  showPreview: string;
  hidePreview: string;
  previewEmpty: string;

  files: {
    title: string;
    json: string;
    text: string;
    open: string;
    print: string;
    hint: string;
    opened: string;
    broken: string;
    notAPractice: string;
    other: string;
  };

  photos: {
    title: string;
    hint: string;
    add: string;
    alt: string;
    altHint: string;
    caption: string;
    remove(at: number): string;
    of(at: number): string;
    faults: Record<PhotoFault, string>;
    sending: string;
    localOnly: string;
    unsaved: string;
    most: string;
  };

  check: {
    title: string;
    lead: string;
    back: string;
    ready: string;
    missing(count: number): string;
    wrong: string;
    section(name: string): string;
    altMissing: string;
    consent: string;
    consentHint: string;
    send: string;
    sendBlocked(what: string): string;
    sendingNow: string;
    failed: string;
    local: string;
    advice(count: number): string;
    behalf: string;
    behalfHint: string;
    makeLink: string;
    link: string;
    linkHint(day: string): string;
    copy: string;
    copied: string;
    confirmed: string;
    unconfirmed: string;
  };

  sent(number: number | undefined): string;
  sentHint: string;
  locked(state: string): string;
  stateNames: Record<PracticeState, string>;
  empty: string;
  printed(day: string): string;
}

/** Where what was typed is kept. */
export type Keeping =
  | ('device' | 'refused' | 'saving' | 'saved' | 'waiting' | 'offline' | 'signed-out' | 'too-long' | 'untitled')
  | ('conflict' | 'rejected');

/** Why a picture was not taken. */
export type PhotoFault = 'not-a-picture' | 'too-large' | 'too-many-pixels' | 'unreachable';
