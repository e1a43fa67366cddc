import { expect } from '@open-wc/testing';
import { choices, question } from '@otklik/schema/testing';
import { setViewport } from '@web/test-runner-commands';
import { ask } from '../testing/asking.ts';

const asked = question('matrix', 'rate', { rows: choices('clear', 'kind'), columns: choices('never', 'always') });
const rows = (root: ShadowRoot) => [...root.querySelectorAll('[role="radiogroup"]')];

describe('a matrix', () => {
  it('is a radio group a row, each with its own name', async () => {
    const { root } = await ask(asked);
    expect(rows(root).map((row) => row.querySelector('legend')!.textContent)).to.deep.equal(['clear', 'kind']);
    expect(root.querySelector('table')).to.equal(null);
    const names = rows(root).map((row) => row.querySelector('input')!.name);
    expect(new Set(names).size).to.equal(2);
  });

  it('keeps the other rows when one is answered', async () => {
    const { root, told } = await ask(asked, { answer: { clear: 'never' } });
    rows(root)[1]!.querySelectorAll('input')[1]!.click();
    expect(told).to.deep.equal([{ type: 'change', answer: { clear: 'never', kind: 'always' } }]);
  });

  it('shows what is wrong at its row, and focus goes there', async () => {
    const { field, root } = await ask({ ...asked, required: true } as never, {
      answer: { clear: 'never' },
      checked: true,
    });
    expect(root.querySelectorAll('.error')).to.have.length(1);
    expect(rows(root)[1]!.querySelector('.error')).to.contain.text('Выберите ответ');
    field.focus();
    expect(rows(root)[1]!.contains(root.activeElement)).to.equal(true);
  });

  it('stands under common words where there is room, and names every radio all the same', async () => {
    const { root } = await ask(asked);
    const cells = (at: number) =>
      [...rows(root)[at]!.querySelectorAll('label')].map((cell) => cell.getBoundingClientRect());
    expect(cells(0).map(({ left }) => left)).to.deep.equal(cells(1).map(({ left }) => left));
    expect(cells(0)[0]!.top).to.equal(cells(0)[1]!.top);
    expect([...root.querySelectorAll('label')].map((label) => label.textContent!.trim()).slice(0, 2)).to.deep.equal([
      'never',
      'always',
    ]);
    await setViewport({ width: 320, height: 640 });
    expect(cells(0)[0]!.top).to.be.below(cells(0)[1]!.top);
    expect(root.querySelector<HTMLElement>('.columns')!.offsetHeight).to.equal(0);
    await setViewport({ width: 800, height: 600 });
  });
});
