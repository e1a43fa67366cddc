import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chromium, type Locator, type Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { findBarriers } from '../testing.ts';

// As tall as the page: what is off the screen is not laid out (`content-visibility`), and axe would measure a guess.
const LOOKS = {
  'on the narrowest phone': { viewport: { width: 320, height: 12000 } },
  'on a screen in the dark': { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
} as const;

type Where = keyof typeof LOOKS;

/** Pages, where they are looked at, and what stands on them when they are there. */
const PAGES: readonly [path: string, where: Where, isThere: (page: Page) => Locator][] = [
  ['/demo', 'on the narrowest phone', (page) => page.getByRole('button', { name: 'Далее' }).nth(2)],
  ['/demo?lang=en', 'on a screen in the dark', (page) => page.getByRole('button', { name: 'Next' }).nth(2)],
  ['/f/after-lesson', 'on a screen in the dark', (page) => page.locator('otklik-form:state(asking)')],
  ['/f/after-lesson-child?lang=en', 'on the narrowest phone', (page) => page.locator('otklik-form:state(asking)')],
  ['/f/after-lesson/erase', 'on the narrowest phone', (page) => page.getByRole('textbox', { name: 'Номер' })],
  ['/f/after-lesson/erase?lang=en', 'on a screen in the dark', (page) => page.getByRole('textbox', { name: 'Number' })],
  ['/demo/check', 'on the narrowest phone', (page) => page.getByRole('textbox', { name: 'Код с вашей страницы' })],
  ['/f/no-such-form', 'on the narrowest phone', (page) => page.getByRole('heading', { name: 'Такой анкеты нет' })],
];

/** Opens a page; what its console and the policy of the page complained of comes with it. */
async function open(path: string, where: Where) {
  const page = await browser.newPage({ ...LOOKS[where], reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isExpected = message.text().includes('404');
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(server.origin + path);
  return { page, complaints };
}

const file = { after };
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
after(() => browser.close());

describe('the pages of the server', () => {
  for (const [path, where, isThere] of PAGES) {
    it(`${path} ${where} is accessible, does not scroll sideways and obeys its policy`, async () => {
      const { page, complaints } = await open(path, where);
      await isThere(page).waitFor();
      assert.deepEqual(await findBarriers(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  for (const [where, snippet] of [
    ['on the narrowest phone', '<otklik-form form="no-such-form" paging="one"></otklik-form>'],
    ['on a screen in the dark', '<p>Nothing of ours</p>'],
  ] as const) {
    it(`/demo/check ${where} says what is wrong accessibly and obeys its policy`, async () => {
      const { page, complaints } = await open('/demo/check?lang=en', where);
      await page.getByRole('textbox', { name: 'Code from your page' }).fill(snippet);
      await page.getByRole('button', { name: 'Check' }).click();
      await page.getByRole('heading', { name: /the snippet will not work/ }).waitFor();
      assert.deepEqual(await findBarriers(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('/docs draws the description of the API and lets one try it, under its policy', async () => {
    const { page, complaints } = await open('/docs', 'on a screen in the dark');
    await page.getByRole('button', { name: 'GET /livez' }).first().click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.getByText('"live": true').first().waitFor();
    assert.deepEqual(complaints, []);
  });
});
