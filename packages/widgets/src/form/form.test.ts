import { expect, oneEvent } from '@open-wc/testing';
import { form, question } from '@otklik/schema/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../testing/accessible.ts';
import {
  API,
  button,
  choose,
  drawn,
  fields,
  file,
  fillAfterLesson,
  focused,
  mood,
  mount,
  pick,
  picked,
  press,
  text,
} from '../testing/mounted-form.ts';
import type { OtklikAnsweredEvent } from './events.ts';

describe('<otklik-form>', () => {
  it('is accessible, for adults and for children, with mistakes and after sending', async () => {
    const adults = await mount({ form: 'after-lesson', api: API });
    await expectAccessible(adults);
    await press(adults, 'Далее');
    await expectAccessible(adults);
    await fillAfterLesson(adults);
    button(adults, 'Отправить').click();
    await oneEvent(adults, 'otklik-submitted');
    await drawn(adults);
    await expectAccessible(adults);
    await expectAccessible(await mount({ form: 'after-lesson-child', api: API }));
  });

  describe('loading', () => {
    it('shows what stands inside the tag only until it is defined', async () => {
      const element = await mount({}, mood);
      element.innerHTML = '<a href="/f/mood">Открыть анкету</a>';
      expect(element.querySelector('a')!.getClientRects().length).to.equal(0);
    });

    it('says that there is no such form', async () => {
      expect(text(await mount({ form: 'nobody', api: API }))).to.contain('Такой анкеты нет');
    });

    it('says that a form is closed, or when it opens', async () => {
      expect(text(await mount({ form: 'shut', api: API }))).to.contain('Анкета закрыта');
      expect(text(await mount({ form: 'later', api: API }))).to.contain('с 1 сентября 2999 г.');
    });

    it('says that there is no connection and tries again when asked', async () => {
      const element = await mount({ form: 'after-lesson', api: 'http://127.0.0.1:1' });
      expect(text(element)).to.contain('не загрузилась');
      element.api = API;
      await oneEvent(element, 'otklik-loaded');
      await drawn(element);
      expect(fields(element)).not.to.be.empty;
    });

    it('names the place of a mistake in a form file and leaves the page whole', async () => {
      const element = await mount({ src: file({ ...mood, items: [{ kind: 'text', id: 'q' }] }) });
      expect(text(element)).to.contain('/items/0/title').and.to.contain('этого поля нет');
      expect(text(await mount({ src: file('{"id": ') }))).to.contain('в её файле ошибка');
      expect(text(await mount({ src: '/no-such-file.json' }))).to.contain('Такой анкеты нет');
    });

    it('explains a kind of question that it does not know and asks the others', async () => {
      const element = await mount({
        src: file(form([{ id: 'h', kind: 'hologram', title: 'Г' } as never, question('text', 'q')])),
      });
      expect(fields(element)[0]!.shadowRoot!.textContent).to.contain('«hologram» здесь неизвестен');
      expect(fields(element)).to.have.length(2);
    });

    it('shows what it is doing as a custom state', async () => {
      expect((await mount({}, mood)).matches(':state(asking)')).to.be.true;
      expect((await mount({ form: 'shut', api: API })).matches(':state(unavailable)')).to.be.true;
    });
  });

  describe('asking', () => {
    it('does not go on by itself when a radio is picked', async () => {
      const element = await mount({}, mood);
      await pick(element, 'day', 'good');
      expect(text(element)).to.contain('Шаг 1 из 2');
    });

    it('moves the focus to a summary of mistakes, whose links lead to the questions', async () => {
      const element = await mount({}, mood);
      await press(element, 'Далее');
      expect(focused(element)!.id).to.equal('summary');
      expect(text(element)).to.contain('Проверьте 1 ответ').and.to.contain('Как день? Выберите ответ');
      const address = location.href;
      element.shadowRoot!.querySelector<HTMLAnchorElement>('.summary a')!.click();
      await drawn(element);
      expect(focused(element)!.localName).to.equal('otklik-field');
      expect(location.href).to.equal(address);
    });

    it('takes a mistake off the list as soon as it is corrected', async () => {
      const element = await mount({}, mood);
      await press(element, 'Далее');
      await pick(element, 'day', 'bad');
      expect(element.shadowRoot!.querySelector('.summary')).to.be.null;
    });

    it('moves the focus to the new step, and keeps the answers on the way back', async () => {
      const element = await mount({}, mood);
      await pick(element, 'day', 'bad');
      await press(element, 'Далее');
      expect(focused(element)!.textContent).to.contain('Шаг 2 из 2');
      await press(element, 'Назад');
      expect(picked(element)).to.equal('bad');
    });

    it('lets the person choose how to be asked, and stays at the same question', async () => {
      const element = await mount({}, form([question('text', 'a'), question('text', 'b')]));
      expect(fields(element)).to.have.length(2);
      await choose(element, 'Как показывать вопросы', 'question');
      expect(fields(element)).to.have.length(1);
      await press(element, 'Далее');
      await choose(element, 'Как показывать вопросы', 'all');
      expect(fields(element)).to.have.length(2);
    });

    it('speaks the language of the page, and another one when asked', async () => {
      const element = await mount({}, mood, 'en');
      expect(text(element)).to.contain('Mood').and.to.contain('Next');
      await choose(element, 'Language', 'ru');
      expect(text(element)).to.contain('Настроение').and.to.contain('Далее');
    });

    it('offers simple words where the form has them', async () => {
      const title = {
        text: 'Оцените коммуникацию',
        variants: [{ profile: 'plain' as const, text: 'Вам всё понятно?' }],
      };
      const element = await mount({}, form([question('text', 'q', { title })]));
      await choose(element, 'Какими словами', 'plain');
      expect(fields(element)[0]!.shadowRoot!.textContent).to.contain('Вам всё понятно?');
    });

    it('opens and closes branches as answers change, and forgets what was left', async () => {
      const branch = form([question('yesno', 'a'), question('text', 'b', { when: { question: 'a', is: 'yes' } })]);
      const element = await mount({}, branch);
      await pick(element, 'a', 'Да');
      expect(fields(element)).to.have.length(2);
      await pick(element, 'a', 'Нет');
      expect(fields(element)).to.have.length(1);
    });

    it('adds and removes fillings of a repeat and moves the focus there', async () => {
      const kids = form([
        {
          id: 'kids',
          kind: 'repeat',
          title: 'Дети',
          each: 'Ребёнок',
          add: 'Добавить ребёнка',
          max: 2,
          items: [question('text', 'name')],
        },
      ]);
      const element = await mount({}, kids);
      await press(element, 'Добавить ребёнка');
      expect(focused(element)!.textContent).to.contain('Ребёнок 1');
      await press(element, 'Добавить ребёнка');
      expect(button(element, 'Добавить ребёнка')).to.be.undefined;
      await press(element, 'Убрать: Ребёнок 1');
      expect(fields(element)).to.have.length(1);
    });

    it('tells the page which question was answered, and not what', async () => {
      const element = await mount({}, mood);
      setTimeout(() => void pick(element, 'day', 'good'));
      const event = await oneEvent<OtklikAnsweredEvent>(document.body, 'otklik-answered');
      expect(event).to.include({ question: 'day', bubbles: true, composed: true });
      expect(JSON.stringify(event)).not.to.contain('good');
    });

    it('says nothing when the page sets the answers, also before the form is there', async () => {
      const element = document.createElement('otklik-form');
      let events = 0;
      element.addEventListener('otklik-answered', () => events++);
      element.value = { day: 'bad' };
      element.definition = mood;
      document.body.append(element);
      await oneEvent(element, 'otklik-loaded');
      await drawn(element);
      expect(picked(element)).to.equal('bad');
      expect(events).to.equal(0);
      element.remove();
    });

    it('fits a screen of 320 px and a page that reads from right to left', async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await mount({ form: 'after-lesson', api: API });
      element.dir = 'rtl';
      await drawn(element);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await setViewport({ width: 800, height: 600 });
    });
  });

  it('lives beside other forms on one page', async () => {
    const [one, two] = [await mount({}, mood), await mount({}, mood)];
    await pick(one, 'day', 'good');
    expect(two.value).to.deep.equal({});
  });
});
