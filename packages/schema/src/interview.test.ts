import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedQuestions, flatten, interview, keepAsked } from './interview.ts';
import { planSteps } from './steps.ts';
import { choices, form, question } from './testing.ts';
import type { Form } from './form.ts';
import type { RawAnswers } from './answers.ts';

const smoking = form([
  question('single', 'smokes', { choices: choices('yes', 'no') }),
  question('single', 'often', { choices: choices('daily', 'weekly'), when: { question: 'smokes', is: 'yes' } }),
  question('scale', 'worry', { when: { question: 'often', anyOf: ['daily'] } }),
]);

const family = form([
  {
    id: 'kids',
    kind: 'repeat',
    title: 'Дети',
    items: [
      question('text', 'name'),
      question('number', 'age'),
      question('text', 'school', { when: { question: 'age', atLeast: 7 } }),
    ],
  },
  question('computed', 'years', { value: { sum: [{ question: 'age' }] } }),
  question('computed', 'eldest', { value: { max: [{ question: 'age' }] } }),
  question('computed', 'how-many', { value: { count: 'kids' } }),
]);

const asked = (of: Form, answers: RawAnswers) => askedQuestions(of, answers).map(({ question: { id } }) => id);

describe('askedQuestions', () => {
  it('asks only what has no condition at the start', () => {
    assert.deepEqual(asked(smoking, {}), ['smokes']);
  });

  it('opens a branch when its condition comes true', () => {
    assert.deepEqual(asked(smoking, { smokes: 'yes', often: 'daily' }), ['smokes', 'often', 'worry']);
  });

  it('forgets answers from a branch the person has left', () => {
    assert.deepEqual(asked(smoking, { smokes: 'no', often: 'daily' }), ['smokes']);
  });

  it('asks inside a repeat by the answers of that filling', () => {
    const pointers = askedQuestions(family, { kids: [{ age: 5 }, { age: 8 }] }).map(({ pointer }) => pointer);
    assert.ok(!pointers.includes('/kids/0/school'));
    assert.ok(pointers.includes('/kids/1/school'));
  });

  it('survives answers of any shape', () => {
    for (const kids of [null, 5, 'x', {}, [null, 3, []], [{ age: { a: 1 } }]])
      assert.doesNotThrow(() => interview(family, { kids }));
  });
});

describe('keepAsked', () => {
  it('drops what is not asked', () => {
    assert.deepEqual(keepAsked(smoking, { smokes: 'no', often: 'daily', stray: 1 }), { smokes: 'no' });
  });

  it('works out values over the fillings of a repeat', () => {
    const { years, eldest, 'how-many': howMany } = keepAsked(family, { kids: [{ age: 5 }, { age: 8 }, {}] });
    assert.deepEqual({ years, eldest, howMany }, { years: 13, eldest: 8, howMany: 3 });
  });

  it('does not take a computed value from the browser', () => {
    assert.equal(keepAsked(family, { kids: [{ age: 5 }], years: 99 })['years'], 5);
  });

  it('leaves a computed value out when a part of it is missing', () => {
    const half = form([
      question('number', 'a'),
      question('number', 'b'),
      question('computed', 'c', { value: { divide: [{ question: 'a' }, { question: 'b' }] } }),
    ]);
    assert.deepEqual(keepAsked(half, { a: 1 }), { a: 1 });
    assert.deepEqual(keepAsked(half, { a: 1, b: 0 }), { a: 1, b: 0 });
    assert.deepEqual(keepAsked(half, { a: 1, b: 4 }), { a: 1, b: 4, c: 0.25 });
  });

  it('rounds half away from zero', () => {
    const rounded = (value: number, digits: number) =>
      keepAsked(
        form([question('number', 'a'), question('computed', 'r', { value: { round: { question: 'a' }, digits } })]),
        { a: value },
      )['r'];
    assert.deepEqual([rounded(2.5, 0), rounded(-2.5, 0), rounded(1.005, 2), rounded(0.25, 1)], [3, -3, 1.01, 0.3]);
  });

  it('counts a choice by its score', () => {
    const scored = form([
      question('multi', 'has', {
        choices: [
          { id: 'a', title: 'A', score: 2 },
          { id: 'b', title: 'B', score: 3 },
        ],
      }),
      question('computed', 'total', { value: { question: 'has' } }),
    ]);
    assert.equal(keepAsked(scored, { has: ['a', 'b'] })['total'], 5);
  });
});

