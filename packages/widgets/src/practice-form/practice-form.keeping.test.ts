import { expect, oneEvent } from '@open-wc/testing';
import type { OtklikPracticeForm } from './practice-form.ts';
import { forgetAll } from '../testing/forget-all.ts';
import { button, drawn, formOf, goTo, mount, press, text, type, waitUntil } from '../testing/mounted-practice-form.ts';
import { PracticeDesk, readyPractice } from '../testing/practice-desk.ts';

beforeEach(forgetAll);

const open = async () => {
  const desk = await PracticeDesk.open();
  return { desk, element: await mount(desk.place) };
};

/** Takes the form off the page as a reload does, once the device has what was typed. */
async function leave(element: OtklikPracticeForm): Promise<void> {
  const place = element.parentElement!;
  element.remove();
  place.remove();
  // A draft is its tab's own until that lets go of it.
  while ((await navigator.locks.query()).held!.length > 0) await element.updateComplete;
}

describe('what is typed into <otklik-practice-form>', () => {
  it('is there again after a reload, with the section and the words that are no value yet', async () => {
    const element = await mount();
    await type(element, 'title-text', 'Уроки телефона для соседей');
    await type(element, 'title-started', '09.20');
    await goTo(element, 'Цель');
    await type(element, 'goal-text', 'К концу года');
    await leave(element);

    const again = await mount();
    await waitUntil(() => formOf(again).value['goal-text'] === 'К концу года');
    expect(formOf(again).value['title-started']).to.equal('09.20');
    expect(again.value?.title?.text).to.equal('Уроки телефона для соседей');
    await waitUntil(() => text(again).includes('Черновик хранится на этом устройстве'));
  });

  it('goes to the server by itself, over what was read there', async () => {
    const { desk, element } = await open();
    await type(element, 'title-text', 'Телефон для пожилых соседей');
    await waitUntil(() => desk.has('Телефон для пожилых соседей'));
    await waitUntil(() => text(element).includes('Сохранено на сервере'));
    expect((await desk.record()).practice.stages).to.deep.equal(desk.practice.stages);
  });

  it('begins a record as soon as it has a title, under an id that can be read', async () => {
    const desk = new PracticeDesk();
    const element = await mount({ client: desk.client });
    await goTo(element, 'Цель');
    await type(element, 'goal-text', 'К концу года');
    await waitUntil(() => text(element).includes('как только появится название'));
    await goTo(element, 'Название');
    await type(element, 'title-text', 'Щенки и дети');
    await waitUntil(() => text(element).includes('Сохранено на сервере'));
    const { id } = element.value!;
    expect(id).to.match(/^schenki-i-deti-[0-9a-f]{6}$/);
    expect((await desk.colleague.read(id)).practice.goal).to.equal('К концу года');
  });

  it('stays on the device while there is no connection, and goes when there is', async () => {
    const { desk, element } = await open();
    desk.trouble = 'offline';
    await type(element, 'title-text', 'Телефон без связи');
    await waitUntil(() => text(element).includes('Нет связи'));
    desk.trouble = undefined;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => desk.has('Телефон без связи'));
  });

  it('stays on the device of somebody whose session is over, until they have signed in', async () => {
    const { desk, element } = await open();
    desk.trouble = 'signed-out';
    await type(element, 'title-text', 'Телефон после входа');
    await waitUntil(() => text(element).includes('Вы не вошли'));
    desk.trouble = undefined;
    await press(element, 'Я вошёл или вошла');
    await waitUntil(() => desk.has('Телефон после входа'));
  });

  it('is not sent while an answer is longer than it may be, which is said', async () => {
    const { desk, element } = await open();
    await type(element, 'title-text', 'о'.repeat(141));
    await waitUntil(() => text(element).includes('длиннее, чем можно'));
    expect(desk.saves).to.equal(0);
  });

  it('is said to be nobody’s where there is no such record', async () => {
    const element = await mount({ client: new PracticeDesk().client, practice: 'no-such' });
    expect(text(element)).to.include('Такой практики нет');
  });
});

it('a practice form that is moved to another place keeps what is on the screen', async () => {
  const element = await mount();
  await type(element, 'title-text', 'Уроки телефона для соседей');
  document.body.append(element);
  await drawn(element);
  expect(element.value?.title?.text).to.equal('Уроки телефона для соседей');
  expect(formOf(element).value['title-text']).to.equal('Уроки телефона для соседей');
  element.remove();
});

