import { expect, fixtureCleanup } from '@open-wc/testing';
import { createQuizClient } from '@otklik/sdk/quizzes';
import { drawId } from '../internal/draw-id.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { API } from '../testing/mounted-form.ts';
import {
  answersBy,
  button,
  download,
  drawn,
  finish,
  maturity,
  mount,
  openFile,
  press,
  say,
  SILENT,
  text,
  waitUntil,
  within,
} from '../testing/mounted-quiz.ts';
import type { OtklikQuiz } from './quiz.ts';

const client = createQuizClient({ endpoint: API });
const quiz = { quiz: 'maturity', api: API };

/** A part that comes with the API, once it says so. */
async function part(element: OtklikQuiz, name: 'team' | 'comparing', words = ''): Promise<HTMLElement> {
  await waitUntil(() => within(element, name) && say(within(element, name)).includes(words));
  return within(element, name)!;
}

const links = (element: OtklikQuiz) =>
  [...within(element, 'team')!.querySelectorAll<HTMLInputElement>('input[readonly]')].map(({ value }) => value);

/** The page behind a link. */
async function follow(link: string): Promise<OtklikQuiz> {
  fixtureCleanup();
  history.replaceState(null, '', new URL(link).hash);
  const element = await mount(quiz);
  await part(element, 'team');
  return element;
}

async function choose(element: OtklikQuiz, at: number, value: string): Promise<void> {
  const select = within(element, 'comparing')!.querySelectorAll('select')[at]!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await drawn(element);
}

