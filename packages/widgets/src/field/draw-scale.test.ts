import { expect } from '@open-wc/testing';
import { question } from '@otklik/schema/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { ask, control } from '../testing/asking.ts';
import { forceColors } from '../testing/senses.ts';

const names = (root: ShadowRoot) =>
  [...root.querySelectorAll('label')].map((label) => label.textContent!.replace(/\s+/g, ' ').trim());

describe('a scale', () => {
  const asked = question('scale', 'heard', { scale: 'likert4' });

  it('has a number and a word at every step, and answers beside it in the same group', async () => {
    const { root } = await ask(asked);
    expect(names(root)).to.deep.equal(['1 Совсем нет', '2 Скорее нет', '3 Скорее да', '4 Да', 'Не хочу отвечать']);
    expect(new Set([...root.querySelectorAll('input')].map(({ name }) => name))).to.have.property('size', 1);
    expect(root.querySelector('.aside input')).to.equal(control(root, 'Не хочу отвечать'));
  });

  it('names its two ends where there is no word for every step', async () => {
    const { root } = await ask(question('scale', 'a', { to: 3, ends: { low: 'нет', high: 'да' } }));
    expect(names(root)).to.deep.equal(['1 нет', '2', '3 да']);
    expect(root.querySelector('.ends')).to.contain.text('1\u00a0— нет').and.to.contain.text('3\u00a0— да');
  });

  it('stands in a row where there is room and in a column on a phone', async () => {
    const { root } = await ask(asked);
    const tops = () =>
      new Set([...root.querySelectorAll('.step')].map((step) => step.getBoundingClientRect().top)).size;
    expect(tops()).to.equal(1);
    await setViewport({ width: 320, height: 640 });
    expect(tops()).to.equal(4);
    await setViewport({ width: 800, height: 600 });
  });

  it('is walked with arrows, and moves nothing but itself', async () => {
    const { root, told } = await ask(asked);
    control(root, '1 Совсем нет').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    expect(told.map(({ answer }) => answer)).to.deep.equal([1, 2]);
    expect(root.activeElement).to.equal(control(root, '2 Скорее нет'));
  });
});

describe('faces', () => {
  it('have a word each and are hidden from screen readers themselves', async () => {
    const { root } = await ask(question('faces', 'liked'));
    expect(names(root)).to.deep.equal(['Не очень', 'Хорошо', 'Очень хорошо', 'Не знаю']);
    for (const face of root.querySelectorAll('.face')) expect(face.ariaHidden).to.equal('true');
  });

  it('differ by more than colour', async () => {
    for (const steps of [undefined, ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'e']]) {
      const { root } = await ask(question('faces', 'liked', steps && { steps }));
      const mouths = [...root.querySelectorAll('.mouth')].map((mouth) => mouth.getAttribute('d'));
      expect(new Set(mouths).size).to.equal(steps?.length ?? 3);
    }
  });

  it('are larger for children', async () => {
    const width = async (profile: 'standard' | 'child') =>
      (await ask(question('faces', 'liked'), { profile })).root.querySelector('.face')!.clientWidth;
    expect(await width('child')).to.be.above(await width('standard'));
  });
});

describe('a ladder', () => {
  it('rises from step to step', async () => {
    const { root } = await ask(question('ladder', 'now'));
    const heights = [...root.querySelectorAll('.rung rect')].map((rung) => Number(rung.getAttribute('height')));
    expect(heights).to.have.length(11);
    expect(heights).to.deep.equal([...heights].sort((left, right) => left - right));
  });
});

describe('what is picked', () => {
  it('is seen without colours', async function () {
    await forceColors(this, true);
    const { root } = await ask(question('scale', 'heard', { scale: 'likert4' }), { answer: 3 });
    const border = (name: string) => getComputedStyle(control(root, name).closest('label')!).borderTopWidth;
    expect(border('3 Скорее да')).to.equal('3px');
    expect(border('1 Совсем нет')).to.equal('1px');
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await forceColors(this, false);
  });

  it('has a visible ring while it is in focus', async () => {
    const { root } = await ask(question('scale', 'heard', { scale: 'likert4' }));
    control(root, '1 Совсем нет').focus();
    await sendKeys({ press: 'ArrowRight' });
    const ring = getComputedStyle(root.activeElement!.closest('label')!);
    expect([ring.outlineStyle, ring.outlineWidth]).to.deep.equal(['solid', '3px']);
  });
});

describe('a pair of before and now', () => {
  const asked = question('retro', 'know', { scale: 'likert4' });

  it('asks in two groups, now first and then before', async () => {
    const { root } = await ask(asked);
    const groups = [...root.querySelectorAll('[role="radiogroup"] legend')];
    expect(groups.map((legend) => legend.textContent!.trim())).to.deep.equal(['Сейчас', 'До']);
  });

  it('keeps one half when the other is answered', async () => {
    const { root, told } = await ask(asked, { answer: { now: 4 } });
    root.querySelectorAll<HTMLInputElement>('[name="before"]')[0]!.click();
    expect(told).to.deep.equal([{ type: 'change', answer: { now: 4, before: 1 } }]);
  });

  it('shows what is wrong at the half in which it is', async () => {
    const { root } = await ask({ ...asked, required: true } as never, { answer: { now: 4 }, checked: true });
    expect(root.getElementById('before-error')).to.contain.text('Выберите ответ');
    expect(root.getElementById('now-error')).to.equal(null);
    expect(root.getElementById('error')).to.equal(null);
  });
});
