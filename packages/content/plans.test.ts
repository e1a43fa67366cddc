import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import maturity from '@otklik/content/packs/maturity/quizzes/maturity.json' with { type: 'json' };
import { beginPlan, checkPlanTemplate, Quiz, schedulePlan } from '@otklik/schema';

const { plan: template, dimensions } = Quiz.parse(maturity);

describe('the plan that the maturity quiz leads to', () => {
  const plan = beginPlan(template!, { id: '00000000-0000-4000-8000-000000000000', startsOn: '2026-09-01' });

  it('can be used as it is', () => {
    assert.deepEqual(
      checkPlanTemplate(
        template!,
        dimensions.map(({ id }) => id),
      ),
      [],
    );
  });

  for (const [size, length] of [
    ['s', 31],
    ['m', 49],
    ['l', 71],
  ] as const) {
    it(`takes ${length} working days to the answer to people in an organisation of size ${size}`, () =>
      assert.equal(schedulePlan(template!, { ...plan, size }).length, length));
  }

  it('keeps the answer to people, whatever is taken out', () => {
    const { steps } = schedulePlan(template!, { ...plan, out: template!.steps.map(({ id }) => id) });
    assert.deepEqual(
      steps.map(({ step }) => step.id),
      ['close'],
    );
  });
});
