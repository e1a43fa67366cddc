import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/accessible.ts';
import {
  button,
  cells,
  control,
  focused,
  goal,
  maturity,
  mount,
  press,
  row,
  said,
  set,
  template,
  text,
} from '../testing/mounted-plan.ts';
import { listen } from '../testing/senses.ts';
import type { OtklikPlannedEvent } from './events.ts';

const COLLECT = 'Собрать ответы';
const PILOT = 'Попробовать';

describe('<otklik-plan>', () => {
  for (const theme of ['light', 'dark'])
    it(`is accessible, in ${theme}, with steps opened, moved and taken out`, async () => {
      const element = await mount({ plan: { weak: ['ethics'], owners: { purpose: 'Анна' } } }, { theme });
      await press(element, 'На неделю позже', row(element, COLLECT));
      await press(element, 'Убрать шаг', row(element, 'Сделать быстрые'));
      for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
      await expectAccessible(element);
    });

  it('fits on a phone', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport({ width: 320, height: 800 });
    const element = await mount();
    for (const details of element.shadowRoot!.querySelectorAll('details')) details.open = true;
    await expectAccessible(element);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width, height });
  });

  it('is read aloud as a table, also where it is drawn as cards', async function () {
    const { innerWidth: width, innerHeight: height } = window;
    await setViewport({ width: 320, height: 800 });
    await mount({ plan: { size: 'l' } });
    const heard = await listen(this);
    await setViewport({ width, height });
    const count = (role: string) => heard.filter((each) => each.startsWith(role)).length;
    expect(heard).to.include('table Шаги и сроки');
    expect([count('rowheader'), count('cell')]).to.deep.equal([template.steps.length, template.steps.length * 5]);
    expect(heard.some((each) => /^(img|image|graphics-document) План по неделям/.test(each))).to.be.true;
  });

  describe('counting', () => {
    it('says when the goal is reached, and how long that takes', async () => {
      const element = await mount();
      expect(goal(element)).to.equal(
        'Ответить людям: вы сказали — мы сделали: 13 октября 2026 г. На это уйдёт 31 рабочий день. Весь план завершится 22 декабря 2026 г.',
      );
    });

    it('counts anew at every change of the conditions, and says the new day aloud', async () => {
      const element = await mount();
      await set(element, control(element, 'Размер организации'), 'l');
      expect(goal(element)).to.contain('71 рабочий день');
      expect(said(element)).to.contain('9 декабря 2026');
      await set(element, control(element, 'Когда начинаете'), '2026-10-01');
      await set(element, control(element, 'Сколькими способами'), '3');
      await set(element, control(element, 'Сколько людей'), '250');
      expect(element.plan).to.include({ startsOn: '2026-10-01', size: 'l', methods: 3, respondents: 250 });
      expect(goal(element)).to.contain('2027');
    });

    it('tells critical steps from others in words', async () => {
      const element = await mount({ plan: { size: 'l' } });
      expect(cells(element, COLLECT)).to.deep.equal(['вт, 6 окт.', 'пн, 2 нояб.', '20', 'нет запаса']);
      expect(cells(element, 'Позаботиться')[3]).to.equal('1 день');
    });

    it('shows the same as a chart that has a name and says what it shows', async () => {
      const element = await mount();
      const chart = element.shadowRoot!.querySelector('svg[role=img]')!;
      expect(chart.querySelectorAll('rect')).to.have.length(template.steps.length);
      expect(chart.querySelector('title')!.textContent).to.equal('План по неделям');
      expect(chart.querySelector('desc')!.textContent!.replace(/\s/g, ' ')).to.contain(
        '13 шагов с 1 сентября 2026 г. по 22 декабря 2026 г.',
      );
    });

    it('says in words what to think of', async () => {
      const summer = await mount({ plan: { startsOn: '2026-06-25' } });
      expect(text(summer)).not.to.contain('школьники на каникулах');
      await set(summer, control(summer, 'Спрашиваем школьников'), true);
      expect(text(summer)).to.contain('целиком попадает на июль и август, когда школьники на каникулах');
      const winter = await mount({ plan: { startsOn: '2026-12-07' } });
      expect(text(winter)).to.contain('прервут долгие выходные: с 31 декабря по');
      expect(text(winter)).to.contain('Переносы выходных на 2027 год ещё не утверждены');
    });

    it('says that it counts weekends only where there is no calendar', async () => {
      const element = await mount({ calendarData: undefined });
      expect(text(element)).to.contain('Праздники не учтены');
      expect(text(await mount())).not.to.contain('Праздники не учтены');
    });

    it('shows which steps need more care, and names the dimensions of the quiz', async () => {
      const element = await mount({ plan: { weak: ['ethics'] } });
      expect(text(element)).to.contain('больше внимания нужно здесь: Безопасность');
      expect(row(element, 'Позаботиться').textContent).to.contain('Нужно больше внимания');
    });
  });

  describe('moving', () => {
    it('moves a step by a week with all that wait for it, and says where it is now', async () => {
      const element = await mount();
      const later = button(row(element, PILOT), 'На неделю позже');
      later.focus();
      await press(element, 'На неделю позже', row(element, PILOT));
      expect(cells(element, PILOT)[0]).to.equal('чт, 17 сент.');
      expect(said(element)).to.contain('с 17 сентября по 21 сентября. Ответить людям');
      expect(goal(element)).to.contain('20 октября 2026');
      expect(row(element, PILOT).textContent).to.contain('Передвинут');
    });

    it('moves it back by a day, to the day on which it begins by itself', async () => {
      const element = await mount({ plan: { moved: { pilot: '2026-09-14' } } });
      await press(element, 'На день раньше', row(element, PILOT));
      expect(cells(element, PILOT)[0]).to.equal('пт, 11 сент.');
      await press(element, 'На неделю раньше', row(element, PILOT));
      expect(cells(element, PILOT)[0]).to.equal('чт, 10 сент.');
      expect(element.plan.moved).to.deep.equal({});
    });

    it('says why a step cannot begin earlier', async () => {
      const element = await mount();
      const earlier = button(row(element, PILOT), 'На день раньше');
      expect(earlier.getAttribute('aria-disabled')).to.equal('true');
      await press(element, 'На день раньше', row(element, PILOT));
      expect(said(element)).to.contain('раньше начать нельзя');
    });

    it('takes a day from its input; where other steps come first, it says so and keeps to them', async () => {
      const element = await mount();
      const input = () => control(element, 'Начать не раньше', row(element, COLLECT));
      await set(element, input(), '2026-10-03');
      expect(cells(element, COLLECT)[0]).to.equal('пн, 5 окт.');
      expect(input().value).to.equal('2026-10-05');
      await set(element, input(), '2026-09-02');
      expect(text(element)).to.contain(
        'раньше начать нельзя: сначала должны закончиться другие шаги. Он начнётся 15 сентября',
      );
      await set(element, input(), '1926-09-02');
      expect(cells(element, COLLECT)[0]).to.equal('вт, 15 сент.');
    });

    it('does not change a day under the hands of somebody who types it', async () => {
      const element = await mount();
      row(element, COLLECT).querySelector('details')!.open = true;
      const input = control(element, 'Начать не раньше', row(element, COLLECT));
      input.focus();
      await set(element, input, '2026-10-03');
      expect(input.value).to.equal('2026-10-03');
      input.blur();
      expect(input.value).to.equal('2026-10-05');
    });

    it('lets a day be typed key by key, as into any other input', async () => {
      const element = await mount();
      row(element, COLLECT).querySelector('details')!.open = true;
      const input = control(element, 'Начать не раньше', row(element, COLLECT));
      const other = await fixture<HTMLInputElement>(html`<input type="date" aria-label="День" value="2026-09-15" />`);
      for (const each of [other, input]) {
        each.focus();
        // A Saturday, and the same in every order of day and month.
        await sendKeys({ type: '12122026' });
      }
      expect(input.value).to.equal(other.value);
      expect(input.value).not.to.equal('2026-09-15');
    });

    it('puts a moved step back, and keeps the focus at it', async () => {
      const element = await mount({ plan: { moved: { pilot: '2026-10-01' } } });
      await press(element, 'Вернуть на место', row(element, PILOT));
      expect(cells(element, PILOT)[0]).to.equal('чт, 10 сент.');
      expect(focused(element)!.id).to.equal('more-pilot');
    });
  });

  describe('taking out', () => {
    it('takes a step out and brings it back, and the focus goes along', async () => {
      const element = await mount();
      row(element, PILOT).querySelector('details')!.open = true;
      await press(
        element,
        'Убрать шаг',
        row(element, 'Обсудить итоги с\u00a0участниками') ?? row(element, 'с участниками'),
      );
      expect(goal(element)).to.contain('29 рабочих дней');
      expect(focused(element)!.textContent).to.contain('Вернуть');
      expect(row(element, PILOT).querySelector('details')!.open).to.be.true;
      await press(element, 'Вернуть', element.shadowRoot!.querySelector('.out')!);
      expect(goal(element)).to.contain('31 рабочий день');
      expect(focused(element)!.localName).to.equal('summary');
      expect(element.shadowRoot!.querySelector('.out')).to.be.null;
    });

    it('does not let anybody take out the answer to people', async () => {
      const element = await mount({ plan: { out: ['close'] } });
      const close = row(element, 'Ответить людям');
      expect(button(close, 'Убрать шаг')).to.be.undefined;
      expect(close.textContent).to.contain('нельзя убрать, только передвинуть');
    });
  });

  describe('telling the page', () => {
    it('says that the person has changed the plan and when it ends, and nobody’s name', async () => {
      const element = await mount();
      const told = oneEvent(element, 'otklik-planned') as unknown as Promise<OtklikPlannedEvent>;
      await set(element, row(element, COLLECT).querySelector('input.owner')!, 'Анна Петрова');
      const event = await told;
      expect(event).to.include({
        bubbles: true,
        composed: true,
        template: 'feedback-cycle',
        goalOn: '2026-10-13',
        length: 31,
      });
      expect(JSON.stringify({ ...event })).not.to.contain('Анна');
      expect(element.plan.owners).to.deep.equal({ collect: 'Анна Петрова' });
    });

    it('says nothing when the page sets a plan', async () => {
      const element = await mount();
      let events = 0;
      element.addEventListener('otklik-planned', () => events++);
      element.plan = { startsOn: '2026-09-01', size: 'm' };
      await element.updateComplete;
      expect(goal(element)).to.contain('49 рабочих дней');
      expect(events).to.equal(0);
    });

    it('shows what it is doing as a custom state', async () => {
      expect((await mount()).matches(':state(planning)')).to.be.true;
      expect((await mount({}, { src: '/no-such-file.json' })).matches(':state(unavailable)')).to.be.true;
    });
  });

  it('speaks English where the page does', async () => {
    const element = await mount({ plan: { title: '' } }, {}, 'en');
    expect(goal(element)).to.equal(
      'Reply to people: you said, we did: October 13, 2026 This takes 31 working days. The whole plan ends on December 22, 2026.',
    );
    expect(text(element)).to.contain('Steps and dates').and.not.to.match(/[а-я]/i);
  });

  it('is worked by the keyboard alone', async function (this: Mocha.Context) {
    const element = await mount({
      template: { ...maturity.plan!, steps: template.steps.slice(0, 1), goal: 'purpose' },
    });
    const summary = element.shadowRoot!.querySelector('summary')!;
    summary.focus();
    await sendKeys({ press: 'Enter' });
    expect(element.shadowRoot!.querySelector('details')!.open).to.be.true;
    button(row(element, ''), 'На неделю позже').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.plan.moved).to.deep.equal({ purpose: '2026-09-08' });
    expect(focused(element)!.textContent).to.contain('На неделю позже');
  });
});
