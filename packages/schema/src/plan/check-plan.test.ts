import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PLAN_SHAPE } from '../plan-schema.ts';
import { checkShape } from '../shape.ts';
import { beginPlan } from './begin-plan.ts';
import { checkPlanTemplate } from './check-plan-template.ts';
import { checkPlan } from './check-plan.ts';
import { listening, planOf } from './listening.suite.ts';
import { PlanTemplate } from './plan-template.ts';
import { Plan } from './plan.ts';

const inTemplate = (more: Partial<PlanTemplate>, dimensions?: string[]) =>
  checkPlanTemplate(PlanTemplate.parse({ ...listening, ...more }), dimensions).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
const steps = (...ids: string[][]) =>
  ids.map(([id, ...after]) => ({ id: id!, title: '1', ...(after.length > 0 && { after }) }));

describe('checkPlanTemplate', () => {
  it('finds nothing wrong with a good template', () => assert.deepEqual(inTemplate({}), []));

  it('finds ids used twice', () => {
    assert.deepEqual(inTemplate({ steps: steps(['a'], ['a']), goal: 'a' }), ['/steps/1/id duplicate-id']);
    assert.deepEqual(inTemplate({ sizes: [...listening.sizes, listening.sizes[0]!] }), ['/sizes/3/id duplicate-id']);
  });

  it('finds steps and goals that are not there', () => {
    assert.deepEqual(inTemplate({ steps: steps(['a', 'b']), goal: 'c' }), [
      '/goal unknown-goal',
      '/steps/0/after/0 unknown-step',
    ]);
  });

  it('finds circles, and names each step that is in one', () => {
    assert.deepEqual(inTemplate({ steps: steps(['a'], ['b', 'a', 'c'], ['c', 'b'], ['d', 'c']), goal: 'd' }), [
      '/steps/1/after/1 cycle',
      '/steps/2/after/0 cycle',
    ]);
    assert.deepEqual(inTemplate({ steps: steps(['a', 'a']), goal: 'a' }), ['/steps/0/after/0 cycle']);
  });

  it('finds days for sizes that are not there, and sizes without days', () => {
    assert.deepEqual(inTemplate({ steps: [{ id: 'a', title: '1', days: { s: 1, m: 2, xl: 3 } }], goal: 'a' }), [
      '/steps/0/days/xl unknown-size',
      '/steps/0/days missing-size',
    ]);
  });

  it('finds dimensions that the quiz does not have', () => {
    const about = [{ id: 'a', title: '1', dimensions: ['design', 'colour'] }];
    assert.deepEqual(inTemplate({ steps: about, goal: 'a' }, ['design']), ['/steps/0/dimensions/1 unknown-dimension']);
    assert.deepEqual(inTemplate({ steps: about, goal: 'a' }), []);
  });

  it('finds words that are missing, also of what comes out of a step', () => {
    const wordless = [{ id: 'a', title: { en: 'A' }, output: 'итоги' }];
    assert.deepEqual(inTemplate({ steps: wordless, goal: 'a' }), [
      '/steps/0/title missing-russian',
      '/steps/0/output missing-translation',
    ]);
  });

  it('says each fault in both languages', () => {
    const [fault] = checkPlanTemplate({ ...listening, goal: 'nothing' });
    assert.match(fault!.message.ru, /этап «nothing», а его в шаблоне нет/);
    assert.match(fault!.message.en, /“nothing”, which the template does not have/);
  });
});

describe('a plan', () => {
  const inPlan = (more: Partial<Plan>) =>
    checkPlan(listening, planOf(more)).map(({ pointer, code }) => `${pointer} ${code}`);

  it('goes into a file and comes back as it was', () => {
    const plan = planOf({
      quiz: { id: 'maturity', version: 2 },
      title: 'Наш план',
      school: true,
      weak: ['ethics'],
      owners: { collect: 'Анна' },
      moved: { pilot: '2026-10-01' },
      out: ['act'],
    });
    const read = JSON.parse(JSON.stringify(plan)) as Plan;
    assert.deepEqual(Plan.parse(read), plan);
    assert.deepEqual(checkShape(PLAN_SHAPE, read), []);
    assert.deepEqual(checkPlan(listening, read), []);
  });

  it('begins small, with what is known', () => {
    const { id, startsOn } = planOf();
    assert.deepEqual(beginPlan(listening, { id, startsOn }), planOf());
    assert.equal(beginPlan(listening, { id, startsOn, size: 'l' }).size, 'l');
    assert.equal(beginPlan(listening, { id, startsOn, size: 'xl' }).size, 's');
  });

  it('is refused by its shape with the place of what is wrong', () => {
    const shape = (more: object) =>
      checkShape(PLAN_SHAPE, { ...planOf(), ...more }).map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(shape({ startsOn: '2026-02-30' }), ['/startsOn not-allowed']);
    assert.deepEqual(shape({ methods: 4, colour: 'red' }), ['/methods not-allowed', '/colour unknown-key']);
    assert.deepEqual(shape({ owners: { Анна: 'x' } }), ['/owners/Анна unknown-key']);
  });

  it('is refused where it does not fit its template', () => {
    assert.deepEqual(inPlan({ template: 'other', size: 'xl' }), ['/template other-template']);
    assert.deepEqual(inPlan({ size: 'xl', out: ['close', 'nothing', 'act'] }), [
      '/size unknown-size',
      '/out/0 fixed-step',
      '/out/1 unknown-step',
    ]);
    assert.deepEqual(inPlan({ owners: { nobody: 'x' }, moved: { nothing: '2026-10-01' } }), [
      '/owners/nobody unknown-step',
      '/moved/nothing unknown-step',
    ]);
  });

  it('is refused for days that no calendar of ours reaches', () => {
    assert.deepEqual(inPlan({ startsOn: '0026-09-01', moved: { act: '2100-01-01' } }), [
      '/startsOn day-out-of-reach',
      '/moved/act day-out-of-reach',
    ]);
  });
});
