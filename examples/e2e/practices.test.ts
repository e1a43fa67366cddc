import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { BankPage, Practice } from '@otklik/schema';
import type { Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { findBarriers, openBrowser, press } from '../testing.ts';
import { accept, goTo, heading, invite, newcomers } from './testing/studio-people.ts';

const file = { after };
const TITLE = 'Лодочная почта для островных посёлков';
const ANSWER = 'Спасибо за подробное описание: берём практику в банк, советы экспертов ниже.';

const browser = await openBrowser(file);
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });
const firstLink = /http\S+\/studio\/invitation#\S+/.exec(server.said())![0];
const { origin } = new URL(firstLink);
const { newcomer, complaints } = newcomers(browser);
const { page: anna } = await newcomer();
const { page: olga } = await newcomer({ width: 390, height: 800 });
const { page: maria } = await newcomer();
const { page: pavel } = await newcomer();
const { page: ivan } = await newcomer();
const { page: vera } = await newcomer();

const said = (page: Page, words: string): Promise<void> => page.locator('.said', { hasText: words }).waitFor();

/** Presses a button that asks first, and says yes. */
async function pressTwice(page: Page, name: string): Promise<void> {
  await press(page, name);
  await press(page.getByRole('dialog'), name);
}

/** Asks the API as whoever is signed in on that page. */
const ask = <Body>(page: Page, method: string, path: string, body?: object, match?: string) =>
  page.evaluate(
    async ([method, path, body, match]) => {
      const headers = { 'content-type': 'application/json', ...(match && { 'if-match': match }) };
      const reply = await fetch(path!, { method: method!, headers, ...(body && { body }) });
      return { status: reply.status, etag: reply.headers.get('etag') ?? '', body: (await reply.json()) as Body };
    },
    [method, path, body && JSON.stringify(body), match] as const,
  );

const examples = new URL('../../packages/content/packs/practices/practices/', import.meta.url);

/** One of our examples as somebody else would describe it. */
async function describedAs(id: string): Promise<Practice> {
  const read = await readFile(new URL('example-phone-lessons.json', examples), 'utf8');
  const { photos: _, ...practice } = JSON.parse(read) as Practice;
  return { ...practice, id, title: { ...practice.title!, text: TITLE } };
}

