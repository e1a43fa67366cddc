import { expect } from '@open-wc/testing';
import { choices, question } from '@otklik/schema/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask, control } from '../testing/asking.ts';

const asked = question('rank', 'order', { choices: choices('talk', 'group', 'camp') });
const order = (root: ShadowRoot) => [...root.querySelectorAll('.name')].map((name) => name.textContent!.trim());
const places = (root: ShadowRoot) => [...root.querySelectorAll('.place')].map((place) => place.textContent!.trim());
const status = (root: ShadowRoot) => root.querySelector('[role="status"]')!.textContent!.trim();

describe('a rank', () => {
  it('is no answer until the person has moved or accepted something', async () => {
    const { field, root, told } = await ask(asked);
    expect(field.answer).to.equal(undefined);
    expect(places(root)).to.deep.equal(['·', '·', '·']);
    control(root, 'Порядок уже верный').click();
    await field.updateComplete;
    expect(told).to.deep.equal([{ type: 'change', answer: ['talk', 'group', 'camp'] }]);
    expect(places(root)).to.deep.equal(['1', '2', '3']);
    expect(status(root)).to.equal('Порядок принят.');
  });

  it('moves a choice with its buttons, and the hand goes after it', async () => {
    const { field, root } = await ask(asked);
    control(root, 'Выше: camp').focus();
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(order(root)).to.deep.equal(['talk', 'camp', 'group']);
    expect(status(root)).to.equal('camp: теперь 2 из 3.');
    expect(root.activeElement).to.equal(control(root, 'Выше: camp'));
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(field.answer).to.deep.equal(['camp', 'talk', 'group']);
    expect(root.activeElement).to.equal(control(root, 'Выше: camp'));
  });

  it('moves a choice with Alt and an arrow', async () => {
    const { field, root } = await ask(asked);
    control(root, 'Ниже: talk').focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    await field.updateComplete;
    expect(field.answer).to.deep.equal(['group', 'talk', 'camp']);
    expect(root.activeElement).to.equal(control(root, 'Ниже: talk'));
  });

  it('does nothing at its ends', async () => {
    const { root, told } = await ask(asked);
    control(root, 'Выше: talk').click();
    expect(told).to.deep.equal([]);
    expect(control(root, 'Выше: talk').ariaDisabled).to.equal('true');
  });

  it('asks for the first few only, and lets the rest be moved up', async () => {
    const { field, root } = await ask({ ...asked, top: 1 } as never);
    expect(root.querySelector('.hint')).to.contain.text('Считается только первое место.');
    control(root, 'Выше: camp').click();
    await field.updateComplete;
    expect(order(root)).to.deep.equal(['talk', 'camp', 'group']);
    expect(field.answer).to.deep.equal(['talk']);
    control(root, 'Выше: camp').click();
    await field.updateComplete;
    expect(field.answer).to.deep.equal(['camp']);
    expect(places(root)).to.deep.equal(['1', '·', '·']);
  });
});
