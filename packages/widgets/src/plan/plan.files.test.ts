import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { Plan } from '@otklik/schema/engine';
import { wipe } from '@otklik/sdk/device';
import {
  CALENDAR,
  control,
  goal,
  maturity,
  mount,
  press,
  QUIZ,
  row,
  set,
  template,
  text,
} from '../testing/mounted-plan.ts';
import type { OtklikFailedEvent } from './events.ts';
import type { OtklikPlan } from './plan.ts';

// The real API over SQLite, started by testing/api-plugin.mjs.
const { API } = (await import('/api-address.js' as string)) as { API: string };

const file = (content: unknown) =>
  URL.createObjectURL(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]));

/** What the person gets when they press that: the file's name and what stands in it. */
async function saved(element: OtklikPlan, words: string): Promise<{ name: string; content: string }> {
  const { click } = HTMLAnchorElement.prototype;
  const link = new Promise<HTMLAnchorElement>((resolve) => {
    HTMLAnchorElement.prototype.click = function () {
      resolve(this);
    };
  });
  await press(element, words);
  const { href, download: name } = await link;
  HTMLAnchorElement.prototype.click = click;
  return { name, content: await (await fetch(href)).text() };
}

/** Picks a file, as a person does. */
async function open(element: OtklikPlan, content: string): Promise<string> {
  const picked = new DataTransfer();
  picked.items.add(new File([content], 'plan.json'));
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const news = () => element.shadowRoot!.querySelector('.news')!.textContent!.replace(/\s+/g, ' ').trim();
  const before = news();
  input.files = picked.files;
  input.dispatchEvent(new Event('change'));
  await waitUntil(() => news() && news() !== before, '', { timeout: 20_000 });
  return news();
}

