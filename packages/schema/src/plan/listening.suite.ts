import type { PlanStep, PlanTemplate } from './plan-template.ts';
import type { Plan } from './plan.ts';
import type { WorkCalendar } from './work-calendar.ts';

const step = (id: string, days: [number, number, number], after: string[], more: Partial<PlanStep> = {}): PlanStep => ({
  id,
  title: { ru: `Этап ${id}`, en: `Step ${id}` },
  days: { s: days[0], m: days[1], l: days[2] },
  ...(after.length > 0 && { after }),
  ...more,
});

/** From a purpose to an answer to people, as domain.md 4.7 has it: the critical path takes 31, 49 or 71 working days. */
export const listening: PlanTemplate = {
  id: 'listening',
  title: { ru: 'План', en: 'Plan' },
  languages: ['en'],
  sizes: [
    { id: 's', title: { ru: 'До 5 сотрудников', en: 'Up to 5 staff' } },
    { id: 'm', title: { ru: 'От 6 до 20 сотрудников', en: '6 to 20 staff' } },
    { id: 'l', title: { ru: 'Больше 20 сотрудников', en: 'More than 20 staff' } },
  ],
  goal: 'close',
  steps: [
    step('purpose', [2, 3, 5], [], { dimensions: ['design'] }),
    step('stakeholders', [2, 3, 5], ['purpose']),
    step('ethics', [3, 5, 7], ['stakeholders'], { dimensions: ['ethics'] }),
    step('instrument', [3, 5, 8], ['purpose', 'stakeholders'], { more: { method: 2 } }),
    step('pilot', [3, 5, 7], ['instrument', 'ethics']),
    step('collect', [10, 15, 20], ['pilot'], { asks: true, more: { method: 3, hundred: 2 } }),
    step('analyse', [4, 7, 10], ['collect'], { output: { ru: 'черновик итогов', en: 'a draft' } }),
    step('dialogue-staff', [1, 2, 3], ['analyse']),
    step('dialogue-people', [3, 5, 7], ['analyse']),
    step('decide', [2, 3, 5], ['dialogue-staff', 'dialogue-people']),
    step('act', [10, 15, 20], ['decide']),
    step('close', [2, 3, 4], ['decide'], { fixed: true }),
    { id: 'recheck', title: { ru: 'Замер', en: 'Look again' }, after: ['act'], wait: 60 },
  ],
};

/** A plan of that template, begun on the first of September 2026, a Tuesday. */
export const planOf = (more: Partial<Plan> = {}): Plan => ({
  id: '00000000-0000-4000-8000-000000000000',
  template: 'listening',
  startsOn: '2026-09-01',
  size: 's',
  methods: 1,
  respondents: 100,
  ...more,
});

/** A made-up decree: some holidays, a Saturday on which people work, and a year that is not settled yet. */
export const calendar: WorkCalendar = {
  country: 'RU',
  years: {
    '2026': {
      off: ['2026-11-04', '2026-12-31'],
      work: ['2026-10-31'],
      source: { ru: 'Пример', en: 'An example' },
      complete: true,
    },
    '2027': {
      off: ['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08'],
      work: [],
      source: { ru: 'Пример', en: 'An example' },
      complete: false,
    },
  },
};
