import { expect } from '@open-wc/testing';
import type { Question } from '@otklik/schema/engine';
import { choices, question } from '@otklik/schema/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/accessible.ts';
import { ask, control } from '../testing/asking.ts';

const unknown = { id: 'scan', kind: 'hologram', title: 'Скан' } as unknown as Question;

const error = console.error;

/** What is said to developers, kept from the output of the tests. */
function keepLog(): () => string {
  const lines: string[] = [];
  console.error = (...words) => void lines.push(words.join(' '));
  return () => lines.join('\n');
}

describe('<otklik-field>', () => {
  afterEach(() => void (console.error = error));

  it('is accessible when it cannot show the question', async () => {
    await expectAccessible((await ask(unknown)).field);
  });

  it('explains a kind that it does not know', async () => {
    const { root } = await ask(unknown);
    expect(root).to.contain.text('Этот вопрос показать нельзя: вид вопроса «hologram» здесь неизвестен.');
    expect((await ask(unknown, { lang: 'en' })).root).to.contain.text('This question cannot be shown');
  });

  it('takes a kind called like a property of every object for unknown', async () => {
    expect((await ask({ ...unknown, kind: 'constructor' } as never)).root).to.contain.text('«constructor»');
  });

  it('explains a list of choices that is empty or not in the form', async () => {
    const { root } = await ask({ id: 'a', kind: 'single', title: 'a', choices: { list: 'gone' } });
    expect(root).to.contain.text('нет вариантов ответа');
    expect((await ask({ id: 'a', kind: 'region', title: 'a' })).root).to.contain.text('нет вариантов ответа');
  });

  it('explains a scale without steps, or with more than a page can hold', async () => {
    expect((await ask({ id: 'a', kind: 'scale', title: 'a', from: 5, to: 1 })).root).to.contain.text('шкал');
    expect((await ask({ id: 'a', kind: 'scale', title: 'a', to: 1e9 })).root).to.contain.text('шкал');
  });

  for (const [what, broken] of Object.entries({
    'no title': { id: 'a', kind: 'text' },
    'a number for a title': { id: 'a', kind: 'text', title: 5 },
    'an object for words': { id: 'a', kind: 'text', title: { ru: { toString: 1 } } },
    'no choices': { id: 'a', kind: 'single', title: 'a' },
    'null for a choice': { id: 'a', kind: 'multi', title: 'a', choices: [null] },
    'no rows': { id: 'a', kind: 'matrix', title: 'a', columns: choices('b') },
    'words that throw': { id: 'a', kind: 'text', title: 'a', hint: { ru: { toString: 1 } } },
    'a note without a body': { id: 'a', kind: 'note' },
  })) {
    it(`survives a question with ${what}, and recovers at the next one`, async () => {
      const log = keepLog();
      const { field, root } = await ask(broken as unknown as Question);
      expect(root).to.contain.text('Этот вопрос показать нельзя');
      if (what !== 'no choices') expect(log()).to.contain('cannot be drawn: a');
      const whole = await ask(question('text', 'whole'));
      field.form = whole.field.form;
      field.asked = whole.field.asked;
      await field.updateComplete;
      expect(control(root, /^whole/)).to.exist;
    });
  }

  for (const answer of [null, 5, 'x', true, [], [null], {}, { choice: {} }, { before: {} }, [['x']]] as unknown[]) {
    it(`draws every kind with ${JSON.stringify(answer)} for an answer`, async () => {
      for (const each of everyKind) expect((await ask(each, { answer })).root).not.to.contain.text('показать нельзя');
    });
  }

  it('draws nothing for a hidden question, or without a question', async () => {
    expect((await ask({ id: 'a', kind: 'hidden', values: ['b'] })).root.querySelector('.field')).to.equal(null);
    expect(document.createElement('otklik-field').answer).to.equal(undefined);
  });

  it('speaks the language around it, and marks words that are not translated', async () => {
    const asked = { ...question('text', 'a'), title: 'Имя', hint: { ru: 'Подсказка', en: 'A hint' } } as Question;
    const { root } = await ask(asked, { lang: 'en' });
    expect(root).to.contain.text('can be skipped').and.to.contain.text('A hint');
    expect(root.querySelector('[lang="ru"]')).to.have.text('Имя');
    expect((await ask(asked)).root.querySelector('[lang]')).to.equal(null);
  });

  it('repeats an earlier answer in its words, and follows when that changes', async () => {
    const setting = { before: [question('text', 'child')], answers: { child: 'Аня' } };
    const title = { title: 'Сколько лет {{child}}?' };
    const { field, root } = await ask({ ...question('number', 'age'), ...title } as Question, setting);
    expect(root).to.contain.text('Сколько лет Аня?');
    field.asked = { ...field.asked!, scope: { ...field.asked!.scope, answers: { child: 'Боря' } } };
    await field.updateComplete;
    expect(root).to.contain.text('Сколько лет Боря?');
  });

  it('keeps the letters of the person inside: no event carries them to the page', async () => {
    const { field, root } = await ask(question('text', 'a'));
    const heard: Event[] = [];
    const listen = (event: Event) => void heard.push(event);
    document.body.addEventListener('input', listen);
    control(root, /^a/).focus();
    await sendKeys({ type: 'да' });
    document.body.removeEventListener('input', listen);
    expect(heard).to.have.length(2);
    for (const event of heard) expect(event).not.to.have.property('data');
    expect(field.answer).to.equal('да');
  });

  it('draws only what has changed when its form asks everything anew', async () => {
    const { field, again } = await ask(question('text', 'a'), { answer: 'b' });
    let updates = 0;
    field.addController({ hostUpdated: () => void updates++ });
    await again('b');
    expect(updates).to.equal(0);
    await again('c');
    expect(updates).to.equal(1);
  });
});

const three = choices('talk', 'group', 'camp');
const everyKind: Question[] = [
  question('text', 'a'),
  question('longtext', 'a'),
  question('number', 'a'),
  question('date', 'a'),
  question('time', 'a'),
  question('single', 'a', { choices: three }),
  question('multi', 'a', { choices: three }),
  question('dropdown', 'a', { choices: three }),
  question('yesno', 'a'),
  question('scale', 'a', { scale: 'likert4' }),
  question('faces', 'a'),
  question('ladder', 'a'),
  question('matrix', 'a', { rows: three, columns: three }),
  question('rank', 'a', { choices: three }),
  question('retro', 'a', { scale: 'likert4' }),
  question('consent', 'a'),
];