describe('a practice on its way into the bank', () => {
  let id = '';
  before(async () => {
    await accept(anna, firstLink, 'Анна Петрова', 'anna@example.org');
    await heading(anna, 'Анкеты');
    const take = async (page: Page, name: string, email: string, ...roles: string[]) =>
      accept(page, await invite(anna, roles, name), name, `${email}@example.org`);
    await take(olga, 'Ольга Автор', 'olga', 'Автор', 'Эксперт');
    await take(maria, 'Мария Модератор', 'maria', 'Модератор');
    await take(pavel, 'Павел Модератор', 'pavel', 'Модератор');
    await take(ivan, 'Иван Эксперт', 'ivan', 'Эксперт');
    await take(vera, 'Вера Эксперт', 'vera', 'Эксперт');
  });

  it('is begun on a phone, in a draft that saves itself', async () => {
    await heading(olga, 'Мои практики');
    await press(olga, 'Описать практику');
    await olga.getByRole('dialog').getByLabel('Как называется практика?').fill('Лодочная почта');
    await press(olga.getByRole('dialog'), 'Начать описание');
    await heading(olga, 'Описание практики');
    await olga.getByLabel('Как называется практика?').fill(TITLE);
    await olga.getByText('Сохранено на\u00a0сервере.').first().waitFor();
    assert.equal(await olga.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    id = /practices\/([^/]+)\/text/.exec(olga.url())![1]!;
    await olga.getByRole('link', { name: 'К практике' }).click();
    await heading(olga, TITLE);
    await pressTwice(olga, 'Отправить');
    await olga.getByRole('dialog').getByText('Краткое описание:').first().waitFor();
    await press(olga.getByRole('dialog'), 'Не нужно');
  });

  it('is sent once all of it is written', async () => {
    const { etag } = await ask(olga, 'GET', `/v1/records/${id}`);
    assert.equal((await ask(olga, 'PUT', `/v1/records/${id}`, await describedAs(id), etag)).status, 200);
    await olga.reload();
    await heading(olga, TITLE);
    await pressTwice(olga, 'Отправить');
    await said(olga, 'Практика отправлена.');
    assert.deepEqual(await findBarriers(olga), []);
  });

  it('goes to two experts, and never to whoever has written it', async () => {
    await maria.reload();
    await heading(maria, 'Очередь практик');
    await maria.getByRole('link', { name: TITLE }).click();
    await heading(maria, TITLE);
    assert.deepEqual(await findBarriers(maria), []);
    assert.equal(await maria.getByRole('checkbox', { name: 'Ольга Автор' }).count(), 0);
    await maria.getByText('Ольга Автор: участвует в написании этой практики').waitFor();
    for (const name of ['Иван Эксперт', 'Вера Эксперт', 'Тема подходит для нашего банка'])
      await maria.getByRole('checkbox', { name }).check();
    await press(maria, 'Отправить двоим экспертам');
    await said(maria, 'Отправлено экспертам.');
  });

  it('is read by each of them without its organisation, and judged', async () => {
    for (const page of [ivan, vera]) {
      await page.reload();
      await heading(page, 'Мои рецензии');
      await page.getByRole('link', { name: TITLE }).click();
      await heading(page, `Рецензия: ${TITLE}`);
      assert.doesNotMatch(await page.getByRole('region', { name: 'Описание практики' }).innerText(), /Добрый двор/);
      await press(page, 'Сдать рецензию');
      await page.getByText('Чтобы сдать, заполните ещё 11 мест').waitFor();
      for (const score of await page.getByRole('radio', { name: '3', exact: true }).all()) await score.check();
      await page.getByRole('radio', { name: 'E2. Есть изменения' }).check();
      await page.getByLabel('Общий совет автору').fill('Расскажите о тех, кто не дошёл до конца.');
      await pressTwice(page, 'Сдать рецензию');
      await said(page, 'Рецензия сдана.');
    }
    assert.deepEqual(await findBarriers(vera), []);
  });

  it('is decided by one of two moderators who decide at once; the other is told', async () => {
    for (const page of [maria, pavel]) {
      await page.goto(`${origin}/studio/queue/${id}/reviews`);
      await page.getByText('75 из 100: рекомендовать к публикации').waitFor();
      await page.getByLabel('Ответ автору').fill(ANSWER);
    }
    await press(maria, 'Принять');
    await said(maria, 'Решение записано: «Принята».');
    await press(pavel, 'Принять');
    await pavel.getByText('Кто-то уже решил: теперь состояние «Принята».').waitFor();
    assert.deepEqual(await findBarriers(pavel), []);
  });

  it('is confirmed by its author word for word, answer and advice before them', async () => {
    const { etag, body } = await ask<{ practice: Practice }>(maria, 'GET', `/v1/records/${id}`);
    const goal = body.practice.goal!.replace('пожилых', 'всех пожилых');
    assert.equal((await ask(maria, 'PUT', `/v1/records/${id}`, { ...body.practice, goal }, etag)).status, 200);
    await maria.goto(`${origin}/studio/queue/${id}`);
    await maria.getByText('Автор ещё не подтвердил этот текст.').waitFor();
    assert.equal(await maria.getByRole('button', { name: 'Опубликовать' }).count(), 0);

    await olga.reload();
    await olga.getByText(ANSWER).waitFor();
    await olga.getByText('Расскажите о тех, кто не дошёл до конца.').first().waitFor();
    assert.deepEqual(await olga.locator('ins').allTextContents(), ['добавлено: всех ']);
    assert.doesNotMatch(await olga.getByRole('main').innerText(), /Иван Эксперт|Вера Эксперт/);
    await press(olga, 'Подтверждаю этот текст');
    await said(olga, 'Текст подтверждён.');
  });

  it('is published, and then everybody reads it', async () => {
    const searched = async () =>
      (await (await fetch(`${origin}/v1/practices?q=${encodeURIComponent('лодочной почты')}`)).json()) as BankPage;
    assert.deepEqual(
      (await searched()).practices.filter(({ title }) => title === TITLE),
      [],
    );
    await maria.reload();
    await pressTwice(maria, 'Опубликовать');
    await said(maria, 'Практика опубликована.');

    const { practices } = await searched();
    assert.deepEqual(
      practices.slice(0, 1).map(({ title, evidence }) => [title, evidence.level]),
      [[TITLE, 'E2']],
    );
    for (const feed of ['practices.feed.json', 'practices.feed.xml'])
      assert.match(await (await fetch(`${origin}/v1/${feed}`)).text(), new RegExp(TITLE), feed);
    const { page } = await newcomer();
    await page.goto(`${origin}/p/${id}`);
    await heading(page, TITLE);
    const shown = await page.locator('body').innerText();
    assert.match(shown, /научить 120 всех пожилых/);
    assert.doesNotMatch(shown, /000-00-01/, 'the phone, for which there is no consent');
  });

  it('has all of its steps in the log, and none of its text', async () => {
    await goTo(anna, 'Журнал');
    await heading(anna, 'Журнал');
    const log = await anna.getByRole('table').innerText();
    assert.match(log, /Рецензия сдана/);
    assert.doesNotMatch(log, /научить 120|берём практику/);
  });

  it('has met no policy and no error on the way', () => assert.deepEqual(complaints, []));
});
