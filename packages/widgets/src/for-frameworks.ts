import type { OtklikForm } from './form/form.ts';
import type { OtklikPlan } from './plan/plan.ts';
import type { OtklikPracticeForm } from './practice-form/practice-form.ts';
import type { OtklikQuiz } from './quiz/quiz.ts';

export type * from './form/events.ts';
export type * from './plan/events.ts';
export type * from './practice-form/events.ts';
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

type OurEvent = Extract<keyof GlobalEventHandlersEventMap, `otklik-${string}`>;

/** Our events, by name. */
export type OurEvents = Pick<GlobalEventHandlersEventMap, OurEvent>;
