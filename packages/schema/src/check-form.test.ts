import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkForm } from './check-form.ts';
import type { Condition } from './condition.ts';
import { completeForm } from './complete.ts';
import { Form, type Item } from './form.ts';
import { checkSuccession } from './succession.ts';
import { choices, form, question } from './testing.ts';

const faults = (of: Form) => checkForm(Form.parse(of)).map(({ pointer, code }) => `${pointer} ${code}`);
const q = question('text', 'q');
const yesno = question('yesno', 'a');
const when = (condition: Condition): Item => question('text', 'z', { when: condition });

describe('checkForm', () => {
  it('finds nothing wrong with a good form', () => {
    assert.deepEqual(faults(form([yesno, when({ question: 'a', is: 'yes' })])), []);
  });

  it('says each fault in both languages', () => {
    const [fault] = checkForm(form([q, q]));
    assert.match(fault!.message.ru, /«q» уже занято/);
    assert.match(fault!.message.en, /“q” is already used/);
  });

  it('finds an id used twice, among questions, choices and rows', () => {
    assert.deepEqual(faults(form([q, { id: 'g', kind: 'group', items: [q] }])), ['/items/1/items/0/id duplicate-id']);
    assert.deepEqual(faults(form([question('single', 's', { choices: choices('x', 'x') })])), [
      '/items/0/choices/1/id duplicate-id',
    ]);
    assert.deepEqual(faults(form([question('matrix', 'm', { rows: choices('r', 'r'), columns: choices('x') })])), [
      '/items/0/rows/1/id duplicate-id',
    ]);
  });

  it('finds conditions about questions that are not there, or come later', () => {
    assert.deepEqual(faults(form([when({ question: 'b', answered: true })])), ['/items/0/when unknown-id']);
    assert.deepEqual(faults(form([when({ all: [{ question: 'a', is: 'yes' }] }), yesno])), [
      '/items/0/when/all/0 forward-reference',
    ]);
  });

  it('tells a circle from a forward reference', () => {
    const circle = form([
      question('yesno', 'x', { when: { question: 'y', is: 'yes' } }),
      question('yesno', 'y', { when: { question: 'x', is: 'yes' } }),
    ]);
    assert.ok(faults(circle).includes('/items/0/when cycle'));
    assert.deepEqual(faults(form([q, question('computed', 'c', { value: { add: [{ question: 'c' }, 1] } })])), [
      '/items/1/value/add/0 cycle',
    ]);
  });

  it('finds references of the wrong kind', () => {
    const multi = question('multi', 'm', { choices: choices('x') });
    const matrix = question('matrix', 't', { rows: choices('r'), columns: choices('x') });
    assert.deepEqual(faults(form([multi, when({ question: 'm', is: 'x' })])), ['/items/1/when wrong-reference']);
    assert.deepEqual(faults(form([yesno, when({ question: 'a', atLeast: 1 })])), ['/items/1/when wrong-reference']);
    assert.deepEqual(faults(form([matrix, when({ question: 't', is: 'x' })])), ['/items/1/when wrong-reference']);
    assert.deepEqual(faults(form([matrix, when({ question: 't', row: 'no', is: 'x' })])), ['/items/1/when unknown-id']);
    assert.deepEqual(faults(form([yesno, when({ question: 'a', is: 'maybe' })])), ['/items/1/when unknown-choice']);
  });

  it('finds questions of a repeat asked about from outside, unless they are taken together', () => {
    const kids: Item = {
      id: 'kids',
      kind: 'repeat',
      title: 'Дети',
      items: [question('number', 'age'), when({ question: 'age', atLeast: 7 })],
    };
    assert.deepEqual(
      faults(
        form([
          kids,
          question('computed', 'c', { value: { sum: [{ question: 'age' }] } }),
          question('computed', 'n', { value: { count: 'kids' } }),
        ]),
      ),
      [],
    );
    assert.deepEqual(faults(form([kids, question('text', 'y', { when: { question: 'age', atLeast: 7 } })])), [
      '/items/1/when inside-repeat',
    ]);
  });

  it('finds branches that nobody can reach', () => {
    const dead = (...conditions: Condition[]) =>
      faults(
        form([
          yesno,
          question('number', 'n', { min: 0, max: 10 }),
          question('multi', 'm', { choices: choices('x', 'y') }),
          when({ all: conditions }),
        ]),
      ).length > 0;
    assert.ok(dead({ question: 'a', is: 'yes' }, { question: 'a', is: 'no' }));
    assert.ok(dead({ question: 'a', is: 'yes' }, { question: 'a', answered: false }));
    assert.ok(dead({ question: 'n', atLeast: 11 }));
    assert.ok(dead({ question: 'n', atLeast: 6 }, { question: 'n', atMost: 5 }));
    assert.ok(!dead({ question: 'n', atLeast: 5 }, { question: 'n', atMost: 5 }));
    assert.ok(!dead({ question: 'm', includes: 'x' }, { question: 'm', includes: 'y' }));
    assert.ok(
      !dead(
        {
          any: [
            { question: 'a', is: 'yes' },
            { question: 'a', is: 'no' },
          ],
        },
        { question: 'a', is: 'no' },
      ),
    );
    assert.ok(dead({ not: { question: 'm', includes: 'x' } }, { question: 'm', includes: 'x' }));
  });

  it('follows a branch back through the questions that open it', () => {
    const chain = form([
      yesno,
      question('yesno', 'b', { when: { question: 'a', is: 'yes' } }),
      {
        id: 'g',
        kind: 'group',
        when: { question: 'a', is: 'no' },
        items: [q, when({ question: 'b', answered: true })],
      },
    ]);
    assert.deepEqual(faults(chain), ['/items/2/items/1/when dead-branch']);
  });

  it('refuses patterns that are not linear in time, or not patterns', () => {
    const pattern = (regex: string) => faults(form([question('text', 'p', { pattern: { regex, message: 'Не так' } })]));
    for (const good of [
      '\\d{6}',
      '[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?',
      '^\\d{1,3}(\\.\\d{1,3}){3}$',
      '[^@]+@[^@]+',
      'да|нет',
      '\\p{L}{2,30}',
      '(ab|cd)*e',
    ]) {
      assert.deepEqual(pattern(good), [], good);
    }
    for (const bad of ['(a+)+', '(a|a)*', 'a*a*', '.*x', '(a?){30}a{30}', '(a)\\1', '(?=a)b', '[a-z]+[a-m]', '\\bа']) {
      assert.deepEqual(pattern(bad), ['/items/0/pattern/regex unsafe-pattern'], bad);
    }
    assert.deepEqual(pattern('('), ['/items/0/pattern/regex broken-pattern']);
  });

  it('wants Russian everywhere and every promised language', () => {
    assert.deepEqual(faults(form([question('text', 'q', { title: { en: 'Name' } })])), [
      '/items/0/title missing-russian',
    ]);
    assert.deepEqual(
      faults(
        form([question('text', 'q', { title: { ru: 'Имя', en: 'Name' }, hint: 'Как в паспорте' })], {
          title: { ru: 'А', en: 'A' },
          languages: ['en'],
        }),
      ),
      ['/items/0/hint missing-translation'],
    );
    assert.deepEqual(
      faults(
        form([question('text', 'q', { title: { text: 'А', variants: [{ profile: 'child', text: { en: 'B' } }] } })]),
      ),
      ['/items/0/title/variants/0/text missing-russian'],
    );
  });

  it('finds texts that speak of answers not yet given', () => {
    assert.deepEqual(faults(form([question('text', 'q', { title: 'А вот {{later}}?' }), question('text', 'later')])), [
      '/items/0/title forward-reference',
    ]);
    assert.deepEqual(
      faults(form([q, question('text', 'z', { title: '{{q}} и {{nobody}}' })], { thanks: 'Спасибо, {{q}}' })),
      ['/items/1/title unknown-id'],
    );
  });

  it('finds lists that are not there and limits that leave no answer', () => {
    assert.deepEqual(faults(form([question('region', 'r', {})])), ['/items/0/choices unknown-list']);
    assert.deepEqual(faults(form([question('number', 'n', { min: 5, max: 1 })])), ['/items/0 empty-range']);
    assert.deepEqual(faults(form([question('multi', 'm', { choices: choices('x'), min: 2 })])), [
      '/items/0 empty-range',
    ]);
    assert.deepEqual(faults(form([question('scale', 's', { from: 1, to: 7, steps: ['а', 'б'] })])), [
      '/items/0 empty-range',
    ]);
  });

  it('keeps pages at the top', () => {
    assert.deepEqual(faults(form([{ id: 'g', kind: 'group', items: [{ id: 'p', kind: 'page', items: [q] }] }])), [
      '/items/0/items/0 page-inside',
    ]);
  });

  it('sets limits to size, depth and number', () => {
    const nested = (levels: number): Item =>
      levels === 0 ? q : { id: `g${levels}`, kind: 'group', items: [nested(levels - 1)] };
    assert.deepEqual(faults(form([nested(15)])), []);
    assert.match(faults(form([nested(17)]))[0]!, /too-deep$/);
    const many = (count: number, title = 'а') =>
      form(Array.from({ length: count }, (_, at) => ({ id: `q${at}`, kind: 'yesno' as const, title })));
    assert.deepEqual(faults(many(2000)), []);
    assert.deepEqual(
      checkForm(many(2001)).map(({ code }) => code),
      ['too-many-questions'],
    );
    assert.deepEqual(faults(many(200, 'ж'.repeat(700))), [' too-large']);
    assert.deepEqual(faults(form([{ id: 'n', kind: 'note', body: 'Пусто' }])), ['/items no-questions']);
  });

  it('does not promise anonymity and ask who answers', () => {
    const contact = [question('email', 'mail'), question('text', 'name', { autocomplete: 'name' })];
    assert.deepEqual(faults(form(contact)), ['/items/0 identifies', '/items/1 identifies']);
    assert.deepEqual(faults(form(contact, { mode: 'named' })), []);
  });

  it('does not let a form for children out without an adult who answers for their safety', () => {
    assert.deepEqual(faults(form([q], { profile: 'child' })), ['/safeguarding no-safeguarding']);
    assert.deepEqual(faults(form([q], { profile: 'child', safeguarding: { role: 'Психолог' } })), []);
  });

  it('names numbers to call where the topic itself is dangerous', () => {
    const help = [{ title: 'Доверие', phone: '112', checkedOn: '2026-11-01' }];
    assert.deepEqual(faults(form([q], { sensitive: true })), ['/help no-help']);
    assert.deepEqual(faults(form([q], { sensitive: true, help: [] })), ['/help no-help']);
    assert.deepEqual(faults(form([q], { sensitive: true, help })), []);
  });
});

describe('checkSuccession', () => {
  const scale = (to: number) => form([question('scale', 's', { from: 1, to })]);

  it('refuses to use an id again for another kind of answer', () => {
    assert.deepEqual(
      checkSuccession([scale(5)], scale(7)).map(({ pointer, code }) => `${pointer} ${code}`),
      ['/items/0/id changed-meaning'],
    );
    assert.equal(checkSuccession([form([question('text', 's')])], scale(5)).length, 1);
  });

  it('allows other words and other choices', () => {
    const single = (...ids: string[]) =>
      form([question('single', 's', { title: ids.join(), choices: choices(...ids) })]);
    assert.deepEqual(checkSuccession([single('a')], single('a', 'b')), []);
  });
});

describe('completeForm', () => {
  it('writes the words of known scales and named lists into the form', () => {
    const complete = completeForm(
      form([question('region', 'r', {}), question('scale', 's', { scale: 'likert5' }), question('faces', 'f')]),
      { 'regions-ru': choices('77'), unused: choices('x') },
    );
    assert.deepEqual(faults(complete), []);
    assert.deepEqual(Object.keys(complete.lists!), ['regions-ru']);
    assert.ok(complete.items.slice(1).every((item) => 'steps' in item && item.steps!.length > 0));
  });
});
