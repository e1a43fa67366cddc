import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { readKept } from '../../worker/src/operation/testing/answers.ts';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { findBarriers } from '../testing.ts';

const file = { after };
const folder = temporaryFolder(file);
const server = await startServer(file, { env: { OTKLIK_DATA: folder } });
const browser: Browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
after(() => browser.close());

/** A person without scripts, who meets no barrier on any page and never has to scroll sideways. */
class Visitor {
  readonly page: Page;
  readonly #looks: BrowserContextOptions;

  constructor(page: Page, looks: BrowserContextOptions) {
    this.page = page;
    this.#looks = looks;
  }

  static async open(path: string, looks: BrowserContextOptions = {}): Promise<Visitor> {
    const all = { viewport: { width: 320, height: 800 }, ...looks };
    const context = await browser.newContext({ ...all, javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(server.origin + path);
    const visitor = new Visitor(page, all);
    await visitor.#look();
    return visitor;
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.#look();
  }

  /** Presses the last button, and once more if the page asks, as it does of whoever answers as fast as a test. */
  async send(name = 'Отправить'): Promise<void> {
    await this.press(name);
    if (await isThere(this.page, 'Да, отправить ответы')) await this.press('Да, отправить ответы');
  }

  heading(name: string): Promise<void> {
    return this.page.getByRole('heading', { name }).waitFor();
  }

  async receipt(): Promise<string> {
    return (await this.page.locator('output').innerText()).replace(/\D/g, '');
  }

  end(): Promise<void> {
    return this.page.context().close();
  }

  async #look(): Promise<void> {
    assert.deepEqual(await this.#findBarriers(), []);
    const wide = await this.page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.unseen'))
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    assert.deepEqual(wide, []);
  }

  /** axe waits by timers, which do not run without scripts: it judges the same page in a browser that has them. */
  async #findBarriers(): Promise<string[]> {
    const [url, body] = [this.page.url(), await this.page.content()];
    const copy = await browser.newPage({ ...this.#looks });
    await copy.route(/take-over\.js/, (route) => route.abort());
    await copy.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
    await copy.goto(url);
    const barriers = await findBarriers(copy);
    await copy.close();
    return barriers;
  }
}

describe('a person without JavaScript', () => {
  it('answers after a lesson: corrects a mistake, goes back, sends, and comes back to the same receipt', async () => {
    const visitor = await Visitor.open('/f/after-lesson');
    const { page } = visitor;
    await visitor.press('Далее');
    assert.match(await page.title(), /^Ошибка: Шаг 1 из 4/);
    await page.locator('#here:focus').getByRole('link', { name: 'Кто был на занятии?' }).click();
    await page.getByLabel('Мой ребёнок').and(page.locator('[name="/who"]')).check();
    await page.getByLabel('4 Скорее да').check();
    await visitor.press('Далее');
    await visitor.heading('Шаг 2 из');
    assert.equal(await page.locator('#here:focus').count(), 1, 'the next step has the focus');
    await visitor.press('Назад');
    assert.equal(await page.getByLabel('4 Скорее да').isChecked(), true);
    while (await isThere(page, 'Далее')) await visitor.press('Далее');
    const before = readKept(folder).size;
    await visitor.send();
    await visitor.heading('Ответы отправлены и сохранены.');
    const receipt = await visitor.receipt();
    // The browser asks whether to send the page again, and does.
    await page.reload();
    await visitor.heading('Ответы отправлены и сохранены.');
    assert.equal(await visitor.receipt(), receipt);
    assert.equal(readKept(folder).size, before + 1);

    await page.getByRole('link', { name: 'Стереть позже' }).click();
    await page.getByLabel('Номер').fill(receipt);
    await page.getByRole('button', { name: 'Стереть навсегда' }).click();
    await visitor.heading('Ответы стёрты');
    await visitor.end();
  });

  it('is asked as a child, one question at a time, in the dark, and finds the number to call on each page', async () => {
    const visitor = await Visitor.open('/f/after-lesson-child', { colorScheme: 'dark' });
    const { page } = visitor;
    await page.getByLabel('Очень хорошо').check();
    for (let step = 1; await isThere(page, 'Далее'); step++) {
      await visitor.heading(`Шаг ${step} из`);
      await page.getByText('номер проверен 22 ноября 2026').waitFor();
      await visitor.press('Далее');
    }
    await visitor.send();
    await page.getByText('Спасибо! Твои ответы у нас.').waitFor();
    await visitor.end();
  });

  it('meets every kind of question, and those that come up by the answers', async () => {
    const visitor = await Visitor.open('/f/every-kind', { viewport: { width: 1100, height: 900 } });
    const { page } = visitor;
    await page.getByLabel('Приведу детей').check();
    for (let presses = 0; presses < 20 && (await isThere(page, 'Далее')); presses++) {
      await answerEverything(page);
      await visitor.press('Далее');
      assert.equal(await page.locator('.summary').count(), 0, await page.locator('main').innerText());
    }
    await visitor.press('Отправить');
    await page.locator('#here:focus').getByRole('link').click();
    await page.locator('input[type="checkbox"]:focus').check();
    await visitor.send();
    await visitor.heading('Ответы отправлены и сохранены.');
    const [kept] = [...readKept(folder).values()].filter((answers) => answers?.['role'] === 'parent');
    for (const id of ['children', 'crafts', 'order', 'mood', 'agree', 'recommend', 'place', 'skill', 'children-count'])
      assert.notEqual(kept?.[id], undefined, id);
    await visitor.end();
  });
});

const isThere = async (page: Page, button: string): Promise<boolean> =>
  (await page.getByRole('button', { name: button, exact: true }).count()) > 0;

/** Picks the first that is offered of everything on the page. The very first radio is for text browsers. */
async function answerEverything(page: Page): Promise<void> {
  const open = page.locator('[role="radiogroup"]:not(:has(:checked))');
  while ((await open.count()) > 0) await open.first().locator('input[type="radio"]').nth(1).check();
  for (const field of await page.locator('.field.multi').all()) await field.getByRole('checkbox').first().check();
  for (const [at, list] of (await page.locator('.rank select').all()).entries())
    await list.selectOption({ index: at + 1 });
  for (const age of await page.locator('[name$="/child-age"]').all()) await age.fill('6');
}
