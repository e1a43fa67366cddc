import {
  checkPlan,
  checkPlanTemplate,
  checkShape,
  icalendarOf,
  type JsonSchema,
  type Plan,
  type PlanTemplate,
  type Quiz,
  type Text,
  type Voice,
  type WorkCalendar,
} from '@otklik/schema/engine';
import { PLAN_SHAPE } from '@otklik/schema/plan-schema';
import { PLAN_TEMPLATE_SHAPE } from '@otklik/schema/plan-template-schema';
import { WORK_CALENDAR_SHAPE } from '@otklik/schema/work-calendar-schema';
import type { Unavailable } from '../internal/draw-absent.ts';
import { saveFile } from '../internal/save-file.ts';
import { SHAPE_FAULTS } from '../words/shape-faults.ts';
import type { Standing } from './standing.ts';
import { type Loaded, templateIn } from './source.ts';

export interface PlacedFault {
  pointer: string;
  what: Text;
}

/** A template from a file, or the one of a quiz. What it says is judged here, since no server has done it. */
export function judgeTemplate(data: unknown): Loaded | Unavailable {
  const isQuiz = typeof data === 'object' && data !== null && 'dimensions' in data && !('steps' in data);
  const plan: unknown = isQuiz ? (data as Partial<Quiz>).plan : data;
  const within = isQuiz ? '/plan' : '';
  const misshapen = shapeFaults(PLAN_TEMPLATE_SHAPE, plan);
  const faults =
    misshapen.length > 0
      ? misshapen
      : checkPlanTemplate(plan as PlanTemplate).map(({ pointer, message }) => ({ pointer, what: { ...message } }));
  if (faults.length === 0) return templateIn(data as PlanTemplate | Quiz)!;
  return {
    reason: 'broken',
    faults: told(faults.map(({ pointer, what }) => ({ pointer: `${within}${pointer}`, what }))),
  };
}

/** A calendar from a file, unless it does not fit. */
export function judgeCalendar(data: unknown): WorkCalendar | undefined {
  return told(shapeFaults(WORK_CALENDAR_SHAPE, data)).length === 0 ? (data as WorkCalendar) : undefined;
}

/** A plan that somebody has saved, or why it does not fit. */
export function judgePlan(template: PlanTemplate, data: unknown): { plan: Plan } | { faults: readonly PlacedFault[] } {
  const misshapen = shapeFaults(PLAN_SHAPE, data);
  const faults =
    misshapen.length > 0
      ? misshapen
      : checkPlan(template, data as Plan).map(({ pointer, message }) => ({ pointer, what: { ...message } }));
  return faults.length > 0 ? { faults } : { plan: data as Plan };
}

/** The plan in the file that the person has picked. */
export async function openPlan(template: PlanTemplate, file: Blob): ReturnType<typeof openedPlan> {
  return openedPlan(template, await file.text());
}

async function openedPlan(template: PlanTemplate, text: string) {
  try {
    return judgePlan(template, JSON.parse(text));
  } catch {
    return judgePlan(template, undefined);
  }
}

/** Gives the plan to the person as a file that opens here again. */
export const savePlan = ({ plan }: Standing): void =>
  saveFile(`${plan.template}-${plan.startsOn}.json`, `${JSON.stringify(plan, null, 2)}\n`);

/** Gives the plan to the person as a file for their calendar. */
export const saveCalendar = ({ template, plan, schedule }: Standing, voice: Voice): void =>
  saveFile(
    `${plan.template}-${plan.startsOn}.ics`,
    icalendarOf(template, plan, schedule, voice, new Date().toISOString()),
    'text/calendar',
  );

const shapeFaults = (shape: JsonSchema, data: unknown): PlacedFault[] =>
  checkShape(shape, data).map(({ pointer, code }) => ({ pointer, what: SHAPE_FAULTS[code] }));

function told(faults: readonly PlacedFault[]): readonly PlacedFault[] {
  for (const { pointer, what } of faults)
    console.error(`<otklik-plan> file: ${pointer || '/'} ${(what as { en: string }).en}`);
  return faults;
}
