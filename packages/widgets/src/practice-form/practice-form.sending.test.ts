import { expect, oneEvent } from '@open-wc/testing';
import type { Practice } from '@otklik/schema/engine';
import type { OtklikPracticeForm } from './practice-form.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { forgetAll } from '../testing/forget-all.ts';
import { asked, button, drawn, formOf, goTo, mount, press, text, waitUntil } from '../testing/mounted-practice-form.ts';
import { PracticeDesk, readyPractice } from '../testing/practice-desk.ts';

beforeEach(forgetAll);

const lastPage = async (desk?: PracticeDesk, more: Record<string, string> = {}) => {
  const element = await mount(desk ? { ...desk.place, ...more } : {});
  await goTo(element, 'Фото, проверка');
  return element;
};

const without = (key: keyof Practice): Promise<PracticeDesk> => {
  const { [key]: _, ...rest } = readyPractice();
  // What a practice has to have is never left out here.
  return PracticeDesk.open(rest as Practice);
};

describe('sending from <otklik-practice-form>', () => {
  it('hands a practice over that has everything', async () => {
    const desk = await PracticeDesk.open();
    const element = await lastPage(desk);
    await waitUntil(() => text(element).includes('Всё, что нужно для отправки, есть'));
    const sent = oneEvent(element, 'otklik-practice-sent');
    await press(element, 'Отправить практику');
    await sent;
    await waitUntil(() => /Практика отправлена\. Её номер: \d/.test(text(element)));
    expect((await desk.record()).state).to.equal('screening');
    await expectAccessible(element);
  });

  it('says on its button what is missing, and leads there', async () => {
    const element = await lastPage(await without('goal'));
    await waitUntil(() => button(element, 'Отправить пока нельзя. Раздел «Цель»'));
    await press(element, 'Отправить пока нельзя');
    await waitUntil(() => asked(element).includes('Шаг 6 из 17: Цель'));
    await waitUntil(() => formOf(element).shadowRoot!.activeElement?.id === 'at-goal-text');
  });

  it('waits for the consent, and the focus goes to it', async () => {
    const desk = await without('authorsConsent');
    const element = await lastPage(desk);
    await waitUntil(() => button(element, 'Отправить пока нельзя. Авторы ещё не согласились'));
    await press(element, 'Отправить пока нельзя');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'consent');
    (element.shadowRoot!.activeElement as HTMLInputElement).click();
    await drawn(element);
    expect(button(element, 'Отправить практику')).to.exist;
    await waitUntil(async () => (await desk.record()).practice.authorsConsent === true);
  });

  it('does not let a practice through that a hint keeps back', async () => {
    const prospects = `Звоните Анне Петровой: +7 900 123-45-67. ${readyPractice().prospects}`;
    const element = await lastPage(await PracticeDesk.open(readyPractice({ prospects })));
    await waitUntil(() => button(element, 'Отправить пока нельзя'));
    expect(text(element)).to.include('персональные данные');
  });

  it('says that it stands still when a colleague has sent it already', async () => {
    const desk = await PracticeDesk.open();
    const element = await lastPage(desk);
    await desk.hand();
    await press(element, 'Отправить практику');
    await waitUntil(() => text(element).includes('Сейчас текст менять нельзя'));
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'sent');
  });

  it('shows both texts when a colleague has changed it meanwhile', async () => {
    const desk = await PracticeDesk.open();
    const element = await lastPage(desk);
    await desk.overtake({ goal: 'Другая цель, которую записал кто-то ещё за это время.' });
    await press(element, 'Отправить практику');
    await waitUntil(() => text(element).includes('Описание изменил кто-то ещё'));
    expect(text(element)).to.include('Отправить не получилось');
    expect(element.value).to.deep.equal(desk.practice);
    expect((await desk.record()).state).to.equal('draft');
  });

  it('tells in words what the bank has against it, keeps everything, and may be tried again', async () => {
    const desk = await PracticeDesk.open();
    const element = await lastPage(desk);
    desk.trouble = 'signed-out';
    await press(element, 'Отправить практику');
    await waitUntil(() => element.shadowRoot!.querySelectorAll('#outcome p').length === 2);
    expect(text(element)).to.include('Отправить не получилось. Всё сохранено.');
    expect(element.value).to.deep.equal(desk.practice);
    desk.trouble = undefined;
    await press(element, 'Отправить практику');
    await waitUntil(() => text(element).includes('Практика отправлена'));
  });

  it('is not offered without a bank, which is said', async () => {
    const element = await lastPage();
    expect(text(element)).to.include('отправить отсюда нельзя');
    expect(button(element, 'Отправить')).to.equal(undefined);
  });

  it('stands still while the bank has the text', async () => {
    const desk = await PracticeDesk.open();
    await desk.hand();
    const element = await mount(desk.place);
    expect(text(element)).to.include('Сейчас текст менять нельзя: практика в состоянии «Проверка модератором»');
  });
});

