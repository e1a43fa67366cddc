import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAnswers } from './check.ts';
import type { Form } from './form.ts';
import { keepAsked } from './interview.ts';
import type { Question, QuestionKind } from './question.ts';
import { choices, form, question } from './testing.ts';

const codes = (of: Form, answers: Record<string, unknown>) =>
  checkAnswers(of, answers).map(({ pointer, code, limit }) =>
    [pointer, code, limit].filter((it) => it !== undefined).join(' '),
  );
const codesOf = (asked: Question, answer: unknown) => codes(form([asked]), { q: answer });

const other = { id: 'other', title: 'Другое', write: true };
const none = { id: 'none', title: 'Ничего', exclusive: true };

/** For each kind: a question, answers that are good, answers that are refused and why. */
const cases: [Question, good: unknown[], bad: [unknown, ...string[]][]][] = [
  [
    question('text', 'q', { minLength: 2, maxLength: 5 }),
    ['аб', '👍👍👍👍👍'],
    [
      [7, '/q wrong-type'],
      ['я', '/q too-short 2'],
      ['👍👍👍👍👍👍', '/q too-long 5'],
    ],
  ],
  [
    question('text', 'q', { pattern: { regex: '\\d{6}', message: 'Шесть цифр' } }),
    ['123456'],
    [
      ['12345', '/q pattern'],
      ['1234567', '/q pattern'],
    ],
  ],
  [
    question('longtext', 'q'),
    ['а'.repeat(4000)],
    [
      ['а'.repeat(4001), '/q too-long 4000'],
      [['x'], '/q wrong-type'],
    ],
  ],
  [
    question('email', 'q'),
    ['мама@почта.рф', 'a.b@c.org'],
    [
      ['mama', '/q not-an-email'],
      ['a@b', '/q not-an-email'],
      ['a b@c.ru', '/q not-an-email'],
    ],
  ],
  [
    question('phone', 'q'),
    ['+7 (912) 345-67-89', '112-12'],
    [
      ['позвоните', '/q not-a-phone'],
      ['12', '/q not-a-phone'],
    ],
  ],
  [
    question('url', 'q'),
    ['https://пример.рф/а?б', 'http://a.org'],
    [
      ['javascript:alert(1)', '/q not-a-url'],
      ['пример.рф', '/q not-a-url'],
    ],
  ],
  [
    question('number', 'q', { min: 0, max: 10, whole: true }),
    [0, 10],
    [
      ['5', '/q wrong-type'],
      [-1, '/q below-min 0'],
      [11, '/q above-max 10'],
      [1.5, '/q not-whole'],
    ],
  ],
  [
    question('date', 'q', { min: '2026-01-01' }),
    ['2028-02-29'],
    [
      ['2026-02-29', '/q not-a-date'],
      ['2025-12-31', '/q below-min 2026-01-01'],
      ['1.2.2026', '/q not-a-date'],
    ],
  ],
  [
    question('time', 'q', { max: '20:00' }),
    ['09:30'],
    [
      ['24:00', '/q not-a-time'],
      ['20:01', '/q above-max 20:00'],
    ],
  ],
  [
    question('single', 'q', { choices: [...choices('a'), other] }),
    ['a', { choice: 'other', text: 'своё' }],
    [
      ['b', '/q not-a-choice'],
      ['other', '/q text-missing'],
      [{ choice: 'a', text: 'x' }, '/q wrong-type'],
      [['a'], '/q wrong-type'],
      [{ choice: 'other', text: 'x'.repeat(301) }, '/q too-long 300'],
    ],
  ],
  [question('dropdown', 'q', { choices: choices('a') }), ['a'], [['b', '/q not-a-choice']]],
  [question('region', 'q', { choices: choices('77') }), ['77'], [['99', '/q not-a-choice']]],
  [
    question('multi', 'q', { choices: [...choices('a', 'b', 'c'), none, other], min: 2, max: 2 }),
    [['a', 'b'], ['none'], ['a', { choice: 'other', text: 'x' }]],
    [
      [['a'], '/q too-few 2'],
      [['a', 'b', 'c'], '/q too-many 2'],
      [['a', 'none'], '/q exclusive'],
      [['a', 'a'], '/q repeated'],
      ['a', '/q wrong-type'],
    ],
  ],
  [
    question('yesno', 'q'),
    ['yes', 'no'],
    [
      ['maybe', '/q not-a-choice'],
      [true, '/q wrong-type'],
    ],
  ],
  [
    question('scale', 'q', { scale: 'likert5' }),
    [1, 5, 'cannot-say'],
    [
      [0, '/q below-min 1'],
      [6, '/q above-max 5'],
      [2.5, '/q not-whole'],
      ['x', '/q not-a-choice'],
      [true, '/q wrong-type'],
    ],
  ],
  [question('faces', 'q'), [1, 3, 'dont-know'], [[4, '/q above-max 3']]],
  [question('recommend', 'q'), [0, 10], [[11, '/q above-max 10']]],
  [question('ladder', 'q', { to: 7 }), [0, 7], [[8, '/q above-max 7']]],
  [
    question('matrix', 'q', { rows: choices('r', 's'), columns: choices('x'), required: true }),
    [{ r: 'x', s: 'x' }],
    [
      [{ r: 'x' }, '/q/s missing'],
      [{ r: 'y', s: 'x' }, '/q/r not-a-choice'],
      [{ r: 'x', s: 'x', t: 'x' }, '/q/t unknown-question'],
      [['x'], '/q wrong-type'],
    ],
  ],
  [
    question('rank', 'q', { choices: choices('a', 'b', 'c'), top: 2 }),
    [['c', 'a']],
    [
      [['a'], '/q too-few 2'],
      [['a', 'b', 'c'], '/q too-many 2'],
      [['a', 'a'], '/q repeated'],
      [['a', 'z'], '/q not-a-choice'],
    ],
  ],
  [
    question('retro', 'q', { scale: 'likert5', required: true }),
    [{ before: 1, now: 'cannot-say' }],
    [
      [{ now: 1 }, '/q/before missing'],
      [{ before: 9, now: 1 }, '/q/before above-max 5'],
      [{ before: 1, now: 1, later: 1 }, '/q/later unknown-question'],
    ],
  ],
  [
    question('consent', 'q', { required: true }),
    [true],
    [
      [false, '/q missing'],
      ['yes', '/q wrong-type'],
    ],
  ],
  [{ id: 'q', kind: 'hidden', values: ['poster', 'site'] }, ['site'], [['token-123', '/q not-a-choice']]],
];

