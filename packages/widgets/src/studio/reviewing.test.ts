import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/accessible.ts';
import {
  click,
  control,
  focused,
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
import { become, drawPractice, drawReview, gather, type Person, send } from '../testing/practices-here.ts';
import type { OtklikStudio } from './studio.ts';

const inside = <Found extends HTMLElement>(studio: OtklikStudio, selector: string): Found =>
  studio.shadowRoot!.querySelector<Found>(selector)!;

/** A practice that waits for the first of two experts, who is signed in. */
async function assign(): Promise<{ id: string; expert: Person; other: Person; moderator: Person }> {
  const { author, moderator, experts } = await gather();
  await become(author);
  const practice = await drawPractice();
  await send(practice);
  await become(moderator);
  const found = await here.records.experts(practice.id);
  const chosen = experts.map(({ name }) => found.find((expert) => expert.name === name)!.id);
  const record = await here.records.read({ id: practice.id });
  await here.records.move(record, { to: 'review', themeFits: true, experts: chosen });
  await become(experts[0]);
  return { id: practice.id, expert: experts[0], other: experts[1], moderator };
}

describe('<otklik-studio> and the review of an expert', function () {
  // Four people come in for each, and passwords are made slow to try.
  this.timeout(90_000);

  beforeEach(async function () {
    needsCookies(this);
    if (await here.session.read()) await here.session.end();
    localStorage.clear();
  });

  it('stands in an accessible list of what is asked', async () => {
    await assign();
    await expectAccessible(await mount('/studio/assignments'));
  });

  it('shows the text without its organisation beside ten criteria, and is accessible', async () => {
    const { id } = await assign();
    const studio = await mount(`/studio/assignments/${id}`, { theme: 'dark' });
    expect(studio.shadowRoot!.querySelectorAll('.criterion').length).to.equal(11);
    expect(inside(studio, '.text').textContent).not.to.contain('Добрый двор');
    await expectAccessible(studio);
  });

  it('counts the letters that a low score still needs', async () => {
    const { id } = await assign();
    const studio = await mount(`/studio/assignments/${id}`, { lang: 'ru' });
    inside(studio, '#scores-problem-2').click();
    await studio.updateComplete;
    expect(inside(studio, '#comments-problem-left').textContent).to.contain('Нужно ещё 40\u00a0знаков');
    type(studio, 'Что улучшить автору: Значимость проблемы', 'Добавьте цифру с источником и годом, хотя бы одну.');
    await studio.updateComplete;
    expect(inside(studio, '#comments-problem-left').textContent).to.contain('Достаточно');
  });

  it('saves by itself what was typed, and asks nobody for it', async () => {
    const { id } = await assign();
    const studio = await mount(`/studio/assignments/${id}`);
    inside(studio, '#scores-logic-3').click();
    type(studio, 'Общий совет автору', 'Сначала допишите результаты.');
    await waitUntil(() => text(studio).includes('Сохранено в'), 'it is not saved');
    const { review } = await here.assignments.read(id);
    expect(review.scores).to.deep.equal({ logic: 3 });
    expect(review.advice).to.equal('Сначала допишите результаты.');
  });

  it('keeps what was typed while the session is over, and saves it after signing in again', async () => {
    const { id, expert } = await assign();
    const studio = await mount(`/studio/assignments/${id}`);
    await here.session.end();
    type(studio, 'Общий совет автору', 'Это набрано, когда вход уже закончился.');
    await waitUntil(() => text(studio).includes('Войдите снова'), 'nobody is asked');

    // The browser is closed at this point, and the page comes again.
    studio.remove();
    await become(expert);
    const again = await mount(`/studio/assignments/${id}`);
    expect(control(again, 'Общий совет автору').value).to.equal('Это набрано, когда вход уже закончился.');
    expect(text(again)).to.contain('Нашлось набранное на этом устройстве');
    await waitUntil(() => text(again).includes('Сохранено в'), 'it is not saved');
    expect((await here.assignments.read(id)).review.advice).to.equal('Это набрано, когда вход уже закончился.');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('otklik-review'))).to.deep.equal([]);
  });

  it('lets whoever has changed it in two windows choose, and loses neither in silence', async () => {
    const { id } = await assign();
    const studio = await mount(`/studio/assignments/${id}`);
    const sheet = await here.assignments.read(id);
    await here.assignments.save(sheet, { review: { scores: {}, advice: 'Из другого окна.' }, handIn: false });
    type(studio, 'Общий совет автору', 'Из этого окна.');
    await waitUntil(() => offers(studio, 'Оставить набранное здесь'), 'it does not ask');
    await expectAccessible(studio);
    await press(studio, 'Оставить набранное здесь');
    await waitUntil(async () => (await here.assignments.read(id)).review.advice === 'Из этого окна.');
  });

  it('says what is missing before it is handed in, with links to the places', async () => {
    const { id } = await assign();
    const studio = await mount(`/studio/assignments/${id}`);
    await press(studio, 'Сдать рецензию');
    expect(text(studio)).to.contain('Чтобы сдать, заполните ещё 11 мест');
    expect(focused(studio)!.id).to.equal('to-mend');
    await expectAccessible(studio);
    await press(studio, 'Логика изменений');
    expect(focused(studio)!.id).to.equal('scores-logic');
  });

  it('is handed in once, after asking, and then cannot be changed', async () => {
    const { id } = await assign();
    const sheet = await here.assignments.read(id);
    await here.assignments.save(sheet, { review: await drawReview(3), handIn: false });
    const studio = await mount(`/studio/assignments/${id}`);
    expect(text(studio)).to.contain('Сейчас выходит 75 из 100');
    click(studio, 'Сдать рецензию');
    await studio.updateComplete;
    expect(text(studio)).to.contain('Изменить её потом нельзя');
    await press(studio, 'Сдать рецензию');
    await waitUntil(() => said(studio).startsWith('Рецензия сдана'));
    expect(offers(studio, 'Сдать рецензию')).to.equal(false);
    expect(inside<HTMLInputElement>(studio, '#scores-logic-3').disabled).to.equal(true);
    expect((await here.assignments.read(id)).state).to.equal('handed-in');
  });

  it('is refused by who cannot judge, in a sentence', async () => {
    const { id } = await assign();
    const studio = await mount(`/studio/assignments/${id}`);
    click(studio, 'Не могу судить');
    await studio.updateComplete;
    await press(studio, 'Отказаться');
    expect(text(studio)).to.contain('Напишите одно предложение');
    type(studio, 'Коротко, в чём дело', 'Работала у них до прошлого года.');
    await press(studio, 'Отказаться');
    await waitUntil(() => said(studio).startsWith('Записано'));
    expect((await here.assignments.read(id)).state).to.equal('conflict');
  });
});