describe('a coordinator at <otklik-practice-form>', () => {
  it('gets a link for the organisation, and sends when that has confirmed the text', async () => {
    const desk = await PracticeDesk.open(undefined, { onBehalf: true });
    const element = await lastPage(desk, { 'on-behalf': '' });
    await waitUntil(() => button(element, 'Отправить пока нельзя. Организация ещё не подтвердила'));
    await press(element, 'Сделать ссылку');
    const link = () => element.shadowRoot!.querySelector<HTMLInputElement>('#link')?.value ?? '';
    await waitUntil(() => link().includes('#'));
    expect(text(element)).to.match(/Действует до \d+ \S+ \d{4}/);
    await expectAccessible(element);

    await desk.confirmBy(link());
    const after = await lastPage(desk);
    await waitUntil(() => text(after).includes('Организация подтвердила этот текст'));
    await press(after, 'Отправить практику');
    await waitUntil(() => text(after).includes('Практика отправлена'));
  });
});

describe('photos of <otklik-practice-form>', () => {
  const give = async (element: OtklikPracticeForm, file: Blob) => {
    await waitUntil(() => element.shadowRoot!.querySelector('.album .file input'));
    const input = element.shadowRoot!.querySelector<HTMLInputElement>('.album .file input')!;
    const files = new DataTransfer();
    files.items.add(new File([file], 'photo', { type: file.type }));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  };

  const picture = (width: number, height: number): Promise<Blob> => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')!.fillRect(0, 0, width, height);
    return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), 'image/png'));
  };

  it('are made small before they are sent, and have to be described', async () => {
    const desk = await PracticeDesk.open();
    const element = await lastPage(desk);
    await give(element, await picture(3000, 1500));
    await waitUntil(() => element.shadowRoot!.querySelector('.photo'));
    expect(element.value!.photos![0]).to.include({ width: 1600, height: 800 });
    await waitUntil(() => button(element, 'Отправить пока нельзя. У фотографии нет описания'));
    const alt = element.shadowRoot!.querySelector<HTMLInputElement>('#alt-0')!;
    alt.value = 'Доброволец показывает соседке телефон';
    alt.dispatchEvent(new Event('change'));
    await waitUntil(() => button(element, 'Отправить практику'));
    await expectAccessible(element);
    await press(element, 'Убрать фото 1');
    expect(element.value!.photos).to.equal(undefined);
  });

  for (const [what, file, words] of [
    ['a text that is called a picture', new Blob(['не снимок'], { type: 'image/jpeg' }), 'не похоже на снимок'],
    [
      'a drawing that could run a script',
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
      'не похоже на снимок',
    ],
    ['sixty megabytes', new Blob([new Uint8Array(60_000_000)], { type: 'image/jpeg' }), 'слишком большой'],
  ] as const)
    it(`refuse ${what} in words`, async () => {
      const element = await lastPage(await PracticeDesk.open());
      await give(element, file);
      await waitUntil(() => element.shadowRoot!.querySelector('[role="alert"].error'));
      expect(text(element)).to.include(words);
    });

  it('wait for a server', async () => {
    expect(text(await lastPage())).to.include('Фотографии хранит сервер');
  });
});