describe('two who write at once in <otklik-practice-form>', () => {
  const collide = async () => {
    const { desk, element } = await open();
    await desk.overtake({ goal: 'Другая цель, которую записал кто-то ещё за это время.' });
    await type(element, 'title-text', 'Мой новый заголовок');
    await waitUntil(() => text(element).includes('Описание изменил кто-то ещё'));
    return { desk, element };
  };

  it('lose nothing: one may keep their own text', async () => {
    const { desk, element } = await collide();
    expect(await desk.has(desk.practice.title!.text!)).to.equal(true);
    await press(element, 'Оставить мой текст');
    await waitUntil(() => desk.has('Мой новый заголовок'));
    expect(text(element)).not.to.include('Описание изменил кто-то ещё');
  });

  it('lose nothing: one may take the other text, and bring their own back', async () => {
    const { desk, element } = await collide();
    await press(element, 'Взять текст с сервера');
    await waitUntil(() => element.value?.goal?.startsWith('Другая цель'));
    expect(formOf(element).value['title-text']).to.equal(desk.practice.title!.text);
    await press(element, 'Вернуть мой текст');
    expect(element.value?.title?.text).to.equal('Мой новый заголовок');
    expect(formOf(element).value['title-text']).to.equal('Мой новый заголовок');
  });

  it('are told so also when one comes back to a draft that the server has overtaken', async () => {
    const { desk, element } = await open();
    desk.trouble = 'offline';
    await type(element, 'title-text', 'Написано в поезде');
    await waitUntil(() => text(element).includes('Нет связи'));
    await leave(element);
    desk.trouble = undefined;
    await desk.overtake({ goal: 'Другая цель, которую записал кто-то ещё за это время.' });
    const again = await mount(desk.place);
    await waitUntil(() => text(again).includes('Описание изменил кто-то ещё'));
    expect(again.value?.title?.text).to.equal('Написано в поезде');
  });
});

describe('files of <otklik-practice-form>', () => {
  const give = async (element: OtklikPracticeForm, content: string) => {
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('.papers input')!;
    const files = new DataTransfer();
    files.items.add(new File([content], 'practice.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await drawn(element);
  };

  it('are opened in place of what is there, which can be brought back', async () => {
    const element = await mount();
    await type(element, 'title-text', 'Прежний текст');
    const other = readyPractice();
    await give(element, JSON.stringify(other));
    await waitUntil(() => text(element).includes('Описание из файла открыто'));
    expect(element.value).to.deep.equal(other);
    await waitUntil(() => text(element).includes('Заполнено на 100 из 100'));
    await press(element, 'Вернуть мой текст');
    expect(element.value?.title?.text).to.equal('Прежний текст');
  });

  it('that are none of ours are refused in words, and nothing changes', async () => {
    const element = await mount();
    await type(element, 'title-text', 'Прежний текст');
    for (const [content, words] of [
      ['не файл', 'Файл не читается'],
      ['{"id":"a-form","items":[]}', 'нет описания практики'],
      ['null', 'нет описания практики'],
    ] as const) {
      await give(element, content);
      await waitUntil(() => text(element).includes(words));
    }
    expect(element.value?.title?.text).to.equal('Прежний текст');
  });

  it('may be opened by the page itself, at once', async () => {
    const element = document.createElement('otklik-practice-form');
    const given = readyPractice();
    element.value = given;
    document.body.append(element);
    await waitUntil(() => element.shadowRoot!.querySelector('otklik-form') && text(element).includes('100 из 100'));
    expect(element.value).to.deep.equal(given);
    expect(formOf(element).value['title-text']).to.equal(given.title!.text);
    element.remove();
  });

  it('hold the practice as it is', async () => {
    const { desk, element } = await open();
    const made = new Promise<Blob>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        URL.createObjectURL = createObjectURL;
        resolve(blob);
        return createObjectURL(blob);
      };
    });
    button(element, 'Скачать файл').click();
    expect(JSON.parse(await (await made).text())).to.deep.equal(desk.practice);
  });

  it('are printed with every question, answered or with room for an answer', async () => {
    const { element } = await open();
    window.dispatchEvent(new Event('beforeprint'));
    const paper = element.shadowRoot!.querySelector('.paper')!.textContent!.replace(/\s+/g, ' ');
    expect(paper).to.include('10. Результаты').and.include('Записываются к врачу сами').and.include('не заполнено');
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.paper')).to.equal(null);
  });
});

it('a practice form is told what it may say to the page', async () => {
  const element = await mount();
  const event = oneEvent(element, 'otklik-answered');
  const line = formOf(element).shadowRoot!.querySelector('otklik-field')!.shadowRoot!.querySelector('input')!;
  line.value = 'Уроки';
  line.dispatchEvent(new Event('change'));
  expect(Object.keys(await event)).not.to.include('answer');
});
