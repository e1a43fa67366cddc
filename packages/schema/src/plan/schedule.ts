import type { PlanStep, PlanTemplate } from './plan-template.ts';
import type { Plan } from './plan.ts';
import { type PlanWarning, warningsOf } from './plan-warnings.ts';
import { inOrder, isFixed, precedentsOf } from './precedents.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { addDays, addWorkingDays, countWorkingDays, workingDayFrom, workingDayUpTo } from './working-days.ts';

/** A step with its days. */
export interface ScheduledStep {
  step: PlanStep;
  /** The first and the last day on which it is worked at. */
  start: string;
  end: string;
  /** Working days that it takes. */
  days: number;
  /** Whether the goal comes later when this step does. */
  critical: boolean;
  /** By how many working days it may come later before the goal does; for steps that do not lead there, before the whole ends later. */
  slack: number;
  /** The last day on which it may end without that. */
  latest: string;
  /** The day on which it could begin if it had not been moved. */
  earliest: string;
  /** Whether it is about a dimension that came out weak. */
  weak: boolean;
  /** Cannot be taken out. */
  fixed: boolean;
}

/** A plan with days: all that a table, a chart or a calendar of it shows. */
export interface Schedule {
  /** In the order of the template, without those that were taken out. */
  steps: ScheduledStep[];
  startsOn: string;
  /** The day on which the goal is reached. */
  goalOn: string;
  /** The day on which everything is done. */
  endsOn: string;
  /** Working days from the first day to the goal: those of the critical path, and those that moved steps made it wait. */
  length: number;
  warnings: PlanWarning[];
}

/** What a plan comes to, day by day. Takes a template without faults (`checkPlanTemplate`). */
export function schedulePlan(template: PlanTemplate, plan: Plan, calendar?: WorkCalendar): Schedule {
  const steps = inOrder(template, new Set(plan.out));
  const startsOn = workingDayFrom(plan.startsOn, calendar);
  const days = new Map(steps.map(({ step }) => [step.id, daysOf(step, plan)]));
  const spans = new Map<string, Span>();
  for (const { step, after } of steps) {
    const last = after.map((id) => addDays(spans.get(id)!.end, gapBefore(step)));
    const earliest = workingDayFrom(latestOf([startsOn, ...last]), calendar);
    const start = workingDayFrom(latestOf([earliest, plan.moved?.[step.id] ?? earliest]), calendar);
    spans.set(step.id, { earliest, start, end: addWorkingDays(start, days.get(step.id)! - 1, calendar) });
  }

  const leading = precedentsOf(steps, template.goal);
  const endsOn = latestOf([...spans.values()].map(({ end }) => end));
  const goalOn = spans.get(template.goal)?.end ?? endsOn;
  const latestEnds = new Map<string, string>();
  for (const { step } of [...steps].reverse()) {
    const leads = leading.has(step.id);
    // A step that leads to the goal is late when the goal is, whatever else waits for it.
    const waiting = steps.filter(
      ({ step: other, after }) => after.includes(step.id) && leading.has(other.id) === leads,
    );
    const limits = waiting.map(({ step: other }) => {
      const start = addWorkingDays(latestEnds.get(other.id)!, 1 - days.get(other.id)!, calendar);
      return workingDayUpTo(addDays(start, -gapBefore(other)), calendar);
    });
    latestEnds.set(step.id, earliestOf([leads ? goalOn : endsOn, ...limits]));
  }

  const scheduled = template.steps.flatMap((step): ScheduledStep[] => {
    const span = spans.get(step.id);
    if (!span) return [];
    const latest = latestEnds.get(step.id)!;
    const slack = countWorkingDays(span.end, latest, calendar) - 1;
    return [
      {
        step,
        ...span,
        days: days.get(step.id)!,
        slack,
        latest,
        critical: slack === 0 && leading.has(step.id),
        weak: step.dimensions?.some((id) => plan.weak?.includes(id)) ?? false,
        fixed: isFixed(template, step),
      },
    ];
  });
  const length = countWorkingDays(startsOn, goalOn, calendar);
  const schedule = { steps: scheduled, startsOn, goalOn, endsOn, length };
  return { ...schedule, warnings: warningsOf(schedule, plan, calendar) };
}

interface Span {
  earliest: string;
  start: string;
  end: string;
}

/** Working days that a step takes in an organisation of this size, with these methods and so many people to ask. */
function daysOf({ days, more }: PlanStep, { size, methods, respondents }: Plan): number {
  const hundreds = Math.ceil(respondents / 100);
  return (days?.[size] ?? 1) + (more?.method ?? 0) * (methods - 1) + (more?.hundred ?? 0) * (hundreds - 1);
}

/** From the end of what it waits for to its own beginning: the next day, or as many days as it has to wait. */
const gapBefore = ({ wait }: PlanStep): number => wait ?? 1;

// Days written as `2026-09-01` sort as they follow.
const latestOf = (days: readonly string[]): string => days.reduce((left, right) => (left > right ? left : right), '');
const earliestOf = (days: readonly string[]): string => days.reduce((left, right) => (left < right ? left : right));