describe('checkAnswers', () => {
  for (const [asked, good, bad] of cases) {
    it(`takes a good answer to ${asked.kind} and says what is wrong with a bad one`, () => {
      for (const answer of good) assert.deepEqual(codesOf(asked, answer), [], JSON.stringify(answer));
      for (const [answer, ...faults] of bad) assert.deepEqual(codesOf(asked, answer), faults, JSON.stringify(answer));
    });
  }

  it('knows every kind that takes an answer', () => {
    const answered: QuestionKind[] = [
      'text',
      'longtext',
      'email',
      'phone',
      'url',
      'number',
      'date',
      'time',
      'single',
      'multi',
      'dropdown',
      'yesno',
      'scale',
      'faces',
      'recommend',
      'ladder',
      'matrix',
      'rank',
      'retro',
      'region',
      'consent',
      'hidden',
    ];
    assert.deepEqual(
      answered.filter((kind) => !cases.some(([asked]) => asked.kind === kind)),
      [],
    );
  });

  it('waits for required answers, in the order of the form', () => {
    const required = form([
      question('text', 'a', { required: true }),
      question('multi', 'b', { choices: choices('x'), required: true }),
    ]);
    assert.deepEqual(codes(required, { b: [] }), ['/a missing', '/b missing']);
  });

  it('does not wait for what is not asked', () => {
    const branch = form([
      question('yesno', 'a'),
      question('text', 'b', { required: true, when: { question: 'a', is: 'yes' } }),
    ]);
    assert.deepEqual(codes(branch, { a: 'no' }), []);
  });

  it('refuses answers to unknown questions, to questions not asked, and prototype keys', () => {
    const branch = form([question('yesno', 'a'), question('text', 'b', { when: { question: 'a', is: 'yes' } })]);
    const hostile = JSON.parse('{"a":"no","b":"x","c":1,"__proto__":{"admin":true},"constructor":"x","toString":1}');
    assert.deepEqual(codes(branch, hostile), [
      '/b not-asked',
      '/c unknown-question',
      '/__proto__ unknown-question',
      '/constructor unknown-question',
      '/toString unknown-question',
    ]);
  });

  it('holds a repeat to its limits and names the filling', () => {
    const repeat = form([
      {
        id: 'kids',
        kind: 'repeat',
        title: 'Дети',
        min: 1,
        max: 2,
        items: [question('number', 'age', { required: true })],
      },
    ]);
    assert.deepEqual(codes(repeat, {}), ['/kids too-few 1', '/kids/0/age missing']);
    assert.deepEqual(codes(repeat, { kids: [{ age: 1 }, { age: 'two', x: 1 }] }), [
      '/kids/1/age wrong-type',
      '/kids/1/x unknown-question',
    ]);
    assert.deepEqual(codes(repeat, { kids: [{}, {}, {}] }), ['/kids too-many 2']);
    assert.deepEqual(codes(repeat, { kids: 'many' }), ['/kids wrong-type']);
  });

  it('finds nothing wrong with what was kept', () => {
    const total = form([
      question('number', 'a'),
      question('computed', 'b', { value: { add: [{ question: 'a' }, 1] } }),
    ]);
    assert.deepEqual(codes(total, keepAsked(total, { a: 1 }) as Record<string, unknown>), []);
  });
});
