import { type PlanFault, planFault } from './plan-fault.ts';
import type { PlanTemplate } from './plan-template.ts';
import type { Plan } from './plan.ts';
import { isFixed } from './precedents.ts';

/** Everything that does not fit together in a plan and its template. Takes a plan of the right shape (see `Plan`). */
export function checkPlan(template: PlanTemplate, plan: Plan): PlanFault[] {
  if (plan.template !== template.id) return [planFault('/template', 'other-template', plan.template)];
  const steps = new Map(template.steps.map((step) => [step.id, step]));
  const unknown = (pointer: string, id: string) => (steps.has(id) ? [] : [planFault(pointer, 'unknown-step', id)]);
  const unreachable = (pointer: string, day: string) =>
    day >= '2000-01-01' && day < '2100-01-01' ? [] : [planFault(pointer, 'day-out-of-reach')];
  return [
    ...unreachable('/startsOn', plan.startsOn),
    ...(template.sizes.some(({ id }) => id === plan.size) ? [] : [planFault('/size', 'unknown-size', plan.size)]),
    ...Object.keys(plan.owners ?? {}).flatMap((id) => unknown(`/owners/${id}`, id)),
    ...Object.entries(plan.moved ?? {}).flatMap(([id, day]) => [
      ...unknown(`/moved/${id}`, id),
      ...unreachable(`/moved/${id}`, day),
    ]),
    ...(plan.out ?? []).flatMap((id, at) => {
      const step = steps.get(id);
      if (!step) return unknown(`/out/${at}`, id);
      return isFixed(template, step) ? [planFault(`/out/${at}`, 'fixed-step', id)] : [];
    }),
  ];
}