describe('conditions', () => {
  const multi = question('multi', 'has', { choices: choices('a', 'b') });
  const opens = (when: object, answers: RawAnswers) =>
    asked(
      form([
        multi,
        question('matrix', 'm', { rows: choices('r'), columns: choices('x', 'y') }),
        question('retro', 'felt'),
        question('text', 'then', { when: when as never }),
      ]),
      answers,
    ).includes('then');

  it('combine by all, any and not', () => {
    assert.ok(
      opens({ all: [{ question: 'has', includes: 'a' }, { not: { question: 'has', includes: 'b' } }] }, { has: ['a'] }),
    );
    assert.ok(
      !opens(
        { all: [{ question: 'has', includes: 'a' }, { not: { question: 'has', includes: 'b' } }] },
        { has: ['a', 'b'] },
      ),
    );
    assert.ok(
      opens(
        {
          any: [
            { question: 'has', includes: 'b' },
            { question: 'has', answered: false },
          ],
        },
        {},
      ),
    );
  });

  it('look at a row of a matrix and at a half of a pair', () => {
    assert.ok(opens({ question: 'm', row: 'r', is: 'x' }, { m: { r: 'x' } }));
    assert.ok(opens({ question: 'felt', part: 'now', atLeast: 4 }, { felt: { before: 1, now: 4 } }));
    assert.ok(!opens({ question: 'felt', part: 'now', atLeast: 4 }, { felt: { before: 5, now: 2 } }));
  });

  it('see a picked choice with own words as that choice', () => {
    const other = form([
      question('single', 's', { choices: [{ id: 'other', title: 'Другое', write: true }] }),
      question('text', 't', { when: { question: 's', is: 'other' } }),
    ]);
    assert.deepEqual(asked(other, { s: { choice: 'other', text: 'своё' } }), ['s', 't']);
  });
});

describe('planSteps', () => {
  const paged = form([
    {
      id: 'p1',
      kind: 'page',
      title: 'Первая',
      items: [
        { id: 'n', kind: 'note', body: 'Начнём' },
        question('text', 'a'),
        { id: 'g', kind: 'group', title: 'Группа', items: [question('text', 'b'), question('text', 'c')] },
      ],
    },
    {
      id: 'p2',
      kind: 'page',
      when: { question: 'a', answered: true },
      items: [question('text', 'd'), { id: 'h', kind: 'hidden', values: ['x'] }],
    },
  ]);
  const plan = (paging: 'page' | 'question' | 'all', answers: RawAnswers = { a: '1' }) =>
    planSteps(interview(paged, answers), paging).map(({ items }) => flatten(items).map(({ question: { id } }) => id));

  it('shows page after page', () => {
    assert.deepEqual(
      plan('page'),
      [
        ['n', 'a', 'b', 'c'],
        ['d', 'h'],
      ].map((ids) => ids.filter((id) => id !== 'h')),
    );
  });

  it('shows one question at a time, a note together with what follows it', () => {
    assert.deepEqual(plan('question'), [['n', 'a'], ['b'], ['c'], ['d']]);
  });

  it('shows everything at once', () => {
    assert.deepEqual(plan('all'), [['n', 'a', 'b', 'c', 'd']]);
  });

  it('has no step for a page that is not asked', () => {
    assert.equal(plan('page', {}).length, 1);
  });
});
