import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it, type TestContext } from 'node:test';
import { type BankPage, bankParameters, type BankQuery } from '@otklik/schema';
import type { Locator, Page } from 'playwright-core';
import { startServer, temporaryFolder } from '../../worker/src/operation/testing/running-server.ts';
import { findBarriers, listen, openBrowser, press } from '../testing.ts';

const file = { after };
const browser = await openBrowser(file);
// The demo publishes our examples.
const { origin: otklik } = await startServer(file, { env: { OTKLIK_DATA: temporaryFolder(file) } });
const { version } = JSON.parse(
  readFileSync(new URL('../../packages/widgets/embed/manifest.json', import.meta.url), 'utf8'),
) as { version: string };
const bankFile = await (await fetch(`${otklik}/v1/bank.json`)).text();

const pageWith = (place: string): string => `<!doctype html><html lang="ru"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Банк практик</title><link rel="icon" href="data:,">
  <script type="module" src="${otklik}/embed/${version}/otklik.js" crossorigin></script>
  <main><h1>Банк практик</h1>${place}</main></html>`;
const PAGES: Readonly<Record<string, string>> = {
  '/': pageWith('<otklik-practices per-page="5"></otklik-practices>'),
  '/both': pageWith('<otklik-practices history="a-"></otklik-practices>').replace(
    '</main>',
    '<otklik-practices history="b-" src="/bank.json"></otklik-practices></main>',
  ),
};
const site = await listen(file, ({ url }, response) => {
  const { pathname } = new URL(url!, 'http://localhost');
  const isFile = pathname === '/bank.json';
  const body = isFile ? bankFile : PAGES[pathname];
  response.writeHead(body ? 200 : 404, { 'content-type': isFile ? 'application/json' : 'text/html; charset=utf-8' });
  response.end(body);
});

/** A page of the site in the browser of somebody, on a wide screen. */
async function open(t: TestContext, path: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'ru-RU',
    viewport: { width: 1200, height: 900 },
    reducedMotion: 'reduce',
  });
  t.after(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(new URL(path, site).href);
  return page;
}

const found = (place: Page | Locator, words: string): Promise<void> =>
  place.getByRole('heading', { name: words, exact: true }).waitFor();
const titles = (place: Page | Locator): Promise<string[]> => place.locator('.cards h3').allInnerTexts();
const search = (page: Page, words: string): Promise<void> => page.getByRole('searchbox').fill(words);
const alert = (page: Page, words: string): Promise<void> =>
  page.getByRole('alert').filter({ hasText: words }).waitFor();

describe('a bank over its API', () => {
  it('knows the forms of words, and what is typed without ё', async (t) => {
    const page = await open(t, '/');
    await found(page, 'Найдено 11 практик.');
    for (const [words, title] of [
      ['наставником', 'Наставник на первый год'],
      ['уроков пожилым', 'Уроки телефона'],
      ['теплые автобусы', 'Тёплый автобус'],
    ] as const) {
      await search(page, words);
      await page.locator('.cards > li').first().getByRole('heading', { name: title }).waitFor();
    }
    await search(page, 'ъъъъъ');
    await found(page, 'Ничего не нашлось.');
    assert.deepEqual(await findBarriers(page), []);
  });

  it('is narrowed by facets and by the map, and shows more', async (t) => {
    const page = await open(t, '/');
    await found(page, 'Найдено 11 практик.');
    assert.equal((await titles(page)).length, 5);
    await press(page, 'Показать ещё 5');
    await page.locator('.cards > li').nth(9).waitFor();
    await press(page, 'Показать ещё 1');
    await page.locator('.cards > li').nth(10).waitFor();
    assert.equal(new Set(await titles(page)).size, 11);

    await page.getByRole('checkbox', { name: /^Ранняя помощь/ }).check();
    await found(page, 'Найдена 1 практика.');
    await press(page, 'Сбросить всё');
    await found(page, 'Найдено 11 практик.');
    await press(page, 'Карта регионов');
    await page.getByRole('button', { name: /^Пермский край: \d/ }).click();
    await page.getByRole('button', { name: 'Убрать: Регион: Пермский край' }).waitFor();
    await found(page, 'Найдена 1 практика.');
    await page.getByRole('heading', { name: 'Уроки телефона' }).waitFor();
  });
});

