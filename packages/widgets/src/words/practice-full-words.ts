import type { SectionNames } from './names.ts';

/** The words around all of a practice, beside those of its card. */
export interface PracticeFullWords {
  names: SectionNames;
  contents: string;
  print: string;
  copyStep: string;
  /** For those who hear one such button after another. */
  copyStepOf: (order: number) => string;
  copied: string;
  /** There is no clipboard: the text stands there, picked. */
  copyByHand: string;
  textOfStep: string;
  /** What goes along with a copied step: where it is from. */
  from: (title: string, organisation: string, licence: string) => string;
  licence: string;
  /** The licence that nearly all have, in words. */
  ccBy: string;
  describedBy: string;
  version: (version: number, day: string) => string;
  noContacts: string;
}
