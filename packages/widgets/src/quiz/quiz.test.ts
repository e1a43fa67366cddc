import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import type { Quiz } from '@otklik/schema/engine';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/accessible.ts';
import { file } from '../testing/mounted-form.ts';
import {
  answersBy,
  button,
  drawn,
  finish,
  formOf,
  MATURITY,
  maturity,
  mount,
  PACKS,
  press,
  say,
  SILENT,
  text,
  tick,
  waitUntil,
  within,
} from '../testing/mounted-quiz.ts';

const changed = (change: (quiz: Quiz) => void): Quiz => {
  const copy = structuredClone(maturity);
  change(copy);
  return copy;
};

describe('<otklik-quiz>', () => {
  afterEach(() => fixtureCleanup());

  it('is accessible while it asks and when it tells, in light and in dark, and on a narrow phone', async () => {
    for (const theme of ['light', 'dark']) {
      const element = await mount({ src: MATURITY, theme });
      await expectAccessible(element);
      await finish(element, answersBy({ ethics: '0443', analysis: '3-d4', closeloop: '1101' }, '3332'));
      for (const each of element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not(.plan)'))
        each.open = true;
      await expectAccessible(element);
      await setViewport({ width: 320, height: 700 });
      await drawn(element);
      await expectAccessible(element);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await setViewport({ width: 800, height: 600 });
      fixtureCleanup();
    }
  });

  describe('loading', () => {
    it('takes a file, and speaks the language of the page', async () => {
      expect(text(await mount({ src: MATURITY }))).to.contain('Сколько вопросов');
      expect(text(await mount({ src: MATURITY }, undefined, 'en'))).to.contain('How many questions');
    });

    it('says that there is no such file, and tries again when there was no connection', async () => {
      expect(text(await mount({ src: '/no-such-quiz.json' }))).to.contain('Такого теста нет');
      const element = await mount({ src: 'http://127.0.0.1:1/quiz.json' });
      expect(text(element)).to.contain('не загрузился');
      expect(button(element, 'Попробовать ещё раз')).to.exist;
    });

    it('refuses a file whose weights, levels or references do not fit, with pointers', async () => {
      const broken = changed((quiz) => {
        quiz.levels[2]!.from = 10;
        quiz.dimensions[1]!.recommendations.pop();
        quiz.caps![0] = { kind: 'dimension', dimension: 'luck', plus: 1, because: 'x' };
      });
      const element = await mount({ src: file(broken) });
      for (const pointer of ['/levels/2/from', '/dimensions/1/recommendations', '/caps/0/dimension'])
        expect(text(element)).to.contain(pointer);
      expect(text(element)).to.contain('Проверьте имя');
    });

    it('refuses what has not the shape of a quiz', async () => {
      expect(text(await mount({ src: file({ ...maturity, weights: [] }) }))).to.contain('/weights');
      expect(text(await mount({ src: file('<!doctype html>') }))).to.contain('в его файле ошибка');
    });
  });

  describe('asking', () => {
    it('is a form: a page for each dimension, and proof is asked behind a high answer only', async () => {
      const element = await mount({ src: MATURITY });
      const form = formOf(element)!;
      expect(form.shadowRoot!.textContent).to.contain('Шаг 1 из 8');
      const titles = () =>
        [...form.shadowRoot!.querySelectorAll('otklik-field')].map((field) =>
          say(field.shadowRoot as unknown as Element),
        );
      expect(titles().some((title) => title.includes('Чем подтвердите'))).to.equal(false);
      element.value = { s1: 3 };
      await waitUntil(() => titles().some((title) => title.includes('Чем подтвердите')));
    });

    it('offers the short version, and keeps what was answered', async () => {
      const element = await mount({ src: MATURITY });
      element.value = { s1: 3, s2: 2 };
      await drawn(element);
      await tick(element, 'Только главное', true);
      await waitUntil(() => formOf(element)!.shadowRoot!.querySelectorAll('otklik-field').length >= 8);
      await waitUntil(() => formOf(element)!.value['s1'] === 3);
      expect(element.value).to.deep.include({ s1: 3, s2: 2 });
    });

    it('sends nothing and keeps nothing on the device', async () => {
      const element = await mount({ src: MATURITY });
      let asked = false;
      document.addEventListener('otklik-before-submit', () => (asked = true), { once: true });
      await finish(element, SILENT);
      expect(asked).to.equal(false);
      const known = await indexedDB.databases();
      expect(known.map(({ name }) => name)).to.not.include('otklik');
    });
  });

  describe('the result', () => {
    it('tells the level in words first, then what holds it and why', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, SILENT);
      const level = say(within(element, 'level'));
      expect(level).to.contain('Уровень 1 из 4 Эпизодически').and.contain('65,7 балла из 100');
      expect(level).to.contain('По баллам вышло бы «Системно»');
      expect(level).to.contain('Люди пока мало узнают о том, что изменилось');
      expect(element.outcome).to.deep.include({ level: 1, rawLevel: 3 });
    });

    it('says the same as the radar in a table', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, SILENT);
      const rows = [...within(element, 'dimensions')!.querySelectorAll('tr.named')].map(say);
      expect(rows[0]).to.equal('1. Культура и ресурсы 3 · Системно 68,8');
      expect(rows[7]).to.equal('8. Изменения и ответ 0 · Нет 18,8');
      const radar = within(element, 'dimensions')!.querySelector('svg')!;
      expect(radar.getAttribute('role')).to.equal('img');
      expect([...radar.querySelectorAll('text')].map((each) => each.textContent)).to.include('8. Ответ');
    });

    it('tells strengths before gaps, and three steps with what holds the ceiling first', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, SILENT);
      const [strengths, steps] = ['strengths', 'steps'].map((part) => within(element, part)!);
      expect(strengths!.compareDocumentPosition(steps!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
      const shown = [...steps!.querySelectorAll(':scope > .tasks > li')];
      expect(shown.length).to.equal(3);
      expect(say(shown[0]!)).to.contain('Изменения и ответ').and.contain('Начните отсюда');
      expect(shown[0]!.querySelector<HTMLInputElement>('input[type=date]')!.value).to.match(/^20\d\d-/);
    });

    it('warns first where a refusal has consequences', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, answersBy({ ethics: '0444' }, '4444'));
      expect(say(element.shadowRoot!.querySelector('[role=note]'))).to.contain('Люди не знают, что могут не отвечать');
    });

    it('says of half the answers what can be said, and leads to each that is missing', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, answersBy({ culture: '3333', design: '2222', collect: '1-d-' }, '----'));
      expect(say(within(element, 'level'))).to.contain(
        'Общий уровень назвать пока нельзя: ответов хватает по 2 направлениям',
      );
      expect(say(within(element, 'missing'))).to.contain('Без ответа осталось: 23');
      expect(say(within(element, 'dimensions'))).to.contain('мало ответов: 1 из 4');
      within(element, 'missing')!.querySelectorAll('button')[1]!.click();
      await drawn(element);
      await waitUntil(() => formOf(element)!.shadowRoot!.textContent!.includes('Шаг 3 из 8'));
      await waitUntil(() => formOf(element)!.shadowRoot!.activeElement?.localName === 'otklik-field');
    });

    it('counts strictly when asked, by what was named as proof', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, { ...answersBy({}, '4444'), s1_proof: 'Протокол' });
      expect(say(within(element, 'proofs')))
        .to.contain('Протокол')
        .and.contain('подтверждение не названо')
        .and.contain(`считаются как «${(maturity.scale.steps[2] as { ru: string }).ru}»`);
      await tick(element, 'Считать строго', true);
      expect(element.outcome!.level).to.equal(2);
      expect(say(within(element, 'dimensions')!.querySelector('tr.named'))).to.contain('62,5');
    });

    it('is preliminary in the short version', async () => {
      const element = await mount({ src: MATURITY, express: '' });
      await finish(element, answersBy({}, '3---'));
      expect(say(within(element, 'level'))).to.contain('предварительный');
      expect(element.outcome).to.deep.include({ express: true, level: 3 });
    });

    it('moves the focus to itself, and tells the page that there is a result, not which', async () => {
      const element = await mount({ src: MATURITY });
      element.value = SILENT;
      await drawn(element);
      const scored = oneEvent(element, 'otklik-scored');
      await waitUntil(() => formOf(element)!.value['s1'] === 3);
      await element.submit();
      const event = await scored;
      expect(event).to.include({ bubbles: true, composed: true, quiz: 'maturity' });
      expect(JSON.stringify(event)).to.not.contain('level');
      await waitUntil(() => element.shadowRoot!.activeElement?.id === 'result');
    });
  });

  describe('other quizzes', () => {
    for (const [pack, id, level] of [
      ['start', 'start-ngo', 'Уровень'],
      ['team', 'team-competence', 'Уровень'],
    ] as const) {
      it(`need no code: ${id}`, async () => {
        const element = await mount({ src: `${PACKS}/${pack}/quizzes/${id}.json` });
        const quiz = (await (await fetch(`${PACKS}/${pack}/quizzes/${id}.json`)).json()) as Quiz;
        const top = quiz.scale.steps.length - 1;
        element.value = Object.fromEntries(
          quiz.dimensions.flatMap(({ statements }) => statements.map((each) => [each.id, top])),
        );
        await waitUntil(() => Object.keys(formOf(element)!.value).length > 0);
        const scored = oneEvent(element, 'otklik-scored');
        await element.submit();
        await scored;
        await drawn(element);
        expect(text(element)).to.contain(level);
        expect(element.outcome!.level).to.equal(quiz.levels.length - 1);
        await setViewport({ width: 320, height: 700 });
        for (const name of element.shadowRoot!.querySelectorAll('.radar text')) {
          const { left, right } = name.getBoundingClientRect();
          expect(left).to.be.at.least(0, name.textContent!);
          expect(right).to.be.at.most(320, name.textContent!);
        }
        await setViewport({ width: 800, height: 600 });
      });
    }
  });

  it('leads to a plan with dates, in which the weak places are marked', async () => {
    const element = await mount({ src: MATURITY, calendar: '/packages/content/lists/holidays-ru.json' });
    await finish(element, SILENT);
    element.shadowRoot!.querySelector<HTMLDetailsElement>('details.plan')!.open = true;
    await waitUntil(() => element.shadowRoot!.querySelector('otklik-plan')?.shadowRoot?.querySelector('table'));
    const plan = element.shadowRoot!.querySelector('otklik-plan')!;
    expect(plan.plan.weak).to.deep.equal(['closeloop', 'dialogue', 'inclusion']);
    expect(plan.plan.quiz).to.deep.equal({ id: 'maturity', version: 1 });
    await expectAccessible(element);
  });

  it('says no event when the page sets its answers', async () => {
    const element = await mount({ src: MATURITY });
    let said = 0;
    for (const name of ['otklik-answered', 'otklik-scored']) element.addEventListener(name, () => said++);
    element.value = SILENT;
    await drawn(element);
    expect(said).to.equal(0);
  });

  it('goes back to the answers and on again, with everything in place', async () => {
    const element = await mount({ src: MATURITY });
    await finish(element, SILENT);
    await press(element, 'Исправить ответы');
    expect(formOf(element)!.value['s1']).to.equal(3);
    await waitUntil(() => formOf(element)!.shadowRoot!.textContent!.includes('Шаг 1 из 8'));
    await element.submit();
    await drawn(element);
    expect(element.outcome!.level).to.equal(1);
  });

  it('lets who has corrected one answer go back to the result at once', async () => {
    const element = await mount({ src: MATURITY });
    expect(button(element, 'Вернуться к\u00a0результату')).to.equal(undefined);
    await finish(element, answersBy({}, '333-'));
    await press(element, 'Ответить');
    const form = formOf(element)!;
    await waitUntil(() => form.shadowRoot!.textContent!.includes('Шаг 1 из 8'));
    form.value = { ...form.value, s4: 0 };
    form.dispatchEvent(new Event('otklik-answered'));
    await press(element, 'Вернуться к\u00a0результату');
    expect(element.value['s4']).to.equal(0);
    expect(text(element)).to.contain('Без ответа осталось: 7');
  });
});
