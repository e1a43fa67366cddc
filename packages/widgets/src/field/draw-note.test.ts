import { expect } from '@open-wc/testing';
import { question } from '@otklik/schema/testing';
import { expectAccessible } from '../testing/accessible.ts';
import { ask, control } from '../testing/asking.ts';

describe('a note', () => {
  const note = question('note', 'lead', {
    body: [
      { paragraph: [{ text: 'Мы читаем ' }, { text: 'каждый', bold: true }, { text: ' ответ.' }] },
      { list: [[{ text: 'раз' }], [{ text: 'правила', href: 'https://example.org' }]] },
    ],
  });

  it('is accessible', async () => {
    await expectAccessible((await ask(note)).field);
    await expectAccessible((await ask(note, { theme: 'dark' })).field);
  });

  it('draws paragraphs, lists, bold words and links', async () => {
    const { root } = await ask(note);
    expect(root.querySelector('p')).to.have.text('Мы читаем каждый ответ.');
    expect(root.querySelector('strong')).to.have.text('каждый');
    expect(root.querySelectorAll('li')).to.have.length(2);
    expect(root.querySelector('a')).to.include({
      href: 'https://example.org/',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  it('links nowhere that could run code', async () => {
    const evil = question('note', 'evil', { body: [{ paragraph: [{ text: 'сюда', href: 'javascript:alert(1)' }] }] });
    const { root } = await ask(evil);
    expect(root.querySelector('a')).to.equal(null);
    expect(root).to.contain.text('сюда');
  });
});

describe('a computed value', () => {
  const hours = question('computed', 'hours', {
    title: 'Всего',
    unit: 'ч',
    value: { multiply: [{ question: 'days' }, 2] },
  });
  const before = [question('number', 'days')];

  it('is accessible', async () => {
    await expectAccessible((await ask(hours, { before })).field);
  });

  it('is shown as people write it, or said to be unknown yet', async () => {
    const text = async (answers: { days?: number }) =>
      (await ask(hours, { before, answers: answers as never })).root
        .querySelector('output')!
        .textContent!.replace(/\s/g, ' ')
        .trim();
    expect(await text({ days: 617.25 })).to.equal('1 234,5 ч');
    expect(await text({})).to.equal('пока неизвестно');
  });

  it('is not shown without a title', async () => {
    const { root } = await ask({ ...hours, title: undefined } as never, { before });
    expect(root.querySelector('.field')).to.equal(null);
  });
});

describe('a consent', () => {
  it('is untouched again when it is unticked', async () => {
    const { field, root, told } = await ask(question('consent', 'agree'));
    for (let twice = 0; twice < 2; twice++) {
      control(root, /^agree/).click();
      await field.updateComplete;
    }
    expect(told.map(({ answer }) => answer)).to.deep.equal([true, undefined]);
  });

  it('links to the document that is agreed to', async () => {
    const { root } = await ask(question('consent', 'agree', { document: 'https://example.org/consent' }));
    expect(root.querySelector('a')!.href).to.equal('https://example.org/consent');
    expect(root).to.contain.text('откроется в новой вкладке');
  });
});
