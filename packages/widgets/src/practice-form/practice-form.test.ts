import { expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/accessible.ts';
import { forgetAll } from '../testing/forget-all.ts';
import {
  asked,
  button,
  drawn,
  formOf,
  goTo,
  mount,
  notes,
  press,
  section,
  text,
  type,
  waitUntil,
  words,
} from '../testing/mounted-practice-form.ts';
import type { OtklikCheckedEvent } from './events.ts';
import { PracticeDesk, readyPractice } from '../testing/practice-desk.ts';

const width = window.innerWidth;
const height = window.innerHeight;

beforeEach(forgetAll);
afterEach(() => setViewport({ width, height }));

describe('<otklik-practice-form>', () => {
  describe('is accessible', () => {
    for (const lang of ['ru', 'en']) it(`empty, in ${lang}`, async () => expectAccessible(await mount({ lang })));

    it('with remarks beside the questions', async () => {
      const { place } = await PracticeDesk.open(readyPractice({ goal: 'Провести занятия' }));
      const element = await mount(place);
      await goTo(element, 'Цель');
      await waitUntil(() => notes(element).length > 0);
      await expectAccessible(element);
    });

    it('on the last page, with everything missing', async () => {
      const element = await mount();
      await goTo(element, 'Фото, проверка');
      await expectAccessible(element);
    });

    it('on a phone of 320 pixels, where nothing sticks out', async () => {
      await setViewport({ width: 320, height: 700 });
      const element = await mount((await PracticeDesk.open()).place);
      await expectAccessible(element);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  });

  it('asks the first section of sixteen, by its number', async () => {
    const element = await mount();
    expect(asked(element)).to.include('Шаг 1 из 17: Название социальной практики').and.include('Назовите одно дело');
    expect(text(element)).to.include('16 Информация об организации');
  });

  it('leads to any section from the list, and the focus with it', async () => {
    const element = await mount();
    await goTo(element, 'Цель');
    expect(asked(element)).to.include('Шаг 6 из 17: Цель');
    await waitUntil(() => formOf(element).shadowRoot!.activeElement?.localName === 'otklik-field');
    expect(section(element, 'Цель').getAttribute('aria-current')).to.equal('step');
  });

  it('goes on from section to section without a word about what is empty', async () => {
    const element = await mount();
    await press(element, 'Далее');
    await waitUntil(() => asked(element).includes('Шаг 2 из 17'));
    expect(section(element, 'Организация, реализующая').getAttribute('aria-current')).to.equal('step');
    expect(notes(element)).to.deep.equal([]);
  });

  it('says what a section that was begun still needs, and that it is done', async () => {
    const element = await mount();
    await type(element, 'title-text', 'Уроки телефона для соседей');
    await waitUntil(() => words(section(element, 'Название')).includes('нужно ещё'));
    expect(words(section(element, 'Название'))).to.include(
      'нужно ещё: Что это за дело, Практика ещё идёт, Когда практика началась',
    );
    const ready = await mount((await PracticeDesk.open()).place);
    expect(words(section(ready, 'Название'))).to.match(/готов$/);
    expect(text(ready)).to.include('Заполнено на 100 из 100');
  });

  it('hides the list behind a button on a phone', async () => {
    await setViewport({ width: 360, height: 700 });
    const element = await mount();
    const list = element.shadowRoot!.querySelector('#list')!;
    expect(getComputedStyle(list).display).to.equal('none');
    await press(element, 'Разделы: 1. Название');
    expect(button(element, 'Разделы').getAttribute('aria-expanded')).to.equal('true');
    expect(getComputedStyle(list).display).to.equal('grid');
    await goTo(element, 'Цель');
    expect(getComputedStyle(list).display).to.equal('none');
  });

  it('adds and removes things, and keeps them', async () => {
    const element = await mount();
    await goTo(element, 'Задачи');
    await press(element, 'Добавить задачу');
    await type(element, 'task', 'Найти добровольцев');
    await press(element, 'Добавить задачу');
    expect(element.value?.tasks).to.deep.equal(['Найти добровольцев', '']);
    await press(element, 'Убрать: Задача 2');
    expect(element.value?.tasks).to.deep.equal(['Найти добровольцев']);
  });

  it('speaks English', async () => {
    const element = await mount({ lang: 'en' });
    expect(asked(element)).to.include('Title of the practice');
    expect(text(element)).to.include('0 of 100 filled in').and.include('not begun');
  });
});

describe('the hints of <otklik-practice-form>', () => {
  const goal = async (value: string) => {
    const element = await mount();
    await goTo(element, 'Цель');
    await type(element, 'goal-text', value);
    return element;
  };

  it('stand beside the question as somebody writes, with how much they matter', async () => {
    const element = await goal('Провести занятия для соседей в каждом дворе');
    await waitUntil(() => notes(element).length > 0);
    expect(notes(element).join(' ')).to.match(/Стоит исправить: .*действие или пожелание/);
    expect(words(section(element, 'Цель'))).to.include('стоит исправить');
  });

  it('go when what they speak of is put right', async () => {
    const element = await goal('Провести занятия для соседей в каждом дворе');
    await waitUntil(() => notes(element).length > 0);
    await type(element, 'goal-text', 'К концу года научить 120 соседей самим записываться к врачу.');
    await waitUntil(() => !notes(element).join().includes('действие'));
  });

  it('say nothing about sections that nobody has begun', async () => {
    const element = await goal('К концу года научить 120 соседей самим записываться к врачу.');
    await oneEvent(element, 'otklik-checked');
    expect(words(section(element, 'Результаты'))).to.equal('10 Результаты не начат');
  });

  it('are said once, politely, and told to the page as numbers', async () => {
    const element = await mount();
    await goTo(element, 'Цель');
    const checked = oneEvent(element, 'otklik-checked');
    await type(element, 'goal-text', 'Провести занятия для соседей в каждом дворе');
    const event = (await checked) as unknown as OtklikCheckedEvent;
    expect(Object.keys(event.counts)).to.deep.equal(['block', 'warn', 'tip']);
    await drawn(element);
    const aloud = [...element.shadowRoot!.querySelectorAll('[role="status"]')].map(words);
    expect(aloud.join(' ')).to.match(/К этому разделу \d замечани/);
  });

  it('speak of a wrong INN as something that keeps from sending', async () => {
    const element = await mount((await PracticeDesk.open()).place);
    await goTo(element, 'Организация, реализующая');
    await type(element, 'organisation-inn', '1234567890');
    await waitUntil(() => notes(element).join().includes('Мешает отправить: Такого ИНН быть не может'));
  });
});
