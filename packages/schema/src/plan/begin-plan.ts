import type { Plan } from './plan.ts';
import type { PlanTemplate } from './plan-template.ts';

/**
 * A plan as it begins: for the smallest organisation, with one method and a
 * hundred people, unless it is said otherwise. A size that the template does not have counts for nothing.
 */
export function beginPlan(template: PlanTemplate, decided: Partial<Plan> & Pick<Plan, 'id' | 'startsOn'>): Plan {
  const size = template.sizes.find(({ id }) => id === decided.size) ?? template.sizes[0]!;
  return { methods: 1, respondents: 100, ...decided, size: size.id, template: template.id };
}
