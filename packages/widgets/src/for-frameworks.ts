import type { OtklikForm } from './form/form.ts';
import type { OtklikPlan } from './plan/plan.ts';
import type { OtklikPracticeForm } from './practice-form/practice-form.ts';
import type { OtklikPracticeCard } from './practice/practice-card.ts';
import type { OtklikPractice } from './practice/practice.ts';
import type { OtklikPractices } from './practices/practices.ts';
import type { OtklikQuiz } from './quiz/quiz.ts';

export type * from './form/events.ts';
export type * from './plan/events.ts';
export type * from './practice-form/events.ts';
export type * from './practice/events.ts';
export type * from './quiz/events.ts';

/** What every element of ours takes. */
interface Anywhere {
  theme?: 'light' | 'dark';
  lang?: string;
}

/** The properties of a form, and those of its attributes that are written otherwise. */
export type FormSettings = Anywhere & { 'submit-to'?: string } & Partial<
    Pick<
      OtklikForm,
      | 'form'
      | 'src'
      | 'api'
      | 'paging'
      | 'profile'
      | 'submitTo'
      | 'definition'
      | 'respondent'
      | 'local'
      | 'notes'
      | 'value'
    >
  >;

/** The properties of a quiz. */
export type QuizSettings = Anywhere &
  Partial<Pick<OtklikQuiz, 'quiz' | 'src' | 'api' | 'express' | 'calendar' | 'definition' | 'client' | 'value'>>;

/** The properties of a plan. */
export type PlanSettings = Anywhere &
  Partial<Pick<OtklikPlan, 'quiz' | 'src' | 'api' | 'calendar' | 'template' | 'calendarData' | 'plan'>>;

/** The properties of a practice form. */
export type PracticeFormSettings = Anywhere & { 'on-behalf'?: boolean } & Partial<
    Pick<OtklikPracticeForm, 'practice' | 'api' | 'onBehalf' | 'client' | 'value'>
  >;

/** The properties of all of a practice. */
export type PracticeSettings = Anywhere &
  Partial<Pick<OtklikPractice, 'practice' | 'src' | 'api' | 'photos' | 'value' | 'structured'>>;

/** The properties of a card. */
export type PracticeCardSettings = Anywhere &
  Partial<Pick<OtklikPracticeCard, 'practice' | 'src' | 'api' | 'photos' | 'value' | 'brief'>>;

/** The properties of a bank, and its attribute that is written otherwise. */
export type PracticesSettings = Anywhere & { 'per-page'?: number } & Partial<
    Pick<OtklikPractices, 'src' | 'api' | 'bank' | 'region' | 'topic' | 'photos' | 'history' | 'perPage'>
  >;

type OurEvent = Extract<keyof GlobalEventHandlersEventMap, `otklik-${string}`>;

/** Our events, by name. */
export type OurEvents = Pick<GlobalEventHandlersEventMap, OurEvent>;
