import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { readKept } from '../../worker/src/operation/testing/answers.ts';
import { type RunningServer, startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { openBrowser, reaches, visit } from '../testing.ts';
import { copySnippet, publishSite } from './site.ts';

/** A server with the demo forms, and a site of another origin with the snippet for one of them. */
async function setUp(t: TestContext, { form = 'after-lesson', policy }: { form?: string; policy?: Policy } = {}) {
  const folder = temporaryFolder(t);
  const server = await startServer(t, { env: { OTKLIK_DATA: folder } });
  const browser = await openBrowser(t);
  const snippet = (await copySnippet(browser, server.origin)).replaceAll('after-lesson', form);
  const site = await publishSite(t, snippet, policy?.(server.origin));
  const { page, complaints } = await visit(browser, site);
  return { folder, server, page, complaints };
}

type Policy = (otklik: string) => string;

const pick = (page: Page, question: RegExp, answer: RegExp) =>
  page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function goOn(page: Page, step: string): Promise<void> {
  await press(page, 'Далее');
  await page.getByRole('heading', { name: step }).waitFor();
}

/** Answers the parent's form up to the button «Отправить». */
async function answerAsParent(page: Page): Promise<void> {
  await pick(page, /Кто был на занятии/, /Мой ребёнок/);
  await pick(page, /Насколько вы довольны/, /Скорее да/);
  await goOn(page, 'Как это было');
  await goOn(page, 'После занятия');
  await page.getByRole('textbox', { name: /Что было самым ценным/ }).fill('Ёжик из пластилина — и терпение педагога');
  await goOn(page, 'Напоследок');
}

const asParent = { who: 'child', overall: 4, best: 'Ёжик из пластилина — и терпение педагога' };

/** What is in the database once the server has let go of it. */
async function keptBy(server: RunningServer, folder: string): Promise<unknown[]> {
  assert.equal((await server.end('SIGTERM')).code, 0);
  return [...readKept(folder).values()];
}

describe('a parent on the page of another site', () => {
  it('is told of a mistake, corrects it, sends, and the answer is in the database once', async (t) => {
    const { page, complaints, server, folder } = await setUp(t);

    await press(page, 'Далее');
    await page.getByRole('heading', { name: /Проверьте 2.ответа/ }).waitFor();
    await page
      .getByRole('link', { name: /Кто был на занятии|Насколько вы довольны/ })
      .first()
      .click();
    const focused = () =>
      page
        .getByRole('radiogroup', { name: /Кто был на занятии/ })
        .getByRole('radio')
        .first();
    await focused().and(page.locator(':focus')).waitFor();

    await answerAsParent(page);
    await press(page, 'Отправить');
    await reaches(page, 'sent');
    await page.getByText('Ответы отправлены и сохранены.').waitFor();
    await page.getByText(/^\d{4}\s?\d{4}\s?\d{4}\s?\d{4}$/).waitFor();

    assert.deepEqual(await keptBy(server, folder), [asParent]);
    assert.deepEqual(complaints, []);
  });

  it('may take the answer back, and then it is nowhere in the database', async (t) => {
    const { page, server, folder } = await setUp(t);
    await answerAsParent(page);
    await press(page, 'Отправить');
    await reaches(page, 'sent');

    await press(page, 'Стереть мои ответы');
    await page.getByText(/Стереть ответы навсегда/).waitFor();
    await press(page, 'Стереть мои ответы');
    await page.getByText('Ответы стёрты.').waitFor();
    assert.deepEqual(await keptBy(server, folder), [null]);
  });

  it('may be under the strictest policy a site can have', async (t) => {
    const policy: Policy = (otklik) =>
      [
        "default-src 'none'",
        'img-src data:',
        `script-src ${otklik}`,
        `connect-src ${otklik}`,
        "require-trusted-types-for 'script'",
      ].join('; ');
    const { page, complaints, server, folder } = await setUp(t, { policy });
    await answerAsParent(page);
    await press(page, 'Отправить');
    await reaches(page, 'sent');
    assert.deepEqual(await keptBy(server, folder), [asParent]);
    assert.deepEqual(complaints, []);
  });

  it('is told when there is no connection, and the answer goes by itself once when there is', async (t) => {
    const { page, server, folder } = await setUp(t);
    await answerAsParent(page);
    await page.context().setOffline(true);

    await press(page, 'Отправить');
    await page.getByRole('status').filter({ hasText: 'Сейчас нет связи' }).waitFor();
    assert.equal(readKept(folder).size, 0);

    await page.context().setOffline(false);
    await reaches(page, 'sent');
    assert.deepEqual(await keptBy(server, folder), [asParent]);
  });

  it('loses nothing when the server dies before sending and comes back', async (t) => {
    const { page, server, folder } = await setUp(t);
    await answerAsParent(page);
    await server.end('SIGKILL');

    await press(page, 'Отправить');
    const again = page.getByRole('button', { name: 'Попробовать ещё раз' });
    await again.waitFor({ timeout: 60_000 });
    assert.equal(readKept(folder).size, 0);

    const { port } = new URL(server.origin);
    const restarted = await startServer(t, { env: { OTKLIK_DATA: folder, PORT: port } });
    await again.click();
    await reaches(page, 'sent');
    assert.deepEqual(await keptBy(restarted, folder), [asParent]);
  });
});

describe('a child on the page of another site', () => {
  it('answers one question after another, may skip, and the answer is in the database once', async (t) => {
    const { page, complaints, server, folder } = await setUp(t, { form: 'after-lesson-child' });

    await pick(page, /Как тебе здесь/, /^Хорошо/);
    await press(page, 'Далее');
    await page.getByText('Шаг 2 из 6').waitFor();
    await pick(page, /Тебе понятно, что мы делаем/, /Да|да/);
    for (const step of [3, 4, 5, 6]) {
      await press(page, 'Далее');
      await page.getByText(`Шаг ${step} из 6`).waitFor();
    }
    await page.getByRole('textbox', { name: /что сюда добавить/ }).fill('Больше игр');
    await press(page, 'Отправить');
    await reaches(page, 'sent');

    const kept = await keptBy(server, folder);
    assert.equal(kept.length, 1);
    assert.deepEqual(Object.keys(kept[0]!).sort(), ['add', 'clear', 'overall']);
    assert.deepEqual(complaints, []);
  });
});
