import type { HTMLAttributes, Ref } from 'react';
import type { OtklikForm } from './form/form.ts';
import type {
  FormSettings,
  OurEvents,
  PlanSettings,
  PracticeCardSettings,
  PracticeFormSettings,
  PracticeSettings,
  PracticesSettings,
  QuizSettings,
} from './for-frameworks.ts';
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

type Listeners = { [Name in keyof OurEvents as `on${Name}`]?: (event: OurEvents[Name]) => void };

type PropsOf<Element, Settings> = Omit<HTMLAttributes<Element>, keyof Settings> &
  Settings &
  Listeners & { ref?: Ref<Element>; key?: string | number | bigint | null };

/**
 * What our elements take in the JSX of React 19: types alone, so importing this
 * module brings no code. Listeners are named by their events, `onotklik-submitted`.
 */
export type OtklikFormProps = PropsOf<OtklikForm, FormSettings>;
export type OtklikQuizProps = PropsOf<OtklikQuiz, QuizSettings>;
export type OtklikPlanProps = PropsOf<OtklikPlan, PlanSettings>;
export type OtklikPracticeFormProps = PropsOf<OtklikPracticeForm, PracticeFormSettings>;
export type OtklikPracticeProps = PropsOf<OtklikPractice, PracticeSettings>;
export type OtklikPracticeCardProps = PropsOf<OtklikPracticeCard, PracticeCardSettings>;
export type OtklikPracticesProps = PropsOf<OtklikPractices, PracticesSettings>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React keeps the tags that it knows in a namespace.
  namespace JSX {
    interface IntrinsicElements {
      'otklik-form': OtklikFormProps;
      'otklik-quiz': OtklikQuizProps;
      'otklik-plan': OtklikPlanProps;
      'otklik-practice-form': OtklikPracticeFormProps;
      'otklik-practice': OtklikPracticeProps;
      'otklik-practice-card': OtklikPracticeCardProps;
      'otklik-practices': OtklikPracticesProps;
    }
  }
}
