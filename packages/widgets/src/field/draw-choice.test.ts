import { expect } from '@open-wc/testing';
import { choices, question } from '@otklik/schema/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask, control } from '../testing/asking.ts';
import { listen } from '../testing/senses.ts';

const own = { id: 'own', title: 'Другое', write: true };
const none = { id: 'none', title: 'Ничего', exclusive: true };
const status = (root: ShadowRoot) => root.querySelector('[role="status"]')!.textContent!.trim();
const words = 'Другое: напишите своими словами';

describe('a choice of one', () => {
  const asked = question('single', 'helped', { choices: [...choices('talk', 'group'), own] });

  it('is a group of radios under its question', async function () {
    const { root } = await ask(asked);
    expect(root.querySelectorAll('input[type="radio"]')).to.have.length(3);
    expect(await listen(this)).to.include.members([
      'radiogroup helped можно пропустить',
      'radio talk',
      'radio group',
      'radio Другое',
    ]);
  });

  it('is walked with arrows', async () => {
    const { root, told } = await ask(asked);
    control(root, 'talk').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    expect(told.map(({ answer }) => answer)).to.deep.equal(['talk', 'group']);
    expect(root.activeElement).to.equal(control(root, 'group'));
  });

  it('opens a line for own words beside the choice that asks for them', async () => {
    const { field, root, told } = await ask(asked);
    control(root, 'Другое').click();
    await field.updateComplete;
    expect(told).to.deep.equal([{ type: 'change', answer: { choice: 'own', text: '' } }]);
    control(root, words).focus();
    await sendKeys({ type: 'Чай' });
    control(root, words).blur();
    expect(told.at(-1)).to.deep.equal({ type: 'change', answer: { choice: 'own', text: 'Чай' } });
  });

  it('remembers own words while another choice is tried', async () => {
    const { field, root } = await ask(asked);
    control(root, 'Другое').click();
    await field.updateComplete;
    control(root, words).focus();
    await sendKeys({ type: 'Чай' });
    control(root, 'talk').click();
    await field.updateComplete;
    expect(field.answer).to.equal('talk');
    control(root, 'Другое').click();
    expect(field.answer).to.deep.equal({ choice: 'own', text: 'Чай' });
  });

  it('asks for own words that are missing, in their line', async () => {
    const { field, root } = await ask(asked, { answer: { choice: 'own', text: '' }, checked: true });
    expect(root.querySelector('.error')).to.contain.text('Напишите свой вариант');
    field.focus();
    expect(root.querySelector('.own')!.getAttribute('aria-invalid')).to.equal('true');
  });

  it('can be taken away, unless an answer is needed', async () => {
    const { field, root, told } = await ask(asked, { answer: 'talk' });
    control(root, 'Убрать ответ').click();
    await field.updateComplete;
    expect(told).to.deep.equal([{ type: 'change', answer: undefined }]);
    expect(root.querySelectorAll(':checked')).to.have.length(0);
    expect(root.activeElement).to.equal(control(root, 'talk'));
    const needed = await ask({ ...asked, required: true } as never, { answer: 'talk' });
    expect(needed.root.querySelector('.clear')).to.equal(null);
  });

  it('keeps the place of the button that takes it away', async () => {
    const { field, again } = await ask(asked);
    const height = field.offsetHeight;
    await again('talk');
    expect(field.offsetHeight).to.equal(height);
  });
});

describe('a choice of several', () => {
  const asked = question('multi', 'needs', { choices: [...choices('talk', 'group'), own, none], max: 3 });

  it('keeps the order in which choices are offered', async () => {
    const { field, root } = await ask(asked, { answer: ['group'] });
    control(root, 'talk').click();
    expect(field.answer).to.deep.equal(['talk', 'group']);
  });

  it('picks, unpicks, and has no answer when nothing is left', async () => {
    const { field, root, told } = await ask(asked);
    for (const name of ['group', 'talk', 'group', 'talk']) {
      control(root, name).click();
      await field.updateComplete;
    }
    expect(told.map(({ answer }) => answer)).to.deep.equal([['group'], ['talk', 'group'], ['talk'], undefined]);
  });

  it('unpicks what cannot stand beside the new choice, and says so', async () => {
    const { field, root } = await ask(asked, { answer: ['talk', 'group'] });
    control(root, 'Ничего').click();
    await field.updateComplete;
    expect(field.answer).to.deep.equal(['none']);
    expect(status(root)).to.equal('Отметка снята: talk, group.');
    control(root, 'talk').click();
    await field.updateComplete;
    expect(field.answer).to.deep.equal(['talk']);
    expect(status(root)).to.equal('Отметка снята: Ничего.');
    expect(control(root, 'Ничего').checked).to.equal(false);
  });

  it('takes own words', async () => {
    const { field, root, told } = await ask(asked, { answer: ['talk'] });
    control(root, 'Другое').click();
    await field.updateComplete;
    control(root, words).focus();
    await sendKeys({ type: 'Чай' });
    expect(told.at(-1)).to.deep.equal({ type: 'input', answer: ['talk', { choice: 'own', text: 'Чай' }] });
  });

  it('says how many may be picked, and what to do when there are too many', async () => {
    const { root } = await ask({ ...asked, max: 1 } as never, { answer: ['talk', 'group'], checked: true });
    expect(root.querySelector('.hint')).to.contain.text('Можно выбрать до 1\u00a0варианта.');
    expect(root.querySelector('.error')).to.contain.text('Выберите не больше 1\u00a0варианта');
    for (const box of root.querySelectorAll('input')) expect(box.getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('a list to choose from', () => {
  const asked = question('dropdown', 'source', { choices: [...choices('talk', 'group'), own] });
  const list = (root: ShadowRoot) => root.querySelector('select')!;

  it('begins with an empty line, which takes the answer away', async () => {
    const { field, root } = await ask(asked, { answer: 'group' });
    expect(list(root).selectedOptions[0]).to.have.text('group');
    list(root).focus();
    await sendKeys({ press: 'Home' });
    expect(list(root).selectedOptions[0]).to.have.text('Не выбрано');
    expect(field.answer).to.equal(undefined);
  });

  it('opens a line for own words', async () => {
    const { field, root } = await ask(asked, { answer: { choice: 'own', text: 'Чай' } });
    expect(control(root, words).value).to.equal('Чай');
    expect(field.answer).to.deep.equal({ choice: 'own', text: 'Чай' });
  });

  it('takes regions from the list of the form', async () => {
    const { root } = await ask(question('region', 'a'), { lists: { 'regions-ru': choices('01', '02') } });
    expect([...list(root).options].map(({ text }) => text)).to.deep.equal(['Не выбрано', '01', '02']);
  });
});
