import {
  type AskedItem,
  type AskedQuestion,
  type AskedRepeat,
  checkAnswers,
  type Fault,
  flatten,
  type Form,
  type Interview,
  interview,
  normalizeAnswers,
  type Paging,
  planSteps,
  putAnswer,
  type RawAnswers,
  type Step,
} from '@otklik/schema/engine';

/** Where a person is in a form. Never changed in place: every act makes the next one. */
export interface Session {
  readonly form: Form;
  readonly answers: RawAnswers;
  readonly paging: Paging;
  /** The number of the step on the screen, from 0. */
  readonly at: number;
  /** Pointers that have been judged: a fault is shown only after the person has tried to go on. */
  readonly judged: ReadonlySet<string>;
}

/** A session seen from all sides: who is asked what, in which steps, and what is wrong. */
export interface Standing {
  readonly interview: Interview;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly at: number;
  /** All faults of the form, shown or not. */
  readonly faults: readonly Fault[];
  /** Those that the person sees. */
  readonly shown: readonly Fault[];
}

export const begin = (form: Form, paging: Paging): Session => ({ form, answers: {}, paging, at: 0, judged: new Set() });

const seen = new WeakMap<Session, Standing>();

export function standingOf(session: Session): Standing {
  const known = seen.get(session);
  if (known) return known;
  const { form, answers, paging, judged } = session;
  const now = interview(form, answers);
  const steps = planSteps(now, paging);
  const at = Math.max(0, Math.min(session.at, steps.length - 1));
  const faults = faultsOf(form, answers);
  const shown = faults.filter(({ pointer }) => [...judged].some((judge) => isWithin(pointer, judge)));
  const standing: Standing = { interview: now, steps, step: steps[at] ?? { items: [] }, at, faults, shown };
  seen.set(session, standing);
  return standing;
}

/** What is wrong with the answers as they would be sent: only those to what is asked. */
function faultsOf(form: Form, answers: RawAnswers): Fault[] {
  const { answers: normal, faults } = normalizeAnswers(answersToSend(form, answers));
  return [...faults, ...checkAnswers(form, normal)];
}

/** The answers without those to branches that were left, and without empty lines. */
export const answersToSend = (form: Form, answers: RawAnswers): RawAnswers =>
  normalizeAnswers(interview(form, normalizeAnswers(answers).answers).answers).answers;

/** Judges the step on the screen; goes on if nothing is wrong with it. */
export function goOn(session: Session): Session {
  const { at, step, faults } = standingOf(session);
  const pointers = pointersOf(step.items);
  const blocked = faults.some(({ pointer }) => pointers.some((each) => isWithin(pointer, each)));
  return { ...session, at: blocked ? at : at + 1, judged: new Set([...session.judged, ...pointers]) };
}

export const goBack = (session: Session): Session => ({ ...session, at: Math.max(0, standingOf(session).at - 1) });

/** Judges everything; stands at the first step with a fault, if there is one. */
export function judgeAll(session: Session): Session {
  const { steps, at, faults } = standingOf(session);
  const judged = new Set(['']);
  const wrong = faults.length > 0 ? steps.findIndex((step) => holdsFault(step, faults)) : -1;
  return { ...session, judged, at: wrong === -1 ? at : wrong };
}

const holdsFault = ({ items }: Step, faults: readonly Fault[]): boolean => {
  const pointers = pointersOf(items);
  return faults.some(({ pointer }) => pointers.some((each) => isWithin(pointer, each)));
};

/** The same questions in other steps, at the first of those that were on the screen. */
export function repage(session: Session, paging: Paging): Session {
  const [pointer] = pointersOf(standingOf(session).step.items);
  const next = { ...session, paging, at: 0 };
  return pointer === undefined ? next : goTo(next, pointer);
}

/** The step where a question or a repeat is asked. */
export const goTo = (session: Session, pointer: string): Session => {
  const at = standingOf(session).steps.findIndex(({ items }) =>
    pointersOf(items).some((each) => isWithin(pointer, each)),
  );
  return at === -1 ? session : { ...session, at };
};

/** One more filling of a repeat that has so many on the screen. */
export const addFilling = (session: Session, pointer: string, fillings: number): Session => ({
  ...session,
  answers: putAnswer(session.answers, `${pointer}/${fillings}/none`, undefined),
});

/** A repeat without one of its fillings and the answers in it. */
export function removeFilling(session: Session, { pointer, answer }: AskedRepeat, at: number): Session {
  const given: unknown[] = Array.isArray(answer) ? answer : [];
  const left = given.filter((_, index) => index !== at);
  return { ...session, answers: putAnswer(session.answers, pointer, left.length > 0 ? left : undefined) };
}

/** The first question that a fault belongs to, for its name and its place. */
export const questionAt = (session: Session, pointer: string): AskedQuestion | undefined =>
  standingOf(session)
    .interview.pages.flatMap(({ items }) => flatten(items))
    .find((asked) => isWithin(pointer, asked.pointer));

export const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`);

function pointersOf(items: readonly AskedItem[]): string[] {
  return items.flatMap((item) => (item.kind === 'group' ? pointersOf(item.items) : [item.pointer]));
}
