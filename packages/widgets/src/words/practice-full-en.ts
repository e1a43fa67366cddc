import type { PracticeFullWords } from './practice-full-words.ts';
import { sectionNamesEn } from './section-names-en.ts';

/** English for all of a practice. */
export const practiceFullEn: PracticeFullWords = {
  names: sectionNamesEn,
  contents: 'Contents',
  print: 'Print',
  copyStep: 'Copy the step',
  copyStepOf: (order) => `Copy the step ${order}`,
  copied: 'The step is copied. Paste it where you need it.',
  copyByHand: 'The browser did not let us copy it. The text is selected: press Ctrl+C or “Copy”.',
  textOfStep: 'Text of the step',
  from: (title, organisation, licence) =>
    `Source: “${title}”${organisation ? `, ${organisation}` : ''}. Licence: ${licence}.`,
  licence: 'Licence',
  ccBy: 'CC BY 4.0: use and change it as long as you name the authors',
  describedBy: 'Described after:',
  version: (version, day) => `Version ${version}, published on ${day}`,
  noContacts: 'There are no contacts here: the authors have not agreed to show any.',
};
