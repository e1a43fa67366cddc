import { findUntranslated } from '../list-texts.ts';
import { type PlanFault, planFault } from './plan-fault.ts';
import type { PlanStep, PlanTemplate } from './plan-template.ts';

/**
 * Everything that keeps a template from being used, in its order. Takes one of the
 * right shape (see `PlanTemplate`). With the dimensions of its quiz, steps may be about no others.
 */
export function checkPlanTemplate(template: PlanTemplate, dimensions?: readonly string[]): PlanFault[] {
  const { sizes, steps, goal, languages } = template;
  const ids = new Set(steps.map(({ id }) => id));
  return [
    ...findRepeated(sizes, '/sizes'),
    ...(ids.has(goal) ? [] : [planFault('/goal', 'unknown-goal', goal)]),
    ...findRepeated(steps, '/steps'),
    ...steps.flatMap((step, at) => [
      ...checkSizes(template, step, `/steps/${at}/days`),
      ...checkWaits(step, `/steps/${at}/after`, ids, steps),
      ...(step.dimensions ?? []).flatMap((id, place) =>
        dimensions && !dimensions.includes(id)
          ? [planFault(`/steps/${at}/dimensions/${place}`, 'unknown-dimension', id)]
          : [],
      ),
    ]),
    ...findUntranslated(template, languages).map(({ pointer, lang }) =>
      lang === 'ru' ? planFault(pointer, 'missing-russian') : planFault(pointer, 'missing-translation', lang),
    ),
  ];
}

const findRepeated = (list: readonly { id: string }[], pointer: string): PlanFault[] =>
  list.flatMap(({ id }, at) =>
    list.findIndex((other) => other.id === id) < at ? [planFault(`${pointer}/${at}/id`, 'duplicate-id', id)] : [],
  );

function checkSizes({ sizes }: PlanTemplate, { days }: PlanStep, pointer: string): PlanFault[] {
  if (!days) return [];
  return [
    ...Object.keys(days)
      .filter((size) => !sizes.some(({ id }) => id === size))
      .map((size) => planFault(`${pointer}/${size}`, 'unknown-size', size)),
    ...sizes.filter(({ id }) => !Object.hasOwn(days, id)).map(({ id }) => planFault(pointer, 'missing-size', id)),
  ];
}

function checkWaits(
  { id, after }: PlanStep,
  pointer: string,
  ids: ReadonlySet<string>,
  steps: readonly PlanStep[],
): PlanFault[] {
  return (after ?? []).flatMap((other, at) => {
    if (!ids.has(other)) return [planFault(`${pointer}/${at}`, 'unknown-step', other)];
    return waitsFor(steps, other, id) ? [planFault(`${pointer}/${at}`, 'cycle', other)] : [];
  });
}

/** Whether a step waits for another, or is it. */
function waitsFor(steps: readonly PlanStep[], from: string, to: string): boolean {
  const found = new Set([from]);
  for (const id of found) for (const next of steps.find((step) => step.id === id)?.after ?? []) found.add(next);
  return found.has(to);
}
