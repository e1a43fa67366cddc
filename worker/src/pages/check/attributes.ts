import type { Tag } from './pasted.ts';

type Attributes = Readonly<Record<string, readonly string[] | undefined>>;

const EVERYWHERE: Attributes = { lang: undefined, theme: ['light', 'dark'] };

/** Where a practice comes from. */
const PRACTICE: Attributes = {
  ...{ practice: undefined, src: undefined, api: undefined, photos: undefined },
  ...EVERYWHERE,
};

/** The attributes of each widget that mean something, with the values that they take where not any will do. */
export const ATTRIBUTES: Readonly<Record<Tag, Attributes>> = {
  'otklik-form': {
    ...{ form: undefined, src: undefined, api: undefined, 'submit-to': undefined },
    ...{ paging: ['page', 'question', 'all'], profile: ['standard', 'child', 'plain'] },
    ...{ local: undefined, isolated: undefined },
    ...EVERYWHERE,
  },
  'otklik-quiz': {
    ...{ quiz: undefined, src: undefined, api: undefined, express: undefined, calendar: undefined },
    ...EVERYWHERE,
  },
  'otklik-plan': { src: undefined, quiz: undefined, api: undefined, calendar: undefined, ...EVERYWHERE },
  'otklik-practices': {
    ...{ src: undefined, api: undefined, bank: undefined, region: undefined, topic: undefined, photos: undefined },
    ...{ history: undefined, 'per-page': undefined },
    ...EVERYWHERE,
  },
  'otklik-practice-card': { ...PRACTICE, brief: undefined },
  'otklik-practice': { ...PRACTICE, structured: undefined },
  'otklik-practice-form': { practice: undefined, api: undefined, 'on-behalf': undefined, ...EVERYWHERE },
};

/** The attribute that names what a widget shows. A bank shows all that is there, and what is written need not be public. */
export const NAMING: Readonly<Record<Tag, string | undefined>> = {
  'otklik-form': 'form',
  'otklik-quiz': 'quiz',
  'otklik-plan': 'quiz',
  'otklik-practices': undefined,
  'otklik-practice-card': 'practice',
  'otklik-practice': 'practice',
  'otklik-practice-form': undefined,
};

/** What each file brings; the loader brings everything. */
export const BRINGS: Readonly<Record<string, readonly Tag[]>> = {
  'otklik-form.js': ['otklik-form'],
  'otklik-quiz.js': ['otklik-quiz', 'otklik-form'],
  'otklik-plan.js': ['otklik-plan'],
  'otklik-practices.js': ['otklik-practices'],
  'otklik-practice-card.js': ['otklik-practice-card'],
  'otklik-practice.js': ['otklik-practice'],
  'otklik-practice-form.js': ['otklik-practice-form', 'otklik-form'],
};
