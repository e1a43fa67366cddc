import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import holidays from '@otklik/content/lists/holidays-ru.json' with { type: 'json' };
import { beginPlan, checkPlanTemplate, PlanTemplate, schedulePlan, WorkCalendar } from '@otklik/schema';
import { exampleFolder } from './testing.ts';

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(name, exampleFolder('plan')), 'utf8'));

describe('the files of the example of a plan', async () => {
  const template = PlanTemplate.parse(await read('plan.json'));
  const calendar = WorkCalendar.parse(await read('holidays-ru.json'));

  it('can be used as they are', () => assert.deepEqual(checkPlanTemplate(template), []));

  it('have the days off of @otklik/content', () => assert.deepEqual(calendar, holidays));

  it('lead to a reply within three weeks, also over holidays', () => {
    const plan = beginPlan(template, { id: '00000000-0000-4000-8000-000000000000', startsOn: '2026-10-26' });
    const { length, goalOn } = schedulePlan(template, plan, calendar);
    assert.deepEqual([length, goalOn], [10, '2026-11-09']);
  });
});
