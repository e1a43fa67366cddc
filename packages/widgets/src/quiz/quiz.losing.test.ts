import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import type { Quiz } from '@otklik/schema/engine';
import { keep, recall } from '@otklik/sdk/device';
import {
  answersBy,
  drawn,
  finish,
  formOf,
  MATURITY,
  maturity,
  mount,
  press,
  say,
  text,
  tick,
  waitUntil,
  within,
} from '../testing/mounted-quiz.ts';
import { file } from '../testing/mounted-form.ts';
import type { OtklikQuiz } from './quiz.ts';

/** Answers the first statement as a person does. */
async function answerFirst(element: OtklikQuiz, step: number): Promise<void> {
  const field = formOf(element)!.shadowRoot!.querySelector('otklik-field')!;
  field.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')[step]!.click();
  await drawn(element);
}

const codeOf = (element: OtklikQuiz) => element.shadowRoot!.querySelector('#code')!.textContent!.trim();
const SHELF = `quiz ${new URL(MATURITY, location.href).href}`;

interface Shelf {
  result: { past: { on: string; score: number }[]; taken?: { score: number } };
}
const scoresKept = async () => {
  const { past, taken } = (await recall<Shelf>(SHELF))!.result;
  return [...past, ...(taken ? [taken] : [])].map(({ score }) => score);
};

const forgetAll = () =>
  new Promise((resolve) => {
    indexedDB.deleteDatabase('otklik').onsuccess = resolve;
  });

