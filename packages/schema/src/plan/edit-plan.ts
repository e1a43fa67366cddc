import type { Plan } from './plan.ts';
import type { ScheduledStep } from './schedule.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { addDays, workingDayFrom, workingDayUpTo } from './working-days.ts';

/**
 * The day on which a step begins when it is moved by so many days: the next
 * working day, or one before when it is moved back. Nothing where it cannot begin any earlier.
 */
export function shiftedStart(
  { start, earliest }: Pick<ScheduledStep, 'start' | 'earliest'>,
  days: number,
  calendar?: WorkCalendar,
): string | undefined {
  if (days < 0 && start === earliest) return undefined;
  const day = addDays(start, days);
  const found = days < 0 ? workingDayUpTo(day, calendar) : workingDayFrom(day, calendar);
  return found > earliest ? found : earliest;
}

/** Lets a step not begin before that day; on the day on which it begins by itself, it is not held. */
export const moveStep = (
  plan: Plan,
  { step, earliest }: Pick<ScheduledStep, 'step' | 'earliest'>,
  day: string,
): Plan => ({
  ...plan,
  moved: { ...without(plan.moved, step.id), ...(day !== earliest && { [step.id]: day }) },
});

/** Says who is responsible for a step. An empty name says nobody. */
export const nameOwner = (plan: Plan, step: string, owner: string): Plan => ({
  ...plan,
  owners: { ...without(plan.owners, step), ...(owner.trim() && { [step]: owner.slice(0, 200) }) },
});

/** Takes a step out. Who was responsible is remembered, in case it comes back. */
export const takeOut = (plan: Plan, step: string): Plan => ({
  ...plan,
  moved: without(plan.moved, step),
  out: [...(plan.out ?? []).filter((id) => id !== step), step],
});

/** Brings a step back that was taken out. */
export const bringBack = (plan: Plan, step: string): Plan => ({
  ...plan,
  out: (plan.out ?? []).filter((id) => id !== step),
});

const without = (record: Readonly<Record<string, string>> | undefined, key: string): Record<string, string> =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([each]) => each !== key));
