import { expect, oneEvent } from '@open-wc/testing';
import type { Practice } from '@otklik/schema/engine';
import type { OtklikPracticeForm } from './practice-form.ts';
import { expectAccessible } from '../testing/accessible.ts';
import {
  asked,
  button,
  drawn,
  forgetAll,
  formOf,
  goTo,
  mount,
  press,
  text,
  waitUntil,
} from '../testing/mounted-practice-form.ts';
import { PracticeDesk, readyPractice } from '../testing/practice-desk.ts';

beforeEach(forgetAll);

const lastPage = async (desk?: PracticeDesk, more: Record<string, string> = {}) => {
  const element = await mount(desk ? { client: desk, practice: 'phone-lessons', ...more } : {});
  await goTo(element, 'Фото, проверка');
  return element;
};

const without = (...keys: (keyof Practice)[]): Practice =>
  Object.fromEntries(
    Object.entries(readyPractice).filter(([key]) => !keys.includes(key as keyof Practice)),
  ) as Practice;

describe('sending from <otklik-practice-form>', () => {
  it('hands a practice over that has everything', async () => {
    const desk = new PracticeDesk(readyPractice);
    const element = await lastPage(desk);
    await waitUntil(() => text(element).includes('Всё, что нужно для отправки, есть'));
    const sent = oneEvent(element, 'otklik-practice-sent');
    await press(element, 'Отправить практику');
    await sent;
    await waitUntil(() => text(element).includes('Практика отправлена. Её номер: 12'));
    expect(desk.record!.state).to.equal('submitted');
    await expectAccessible(element);
  });

  it('says on its button what is missing, and leads there', async () => {
    const element = await lastPage(new PracticeDesk(without('goal')));
    await waitUntil(() => button(element, 'Отправить пока нельзя. Раздел «Цель»'));
    await press(element, 'Отправить пока нельзя');
    await waitUntil(() => asked(element).includes('Шаг 6 из 17: Цель'));
    await waitUntil(() => formOf(element).shadowRoot!.activeElement?.id === 'at-goal-text');
  });

  it('waits for the consent, and the focus goes to it', async () => {
    const desk = new PracticeDesk(without('authorsConsent'));
    const element = await lastPage(desk);
    await waitUntil(() => button(element, 'Отправить пока нельзя. Авторы ещё не согласились'));
    await press(element, 'Отправить пока нельзя');
    await waitUntil(() => element.shadowRoot!.activeElement?.id === 'consent');
    (element.shadowRoot!.activeElement as HTMLInputElement).click();
    await drawn(element);
    expect(button(element, 'Отправить практику')).to.exist;
    await waitUntil(() => desk.record!.practice.authorsConsent === true);
  });

  it('does not let a practice through that a hint keeps back', async () => {
    const element = await lastPage(
      new PracticeDesk({
        ...readyPractice,
        prospects: `Звоните Анне Петровой: +7 900 123-45-67. ${readyPractice.prospects}`,
      }),
    );
    await waitUntil(() => button(element, 'Отправить пока нельзя'));
    expect(text(element)).to.include('персональные данные');
  });

  it('tells in words what the bank has against it, and keeps everything', async () => {
    const desk = new PracticeDesk(readyPractice);
    const element = await lastPage(desk);
    desk.trouble = 'refused';
    await press(element, 'Отправить практику');
    await waitUntil(() => text(element).includes('Отправить не получилось'));
    expect(text(element)).to.include('Так нельзя');
    expect(element.value).to.deep.equal(readyPractice);
  });

  it('is not offered without a bank, which is said', async () => {
    const element = await lastPage();
    expect(text(element)).to.include('отправить отсюда нельзя');
    expect(button(element, 'Отправить')).to.equal(undefined);
  });

  it('stands still while the bank has the text', async () => {
    const desk = new PracticeDesk(readyPractice, { state: 'review' });
    const element = await mount({ client: desk, practice: 'phone-lessons' }).catch(() => undefined);
    expect(text(element!)).to.include('Сейчас текст менять нельзя: практика в состоянии «У экспертов»');
  });
});

describe('a coordinator at <otklik-practice-form>', () => {
  it('gets a link for the organisation, and sends when that has confirmed the text', async () => {
    const desk = new PracticeDesk(readyPractice, { onBehalf: true });
    const element = await lastPage(desk, { 'on-behalf': '' });
    await waitUntil(() => button(element, 'Отправить пока нельзя. Организация ещё не подтвердила'));
    await press(element, 'Сделать ссылку');
    await waitUntil(() => element.shadowRoot!.querySelector<HTMLInputElement>('#link')?.value.includes('/confirm#'));
    expect(text(element)).to.include('Действует до 31 декабря 2026');
    await expectAccessible(element);

    const confirmed = new PracticeDesk(readyPractice, { onBehalf: true, confirmed: '0'.repeat(64) });
    const after = await lastPage(confirmed);
    await waitUntil(() => text(after).includes('Организация подтвердила этот текст'));
    expect(button(after, 'Отправить практику')).to.exist;
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
    const desk = new PracticeDesk(readyPractice);
    const element = await lastPage(desk);
    await give(element, await picture(3000, 1500));
    await waitUntil(() => element.shadowRoot!.querySelector('.photo'));
    expect(element.value!.photos![0]).to.include({ width: 2000, height: 1000 });
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
      const element = await lastPage(new PracticeDesk(readyPractice));
      await give(element, file);
      await waitUntil(() => element.shadowRoot!.querySelector('[role="alert"].error'));
      expect(text(element)).to.include(words);
    });

  it('wait for a server', async () => {
    expect(text(await lastPage())).to.include('Фотографии хранит сервер');
  });
});
