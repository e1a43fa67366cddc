import type { PlanStep, PlanTemplate } from './plan-template.ts';

/** A step with what it really waits for. */
export interface OrderedStep {
  step: PlanStep;
  after: string[];
}

/** Whether a step stays in every plan: an open loop is worse than none, and without its goal a plan leads nowhere. */
export const isFixed = (template: PlanTemplate, { id, fixed }: PlanStep): boolean =>
  fixed === true || id === template.goal;

/**
 * The steps that are left, each after all that it waits for. A step that was taken
 * out leaves its precedents to those that waited for it.
 */
export function inOrder(template: PlanTemplate, out: ReadonlySet<string>): OrderedStep[] {
  const known = new Map(template.steps.map((step) => [step.id, step]));
  const isOut = (step: PlanStep): boolean => out.has(step.id) && !isFixed(template, step);
  const ordered: OrderedStep[] = [];
  /** What stands for a step in the plan: itself, or what it waited for. */
  const standing = new Map<string, string[]>();

  const settle = (id: string): string[] => {
    const found = standing.get(id);
    if (found) return found;
    // A circle, or a step that is nowhere, is a fault of the template; here it must not hang a page.
    standing.set(id, []);
    const step = known.get(id);
    if (!step) return [];
    const after = [...new Set((step.after ?? []).flatMap(settle))];
    const stands = isOut(step) ? after : [id];
    standing.set(id, stands);
    if (!isOut(step)) ordered.push({ step, after });
    return stands;
  };

  for (const { id } of template.steps) settle(id);
  return ordered;
}

/** A step and all that it waits for, however far back. */
export function precedentsOf(steps: readonly OrderedStep[], goal: string): Set<string> {
  const found = new Set([goal]);
  for (const { step, after } of [...steps].reverse()) if (found.has(step.id)) for (const id of after) found.add(id);
  return found;
}
