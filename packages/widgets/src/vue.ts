import type { AllowedComponentProps, HTMLAttributes, Ref, VNodeProps } from 'vue';
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

type Pascal<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Name>;

/** Listeners as Vue names them in `h()`: `onOtklikSubmitted` for `@otklik-submitted`. */
type Listeners = { [Name in keyof OurEvents as `on${Pascal<Name>}`]?: (event: OurEvents[Name]) => void };

type PropsOf<Element, Settings> = Omit<HTMLAttributes, keyof Settings> &
  Settings &
  Listeners &
  VNodeProps &
  AllowedComponentProps & { ref?: string | Ref<Element | null> };

/**
 * What our elements take in templates and in `h()` of Vue 3: types alone, so
 * importing this module brings no code. Tell Vue's compiler that the tags are
 * elements: `isCustomElement: (tag) => tag.startsWith('otklik-')`.
 */
export type OtklikFormProps = PropsOf<OtklikForm, FormSettings>;
export type OtklikQuizProps = PropsOf<OtklikQuiz, QuizSettings>;
export type OtklikPlanProps = PropsOf<OtklikPlan, PlanSettings>;
export type OtklikPracticeFormProps = PropsOf<OtklikPracticeForm, PracticeFormSettings>;
export type OtklikPracticeProps = PropsOf<OtklikPractice, PracticeSettings>;
export type OtklikPracticeCardProps = PropsOf<OtklikPracticeCard, PracticeCardSettings>;
export type OtklikPracticesProps = PropsOf<OtklikPractices, PracticesSettings>;

declare module 'vue' {
  interface GlobalComponents {
    'otklik-form': new () => OtklikForm & { $props: OtklikFormProps };
    'otklik-quiz': new () => OtklikQuiz & { $props: OtklikQuizProps };
    'otklik-plan': new () => OtklikPlan & { $props: OtklikPlanProps };
    'otklik-practice-form': new () => OtklikPracticeForm & { $props: OtklikPracticeFormProps };
    'otklik-practice': new () => OtklikPractice & { $props: OtklikPracticeProps };
    'otklik-practice-card': new () => OtklikPracticeCard & { $props: OtklikPracticeCardProps };
    'otklik-practices': new () => OtklikPractices & { $props: OtklikPracticesProps };
  }
}
