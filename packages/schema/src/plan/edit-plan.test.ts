import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bringBack, moveStep, nameOwner, shiftedStart, takeOut } from './edit-plan.ts';
import { calendar, listening, planOf } from './listening.suite.ts';
import type { Plan } from './plan.ts';
import { schedulePlan } from './schedule.ts';

const pilot = (plan: Plan) => schedulePlan(listening, plan, calendar).steps.find(({ step }) => step.id === 'pilot')!;
const shift = (plan: Plan, days: number) => shiftedStart(pilot(plan), days, calendar);

describe('a person who changes a plan', () => {
  it('moves a step by a day or a week, to a working day', () => {
    assert.equal(pilot(planOf()).start, '2026-09-10');
    assert.equal(shift(planOf(), 1), '2026-09-11');
    assert.equal(shift(planOf(), 7), '2026-09-17');
    assert.equal(shift(planOf({ moved: { pilot: '2026-09-11' } }), 1), '2026-09-14');
    assert.equal(shift(planOf({ moved: { pilot: '2026-09-14' } }), -1), '2026-09-11');
  });

  it('moves it back as far as what it waits for allows', () => {
    assert.equal(shift(planOf({ moved: { pilot: '2026-09-14' } }), -7), '2026-09-10');
    assert.equal(shift(planOf(), -1), undefined);
  });

  it('lets go of a step that begins by itself on the day to which it is moved', () => {
    const moved = moveStep(planOf(), pilot(planOf()), '2026-09-14');
    assert.deepEqual(moved.moved, { pilot: '2026-09-14' });
    assert.deepEqual(moveStep(moved, pilot(moved), '2026-09-10').moved, {});
  });

  it('names who is responsible, and nobody', () => {
    const named = nameOwner(planOf(), 'pilot', 'Анна');
    assert.deepEqual(named.owners, { pilot: 'Анна' });
    assert.deepEqual(nameOwner(named, 'pilot', ' ').owners, {});
  });

  it('takes a step out once and brings it back with its owner, where it would begin by itself', () => {
    const plan = planOf({ owners: { act: 'Анна' }, moved: { act: '2026-12-01' } });
    const less = takeOut(takeOut(plan, 'act'), 'act');
    assert.deepEqual(less.out, ['act']);
    assert.deepEqual(bringBack(less, 'act'), { ...plan, moved: {}, out: [] });
  });
});
