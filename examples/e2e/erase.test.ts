import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { FORM, newSending, readKept, revisionAt, send } from '../../worker/src/operation/testing/answers.ts';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { findBarriers } from '../testing.ts';

const file = { after };
const folder = temporaryFolder(file);
const server = await startServer(file, { env: { OTKLIK_DATA: folder } });
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
after(() => browser.close());

/** Somebody answered before, and comes back with the receipt, a keyboard, and no JavaScript. */
async function comeBack() {
  const reply = await send(server.origin, newSending(await revisionAt(server.origin)));
  const { id, receipt } = (await reply.json()) as { id: string; receipt: string };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 600 } });
  const page = await context.newPage();
  await page.goto(`${server.origin}/f/${FORM}/erase`);
  return { page, id, written: receipt.replace(/(.{4})(?=.)/g, '$1 ') };
}

/** Goes on by Tab until this is focused. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByLabel(name).or(page.getByRole('button', { name })).and(page.locator(':focus'));
  for (let tabs = 0; tabs < 10; tabs++) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) > 0) return;
  }
  assert.fail(`${name} is not reached by Tab`);
}

describe('a person who comes back with a receipt', () => {
  it('corrects it and erases by the keyboard alone, without JavaScript', async () => {
    const { page, id, written } = await comeBack();
    await tabTo(page, 'Номер');
    await page.keyboard.type(written.slice(0, -1));
    await page.keyboard.press('Enter');

    await page.getByText('В номере должно быть ровно').waitFor();
    const field = page.getByRole('textbox', { name: 'Номер' });
    await field.and(page.locator(':focus')).waitFor();
    assert.equal(await field.inputValue(), written.slice(0, -1));
    await page.keyboard.press('End');
    await page.keyboard.type(written.at(-1)!);
    await tabTo(page, 'Стереть навсегда');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Ответы стёрты' }).waitFor();
    assert.equal(readKept(folder).get(id), null);
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`meets no barrier where nothing was erased, and where it was, on a ${colorScheme} screen`, async () => {
      const { written } = await comeBack().then(async (back) => (await back.page.context().close(), back));
      const page = await browser.newPage({ viewport: { width: 320, height: 600 }, colorScheme });
      await page.goto(`${server.origin}/f/${FORM}/erase?lang=en`);
      await page.getByLabel('Number').fill('1111 2222 3333 4444');
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await page.getByText('Nothing was erased.').waitFor();
      assert.deepEqual(await findBarriers(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);

      await page.getByLabel('Number').fill(written);
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await page.getByRole('heading', { name: 'The answers are erased' }).waitFor();
      assert.deepEqual(await findBarriers(page), []);
      await page.close();
    });
  }
});
