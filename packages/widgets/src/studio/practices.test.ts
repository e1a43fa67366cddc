import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/accessible.ts';
import {
  click,
  comeIn,
  control,
  focused,
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
import { accept, become, drawPractice, gather, review, send } from '../testing/practices-here.ts';

// Its many modules come one by one here: they are there before the tests begin.
await import('../practice-form/otklik-practice-form.ts');

describe('<otklik-studio> and practices of one’s own', function () {
  this.timeout(90_000);

  beforeEach(async function () {
    needsCookies(this);
    if (await here.session.read()) await here.session.end();
  });

  for (const [lang, theme] of [
    ['ru', 'dark'],
    ['en', 'light'],
  ] as const)
    for (const place of ['the list', 'the page of one'])
      it(`is accessible in ${lang} and ${theme}, in ${place}`, async () => {
        await comeIn('author');
        const practice = await drawPractice();
        await here.records.save(practice, 'new');
        const path = place === 'the list' ? '/studio/practices' : `/studio/practices/${practice.id}`;
        await expectAccessible(await mount(path, { lang, theme }));
      });

  it('says what is next, sends after asking, and takes back', async () => {
    await comeIn('author');
    const practice = await drawPractice();
    await here.records.save(practice, 'new');
    const studio = await mount('/studio/practices');
    expect(text(studio)).to.contain('Допишите и отправьте');
    await press(studio, practice.title!.text!);
    await waitUntil(() => heading(studio) === practice.title!.text);
    click(studio, 'Отправить');
    await studio.updateComplete;
    expect(text(studio)).to.contain('до решения его нельзя будет менять');
    await press(studio, 'Отправить');
    await waitUntil(() => said(studio) === 'Практика отправлена.');
    expect(focused(studio)!.id).to.equal('heading');
    expect(text(studio)).to.contain('Ждите: смотрит модератор').and.to.contain('№');
    click(studio, 'Отозвать');
    await studio.updateComplete;
    await press(studio, 'Отозвать');
    await waitUntil(() => said(studio) === 'Практика отозвана.');
    expect(offers(studio, 'Начать новую версию')).to.equal(true);
  });

  it('is begun with its name, on behalf of another organisation too', async () => {
    await comeIn('author');
    const studio = await mount('/studio/practices');
    click(studio, 'Описать за другую организацию');
    await studio.updateComplete;
    await press(studio, 'Начать описание');
    expect(text(studio)).to.contain('Напишите название, хотя бы рабочее');
    await expectAccessible(studio);
    type(studio, 'Как называется практика?', 'Щенки и дети');
    await press(studio, 'Начать описание');
    await waitUntil(() => heading(studio) === 'Описание практики');
    // In the list it stands among all that the organisation has described that day, and perhaps not on its first page.
    const form = () => studio.shadowRoot!.querySelector('otklik-practice-form');
    await waitUntil(() => form()?.practice);
    const id = form()!.practice!;
    expect(id).to.match(/^schenki-i-deti-[0-9a-f]{6}$/);
    const { title, onBehalf } = await here.records.read({ id });
    expect({ title, onBehalf }).to.deep.equal({ title: 'Щенки и дети', onBehalf: true });
  });

  it('says what keeps a half written one from being sent, section by section', async () => {
    await comeIn('author');
    const { summary: _, ...practice } = await drawPractice();
    await here.records.save(practice, 'new');
    const studio = await mount(`/studio/practices/${practice.id}`);
    click(studio, 'Отправить');
    await studio.updateComplete;
    await press(studio, 'Отправить');
    await waitUntil(() => text(studio).includes('Краткое описание:'));
    expect(focused(studio)!.id).to.equal('move-submit-summary');
    await expectAccessible(studio);
  });

  it('shows every word that was edited, and confirms that text and no other', async () => {
    const { author, moderator, experts } = await gather();
    await become(author);
    const practice = await drawPractice();
    await send(practice);
    await accept(practice.id, moderator, experts);
    const before = await here.records.read({ id: practice.id });
    const goal = practice.goal!.replace('пожилых', 'всех пожилых');
    await here.records.save({ ...practice, goal }, before);

    await become(author);
    const studio = await mount(`/studio/practices/${practice.id}`);
    expect(text(studio)).to.contain('Прочитайте правки и подтвердите текст');
    const added = [...studio.shadowRoot!.querySelectorAll('ins')].map((each) => each.textContent);
    expect(added).to.deep.equal(['добавлено: всех ']);
    await expectAccessible(studio);
    await press(studio, 'Подтверждаю этот текст');
    await waitUntil(() => said(studio).startsWith('Текст подтверждён'));
    const { confirmed, hash } = await here.records.read({ id: practice.id });
    expect(confirmed).to.equal(hash);
    expect(text(studio)).to.contain('Напишите подробнее: чем это видно').and.not.to.contain(experts[0].name);
  });

  it('makes a link for an organisation that has no account, which reads and confirms by it', async () => {
    await comeIn('author');
    const practice = await drawPractice();
    await here.records.save(practice, 'new', { onBehalf: true });
    const studio = await mount(`/studio/practices/${practice.id}`);
    click(studio, 'Создать ссылку');
    await waitUntil(() => text(studio).includes('Ссылка готова'));
    await waitUntil(() => focused(studio)?.id === 'made');
    const link = new URL(control(studio, 'Ссылка').value);
    await expectAccessible(studio);

    studio.remove();
    await here.session.end();
    const page = await mount(`${link.pathname}${link.hash}`);
    expect(heading(page)).to.equal('Подтвердите описание практики');
    expect(text(page)).to.contain(practice.title!.text!);
    await expectAccessible(page);
    await press(page, 'Всё верно, подтверждаю');
    await waitUntil(() => heading(page) === 'Спасибо, записано');
    expect(focused(page)!.id).to.equal('heading');
    const again = await mount(`${link.pathname}${link.hash}`);
    expect(offers(again, 'Всё верно')).to.equal(false);
    expect(text(again)).to.contain('Ссылка уже использована');
  });
});

describe('<otklik-studio> and the queue of a moderator', function () {
  // Four people come in for each, and passwords are made slow to try.
  this.timeout(90_000);

  beforeEach(async function () {
    needsCookies(this);
    if (await here.session.read()) await here.session.end();
  });

  it('asks two experts, once the theme is said to suit', async () => {
    const { author, moderator, experts } = await gather();
    await become(author);
    const practice = await drawPractice();
    await send(practice);
    await become(moderator);
    const studio = await mount(`/studio/queue/${practice.id}`);
    expect(text(studio)).to.contain('Правило трёх лет выполнено.');
    await expectAccessible(studio);
    control(studio, experts[0].name).click();
    await press(studio, 'Отправить двоим экспертам');
    expect(text(studio)).to.contain('Выберите двоих экспертов').and.to.contain('Отметьте, что тема подходит');
    control(studio, experts[1].name).click();
    control(studio, 'Тема подходит для нашего банка').click();
    await press(studio, 'Отправить двоим экспертам');
    await waitUntil(() => said(studio) === 'Отправлено экспертам.');
    const { reviews } = await here.records.reviews({ id: practice.id });
    expect(reviews.map(({ expert }) => expert.name).sort()).to.deep.equal(experts.map(({ name }) => name).sort());
  });

  it('tells who comes second what was decided, and records nothing of theirs', async () => {
    const { author, moderator } = await gather();
    await become(author);
    const practice = await drawPractice();
    await send(practice);
    await become(moderator);
    const studio = await mount(`/studio/queue/${practice.id}`);
    const record = await here.records.read({ id: practice.id });
    await here.records.move(record, { to: 'declined', reason: 'Такой банк ведёт соседний центр: напишите туда.' });
    click(studio, 'Приостановить');
    await studio.updateComplete;
    type(studio, 'Причина', 'Нужно проверить согласия родителей.');
    await press(studio, 'Приостановить');
    await waitUntil(() => text(studio).includes('Кто-то уже решил: теперь состояние «Отклонена»'));
    expect(focused(studio)!.id).to.equal('failure');
    expect((await here.records.read({ id: practice.id })).state).to.equal('declined');
    await expectAccessible(studio);
  });

  it('decides as the rule says, with an answer to the author', async () => {
    const { author, moderator, experts } = await gather();
    await become(author);
    const practice = await drawPractice();
    await send(practice);
    await review(practice.id, moderator, experts);
    const studio = await mount(`/studio/queue/${practice.id}/reviews`);
    expect(text(studio)).to.contain('75 из 100: рекомендовать к публикации');
    await expectAccessible(studio);
    await press(studio, 'Принять');
    expect(text(studio)).to.contain('Напишите хотя бы одно предложение');
    type(studio, 'Ответ автору', 'Спасибо.');
    await press(studio, 'Принять');
    expect(text(studio)).to.contain('Автору нужно ещё 32 знака');
    type(studio, 'Ответ автору', 'Спасибо, это очень нужная практика: берём её в банк.');
    await press(studio, 'Принять');
    await waitUntil(() => said(studio).includes('«Принята»'));
    expect((await here.records.read({ id: practice.id })).state).to.equal('accepted');
  });

  it('is accessible, what is late before the rest', async () => {
    await comeIn('moderator');
    await expectAccessible(await mount('/studio/queue', { lang: 'en', theme: 'dark' }));
  });
});
