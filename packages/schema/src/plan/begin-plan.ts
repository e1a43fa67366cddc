import type { Plan } from './plan.ts';
import type { PlanTemplate } from './plan-template.ts';

/** A plan as it begins: for the smallest organisation, with one method and a hundred people, unless it is said otherwise. */
export const beginPlan = (template: PlanTemplate, decided: Partial<Plan> & Pick<Plan, 'id' | 'startsOn'>): Plan => ({
  size: template.sizes[0]!.id,
  methods: 1,
  respondents: 100,
  ...decided,
  template: template.id,
});
