import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendar, listening, planOf } from './listening.suite.ts';
import type { PlanStep, PlanTemplate } from './plan-template.ts';
import { Plan } from './plan.ts';
import { inOrder } from './precedents.ts';
import { schedulePlan } from './schedule.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { addDays, addWorkingDays, isWorkingDay } from './working-days.ts';

const schedule = (more: Partial<Plan> = {}, days = calendar) => schedulePlan(listening, planOf(more), days);
const step = (id: string, more: Partial<Plan> = {}) => schedule(more).steps.find((each) => each.step.id === id)!;
const warnings = (more: Partial<Plan> = {}) =>
  schedule(more).warnings.map((warning) => Object.values(warning).join(' '));

describe('the schedule of a plan', () => {
  for (const [size, length] of [
    ['s', 31],
    ['m', 49],
    ['l', 71],
  ] as const) {
    it(`takes ${length} working days to the answer to people in an organisation of size ${size}`, () => {
      assert.equal(schedule({ size }).length, length);
      const { steps } = schedulePlan(listening, planOf({ size }));
      const path = steps.filter(({ critical, step }) => critical && step.id !== 'ethics');
      assert.equal(
        path.reduce((sum, { days }) => sum + days, 0),
        length,
      );
    });
  }

  it('begins on a working day and goes from step to step', () => {
    const { steps } = schedule({ startsOn: '2026-08-29' });
    assert.deepEqual(
      steps.slice(0, 3).map(({ step: { id }, start, end }) => [id, start, end]),
      [
        ['purpose', '2026-08-31', '2026-09-01'],
        ['stakeholders', '2026-09-02', '2026-09-03'],
        ['ethics', '2026-09-04', '2026-09-08'],
      ],
    );
  });

  it('says which steps hold up the goal, and by how much the others may be late', () => {
    const { steps } = schedule({ size: 'l' });
    assert.deepEqual(
      steps.filter(({ critical }) => !critical).map(({ step: { id }, slack }) => [id, slack]),
      [
        ['ethics', 1],
        ['dialogue-staff', 4],
        ['act', 0],
        ['recheck', 0],
      ],
    );
  });

  it('takes more time for more methods, and for each further hundred of people that was begun', () => {
    assert.equal(step('collect').days, 10);
    assert.equal(step('collect', { methods: 3 }).days, 16);
    assert.equal(step('collect', { respondents: 101 }).days, 12);
    assert.equal(step('collect', { respondents: 300, methods: 2 }).days, 17);
  });

  it('looks again sixty days of the calendar later, on the next working day', () => {
    assert.deepEqual([step('act').end, step('recheck').start], ['2026-10-23', '2026-12-22']);
    const late = { startsOn: '2026-09-10' };
    assert.deepEqual([step('act', late).end, step('recheck', late).start], ['2026-11-02', '2027-01-11']);
  });

  it('does not begin a moved step before its day, and lets those wait that wait for it', () => {
    const moved = { moved: { pilot: '2026-10-03' } };
    assert.equal(step('pilot', moved).start, '2026-10-05');
    assert.ok(step('collect', moved).start > step('pilot', moved).end);
    assert.ok(!step('purpose', moved).critical);
    assert.ok(step('pilot', moved).critical);
  });

  it('hands on what a step waited for when it is taken out', () => {
    const out = { out: ['stakeholders', 'ethics'] };
    assert.equal(schedule(out).steps.length, 11);
    assert.equal(step('instrument', out).start, '2026-09-03');
    assert.equal(schedule(out).length, 29);
    const apart = { out: ['collect', 'analyse'] };
    assert.ok(step('dialogue-people', apart).start > step('pilot', apart).end);
  });

  it('keeps the answer to people, whatever a plan says', () => {
    assert.ok(step('close', { out: ['close', 'act'] }));
    assert.ok(step('close').fixed);
  });

  it('marks what is about a weak dimension', () => {
    assert.ok(step('ethics', { weak: ['ethics'] }).weak);
    assert.ok(!step('ethics', { weak: ['design'] }).weak);
  });

  it('survives a template with a circle', () => {
    const steps = [
      { id: 'a', title: 'А', after: ['b', 'nobody'] },
      { id: 'b', title: 'Б', after: ['a'] },
    ];
    assert.equal(schedulePlan({ ...listening, steps, goal: 'b' }, planOf()).steps.length, 2);
  });
});

describe('the warnings of a plan', () => {
  it('are none in an ordinary autumn', () => {
    assert.deepEqual(schedulePlan(listening, planOf({ out: ['recheck'] }), calendar).warnings, []);
  });

  it('tell of asking only in the first ten days of January', () => {
    const quick = {
      ...listening,
      steps: [{ id: 'ask', title: 'С', asks: true, days: { s: 2, m: 2, l: 2 } }],
      goal: 'ask',
    };
    const codes = (startsOn: string) => schedulePlan(quick, planOf({ startsOn })).warnings.map(({ code }) => code);
    assert.deepEqual(codes('2027-01-07'), ['asks-in-new-year', 'year-unknown']);
    assert.deepEqual(codes('2027-01-11'), ['year-unknown']);
  });

  it('tell of asking pupils only in July and August', () => {
    assert.ok(warnings({ startsOn: '2026-06-22', school: true }).includes('asks-in-summer collect'));
    assert.ok(!warnings({ startsOn: '2026-06-22' }).includes('asks-in-summer collect'));
    assert.ok(!warnings({ startsOn: '2026-08-10', school: true }).includes('asks-in-summer collect'));
  });

  it('tell of a step that cannot begin on the day to which it was moved', () => {
    assert.ok(warnings({ moved: { pilot: '2026-09-02' } }).includes('waits-for-others pilot'));
    assert.ok(!warnings({ moved: { pilot: '2026-10-03' } }).includes('waits-for-others pilot'));
  });

  it('tell of a step that long holidays interrupt', () => {
    const crossing = warnings({ startsOn: '2026-12-15' });
    assert.ok(crossing.includes('crosses-holidays collect 2026-12-31 2027-01-10'), crossing.join());
  });

  it('tell of years that the calendar does not know, or not in full', () => {
    const years = warnings({ startsOn: '2027-10-01' });
    assert.ok(years.includes('year-incomplete 2027') && years.includes('year-unknown 2028'), years.join());
  });

  it('tell of a plan that is longer than a year', () => {
    assert.ok(warnings({ moved: { act: '2027-09-01' } }).includes('longer-than-a-year'));
  });
});

