import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import bank from '@otklik/content/packs/practices/bank.json' with { type: 'json' };
import { BankFile, type Book, bookOf, type PublishedPractice } from '@otklik/schema';
import { type Browser, chromium, type Page } from 'playwright';
import { HEADERS } from '../headers.ts';
import { BOOK_LISTS } from './book-lists.ts';
import { BOOK_SIZES, type BookSize, htmlOf } from './html.ts';

const CHROME = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const POLICY = HEADERS['GET /v1/collections/:collection/book.html']!['content-security-policy']!;
const PATIENCE = 240_000;
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/** Fifty practices: the examples, again and again under other names. */
function fiftyPractices(): PublishedPractice[] {
  const { practices } = BankFile.parse(bank);
  const themes = ['older-people', 'mentoring', 'early-help', 'sport', 'culture'];
  return Array.from({ length: 50 }, (_, at) => {
    const one = practices[at % practices.length]!;
    const { practice } = one;
    const title = { ...practice.title, text: `${practice.title!.text} № ${at + 1}` };
    const facets = { ...practice.facets, theme: [themes[at % themes.length]!] };
    return { ...one, practice: { ...practice, id: `practice-${at + 1}`, title, facets } };
  });
}

const book = (practices: readonly PublishedPractice[]): Book =>
  bookOf(
    {
      ...{ id: 'best', locale: 'ru', title: 'Пример: сборник', issuedOn: '2026-11-27', form: 'full' },
      preface: 'Предисловие.',
      practices: practices.map(({ practice: { id }, version, hash }) => ({ id, version, hash })),
    },
    practices,
    BOOK_LISTS,
  );

describe('a book on paper', { skip: existsSync(CHROME) ? false : 'There is no Chromium' }, () => {
  const practices = fiftyPractices();
  let server: Server;
  let browser: Browser;
  let origin: string;
  before(async () => {
    server = createServer(async (request, reply) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const asset = /^\/assets\/([\w.-]+)$/.exec(url.pathname)?.[1];
      if (asset) {
        const type = TYPES[asset.slice(asset.lastIndexOf('.') + 1)]!;
        reply.setHeader('content-type', type).end(readFileSync(new URL(`../pages/files/${asset}`, import.meta.url)));
        return;
      }
      const size = url.searchParams.get('size') as BookSize;
      const page = await htmlOf(book(practices), { size, address: '/book' });
      reply.setHeader('content-security-policy', POLICY).setHeader('content-type', 'text/html; charset=utf-8');
      reply.end(String(page));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: CHROME });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens it and waits until it is laid out, or for the plain page. */
  const open = async (size: BookSize, javaScriptEnabled = true): Promise<{ page: Page; errors: string[] }> => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    // A machine with much to do takes its time: nothing here is about speed.
    await page.goto(`${origin}/?size=${size}`, { timeout: PATIENCE });
    if (javaScriptEnabled) await page.waitForSelector('html[data-paged]', { timeout: PATIENCE });
    return { page, errors };
  };

  for (const size of BOOK_SIZES) {
    it(`of ${size.toUpperCase()} has fifty practices, with nothing lost or cut and the numbers of their pages`, async (t) => {
      const began = performance.now();
      const { page, errors } = await open(size);
      const ms = Math.round(performance.now() - began);
      const { count, over, wrong, text } = await page.evaluate(() => {
        const pages = [...document.querySelectorAll('.page')];
        const flows = [...document.querySelectorAll('.flow')];
        const numberOf = (id: string) => pages.findIndex((each) => each.querySelector(`[id="${id}"]`)) + 1;
        return {
          count: pages.length,
          over: flows.flatMap((flow, at) =>
            flow.scrollHeight > flow.clientHeight || flow.scrollWidth > flow.clientWidth ? [at + 1] : [],
          ),
          wrong: [...document.querySelectorAll<HTMLElement>('[data-page-of]')].filter(
            (place) => place.textContent?.replace(/\D/g, '') !== String(numberOf(place.dataset['pageOf']!)),
          ).length,
          text: flows.map((flow) => flow.textContent).join(' '),
        };
      });
      t.diagnostic(`${count} pages in ${ms} ms`);
      assert.deepEqual({ errors, over, wrong }, { errors: [], over: [], wrong: 0 });

      const words = (given: string): string => given.replace(/\s+/g, '');
      const shown = words(text);
      for (const { parts } of [book(practices)])
        for (const block of parts.flatMap(({ blocks }) => blocks))
          for (const piece of 'text' in block ? [block.text] : [])
            assert.ok(shown.includes(words(piece)), piece.slice(0, 80));

      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, count, 'sheets of the PDF');
      await page.context().close();
    });
  }

  it('is a document with links where scripts do not work', async () => {
    const { page } = await open('a4', false);
    assert.equal(await page.locator('main > .part').count(), book(practices).parts.length);
    const link = page.locator('.contents a').nth(2);
    assert.ok(await page.locator(`[id="${(await link.getAttribute('href'))!.slice(1)}"]`).count());
    assert.equal(await page.locator('.page-of').first().isVisible(), false);
    await page.context().close();
  });
});