describe('<otklik-quiz> with an API', () => {
  afterEach(() => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('takes a published quiz, and says that there is no such one', async () => {
    expect(text(await mount(quiz))).to.contain('Сколько вопросов');
    expect(text(await mount({ quiz: 'nobody', api: API }))).to.contain('Такого теста нет');
  });

  it('says nothing of others before one’s own result, nor in the short version, nor without an API', async () => {
    const element = await mount(quiz);
    expect(within(element, 'team') ?? within(element, 'comparing')).to.equal(null);
    const express = await mount({ ...quiz, express: '' });
    await finish(express, answersBy({}, '3---'));
    expect(within(express, 'comparing')).to.equal(null);
  });

  describe('a team', () => {
    it('answers by one link; its result and what it sees differently are told once three have answered, and never whose', async () => {
      const element = await mount(quiz);
      await finish(element, answersBy({}, '2222'));
      await part(element, 'team');
      await press(element, 'Сделать ссылку для команды');
      await part(element, 'team', 'Ссылка для команды');
      const [member, own] = links(element);
      expect(member).to.match(/#otklik-team=maturity\.[\w-]{36}$/);
      await press(element, 'Добавить мои ответы к\u00a0ответам команды');
      await part(element, 'team', 'Ответил 1 человек, для итога нужно не меньше 3');
      expect(button(element, 'Подвести итог').disabled).to.equal(true);

      for (const answers of [answersBy({ culture: '0222' }, '2222'), answersBy({ culture: '4222' }, '3333')]) {
        const colleague = await follow(member!);
        expect(text(colleague)).to.contain('Вас позвали ответить вместе с командой');
        await waitUntil(() => colleague.shadowRoot!.activeElement?.id === 'invited');
        expect(text(colleague)).to.not.contain('Подвести итог');
        await finish(colleague, answers);
        await waitUntil(() => button(colleague, 'Добавить мои ответы к\u00a0ответам команды'));
        await press(colleague, 'Добавить мои ответы к\u00a0ответам команды');
        await part(colleague, 'team', 'Ваши ответы добавлены');
      }

      const organiser = await follow(own!);
      await part(organiser, 'team', 'Ответили 3 человека');
      await press(organiser, 'Подвести итог');
      const told = say(await part(organiser, 'team', 'Итог команды: 3 человека'));
      expect(told).to.contain('Здесь вы видите дело по-разному').and.contain('Руководитель лично знакомится с итогами');
      // Of three people the lowest, the middle and the highest would be all there are.
      expect(told).to.not.contain('от «Не делаем»');
      expect(organiser.shadowRoot!.activeElement?.id).to.equal('team-result');
      expect(links(organiser)).to.deep.equal([member]);
      await expectAccessible(organiser);
    });

    it('is said to be not there when its link was cut, before anybody has answered for nothing', async () => {
      const cut = await follow(`${location.href.split('#')[0]!}#otklik-team=maturity.${drawId().slice(0, 18)}`);
      await part(cut, 'team', 'Такой команды нет');
      expect(say(cut.shadowRoot!.querySelector('#invited'))).to.contain('ссылка скопирована не целиком');
      expect(text(cut)).to.not.contain('Вас позвали').and.not.contain('Проверьте связь');
    });

    it('is answered in full by who was invited to a page that begins with the short version', async () => {
      const team = drawId();
      await client.openTeam('maturity', team, { version: 1 }, 'b'.repeat(32));
      history.replaceState(null, '', `#otklik-team=maturity.${team}`);
      const element = await mount({ ...quiz, express: '' });
      await part(element, 'team', 'Пока никто не ответил');
      await finish(element, answersBy({}, '2222'));
      await press(element, 'Добавить мои ответы к\u00a0ответам команды');
      await part(element, 'team', 'Ответил 1 человек');

      const other = drawId();
      await client.openTeam('maturity', other, { version: 1 }, 'c'.repeat(32));
      history.replaceState(null, '', `#otklik-team=maturity.${other}`);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      const asked = say(await part(element, 'team', 'Пока никто не ответил'));
      expect(asked).to.contain('Добавить мои ответы').and.not.contain('Ваши ответы добавлены');
    });

    it('that does not exist, or is closed, is explained', async () => {
      const nobody = await follow(`${location.href.split('#')[0]!}#otklik-team=maturity.${drawId()}`);
      await part(nobody, 'team', 'Такой команды нет');

      const [team, organiser] = [drawId(), 'a'.repeat(32)];
      await client.openTeam('maturity', team, { version: 1 }, organiser);
      for (let step = 0; step < 5; step++) {
        const answers = answersBy({ culture: `${step}222` }, '2222') as Record<string, number>;
        await client.answerTeam('maturity', team, drawId(), { answers });
      }
      await client.countTeam('maturity', team, organiser);
      const late = await follow(`${location.href.split('#')[0]!}#otklik-team=maturity.${team}`);
      // From five people on it is told how far they lie apart.
      const told = say(await part(late, 'team', 'Итог команды: 5 человек'));
      expect(told).to.contain('от «Не делаем» до «Делаем по правилу, проверяем и улучшаем, можем показать»');
      expect(say(late.shadowRoot!.querySelector('#invited'))).to.contain('Итог уже подведён');
      await finish(late, SILENT);
      expect(button(late, 'Добавить мои ответы к\u00a0ответам команды')).to.equal(undefined);
    });
  });

  describe('a comparison', () => {
    it('is made when the person asks, and says so while there are too few organisations', async () => {
      const element = await mount(quiz);
      await finish(element, SILENT);
      const shown = await part(element, 'comparing', 'Показать сравнение');
      expect(say(shown)).to.contain('Без названий и мест');
      await press(element, 'Показать сравнение');
      await part(element, 'comparing', 'Пока мало организаций');
    });

    it('gets one’s points by choice, and gives them back', async () => {
      const element = await mount(quiz);
      await finish(element, SILENT);
      await part(element, 'comparing');
      expect(button(element, 'Добавить наши баллы в\u00a0сравнение').disabled).to.equal(true);
      await choose(element, 0, maturity.segments![0]!.choices[0]!.id);
      await choose(element, 1, maturity.segments![1]!.choices[0]!.id);
      await press(element, 'Добавить наши баллы в\u00a0сравнение');
      await part(element, 'comparing', 'Баллы добавлены');
      expect(within(element, 'comparing')!.querySelector('output')!.textContent).to.match(/^\d{4}(\s\d{4}){3}$/);
      await press(element, 'Забрать баллы назад');
      await part(element, 'comparing', 'Баллы стёрты');
    });

    it('gives points back on a later page too, by the file that was saved', async () => {
      const element = await mount(quiz);
      await finish(element, SILENT);
      await part(element, 'comparing');
      await choose(element, 0, maturity.segments![0]!.choices[0]!.id);
      await choose(element, 1, maturity.segments![1]!.choices[0]!.id);
      await press(element, 'Добавить наши баллы в\u00a0сравнение');
      await part(element, 'comparing', 'Баллы добавлены');
      const kept = await download(element);
      fixtureCleanup();
      const later = await mount(quiz);
      await openFile(later, kept);
      await part(later, 'comparing', 'Номер квитанции');
      await press(later, 'Забрать баллы назад');
      await part(later, 'comparing', 'Баллы стёрты');
    });

    it('shows in which half those alike are, from ten organisations on', async () => {
      const segment = { size: 'm', theme: maturity.segments![1]!.choices[1]!.id };
      for (let at = 0; at < 20; at++) {
        const scores = Object.fromEntries(maturity.dimensions.map(({ id }) => [id, 30 + at]));
        await client.sendOutcome('maturity', drawId(), { version: 1, segment, scores });
      }
      const element = await mount(quiz);
      await finish(element, SILENT);
      await part(element, 'comparing');
      await choose(element, 0, segment.size);
      await choose(element, 1, segment.theme);
      await press(element, 'Показать сравнение');
      const told = say(await part(element, 'comparing', 'У половины из них'));
      expect(told).to.match(/У половины из них от 3\d до 4\d балл\S+, у вас 65,7/);
      expect(told).to.contain('ниже, чем у большинства').and.contain('выше, чем у большинства');
      await expectAccessible(element);
    });

    it('that cannot be had is explained, and the result stays', async () => {
      const gone = createQuizClient({ endpoint: 'http://127.0.0.1:1' });
      const element = await mount(quiz, undefined, 'ru', { ...client, benchmark: gone.benchmark });
      await finish(element, SILENT);
      await part(element, 'comparing');
      await press(element, 'Показать сравнение');
      await part(element, 'comparing', 'Не получилось. Проверьте связь');
      expect(text(element)).to.contain('Уровень 1 из 4');
    });
  });
});
