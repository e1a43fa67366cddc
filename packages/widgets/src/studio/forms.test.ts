import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/accessible.ts';
import {
  byKey,
  click,
  comeIn,
  control,
  heading,
  here,
  mount,
  needsCookies,
  offers,
  press,
  said,
  text,
  type,
  waitUntil,
} from '../testing/mounted-studio.ts';
import { pathOfQr } from './qr.ts';

/** Answers to the form after a lesson. */
async function send(answers: Record<string, unknown>): Promise<string> {
  const { revision } = await byKey.forms.read('after-lesson');
  const id = crypto.randomUUID();
  await byKey.submissions.send('after-lesson', id, { revision, answers: answers as { who: string }, lang: 'ru' });
  return id;
}

describe('<otklik-studio> and forms', () => {
  beforeEach(async function () {
    needsCookies(this);
    if (await here.session.read()) await here.session.end();
  });

  for (const [lang, theme] of [
    ['ru', 'dark'],
    ['en', 'light'],
  ] as const)
    for (const place of ['forms', 'forms/after-lesson', 'forms/after-lesson/answers'])
      it(`is accessible at ${place}, in ${lang} and ${theme}`, async () => {
        await comeIn('editor', 'analyst');
        await send({ who: 'child', overall: 4 });
        await expectAccessible(await mount(`/studio/${place}`, { lang, theme }));
      });

  it('lists forms with their state, and says how one is published', async () => {
    await comeIn('editor');
    const studio = await mount('/studio/forms');
    const rows = [...studio.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
      row.textContent!.replace(/\s+/g, ' '),
    );
    expect(rows.some((row) => row.includes('Закрыта'))).to.equal(true);
    expect(rows.some((row) => row.includes('Ещё не открылась') && row.includes('с 1 сентября 2999'))).to.equal(true);
    expect(text(studio)).to.contain('Анкету публикует программа');
    await press(studio, 'Как прошло занятие');
    await waitUntil(() => heading(studio) === 'Как прошло занятие');
  });

  it('gives the code to paste, from the usual to the strictest, and the address as a QR code', async () => {
    await comeIn('editor');
    const studio = await mount('/studio/forms/after-lesson');
    const address = `${location.origin}/f/after-lesson`;
    const code = (name: string) => control(studio, `Код: ${name}`).value;
    const tag = `<otklik-form form="after-lesson"><a href="${address}">Открыть анкету</a></otklik-form>`;
    const script = (path: string, integrity = '') =>
      `<script type="module" src="${location.origin}/embed/${path}"${integrity} crossorigin="anonymous"></${'script'}>`;
    expect(code('Обычный код')).to.equal(`${script('v1/otklik.js')}\n${tag}`);
    expect(code('Код, который не изменится')).to.equal(
      `${script('1.2.3/otklik.js', ' integrity="sha384-loader"')}\n${tag}`,
    );
    expect(code('Одним файлом, с проверкой')).to.equal(
      `${script('1.2.3/otklik-form.js', ' integrity="sha384-alone"')}\n${tag}`,
    );
    const { path } = pathOfQr(address);
    expect(studio.shadowRoot!.querySelector('.qr .modules')!.getAttribute('d')).to.equal(path);
    expect(offers(studio, 'Ответы')).to.equal(false);
  });

  it('closes a form after asking, opens it, and takes no days in the wrong order', async () => {
    await comeIn('editor');
    const studio = await mount('/studio/forms/after-lesson-child');
    click(studio, 'Закрыть анкету');
    await studio.updateComplete;
    expect(text(studio)).to.contain('Новые ответы приниматься не будут');
    await press(studio, 'Закрыть анкету');
    await waitUntil(() => said(studio) === 'Анкета закрыта.');
    expect((await byKey.forms.read('after-lesson-child')).state).to.equal('closed');
    await press(studio, 'Снова принимать ответы');
    await waitUntil(() => text(studio).includes('Закрыть анкету'));

    type(studio, 'Первый день', '2026-09-10');
    type(studio, 'Последний день', '2026-09-01');
    await press(studio, 'Сохранить');
    expect(text(studio)).to.contain('Последний день раньше первого');
    await expectAccessible(studio);
  });

  it('opens answers with the words that the person saw, and erases one for good', async () => {
    await comeIn('analyst');
    await send({ who: 'child', overall: 4 });
    const studio = await mount('/studio/forms/after-lesson/answers');
    expect(text(studio)).not.to.contain('Закрыть анкету');
    const before = (await byKey.submissions.list('after-lesson')).submissions.length;
    await press(studio, 'Ответ');
    await waitUntil(() => text(studio).includes('Кто был на занятии? Мой ребёнок'));
    await expectAccessible(studio);
    click(studio, 'Стереть этот ответ');
    await studio.updateComplete;
    expect(text(studio)).to.contain('вернуть его не сможет никто');
    await press(studio, 'Стереть навсегда');
    await waitUntil(() => said(studio) === 'Ответ стёрт.');
    expect((await byKey.submissions.list('after-lesson')).submissions).to.have.length(before - 1);
  });

  it('gives all answers as a file, in words or in codes', async () => {
    await comeIn('analyst');
    await send({ who: 'child', overall: 4 });
    const studio = await mount('/studio/forms/after-lesson/answers');
    const { click: original } = HTMLAnchorElement.prototype;
    const saved: { name: string; href: string }[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push({ name: this.download, href: this.href });
    };
    await press(studio, 'CSV');
    const as = control(studio, 'В таблице');
    as.value = 'codes';
    as.dispatchEvent(new Event('change'));
    await press(studio, 'CSV');
    await press(studio, 'Excel');
    HTMLAnchorElement.prototype.click = original;
    expect(saved.map(({ name }) => name)).to.deep.equal(['after-lesson.csv', 'after-lesson.csv', 'after-lesson.xlsx']);
    const [words, codes, workbook] = await Promise.all(saved.map(async ({ href }) => (await fetch(href)).text()));
    expect(words).to.contain('Мой ребёнок');
    expect(codes).to.contain('"child"').and.not.contain('Мой ребёнок"\n');
    expect(workbook!.startsWith('PK')).to.equal(true);
  });

  it('says what to do where there are no answers, and where there is no such form', async () => {
    await comeIn('analyst');
    expect(text(await mount('/studio/forms/later/answers'))).to.contain('Ответов пока нет');
    expect(text(await mount('/studio/forms/nobody'))).to.contain('Такой анкеты в вашей организации нет');
  });
});
