import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  canonicalJson,
  checkAnswer,
  cleanText,
  flatten,
  type Form,
  interview,
  isAnswered,
  normalizeAnswers,
  type Paging,
  putAnswer,
  type Question,
  type RawAnswers,
} from '@otklik/schema';
import { choices, form as formOf, question } from '@otklik/schema/testing';
import { begin, judge, standingOf } from '@otklik/widgets/plain.js';
import fc from 'fast-check';
import { anyAnswers, anyForm } from '../../../../packages/schema/src/arbitrary.suite.ts';
import { readAnswers } from './read-answers.ts';
import { stepPage } from './step-page.ts';
import { receivePage } from './testing/sent-page.ts';

const runs = { numRuns: Number(process.env['RUNS'] ?? 300) };
const tongue = { lang: 'ru', profile: 'standard' } as const;

const draw = async (form: Form, answers: RawAnswers, paging: Paging = 'all') => {
  const session = begin(form, paging, answers);
  const page = await stepPage({ session, tongue, faults: [], hasNew: false, first: 'step', state: '' });
  return { page: receivePage(String(page)), drawn: standingOf(session).step.items };
};

/** What a browser sends back of a page that nobody has touched. */
async function readBack(form: Form, answers: RawAnswers): Promise<RawAnswers> {
  const { page, drawn } = await draw(form, answers);
  return readAnswers(form, answers, drawn, new URLSearchParams(page.fields));
}

/**
 * The answers that could stand in a form: those that nothing is wrong with, as
 * every database keeps them. Taking one out may open questions that had a bad one.
 */
function goodOf(form: Form, answers: RawAnswers): RawAnswers {
  const bad = flatten(interview(form, answers).pages.flatMap(({ items }) => items)).filter(
    ({ question, answer, pointer }) => isAnswered(answer) && checkAnswer(form, question, answer, pointer).length > 0,
  );
  if (bad.length === 0) return answers;
  return goodOf(
    form,
    bad.reduce((sofar, { pointer }) => putAnswer(sofar, pointer, undefined), answers),
  );
}

/** As a person could have given them: what no database keeps is dropped, and an unticked box is no answer, as in the widget. */
const asTyped = (answers: RawAnswers): RawAnswers =>
  normalizeAnswers(
    JSON.parse(JSON.stringify(answers), (_, value) =>
      typeof value === 'string' ? cleanText(value) : value === false ? undefined : value,
    ),
  ).answers;

/** Of what is asked: what was left behind is carried, and neither drawn nor read. */
const askedOf = (form: Form, answers: RawAnswers) =>
  Object.fromEntries(
    flatten(interview(form, answers).pages.flatMap(({ items }) => items))
      .filter(({ question: { kind }, answer }) => kind !== 'computed' && isAnswered(answer))
      .map(({ pointer, answer }) => [pointer, answer]),
  );

