import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';

const file = { after };
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
after(() => browser.close());

/** Opens the page of a form over a network that holds the widget back until it is let go. */
async function open() {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/v1/forms/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${server.origin}/f/after-lesson`);
  return { page, letGo };
}

const plainForm = (page: Page) => page.locator('form[method="post"]');

describe('where scripts work, the widget', () => {
  it('takes the place of the form, which can be seen until then', async () => {
    const { page, letGo } = await open();
    await plainForm(page).getByLabel('Мой ребёнок').waitFor();
    letGo();
    await page.locator('otklik-form:state(asking)').waitFor();
    assert.equal(await plainForm(page).count(), 0);
    assert.equal(await page.locator('h1').count(), 1);
    await page.close();
  });

  it('leaves the form to whoever has begun to answer it', async () => {
    const { page, letGo } = await open();
    await plainForm(page).getByLabel('Мой ребёнок').check();
    letGo();
    await page.locator('otklik-form').waitFor({ state: 'detached' });
    assert.equal(await plainForm(page).getByLabel('Мой ребёнок').isChecked(), true);
    await plainForm(page).getByLabel('4 Скорее да').check();
    await plainForm(page).locator('.actions').getByRole('button', { name: 'Далее' }).click();
    await page.getByRole('heading', { name: 'Шаг 2 из' }).waitFor();
    assert.equal(await page.locator('script').count(), 0);
    await page.close();
  });

  it('leaves the form when it cannot come', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.route('**/embed/**', (route) => route.abort());
    await page.goto(`${server.origin}/f/after-lesson`);
    await page.locator('otklik-form').waitFor({ state: 'detached' });
    await plainForm(page).getByLabel('Мой ребёнок').check();
    await page.close();
  });
});