/** Goes to another place within the page. */
function goTo(hash: string): void {
  history.replaceState(null, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

describe('<otklik-quiz>, what nobody loses', () => {
  beforeEach(forgetAll);
  afterEach(async () => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
    await forgetAll();
  });

  it('is an answer, when another language is chosen', async () => {
    const element = await mount({ src: MATURITY });
    await answerFirst(element, 3);
    element.lang = 'en';
    await waitUntil(() => text(element).includes('Language'));
    await waitUntil(() => formOf(element)!.value['s1'] === 3);
    expect(element.value).to.deep.equal({ s1: 3 });
  });

  it('are answers that the page sets before the quiz is there, or before its class is', async () => {
    const early = document.implementation.createHTMLDocument().createElement('otklik-quiz');
    for (const element of [document.createElement('otklik-quiz'), early]) {
      element.setAttribute('src', MATURITY);
      element.value = { s1: 2 };
      document.body.append(element);
      await oneEvent(element, 'otklik-loaded');
      await drawn(element);
      expect(formOf(element)!.value).to.deep.equal({ s1: 2 });
      element.remove();
    }
  });

  it('are answers begun after a link was opened, when the address changes beside that link', async () => {
    const first = await mount({ src: MATURITY });
    await finish(first, answersBy({}, '1111'));
    const link = `#otklik-quiz=maturity.${codeOf(first)}`;
    await finish(first, answersBy({}, '2222'));
    const other = `#otklik-quiz=maturity.${codeOf(first)}`;
    fixtureCleanup();

    history.replaceState(null, '', link);
    const element = await mount({ src: MATURITY });
    await waitUntil(() => within(element, 'result'));
    await press(element, 'Пройти ещё раз');
    await answerFirst(element, 3);
    goTo(`${link}&tab=2`);
    await drawn(element);
    expect(text(element)).to.contain('Сколько вопросов');
    expect(element.value).to.deep.equal({ s1: 3 });
    goTo(other);
    await waitUntil(() => within(element, 'result'));
  });

  describe('once the device remembers', () => {
    /** Somebody was at one level all through, and the device knows. */
    async function rememberOnes(): Promise<void> {
      const element = await mount({ src: MATURITY });
      await tick(element, 'Запоминать ответы', true);
      await finish(element, answersBy({}, '1111'));
      await waitUntil(async () => (await recall<Shelf>(SHELF))?.result.taken);
      fixtureCleanup();
    }

    it('is the line, when somebody else’s result is opened and the quiz is taken after it', async () => {
      const theirs = await mount({ src: MATURITY });
      await finish(theirs, answersBy({}, '3333'));
      const code = codeOf(theirs);
      fixtureCleanup();
      await rememberOnes();

      history.replaceState(null, '', `#otklik-quiz=maturity.${code}`);
      const element = await mount({ src: MATURITY });
      await waitUntil(() => within(element, 'result'));
      await press(element, 'Пройти ещё раз');
      await waitUntil(() => Object.keys(formOf(element)!.value).length === 0);
      await finish(element, answersBy({}, '2222'));
      await waitUntil(async () => (await scoresKept()).length === 3);
      expect(await scoresKept()).to.deep.equal([25, 75, 50]);
    });

    it('is the line, when the page begins to answer before the device has said what it has', async () => {
      await rememberOnes();
      const element = document.createElement('otklik-quiz');
      element.setAttribute('src', MATURITY);
      element.value = { s1: 3 };
      document.body.append(element);
      await oneEvent(element, 'otklik-loaded');
      await waitUntil(() => text(element).includes('прошлый раз'));
      expect(element.value).to.deep.equal({ s1: 3 });
      await finish(element, answersBy({}, '2222'));
      await waitUntil(async () => (await scoresKept()).length === 2);
      expect(await scoresKept()).to.deep.equal([25, 50]);
      element.remove();
    });

    it('is the line, when the page takes all answers out', async () => {
      await rememberOnes();
      const element = await mount({ src: MATURITY });
      await waitUntil(() => text(element).includes('прошлый раз'));
      element.reset();
      await finish(element, answersBy({}, '2222'));
      await waitUntil(async () => (await scoresKept()).length === 2);
      expect(await scoresKept()).to.deep.equal([25, 50]);
    });

    it('is the quiz itself, when what lies there is broken', async () => {
      await keep(SHELF, { result: { ...KEPT, past: [null] } });
      const element = await mount({ src: MATURITY });
      await finish(element, answersBy({}, '2222'));
      expect(say(within(element, 'level'))).to.contain('Уровень 2 из 4');
    });
  });

  it('is the page, when a file is almost a result', async () => {
    const element = await mount({ src: MATURITY });
    const open = async (content: object, fault: string) => {
      const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([JSON.stringify(content)], 'result.json'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
      await waitUntil(() => say(element.shadowRoot!.querySelector('.bring .error')).includes(fault));
    };
    const broken = [
      ...[{ on: 'вчера' }, { on: '' }, { answers: { s1: {} } }, { tasks: { culture: null } }],
      ...[{ past: [null] }, { past: [{ on: '2026-01-01' }] }, { taken: { on: '2026-13-01' } }],
    ];
    for (const change of broken) {
      await open({ ...KEPT, ...change }, 'нет результата теста');
      await open({ ...KEPT, quiz: 'other' }, 'от другого теста');
    }
  });

  it('is the quiz, when a link names a version whose file has an address that is none', async () => {
    const first = await mount({ src: MATURITY });
    await finish(first, answersBy({}, '1111'));
    const code = codeOf(first);
    fixtureCleanup();
    const next: Quiz = structuredClone(maturity);
    next.version = 2;
    next.earlier = [{ version: 1, src: 'http://[', comparable: true, changes: { ru: 'Слова.', en: 'Words.' } }];
    history.replaceState(null, '', `#otklik-quiz=maturity.${code}`);
    const element = await mount({ src: file(next) });
    await waitUntil(() => say(element.shadowRoot!.querySelector('.bring .error')) !== '');
    expect(text(element)).to.contain('прежней версии').and.contain('Сколько вопросов');
  });

  it('is the plan, when its answers are corrected or counted strictly', async () => {
    const element = await mount({ src: MATURITY });
    await finish(element, answersBy({}, '3333'));
    const plan = async () => {
      const details = element.shadowRoot!.querySelector<HTMLDetailsElement>('details.plan')!;
      details.open = true;
      await waitUntil(() => element.shadowRoot!.querySelector('otklik-plan')?.plan.startsOn);
      return element.shadowRoot!.querySelector('otklik-plan')!;
    };
    const { shadowRoot, updateComplete } = await plan();
    await updateComplete;
    const owner = shadowRoot!.querySelector<HTMLInputElement>('input.owner')!;
    owner.value = 'Анна';
    owner.dispatchEvent(new Event('change'));
    await tick(element, 'Считать строго', true);
    expect(Object.values((await plan()).plan.owners!)).to.deep.equal(['Анна']);
    await press(element, 'Исправить ответы');
    await element.submit();
    await waitUntil(() => within(element, 'result'));
    expect(Object.values((await plan()).plan.owners!)).to.deep.equal(['Анна']);
  });
});

const KEPT = {
  kind: 'otklik-quiz-result',
  quiz: 'maturity',
  version: 1,
  stage: 'result',
  on: '2026-11-26',
  answers: { s1: 1 },
  tasks: {},
  past: [],
  express: false,
  strict: false,
};