describe('reading a page', () => {
  const read = async (asked: Question, fields: Record<string, string | string[]>) => {
    const form = formOf([asked]);
    const { drawn } = await draw(form, {});
    const pairs = Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
    return readAnswers(form, {}, drawn, new URLSearchParams(pairs as [string, string][]))['q'];
  };

  it('gives nothing for what was left empty', async () => {
    const kinds = [
      question('text', 'q'),
      question('number', 'q'),
      question('single', 'q', { choices: choices('a') }),
      question('multi', 'q', { choices: choices('a') }),
      question('scale', 'q'),
      question('consent', 'q'),
      question('date', 'q'),
      question('rank', 'q', { choices: choices('a', 'b') }),
    ];
    for (const each of kinds) {
      assert.equal(await read(each, {}), undefined, each.kind);
      assert.equal(await read(each, { '/q': '', '/q.day': '', '/q.1': '' }), undefined, each.kind);
    }
  });

  it('takes numbers as people write them, and leaves what is none as it was typed', async () => {
    for (const [typed, number] of [
      ['3,5', 3.5],
      ['1 000', 1000],
      ['−2', -2],
      ['двенадцать', 'двенадцать'],
    ] as const)
      assert.equal(await read(question('number', 'q'), { '/q': typed }), number);
  });

  it('makes a day of three lines, and keeps half a day as half', async () => {
    const date = question('date', 'q');
    assert.equal(await read(date, { '/q.day': '5', '/q.month': '9', '/q.year': '2026' }), '2026-09-05');
    assert.equal(await read(date, { '/q.day': '5', '/q.month': '', '/q.year': '2026' }), '2026--05');
    assert.equal(await read(date, { '/q.day': 'пятое', '/q.month': '9', '/q.year': '2026' }), '2026-09-пятое');
  });

  it('understands a time however it is written', async () => {
    for (const typed of ['9:30', '09:30', '9.30', '9-30', '930', '0930', ' 9 30 '])
      assert.equal(await read(question('time', 'q'), { '/q': typed }), '09:30', typed);
    assert.equal(await read(question('time', 'q'), { '/q': 'утром' }), 'утром');
  });

  it('takes own words with the choice beside which they stand', async () => {
    const offered = [...choices('a'), { id: 'other', title: 'Другое', write: true }];
    const single = question('single', 'q', { choices: offered });
    assert.deepEqual(await read(single, { '/q': 'other', '/q.other': 'своё' }), { choice: 'other', text: 'своё' });
    assert.deepEqual(await read(single, { '/q': 'other' }), { choice: 'other', text: '' });
    assert.deepEqual(await read(single, { '/q.other': 'своё' }), { choice: 'other', text: 'своё' });
    assert.deepEqual(await read(single, { '/q': 'a', '/q.other': 'своё' }), 'a');
    const multi = question('multi', 'q', { choices: offered });
    assert.deepEqual(await read(multi, { '/q': ['a'], '/q.other': 'своё' }), ['a', { choice: 'other', text: 'своё' }]);
  });

  it('tells a step of a scale from an answer beside it that looks like one', async () => {
    const scale = question('scale', 'q', { from: 1, to: 5, aside: [{ id: '5', title: 'Не знаю' }] });
    assert.equal(await read(scale, { '/q': '5' }), 5);
    assert.equal(await read(scale, { '/q': ':5' }), '5');
  });

  it('leaves what was never offered for the check to refuse', async () => {
    assert.equal(await read(question('single', 'q', { choices: choices('a') }), { '/q': 'stray' }), 'stray');
    assert.deepEqual(await read(question('multi', 'q', { choices: choices('a') }), { '/q': ['a', 'stray'] }), [
      'a',
      'stray',
    ]);
  });

  it('reads no more than was on the page', async () => {
    const form = formOf([
      { id: 'p1', kind: 'page', items: [question('text', 'a')] },
      { id: 'p2', kind: 'page', items: [question('text', 'b')] },
    ]);
    const { drawn } = await draw(form, { b: 'раньше' }, 'page');
    const fields = new URLSearchParams({ '/a': 'новое', '/b': 'чужое', '/__proto__': 'x', __proto__: 'y' });
    assert.deepEqual(readAnswers(form, { b: 'раньше' }, drawn, fields), { a: 'новое', b: 'раньше' });
  });
});

describe('for any form and any answers', () => {
  it('what is drawn and read back is the same answers', () =>
    fc.assert(
      fc.asyncProperty(anyForm, anyAnswers, async (form, given) => {
        const answers = goodOf(form, asTyped(given));
        const back = normalizeAnswers(await readBack(form, answers)).answers;
        assert.equal(canonicalJson(askedOf(form, back)), canonicalJson(askedOf(form, answers)));
      }),
      runs,
    ));

  it('drawing never fails, and what a page did not show it does not bring back', () =>
    fc.assert(
      fc.asyncProperty(anyForm, anyAnswers, async (form, answers) => {
        const { page, drawn } = await draw(form, answers);
        assert.doesNotMatch(page.text, /class="unshown"/);
        const once = readAnswers(form, answers, drawn, new URLSearchParams(page.fields));
        const redrawn = await stepPage({
          ...{ session: begin(form, 'all', once), tongue, faults: judge(form, once), hasNew: false, first: 'step' },
          state: '',
        });
        const shown = new URLSearchParams(receivePage(String(redrawn)).fields);
        // Parts of a date come back in digits and without spaces, and a gap in an order closes.
        const kept = page.fields.filter(([name]) => shown.has(name) && !/\.(day|month|year|\d+)$/.test(name));
        for (const [name, value] of kept)
          assert.ok(shown.getAll(name).includes(cleanText(value.replace(/\r\n?/g, '\n'))), `${name}: ${value}`);
      }),
      runs,
    ));

  it('the page finds the same mistakes as the widget does in the same answers', () =>
    fc.assert(
      fc.asyncProperty(anyForm, anyAnswers, async (form, given) => {
        const answers = goodOf(form, asTyped(given));
        assert.deepEqual(judge(form, await readBack(form, answers)), judge(form, answers));
      }),
      runs,
    ));
});