/** Ten ways to look into a bank. */
const QUERIES: readonly BankQuery[] = [
  {},
  { q: 'наставничеством подросткам' },
  { q: 'тёплых автобусов' },
  { q: 'настваник' },
  { q: 'футбол вулканология' },
  { q: 'ъъъъъ' },
  { filters: { theme: ['older-people', 'homelessness'] } },
  { q: 'дети', filters: { evidence: ['E1', 'E2'] } },
  { sort: 'evidence' },
  { q: 'уроки', sort: 'new', archived: true },
];

/** What a bank shows: which practices, in which order, and how many each choice would leave. */
const shownBy = (bank: Locator) =>
  bank.evaluate(({ shadowRoot }) => ({
    cards: [...shadowRoot!.querySelectorAll('.cards > li')].map(({ id }) => id.replace('practice-', '')),
    heading: shadowRoot!.querySelector('.found')!.textContent,
    counts: [...shadowRoot!.querySelectorAll('.tick')].map((each) => each.textContent!.replace(/\s+/g, ' ').trim()),
  }));

describe('the file of a bank, put on a site', () => {
  for (const query of QUERIES)
    it(`answers as the API does: ${decodeURIComponent(String(new URLSearchParams(bankParameters(query)))) || 'all'}`, async (t) => {
      const parameters = bankParameters(query);
      const reply = await fetch(`${otklik}/v1/practices?${new URLSearchParams(parameters)}`);
      const { practices } = (await reply.json()) as BankPage;
      const address = new URLSearchParams(
        ['a-', 'b-'].flatMap((of) => parameters.map(([name, value]) => [of + name, value])),
      );
      const page = await open(t, `/both?${address}`);
      const [byApi, byFile] = [page.locator('otklik-practices').first(), page.locator('otklik-practices').last()];
      for (const bank of [byApi, byFile]) await bank.locator('.found').waitFor();
      const shown = await shownBy(byApi);
      assert.deepEqual(
        shown.cards,
        practices.map(({ id }) => id),
      );
      assert.deepEqual(await shownBy(byFile), shown);
    });
});

describe('a bank that cannot be reached', () => {
  it('keeps what is shown, says so, and searches by itself when the network is back', async (t) => {
    const page = await open(t, '/');
    await found(page, 'Найдено 11 практик.');
    const before = await titles(page);
    await page.context().setOffline(true);
    await search(page, 'наставник');
    await alert(page, 'на экране то, что было до этого');
    assert.deepEqual(await titles(page), before);
    assert.equal(await page.getByRole('button', { name: /^Показать ещё/ }).count(), 0);
    assert.deepEqual(await findBarriers(page), []);
    await page.context().setOffline(false);
    await page.locator('.cards > li').first().getByRole('heading', { name: 'Наставник на первый год' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Попробовать ещё раз' }).count(), 0);
  });

  it('does the same when the API fails, and tries again when asked', async (t) => {
    const page = await open(t, '/');
    await found(page, 'Найдено 11 практик.');
    const before = await titles(page);
    await page.route('**/v1/practices?*', (route) => route.fulfill({ status: 503, body: '' }));
    await search(page, 'наставник');
    await alert(page, 'на экране то, что было до этого');
    assert.deepEqual(await titles(page), before);
    await page.unroute('**/v1/practices?*');
    await press(page, 'Попробовать ещё раз');
    await page.locator('.cards > li').first().getByRole('heading', { name: 'Наставник на первый год' }).waitFor();
  });

  it('leaves the list of regions where the map does not come', async (t) => {
    const page = await open(t, '/');
    await found(page, 'Найдено 11 практик.');
    await page.route('**/chunks/draw-map-*', (route) => route.abort());
    await press(page, 'Карта регионов');
    await alert(page, 'Карта не загрузилась');
    await page.locator('summary', { hasText: 'Регион' }).click();
    await page.getByRole('checkbox', { name: /^Астраханская область/ }).check();
    await page.getByRole('button', { name: 'Убрать: Регион: Астраханская область' }).waitFor();
    await found(page, 'Найдена 1 практика.');
  });
});
