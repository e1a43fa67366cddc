import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ical from 'ical.js';
import { utf8Length } from '../utf8-length.ts';
import { icalendarOf } from './icalendar.ts';
import { calendar, listening, planOf } from './listening.suite.ts';
import type { PlanTemplate } from './plan-template.ts';
import type { Plan } from './plan.ts';
import { schedulePlan } from './schedule.ts';

const written = (more: Partial<Plan> = {}, template: PlanTemplate = listening, lang = 'ru') => {
  const plan = planOf(more);
  const schedule = schedulePlan(template, plan, calendar);
  return icalendarOf(template, plan, schedule, { lang, profile: 'standard' }, '2026-08-20T08:00:00.000Z');
};

const read = (text: string) => {
  const component = new ical.Component(ical.parse(text) as unknown[]);
  return { component, events: component.getAllSubcomponents('vevent').map((event) => new ical.Event(event)) };
};

describe('a plan in a calendar', () => {
  it('is read by a calendar program: one entry a step, in whole days, the end exclusive', () => {
    const { component, events } = read(written({ title: 'Наш план' }));
    assert.equal(component.getFirstPropertyValue('version'), '2.0');
    assert.equal(component.getFirstPropertyValue('x-wr-calname'), 'Наш план');
    assert.equal(events.length, 13);
    const [first] = events;
    assert.ok(first!.startDate.isDate && first!.endDate.isDate);
    assert.equal(`${first!.startDate} ${first!.endDate}`, '2026-09-01 2026-09-03');
    assert.equal(String(first!.component.getFirstPropertyValue('dtstamp')), '2026-08-20T08:00:00Z');
    assert.equal(first!.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
  });

  it('names steps with their owners, and says what comes out', () => {
    const { events } = read(written({ owners: { analyse: 'Анна; Пётр, оба' } }));
    const analyse = events.find(({ summary }) => summary.includes('analyse'))!;
    assert.equal(analyse.summary, 'Этап analyse (Анна; Пётр, оба)');
    assert.equal(analyse.description, 'Итог: черновик итогов');
    const english = read(written({}, listening, 'en')).events.find(({ summary }) => summary.includes('analyse'))!;
    assert.equal(`${english.summary}. ${english.description}`, 'Step analyse. Result: a draft');
  });

  it('knows its entries again after a step was moved', () => {
    const ids = (more: Partial<Plan>) => read(written(more)).events.map(({ uid }) => uid);
    assert.deepEqual(ids({}), ids({ moved: { pilot: '2026-10-01' }, size: 'l' }));
    assert.equal(new Set(ids({})).size, 13);
  });

  it('keeps every letter, whatever stands in a text, in lines of 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 200 }), (owner) => {
        const text = written({ owners: { purpose: owner } });
        for (const line of text.split('\r\n')) assert.ok(utf8Length(line) <= 75);
        assert.ok(!/[^\r]\n|\r[^\n]/.test(text));
        const name = owner.trim();
        assert.equal(read(text).events[0]!.summary, name ? `Этап purpose (${name})` : 'Этап purpose');
      }),
    );
  });

  it('fills its lines to the last byte, and no further', () => {
    for (const letter of ['a', 'я', '好', '🙂']) {
      const text = written({ owners: { purpose: letter.repeat(100) } });
      const longest = Math.max(...text.split('\r\n').map(utf8Length));
      assert.ok(longest <= 75 && longest > 75 - utf8Length(letter), `${letter}: ${longest}`);
    }
  });

  it('does not let a text, or a link, write lines of its own', () => {
    const [step] = listening.steps;
    const linked = { ...listening, goal: 'purpose', steps: [{ ...step!, link: 'https://a.org/\r\nX:y' }] };
    assert.equal(read(written({}, linked)).events[0]!.component.getFirstPropertyValue('url'), 'https://a.org/X:y');
    const { events } = read(written({ owners: { purpose: 'А\r\nEND:VEVENT\u0000\nX:\\n,;"' } }));
    assert.equal(events.length, 13);
    assert.equal(events[0]!.summary, 'Этап purpose (А\nEND:VEVENT\nX:\\n,;")');
  });
});
