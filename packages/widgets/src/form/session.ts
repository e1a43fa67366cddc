import {
  type AskedItem,
  type Form,
  type Interview,
  interview,
  type Paging,
  planSteps,
  type RawAnswers,
  type Step,
} from '@otklik/schema/engine';
import type { DescribedFault } from '../internal/described-fault.ts';

/** Where a person is in a form. Never changed in place: every act makes the next one (see acts.ts). */
export interface Session {
  readonly form: Form;
  readonly answers: RawAnswers;
  readonly paging: Paging;
  /** The number of the step on the screen, from 0. */
  readonly at: number;
  /** When asking began, in milliseconds of `performance.now()`: a clock that does not jump. */
  readonly since: number;
  /** Pointers that have been judged: a fault is shown only after the person has tried to go on. */
  readonly judged: readonly string[];
  /** What the person sees to be wrong. */
  readonly faults: readonly DescribedFault[];
}

/** A session seen from all sides: who is asked what, and in which steps. */
export interface Standing {
  readonly interview: Interview;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly at: number;
}

export const begin = (form: Form, paging: Paging, answers: RawAnswers): Session => ({
  form,
  answers,
  paging,
  at: 0,
  since: performance.now(),
  judged: [],
  faults: [],
});

const seen = new WeakMap<Session, Standing>();

export function standingOf(session: Session): Standing {
  let standing = seen.get(session);
  if (!standing) {
    const now = interview(session.form, session.answers);
    const steps = planSteps(now, session.paging);
    const at = Math.max(0, Math.min(session.at, steps.length - 1));
    standing = { interview: now, steps, step: steps[at] ?? { items: [] }, at };
    seen.set(session, standing);
  }
  return standing;
}

export const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`);

/** The pointers of the questions and repeats in a part of an interview. */
export const pointersOf = (items: readonly AskedItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'group' ? pointersOf(item.items) : [item.pointer]));
