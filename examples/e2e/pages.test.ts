import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, describe, it } from 'node:test';
import type { BankFile } from '@otklik/schema';
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
  ['/p', 'on the narrowest phone', (page) => page.locator('otklik-practices:state(list)')],
  ['/p?lang=en', 'on a screen in the dark', (page) => page.locator('otklik-practices:state(list)')],
  ['/p/example-phone-lessons', 'on the narrowest phone', (page) => page.getByRole('heading', { name: '16.' })],
  ['/p/example-phone-lessons?lang=en', 'on a screen in the dark', (page) => page.getByRole('heading', { name: '16.' })],
  ['/p/no-such', 'on a screen in the dark', (page) => page.getByRole('heading', { name: 'Такой практики нет' })],
  ['/c/best', 'on the narrowest phone', (page) => page.getByRole('link', { name: 'DOCX' })],
  ['/c/best?lang=en', 'on a screen in the dark', (page) => page.getByRole('link', { name: 'DOCX' })],
  ['/f/no-such-form', 'on the narrowest phone', (page) => page.getByRole('heading', { name: 'Такой анкеты нет' })],
];

/** Opens a page; what its console and the policy of the page complained of comes with it. */
async function open(path: string, where: Where) {
  const page = await browser.newPage({ ...LOOKS[where], locale: 'ru', reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isExpected = message.text().includes('404');
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(server.origin + path);
  return { page, complaints };
}

/** Makes a collection of all that is published, for anybody to read. */
async function openCollection(id: string): Promise<void> {
  const { practices } = (await (await fetch(`${server.origin}/v1/bank.json`)).json()) as BankFile;
  const chosen = practices.map(({ practice, version, hash }) => ({ id: practice.id, version, hash }));
  const book = { title: 'Лучшее за год', publisher: 'Центр «Пример»', issuedOn: '2026-11-27', form: 'full' };
  const reply = await fetch(`${server.origin}/v1/collections/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'if-none-match': '*' },
    body: JSON.stringify({ id, locale: 'ru', ...book, practices: chosen, isOpen: true }),
  });
  assert.equal(reply.status, 201);
}

/** What a validator of HTML would say of a page: ids twice, references that lead nowhere, lists of what is no item. */
const findFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const references = ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((each) => each.getAttribute(name)!.split(' ')),
    );
    const anchors = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
    const misplaced =
      'ul > :not(li), ol > :not(li), dl > :not(dt, dd, div), p :is(p, div, ul, dl), a a, :is(ul, ol, dl):empty';
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `twice: ${id}`),
      ...[...references, ...anchors].filter((id) => !ids.includes(id)).map((id) => `nowhere: ${id}`),
      ...[...document.querySelectorAll(misplaced)].map(({ outerHTML }) => `misplaced: ${outerHTML.slice(0, 60)}`),
    ];
  });

const file = { after };
const key = randomBytes(32).toString('hex');
const server = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file), OTKLIK_ADMIN_KEY: key } });
await openCollection('best');
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
      assert.deepEqual(await findFaults(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('/p finds by an address what it finds without scripts', async () => {
    const { page } = await open('/p?q=телефоны', 'on a screen in the dark');
    await page
      .locator('otklik-practices:state(list)')
      .getByRole('heading', { name: /Уроки телефона/ })
      .waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'телефоны');
    await page.close();
  });

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
