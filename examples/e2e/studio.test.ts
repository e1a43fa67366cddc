import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { answerAfterLesson, findBarriers, openBrowser, press, reaches } from '../testing.ts';
import { accept, goTo, heading, invite, newcomers } from './testing/studio-people.ts';

const file = { after };

async function download(page: Page, button: string): Promise<Buffer> {
  const [got] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return readFile(await got.path());
}

const browser = await openBrowser(file);
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });
const firstLink = /http\S+\/studio\/invitation#\S+/.exec(server.said())![0];
const { origin } = new URL(firstLink);
const { newcomer, complaints } = newcomers(browser);
const { page: anna } = await newcomer();
const { page: maria } = await newcomer({ width: 390, height: 800 });

describe('an organisation at work in the studio', () => {
  it('begins with the link that the server prints at its first start', async () => {
    await accept(anna, firstLink, 'Анна Петрова', 'anna@example.org');
    await heading(anna, 'Анкеты');
    assert.deepEqual(await findBarriers(anna), []);

    const { page, context } = await newcomer();
    await page.goto(firstLink);
    await page.getByText(/уже сработала|Попросите новое/).waitFor();
    await context.close();
  });

  it('takes in a second person, on a phone, who sees what their role allows', async () => {
    const link = await invite(anna, ['Аналитик'], 'Мария');
    await accept(maria, link, 'Мария Иванова', 'maria@example.org');
    await heading(maria, 'Анкеты');
    await press(maria, 'Меню');
    assert.deepEqual(await maria.getByRole('navigation').getByRole('link').allTextContents(), [
      'Анкеты',
      'Организация',
    ]);
    await maria.goto(`${origin}/studio/people`);
    await heading(maria, 'Сюда нужна другая роль');
    assert.equal(await maria.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  });

  it('puts a form on a page with the code that the studio gives', async () => {
    await goTo(anna, 'Анкеты');
    await anna.getByRole('link', { name: 'Как прошло занятие' }).click();
    await heading(anna, 'Как прошло занятие');
    assert.match(await anna.title(), /^Как прошло занятие — /);
    await anna.getByText('Код, который не изменится', { exact: true }).click();
    const snippet = await anna.getByRole('textbox', { name: 'Код: Код, который не изменится' }).inputValue();
    assert.match(snippet, / integrity="sha384-[^"]{64}" crossorigin="anonymous">/);

    const { page, context } = await newcomer();
    await page.route(`${origin}/a-page`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="ru"><title>x</title>${snippet}` }),
    );
    await page.goto(`${origin}/a-page`);
    await reaches(page, 'asking');
    await answerAfterLesson(page);
    await context.close();
  });

  it('reads the answer with the words of its questions, and takes all of them as files', async () => {
    await maria.goto(`${origin}/studio/forms/after-lesson/answers`);
    await maria.getByText('Ответ 1').click();
    await maria.getByText('Мой ребёнок').waitFor();
    assert.deepEqual(await findBarriers(maria), []);
    assert.match((await download(maria, 'CSV')).toString(), /Мой ребёнок/);
    assert.equal((await download(maria, 'Excel (XLSX)')).subarray(0, 2).toString(), 'PK');
  });

  it('goes back and forward as any pages do', async () => {
    await maria.getByRole('link', { name: 'К анкете' }).click();
    await heading(maria, 'Как прошло занятие');
    await maria.goBack();
    await heading(maria, 'Ответы: Как прошло занятие');
    await maria.goForward();
    await heading(maria, 'Как прошло занятие');
    assert.equal(new URL(maria.url()).pathname, '/studio/forms/after-lesson');
  });

  it('shuts the door at the next click of somebody who was removed', async () => {
    await goTo(anna, 'Люди и роли');
    await anna.getByRole('button', { name: /^Убрать.*Мария Иванова/ }).click();
    await press(anna.getByRole('dialog'), 'Убрать из организации');
    await anna.getByText('Мария Иванова: доступа в организацию больше нет.').waitFor();

    await maria.getByRole('link', { name: 'Ответы' }).click();
    await maria
      .getByText(/Войдите снова|Вы пока не состоите|Сюда нужна другая роль|Вход в кабинет/)
      .first()
      .waitFor();
    assert.equal(await maria.getByText('Ответ 1').count(), 0);
  });

  it('has all of it in the log', async () => {
    await goTo(anna, 'Журнал');
    await heading(anna, 'Журнал');
    const log = await anna.getByRole('table').innerText();
    for (const line of ['Создано приглашение', 'Принято приглашение', 'Прочитаны ответы', 'Выгружены ответы'])
      assert.ok(log.includes(line), line);
    assert.match(log, /Человек убран из организации/);
    assert.doesNotMatch(log, /Мой ребёнок/);
  });

  it('has met no policy and no error on the way', () => assert.deepEqual(complaints, []));
});
