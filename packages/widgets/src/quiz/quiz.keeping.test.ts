import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Quiz } from '@otklik/schema/engine';
import { file } from '../testing/mounted-form.ts';
import {
  answersBy,
  download,
  drawn,
  fault,
  finish,
  formOf,
  MATURITY,
  maturity,
  mount,
  openFile,
  press,
  say,
  SILENT,
  text,
  tick,
  waitUntil,
  within,
} from '../testing/mounted-quiz.ts';
import type { OtklikQuiz } from './quiz.ts';

const forgetAll = () =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('otklik');
    deleting.onsuccess = resolve;
    deleting.onerror = () => reject(deleting.error!);
  });

const isKept = async () => (await indexedDB.databases()).some(({ name }) => name === 'otklik');
const code = (element: OtklikQuiz) => element.shadowRoot!.querySelector('#code')!.textContent!.trim();
const remember = 'Запоминать ответы';

/** What is said of how it went: it comes behind the result. */
async function line(element: OtklikQuiz): Promise<string> {
  await waitUntil(() => within(element, 'line'));
  return say(within(element, 'line'));
}

/** Another page of the same site with the same quiz. */
async function comeBack(attributes: Record<string, string> = { src: MATURITY }, lang = 'ru'): Promise<OtklikQuiz> {
  fixtureCleanup();
  const element = await mount(attributes, undefined, lang);
  await drawn(element);
  return element;
}

/** Puts a code into its line and shows the result. */
async function enter(element: OtklikQuiz, words: string): Promise<void> {
  const form = element.shadowRoot!.querySelector<HTMLFormElement>('.bring form')!;
  form.querySelector('input')!.value = words;
  form.requestSubmit();
  await waitUntil(() => within(element, 'result') || fault(element) !== '');
  await drawn(element);
}

/** The quiz as it might be next year: another version, with one dimension under another name. */
const nextYear = (): Quiz => {
  const quiz = structuredClone(maturity);
  quiz.version = 2;
  quiz.title = { ru: 'Зрелость обратной связи, новая', en: 'Maturity, new' };
  quiz.earlier = [
    {
      version: 1,
      changes: { ru: 'Диалог теперь называется беседой.', en: 'Dialogue is called talk.' },
      comparable: true,
      renamed: { dialogue: 'talk' },
    },
  ];
  quiz.dimensions[6]!.id = 'talk';
  for (const step of quiz.plan!.steps)
    if (step.dimensions) step.dimensions = step.dimensions.map((id) => (id === 'dialogue' ? 'talk' : id));
  return quiz;
};

