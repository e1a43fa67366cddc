import fc from 'fast-check';
import type { Condition } from './condition.ts';
import type { Form, Item } from './form.ts';
import type { Question } from './question.ts';
import { choices, form } from './testing.ts';

/** Any question that takes an answer, with its kind's usual limits. */
const question = (id: string): fc.Arbitrary<Question> =>
  fc.constantFrom<Question>(
    { id, kind: 'text', title: id, maxLength: 5 },
    { id, kind: 'longtext', title: id, required: true },
    { id, kind: 'email', title: id },
    { id, kind: 'number', title: id, min: 0, max: 9, whole: true },
    { id, kind: 'date', title: id, min: '2026-01-01' },
    { id, kind: 'single', title: id, choices: [...choices('a', 'b'), { id: 'other', title: 'Другое', write: true }] },
    {
      id,
      kind: 'multi',
      title: id,
      choices: [...choices('a', 'b'), { id: 'none', title: 'Ничего', exclusive: true }],
      max: 2,
    },
    { id, kind: 'yesno', title: id, required: true },
    { id, kind: 'scale', title: id, scale: 'likert5' },
    { id, kind: 'retro', title: id, scale: 'freq5' },
    { id, kind: 'matrix', title: id, rows: choices('r', 's'), columns: choices('a', 'b') },
    { id, kind: 'rank', title: id, choices: choices('a', 'b', 'c') },
    { id, kind: 'consent', title: id },
    { id, kind: 'hidden', values: ['a', 'b'] },
  );

/** A condition on one of the earlier questions, whatever its kind. */
const condition = (earlier: string[]): fc.Arbitrary<Condition> => {
  const id = fc.constantFrom(...earlier);
  const leaf = fc.oneof(
    fc.record({ question: id, answered: fc.boolean() }),
    fc.record({ question: id, is: fc.constantFrom('a', 'yes', 3, true) }),
    fc.record({ question: id, anyOf: fc.constantFrom<(string | number)[]>(['a', 'b'], ['no', 1]) }),
    fc.record({ question: id, includes: fc.constantFrom('a', 'none') }),
    fc.record({ question: id, atLeast: fc.integer({ min: 0, max: 9 }) }),
  );
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2 },
      leaf,
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ not: tie('tree') }),
    ),
  })).tree;
};

/** Questions named q0, q1…, each perhaps under a condition on those before it, some inside a repeat, a computed one at the end. */
export const anyForm: fc.Arbitrary<Form> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `q${at}`);
  const items = ids.map((id, at): fc.Arbitrary<Item> => {
    const plain = question(id);
    if (at === 0) return plain;
    return fc
      .tuple(plain, fc.option(condition(ids.slice(0, at)), { nil: undefined }), fc.integer({ min: 0, max: 4 }))
      .map(([it, when, wrap]): Item => {
        const asked = { ...it, ...(when && { when }) };
        return wrap === 0 ? { id: `kids${at}`, kind: 'repeat', title: id, min: 1, max: 3, items: [asked] } : asked;
      });
  });
  const total: Item = { id: 'total', kind: 'computed', value: { sum: ids.map((id) => ({ question: id })) } };
  return fc.tuple(...items).map((all) => form([...all, total]));
});

const answer: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'other',
    'none',
    'yes',
    'no',
    'ё',
    'мама@почта.рф',
    '2026-09-01',
    '',
    null,
    true,
    false,
    0,
    3,
    9,
    10,
    1.5,
    -0,
    'cannot-say',
  ),
  fc.constantFrom(
    ['a'],
    ['a', 'b'],
    ['none', 'a'],
    ['c', 'b', 'a'],
    [],
    { choice: 'other', text: 'своё' },
    { r: 'a', s: 'b' },
    { before: 1, now: 5 },
    {},
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Answers to such a form as anybody might send them: good, wrong, hostile. */
export const anyAnswers: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...Array.from({ length: 8 }, (_, at) => `q${at}`)), answer),
    fc.dictionary(
      fc.constantFrom(
        ...Array.from({ length: 8 }, (_, at) => `kids${at}`),
        'total',
        'stray',
        '__proto__',
        'constructor',
      ),
      fc.oneof(
        answer,
        fc.array(fc.dictionary(fc.constantFrom(...Array.from({ length: 8 }, (_, at) => `q${at}`)), answer), {
          maxLength: 4,
        }),
      ),
    ),
  )
  .map(([plain, nested]) => Object.fromEntries([...Object.entries(plain), ...Object.entries(nested)]));
