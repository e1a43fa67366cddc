import { expect } from '@open-wc/testing';
import { question } from '@otklik/schema/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ask, control, explained } from '../testing/asking.ts';
import { parseNumber } from './number.ts';

const line = (root: ShadowRoot) => root.querySelector<HTMLInputElement>('#control')!;

describe('a line of text', () => {
  it('tells what is typed while it is typed, and once more when it is done', async () => {
    const { root, told } = await ask(question('text', 'a'));
    line(root).focus();
    await sendKeys({ type: 'да' });
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal([
      { type: 'input', answer: 'д' },
      { type: 'input', answer: 'да' },
      { type: 'change', answer: 'да' },
    ]);
  });

  it('has no answer once it is emptied', async () => {
    const { root, told } = await ask(question('text', 'a'), { answer: 'д' });
    line(root).focus();
    await sendKeys({ press: 'Backspace' });
    line(root).blur();
    expect(told.at(-1)).to.deep.equal({ type: 'change', answer: undefined });
  });

  it('leaves the caret where it is when another answer comes', async () => {
    const { root, again } = await ask(question('text', 'a'), { answer: 'абвг' });
    line(root).focus();
    line(root).setSelectionRange(2, 2);
    await again('абвгд');
    expect(line(root).value).to.equal('абвгд');
    expect(line(root).selectionStart).to.equal(2);
  });

  it('cleans what is pasted of characters that cannot be kept', async () => {
    const { field, root } = await ask(question('longtext', 'a'));
    const area = line(root);
    area.value = 'а\u0000б\ud83dв';
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    await field.updateComplete;
    expect(field.answer).to.equal('аб\ufffdв');
    expect(area.value).to.equal('аб\ufffdв');
    area.value += '\u0001';
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    await field.updateComplete;
    expect(area.value).to.equal('аб\ufffdв');
  });

  it('offers the keyboard and the memory that fit', async () => {
    const offered = async (kind: 'email' | 'phone' | 'url') => {
      const { type, inputMode, attributes } = line((await ask(question(kind, 'a'))).root);
      return [type, inputMode, attributes.getNamedItem('autocomplete')!.value];
    };
    expect(await offered('email')).to.deep.equal(['email', 'email', 'email']);
    expect(await offered('phone')).to.deep.equal(['tel', 'tel', 'tel']);
    expect(await offered('url')).to.deep.equal(['url', 'url', 'url']);
    const { root } = await ask(question('text', 'a', { autocomplete: 'given-name' }));
    expect(line(root).autocomplete).to.equal('given-name');
  });

  it('is explained by its hint and by what is wrong with it', async () => {
    const asked = question('text', 'a', { hint: 'Как на двери', pattern: { regex: '\\d+', message: 'Только цифры' } });
    const { root } = await ask(asked, { answer: 'б', checked: true });
    expect(explained(root, line(root)))
      .to.contain('Как на двери')
      .and.to.contain('Только цифры');
  });
});

describe('letters left', () => {
  const asked = question('longtext', 'a', { maxLength: 200 });
  const status = (root: ShadowRoot) => root.querySelector('[role="status"]')!.textContent!.trim();

  it('are not spoken of while there are many', async () => {
    const { root } = await ask(asked, { answer: 'а'.repeat(150) });
    expect(root.querySelector('.letters')).to.have.trimmed.text('');
    expect(status(root)).to.equal('');
  });

  it('are counted near the limit as people count, an emoji for one', async () => {
    const { root, again } = await ask(asked, { answer: '🙂'.repeat(183) });
    expect(root.querySelector('.letters')).to.have.trimmed.text('Осталось 17\u00a0знаков');
    await again('а'.repeat(203));
    expect(root.querySelector('.letters')).to.have.trimmed.text('3\u00a0лишних знака');
  });

  it('are said aloud only when another mark is passed, not at each letter', async () => {
    const { root, again } = await ask(asked, { answer: 'а'.repeat(183) });
    const said = status(root);
    expect(said).to.match(/не больше 20/);
    await again('а'.repeat(188));
    expect(status(root)).to.equal(said);
    await again('а'.repeat(191));
    expect(status(root)).to.match(/не больше 10/);
  });
});

describe('a number', () => {
  it('is understood with a comma, a point, spaces and a long minus', () => {
    expect(['3,5', '3.5', '1 000', '−2', '.5', '7,'].map(parseNumber)).to.deep.equal([3.5, 3.5, 1000, -2, 0.5, 7]);
  });

  it('stays as it was typed when it is not one', () => {
    expect(['двенадцать', '1,000,5', '1e5', '0x10', ''].map(parseNumber)).to.deep.equal([
      'двенадцать',
      '1,000,5',
      '1e5',
      '0x10',
      undefined,
    ]);
  });

  it('keeps its comma while it is typed, however often it is drawn', async () => {
    const { field, root, again } = await ask(question('number', 'a'));
    line(root).focus();
    for (const letter of '3,0') {
      await sendKeys({ type: letter });
      await again(field.answer);
    }
    expect(line(root).value).to.equal('3,0');
    expect(field.answer).to.equal(3);
    await again(4.5);
    expect(line(root).value).to.equal('4,5');
  });

  it('says what to do when it is not one, and loses nothing', async () => {
    const { root, again } = await ask(question('number', 'a'), { checked: true });
    line(root).focus();
    await sendKeys({ type: 'два' });
    await again('два');
    expect(line(root).value).to.equal('два');
    expect(explained(root, line(root))).to.contain('Напишите число цифрами');
  });

  it('brings up digits, with a minus where one may be needed', async () => {
    const mode = async (more: object) => line((await ask(question('number', 'a', more))).root).inputMode;
    expect([await mode({}), await mode({ whole: true }), await mode({ min: -5 })]).to.deep.equal([
      'decimal',
      'numeric',
      'text',
    ]);
  });

  it('is called with its unit', async () => {
    const { root } = await ask(question('number', 'a', { unit: 'занятий' }));
    expect(explained(root, line(root))).to.equal('занятий');
  });
});

describe('a date', () => {
  it('that is given by half is asked for the rest, and stays on the screen', async () => {
    const { field, root, again } = await ask(question('date', 'a'), { checked: true });
    line(root).focus();
    await sendKeys({ type: '03' });
    line(root).blur();
    await again(field.answer);
    expect(root.querySelector('.error')).to.contain.text('день, месяц и год');
    expect(line(root).validity.badInput).to.equal(true);
  });

  it('knows the first and the last day', async () => {
    const { root } = await ask(question('date', 'a', { min: '2026-01-01', max: '2026-12-31' }), {
      answer: '2025-12-31',
      checked: true,
    });
    expect(line(root)).to.include({ min: '2026-01-01', max: '2026-12-31' });
    expect(root.querySelector('.error')).to.contain.text('не раньше 1 января 2026 г.');
  });
});

describe('a control', () => {
  it('is found by its question', async () => {
    expect(control((await ask(question('text', 'Имя'))).root, /^Имя/).id).to.equal('control');
  });
});