/** Any template whose steps wait for earlier ones. */
const anyTemplate: fc.Arbitrary<PlanTemplate> = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc
    .tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          after: fc.subarray(Array.from({ length: at }, (_, earlier) => `p${earlier}`)),
          days: fc.option(fc.record({ s: fc.integer({ min: 1, max: 9 }) }), { nil: undefined }),
          wait: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
        }),
      ),
    )
    .map((steps) => ({
      ...listening,
      sizes: [{ id: 's', title: 'S' }],
      goal: `p${count - 1}`,
      steps: steps.map((each, at): PlanStep => JSON.parse(JSON.stringify({ id: `p${at}`, title: 'П', ...each }))),
    })),
);
const anyDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-06-01', days));
const anyId = fc.integer({ min: 0, max: 8 }).map((at) => `p${at}`);
const anyPlan = fc
  .record({
    startsOn: anyDay,
    moved: fc.dictionary(anyId, anyDay, { maxKeys: 3 }),
    out: fc.array(anyId, { maxLength: 3 }),
  })
  .map(planOf);
const anyCalendar = fc.array(anyDay, { maxLength: 30 }).map((off) => ({
  ...calendar,
  years: { ...calendar.years, '2026': { ...calendar.years['2026']!, off } },
}));
type Any = [PlanTemplate, Plan, WorkCalendar];
/** Those that every property is about. */
const any = [anyTemplate, anyPlan, anyCalendar] as const;

const startsOf = (...[template, plan, days]: Any) =>
  new Map(schedulePlan(template, plan, days).steps.map(({ step: { id }, start }) => [id, start]));

describe('whatever the plan', () => {
  it('no step begins before what it waits for is done', () =>
    fc.assert(
      fc.property(...any, (template, plan, days) => {
        const spans = new Map(schedulePlan(template, plan, days).steps.map((each) => [each.step.id, each]));
        for (const { step, after } of inOrder(template, new Set(plan.out)))
          for (const id of after) assert.ok(spans.get(step.id)!.start > spans.get(id)!.end);
      }),
    ));

  it('no step begins or ends on a day off, and each takes its days', () =>
    fc.assert(
      fc.property(...any, (template, plan, days) => {
        for (const { start, end, days: taken } of schedulePlan(template, plan, days).steps) {
          assert.ok(isWorkingDay(start, days) && isWorkingDay(end, days));
          assert.equal(addWorkingDays(start, taken - 1, days), end);
        }
      }),
    ));

  it('a step that is moved later makes none earlier', () =>
    fc.assert(
      fc.property(...any, anyId, fc.integer({ min: 1, max: 60 }), (template, plan, days, id, by) => {
        const before = startsOf(template, plan, days);
        const later = { ...plan, moved: { ...plan.moved, [id]: addDays(before.get(id) ?? plan.startsOn, by) } };
        const after = startsOf(template, later, days);
        // A step that had been moved further than that moves back, as it was told.
        if ((plan.moved?.[id] ?? '') > later.moved[id]!) return;
        for (const [each, start] of before) assert.ok(after.get(each)! >= start);
      }),
    ));

  it('a holiday more never makes the end earlier', () =>
    fc.assert(
      fc.property(...any, anyDay, (template, plan, days, holiday) => {
        const year = days.years['2026']!;
        const more = { ...days, years: { ...days.years, '2026': { ...year, off: [...year.off, holiday] } } };
        assert.ok(schedulePlan(template, plan, more).endsOn >= schedulePlan(template, plan, days).endsOn);
        assert.ok(schedulePlan(template, plan, more).goalOn >= schedulePlan(template, plan, days).goalOn);
      }),
    ));

  it('a step less never takes longer', () =>
    fc.assert(
      fc.property(...any, anyId, (template, plan, days, id) => {
        const [more, less] = [plan, { ...plan, out: [...plan.out!, id] }].map((each) =>
          schedulePlan(template, each, days),
        );
        assert.ok(less!.goalOn <= more!.goalOn && less!.endsOn <= more!.endsOn && less!.length <= more!.length);
      }),
    ));

  it('a step that is late by no more than its slack does not hold up the goal, and by one day more it does', () =>
    fc.assert(
      fc.property(...any, (template, plan, days) => {
        const before = schedulePlan(template, plan, days);
        const leading = new Set(before.steps.filter(({ critical }) => critical).map(({ step }) => step.id));
        for (const { step, start, slack } of before.steps) {
          const late = (by: number) =>
            schedulePlan(
              template,
              { ...plan, moved: { ...plan.moved, [step.id]: addWorkingDays(start, by, days) } },
              days,
            );
          assert.equal(late(slack).goalOn, before.goalOn);
          const next = late(slack + 1);
          assert.ok(next.goalOn > before.goalOn || next.endsOn > before.endsOn);
          if (leading.has(step.id)) assert.ok(next.goalOn > before.goalOn);
        }
      }),
    ));
});
