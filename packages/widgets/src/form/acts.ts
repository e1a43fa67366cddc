import {
  type AskedQuestion,
  type AskedRepeat,
  type Fault,
  flatten,
  type Paging,
  putAnswer,
} from '@otklik/schema/engine';
import { isWithin, pointersOf, type Session, standingOf } from './session.ts';

/** Judges the step on the screen; goes on if nothing is wrong with it. */
export function goOn(session: Session, faults: readonly Fault[]): Session {
  const { at, step } = standingOf(session);
  const pointers = pointersOf(step.items);
  return { ...session, at: anyWithin(faults, pointers) ? at : at + 1, judged: [...session.judged, ...pointers] };
}

export const goBack = (session: Session): Session => ({ ...session, at: Math.max(0, standingOf(session).at - 1) });

/** Judges everything; stands at the first step with a fault, if there is one. */
export function judgeAll(session: Session, faults: readonly Fault[]): Session {
  const { steps, at } = standingOf(session);
  const wrong = steps.findIndex(({ items }) => anyWithin(faults, pointersOf(items)));
  return { ...session, judged: [''], at: wrong === -1 ? at : wrong };
}

const anyWithin = (faults: readonly Fault[], pointers: readonly string[]): boolean =>
  faults.some(({ pointer }) => pointers.some((each) => isWithin(pointer, each)));

/** The same questions in other steps, at the first of those that were on the screen. */
export function repage(session: Session, paging: Paging): Session {
  const [pointer] = pointersOf(standingOf(session).step.items);
  const next = { ...session, paging, at: 0 };
  return pointer === undefined ? next : goTo(next, pointer);
}

/** The step where a question or a repeat is asked. */
export function goTo(session: Session, pointer: string): Session {
  const at = standingOf(session).steps.findIndex(({ items }) =>
    pointersOf(items).some((each) => isWithin(pointer, each)),
  );
  return at === -1 ? session : { ...session, at };
}

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
