import {
  bringBack,
  moveStep,
  nameOwner,
  type Plan,
  type PlanStep,
  type ScheduledStep,
  sayText,
  shiftedStart,
  takeOut,
} from '@otklik/schema/engine';
import { daysIn } from '../internal/days.ts';
import type { Drawing } from './standing.ts';

/** The element, as those see it who change its plan. */
export interface Desk {
  /** The plan as it is on the screen. */
  look(): Drawing;
  /** Puts a changed plan on the screen, as the person's act; with what is said of it aloud, and where the focus goes. */
  turn(plan: Plan, say: (now: Drawing) => string, focus?: string): void;
  /** Says something aloud, where nothing changes. */
  tell(words: string): void;
}

/** What a person can do to a plan. */
export class Acts {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Changes one of the person's conditions. */
  decide(decided: Partial<Plan>): void {
    this.#desk.turn({ ...this.#plan, ...decided }, () => '');
  }

  /** Takes another plan in place of this one. */
  replace(plan: Plan): void {
    this.#desk.turn(plan, () => '');
  }

  /** Lets a step begin not before a day. */
  move(scheduled: ScheduledStep, day: string): void {
    if (day < '2000-01-01' || day >= '2100-01-01' || day === scheduled.start) return;
    this.#desk.turn(moveStep(this.#plan, scheduled, day), (now) => saidOf(now, scheduled.step));
  }

  /** Moves a step by so many days, as far back as it can begin. */
  shift(scheduled: ScheduledStep, days: number): void {
    const { calendar, words } = this.#desk.look();
    const day = shiftedStart(scheduled, days, calendar);
    if (day) this.move(scheduled, day);
    else this.#desk.tell(words.noEarlier(this.#titleOf(scheduled.step)));
  }

  /** Lets a step begin as soon as it can. */
  putBack(scheduled: ScheduledStep): void {
    this.#desk.turn(
      moveStep(this.#plan, scheduled, scheduled.earliest),
      (now) => saidOf(now, scheduled.step),
      `more-${scheduled.step.id}`,
    );
  }

  name({ id }: PlanStep, owner: string): void {
    this.#desk.turn(nameOwner(this.#plan, id, owner), () => '');
  }

  takeOut(step: PlanStep): void {
    this.#desk.turn(takeOut(this.#plan, step.id), (now) => now.words.saidOut(this.#titleOf(step)), `back-${step.id}`);
  }

  bringBack(step: PlanStep): void {
    this.#desk.turn(bringBack(this.#plan, step.id), (now) => saidOf(now, step), `more-${step.id}`);
  }

  get #plan(): Plan {
    return this.#desk.look().plan;
  }

  #titleOf({ title }: PlanStep): string {
    return sayText(title, this.#desk.look().voice);
  }
}

/** When a step is now, in words. */
function saidOf({ schedule, voice, words }: Drawing, { id, title }: PlanStep): string {
  const found = schedule.steps.find(({ step }) => step.id === id);
  const days = daysIn(voice.lang);
  return found ? words.said(sayText(title, voice), days.plain(found.start), days.plain(found.end)) : '';
}

/** When the goal is reached, and all the rest is done: said aloud with every change. */
export function goalOf({ template, schedule, voice, words }: Drawing): { goal: string; takes: string } {
  const { steps, goalOn, endsOn, length } = schedule;
  const goal = steps.find(({ step }) => step.id === template.goal)?.step ?? template;
  const days = daysIn(voice.lang);
  return {
    goal: words.goalOn(sayText(goal.title, voice), days.long(goalOn)),
    takes: words.takes(length, days.long(endsOn)),
  };
}