describe('<otklik-quiz>, what it keeps', () => {
  beforeEach(forgetAll);
  afterEach(() => {
    fixtureCleanup();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('on the device', () => {
    it('is nothing before the person says so', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, SILENT);
      expect(await isKept()).to.equal(false);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

    it('is what was begun, once they have said so, and it is taken up where it was left', async () => {
      const element = await mount({ src: MATURITY });
      await tick(element, remember, true);
      element.value = { s1: 3, s2: 1 };
      await drawn(element);
      formOf(element)!.dispatchEvent(new Event('otklik-answered'));
      await waitUntil(isKept);
      const again = await comeBack();
      await waitUntil(() => text(again).includes('Можно продолжить'));
      expect(again.value).to.deep.include({ s1: 3, s2: 1 });
    });

    it('is the result, offered the next time and set beside the new one', async () => {
      const element = await mount({ src: MATURITY });
      await tick(element, remember, true);
      await finish(element, answersBy({}, '1111'));
      const again = await comeBack();
      await waitUntil(() => text(again).includes('В прошлый раз вы проходили тест'));
      expect(text(again)).to.not.contain('..');
      await finish(again, answersBy({ culture: '3333' }, '1111'));
      expect(await line(again))
        .to.contain('Культура и ресурсы: выше на 50 баллов')
        .and.contain('было 25, стало 75');
    });

    it('stays when somebody else’s result is opened and gone on with', async () => {
      const other = await mount({ src: MATURITY });
      await finish(other, answersBy({}, '4444'));
      const theirs = code(other);
      for (const go of ['Исправить ответы', 'Пройти ещё раз']) {
        await forgetAll();
        const own = await comeBack();
        await tick(own, remember, true);
        await finish(own, SILENT);
        const page = await comeBack();
        await waitUntil(() => text(page).includes('В прошлый раз'));
        await enter(page, theirs);
        expect(within(page, 'line')).to.equal(null);
        await press(page, go);
        await finish(page, answersBy({}, '3333'));
        expect(await line(page)).to.contain('65,7');
      }
    });

    it('is erased when the box is unticked', async () => {
      const element = await mount({ src: MATURITY });
      await tick(element, remember, true);
      await finish(element, SILENT);
      await tick(element, remember, false);
      const again = await comeBack();
      expect(text(again)).to.not.contain('В прошлый раз');
    });
  });

  describe('a code', () => {
    it('brings the result back on another device, and only the answers of it', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, { ...SILENT, s1_proof: 'Имя и фамилия' });
      const letters = code(element);
      const again = await comeBack();
      await enter(again, letters.toLowerCase());
      expect(say(within(again, 'level'))).to.contain('Уровень 1 из 4 Эпизодически');
      expect(text(again)).to.contain('открыт по коду').and.not.contain('фамилия');
    });

    it('that is mistyped, or no code, or of another quiz, is explained beside the line, and the line keeps it', async () => {
      const element = await mount({ src: MATURITY });
      for (const [words, sentence] of [
        ['привет', 'не похоже на код'],
        ['J5Z7-280C-RK87-F4N6-FFZV-6K9C-9V41-EZ', 'опечатка'],
      ] as const) {
        await enter(element, words);
        expect(fault(element)).to.contain(sentence);
        expect(element.shadowRoot!.querySelector<HTMLInputElement>('.bring input')!.value).to.equal(words);
      }
    });

    it('is in a link behind #, which opens the result and stays off the wire', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, SILENT);
      const letters = code(element);
      fixtureCleanup();
      history.replaceState(null, '', `#otklik-quiz=maturity.${letters}`);
      const again = await mount({ src: MATURITY });
      await waitUntil(() => within(again, 'result'));
      expect(text(again)).to.contain('Результат от');
    });
  });

  describe('a file', () => {
    it('brings back notes and tasks too', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, { ...SILENT, s1_proof: 'Протокол совета' });
      const owner = within(element, 'steps')!.querySelector('input')!;
      owner.value = 'Анна';
      owner.dispatchEvent(new Event('change'));
      await drawn(element);
      const kept = await download(element);
      const again = await comeBack();
      await openFile(again, kept);
      expect(say(within(again, 'proofs'))).to.contain('Протокол совета');
      expect(within(again, 'steps')!.querySelector('input')!.value).to.equal('Анна');
    });

    it('that is something else is refused in words', async () => {
      const element = await mount({ src: MATURITY });
      for (const content of ['{', { kind: 'otklik-quiz-result', quiz: 'maturity' }, [1], 'null']) {
        await openFile(element, content);
        expect(fault(element)).to.contain('нет результата теста');
      }
      await openFile(element, { ...KEPT, quiz: 'other' });
      await waitUntil(() => fault(element).includes('от другого теста'));
    });
  });

  describe('when the quiz has a new version', () => {
    it('an old link opens with the words of its version', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, SILENT);
      const letters = code(element);
      const next = nextYear();
      next.earlier![0]!.src = new URL(MATURITY, location.href).href;
      const again = await comeBack({ src: file(next) });
      await enter(again, letters);
      expect(text(again)).to.contain('по версии 1 теста и показан её словами').and.contain('Уровень 1 из 4');
      expect(say(within(again, 'result')!.querySelector('.asks'))).to.equal('Зрелость обратной связи');
    });

    it('an old result stays in the line, with its dimensions under the names of today', async () => {
      const element = await mount({ src: MATURITY });
      await finish(element, answersBy({}, '1111'));
      const kept = await download(element);
      const again = await comeBack({ src: file(nextYear()) });
      await openFile(again, kept);
      expect(text(again)).to.contain('её здесь больше нет');
      await finish(again, { ...answersBy({}, '1111'), s25: 3, s26: 3, s27: 3, s28: 3 });
      expect(await line(again))
        .to.contain('Диалог: выше на 50 баллов')
        .and.contain('называется беседой');
    });
  });

  it('takes the quiz once more and sets the two beside each other', async () => {
    const element = await mount({ src: MATURITY });
    await finish(element, answersBy({}, '1111'));
    await press(element, 'Пройти ещё раз');
    expect(within(element, 'result')).to.equal(null);
    await waitUntil(() => Object.keys(formOf(element)!.value).length === 0);
    await finish(element, answersBy({}, '2222'));
    expect(await line(element)).to.contain('было 25, стало 50');
    expect(element.shadowRoot!.querySelector('path.before')).to.exist;
  });

  it('prints the result and nothing of the page around it', async () => {
    const element = await mount({ src: MATURITY });
    await finish(element, SILENT);
    const beside = document.createElement('p');
    document.body.append(beside);
    const { print } = window;
    let hidden: boolean | undefined;
    window.print = () => (hidden = beside.hasAttribute('data-otklik-unprinted'));
    await press(element, 'Напечатать или сохранить в\u00a0PDF');
    window.print = print;
    expect(hidden).to.equal(true);
    expect(say(within(element, 'saving'))).to.contain(`Введите его на странице ${location.href}`);
    window.dispatchEvent(new Event('afterprint'));
    expect(beside.hasAttribute('data-otklik-unprinted')).to.equal(false);
    beside.remove();
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