describe('<otklik-plan> and its files', () => {
  describe('loading', () => {
    it('takes the plan of a quiz, or a template, and a calendar', async () => {
      const element = await mount({}, { src: QUIZ, calendar: CALENDAR });
      expect(goal(element)).to.contain('13 октября 2026');
      expect(text(element)).not.to.contain('Праздники не учтены');
      expect(goal(await mount({}, { src: file(template) }))).to.contain('13 октября 2026');
    });

    it('takes the plan of a quiz that was published', async () => {
      expect(goal(await mount({}, { quiz: 'maturity', api: API }))).to.contain('13 октября 2026');
      expect(text(await mount({}, { quiz: 'nobody', api: API }))).to.contain('Такого плана нет');
    });

    it('takes the days off of Russia with it, unless the page names others', async () => {
      const warned = async (attributes: Record<string, string>) =>
        text(await mount({}, { quiz: 'maturity', api: API, ...attributes })).includes('Праздники не учтены');
      expect(await warned({})).to.equal(false);
      expect(await warned({ calendar: '' })).to.equal(true);
    });

    it('says that there is no such plan', async () => {
      expect(text(await mount({}, { src: '/no-such-file.json' }))).to.contain('Такого плана нет');
    });

    it('names the place of a mistake in a file, in the template or in the quiz', async () => {
      const lost = { ...template, goal: 'nothing' };
      expect(text(await mount({}, { src: file(lost) }))).to.contain(
        '/goal: Цель — этап «nothing», а его в шаблоне нет',
      );
      expect(text(await mount({}, { src: file({ ...maturity, plan: lost }) }))).to.contain('/plan/goal: Цель');
      expect(text(await mount({}, { src: file({ ...template, steps: [] }) }))).to.contain('/steps: такое значение');
      expect(text(await mount({}, { src: file('{"id": ') }))).to.contain('в его файле ошибка');
    });

    it('tries again when asked, where there is no connection', async () => {
      const element = await mount({}, { src: 'http://127.0.0.1:1/plan.json' });
      expect(text(element)).to.contain('Проверьте связь');
      const again = oneEvent(element, 'otklik-failed') as unknown as Promise<OtklikFailedEvent>;
      await press(element, 'Попробовать ещё раз');
      expect((await again).code).to.equal('unreachable');
    });

    it('counts weekends only where the calendar does not come or does not fit, and says so', async () => {
      const without = await mount({}, { src: QUIZ, calendar: '/no-such-file.json' });
      expect(text(without)).to.contain('Календарь праздников не загрузился');
      expect(text(await mount({}, { src: QUIZ, calendar: file({ country: 'RU' }) }))).to.contain('не загрузился');
    });
  });

  describe('taking along', () => {
    it('gives a calendar with an entry for each step', async () => {
      const { name, content } = await saved(
        await mount({ plan: { owners: { collect: 'Мария' } } }),
        'Скачать для календаря',
      );
      expect(name).to.equal('feedback-cycle-2026-09-01.ics');
      expect(content.match(/BEGIN:VEVENT/g)).to.have.length(template.steps.length);
      expect(content.replaceAll('\r\n ', '')).to.contain('напомнить (Мария)');
    });

    it('gives a file that opens as the same plan, also on another device', async () => {
      const plan = { size: 'm', owners: { collect: 'Мария' }, moved: { act: '2026-12-01' }, out: ['dialogue_staff'] };
      const first = await mount({ plan });
      const { name, content } = await saved(first, 'Скачать план файлом');
      expect(name).to.equal('feedback-cycle-2026-09-01.json');
      const second = await mount();
      const told = oneEvent(second, 'otklik-planned');
      expect(await open(second, content)).to.equal('План открыт.');
      await told;
      expect(second.plan).to.deep.equal(first.plan);
      expect(goal(second)).to.equal(goal(first));
    });

    it('refuses a file that does not fit, names the places, and keeps the plan as it was', async () => {
      const element = await mount({ plan: { size: 'm' } });
      const { content } = await saved(element, 'Скачать план файлом');
      const plan = JSON.parse(content) as Plan;
      expect(await open(element, JSON.stringify({ ...plan, out: ['close'] }))).to.contain(
        '/out/0: Этап «close» нельзя убрать',
      );
      expect(await open(element, JSON.stringify({ ...plan, methods: 'two' }))).to.contain(
        '/methods: здесь должно быть',
      );
      expect(await open(element, 'не план')).to.contain('ваш план остался как был');
      expect(goal(element)).to.contain('49 рабочих дней');
    });

    it('prints itself without the page around it, and gives the page back', async () => {
      const element = await mount();
      const { print } = window;
      let printed = 0;
      window.print = () => {
        printed += Number(element.hasAttribute('data-otklik-printing') && document.adoptedStyleSheets.length === 1);
      };
      await press(element, 'Напечатать');
      window.print = print;
      window.dispatchEvent(new Event('afterprint'));
      expect(printed).to.equal(1);
      expect(element.hasAttribute('data-otklik-printing')).to.be.false;
      expect(document.adoptedStyleSheets).to.have.length(0);
    });
  });

  describe('keeping on the device', () => {
    const keep = (element: OtklikPlan, on: boolean) => set(element, control(element, 'Хранить план'), on);
    const tables = async () => (await indexedDB.databases()).map(({ name }) => name);

    it('leaves no trace before the person says so', async () => {
      // What other tests have left in this browser.
      await new Promise((done) => (indexedDB.deleteDatabase('otklik').onsuccess = done));
      const element = await mount();
      await set(element, control(element, 'Размер организации'), 'm');
      expect(await tables()).not.to.contain('otklik');
    });

    it('keeps every change once it is ticked, and erases it once it is not', async () => {
      const element = await mount();
      await keep(element, true);
      await set(element, control(element, 'Размер организации'), 'm');
      await press(element, 'На неделю позже', row(element, 'Попробовать'));
      const { plan } = element;
      element.remove();
      let again: OtklikPlan;
      await waitUntil(async () => {
        again = await mount();
        return again.plan.moved?.['pilot'] !== undefined;
      });
      expect(again!.plan).to.deep.equal(plan);
      expect(control(again!, 'Хранить план').checked).to.be.true;
      await keep(again!, false);
      await waitUntil(async () => !control(await mount(), 'Хранить план').checked);
    });

    it('lets what the page says go before what was kept', async () => {
      const element = await mount({ plan: { size: 'l' } });
      await keep(element, true);
      await waitUntil(async () => control(await mount(), 'Хранить план').checked);
      const other = await mount({ plan: { weak: ['ethics'], startsOn: '2026-10-01' } });
      expect(other.plan).to.include({ size: 'l', startsOn: '2026-10-01' });
      expect(text(other)).to.contain('Нужно больше внимания');
      await keep(other, false);
    });

    it('says that the browser does not let it', async () => {
      const element = await mount();
      // As quick exit leaves it: nothing is kept on this page any more.
      wipe();
      await keep(element, true);
      await waitUntil(() => text(element).includes('Браузер не дал сохранить план'));
      expect(control(element, 'Хранить план').checked).to.be.false;
    });
  });
});
