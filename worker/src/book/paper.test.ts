import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Book, Practice, PublishedPractice } from '@otklik/schema';
import { type Browser, chromium, type Page } from 'playwright';
import { BOOK_SIZES, type BookSize } from './html.ts';
import { bookWith, EXAMPLES, missingFrom, type PagesSeen, piecesOf, seePages, serveBook } from './testing.ts';

const CHROME = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
// A machine with much to do takes its time: nothing here is about speed.
const PATIENCE = 240_000;
const hasPdfToText = spawnSync('pdftotext', ['-v']).status === 0;

/** Fifty practices: the examples, again and again under other names. */
function fiftyPractices(): PublishedPractice[] {
  const themes = ['older-people', 'mentoring', 'early-help', 'sport', 'culture'];
  return Array.from({ length: 50 }, (_, at) => {
    const one = EXAMPLES[at % EXAMPLES.length]!;
    const { practice } = one;
    const title = { ...practice.title, text: `${practice.title!.text} № ${at + 1}` };
    const facets = { ...practice.facets, theme: [themes[at % themes.length]!] };
    return { ...one, practice: { ...practice, id: `practice-${at + 1}`, title, facets } };
  });
}

const words = (count: number): string => Array.from({ length: count }, (_, at) => `слово${at}`).join(' ');

/** All that the form takes, and more than a page can hold. */
function longest(): PublishedPractice {
  const [one] = EXAMPLES as [PublishedPractice];
  const line = words(40).slice(0, 300);
  const many = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);
  const practice: Practice = {
    ...one.practice,
    ...{ id: 'longest', title: { ...one.practice.title, text: words(30).slice(0, 140) }, summary: words(600) },
    organisation: { ...one.practice.organisation, name: line },
    targetGroups: many(8, { name: line, territory: line, kind: 'direct', ageFrom: 7, ageTo: 12 }),
    results: {
      qualitative: many(20, { group: line, change: words(100) }),
      quantitative: many(20, {
        ...({ kind: 'outcome', indicator: line, unit: line } as const),
        baseline: 1,
        actual: 2,
      }),
    },
    contacts: {
      ...{ person: line, email: 'a@example.org', phone: '+7 000 000-00-01', address: line, messenger: '@longest' },
      publish: { person: true, email: true, phone: true, address: true, messenger: true },
    },
  };
  return { ...one, practice };
}

/** A book of one table, one of whose cells no page can hold, and one of an item and of a fact like that. */
const towering = (): Book => ({
  ...{ title: 'Башни', lang: 'ru' },
  parts: [
    {
      ...{ kind: 'text', running: 'Башни' },
      blocks: [
        { kind: 'title', text: 'Башни', anchor: 'towers' },
        {
          ...{ kind: 'table', caption: 'Таблица', columns: ['Что', 'Сколько', 'Откуда'], numeric: [1] },
          rows: [
            ['коротко', '1', 'из отчёта'],
            [words(2500), '2', `${words(900)} конец`],
            ['после', '3', 'из отчёта'],
          ],
        },
        { kind: 'list', ordered: true, items: ['первый', words(2500), 'третий'] },
        { kind: 'facts', facts: [{ label: 'Много', value: words(2500) }] },
      ],
    },
  ],
});

describe('a book on paper', { skip: existsSync(CHROME) ? false : 'There is no Chromium' }, () => {
  const books: Readonly<Record<string, Book>> = {
    fifty: bookWith(fiftyPractices()),
    full: bookWith(EXAMPLES),
    short: bookWith([...EXAMPLES, longest()], { form: 'short' }),
    towering: towering(),
  };
  let server: Awaited<ReturnType<typeof serveBook>>;
  let browser: Browser;
  before(async () => {
    server = await serveBook((query) => books[query.get('book')!]!);
    browser = await chromium.launch({ executablePath: CHROME });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens it and waits until it is laid out, or for the plain page. */
  const open = async (t: TestContext, book: string, size: BookSize, javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled });
    t.after(() => context.close());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${server.origin}/?book=${book}&size=${size}`, { timeout: PATIENCE });
    if (javaScriptEnabled) await page.waitForSelector('html[data-paged]', { timeout: PATIENCE });
    assert.deepEqual(errors, []);
    return page;
  };

  const see = async (page: Page, book: string): Promise<PagesSeen> => {
    const seen = await page.evaluate(seePages);
    assert.deepEqual({ over: seen.over, wrong: seen.wrong }, { over: [], wrong: [] });
    assert.deepEqual(missingFrom(seen.text, piecesOf(books[book]!)), []);
    return seen;
  };

  for (const size of BOOK_SIZES) {
    it(`of ${size.toUpperCase()} has fifty practices, with nothing lost or cut and the numbers of their pages`, async (t) => {
      const began = performance.now();
      const page = await open(t, 'fifty', size);
      const ms = Math.round(performance.now() - began);
      const { count } = await see(page, 'fifty');
      t.diagnostic(`${count} pages in ${ms} ms`);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, count, 'sheets of the PDF');
    });

    it(`of ${size.toUpperCase()} gives a short practice one page, and says when a text was cut for that`, async (t) => {
      const page = await open(t, 'short', size);
      const { practices } = await see(page, 'short');
      assert.equal(practices.length, EXAMPLES.length + 1);
      for (const { anchor, from, to } of practices) assert.equal(to, from, anchor);
      const textOf = (id: string) => page.locator(`.page:has(#practice-${id})`).innerText();
      assert.match(await textOf('longest'), /Чтобы\s+уместить[^]*https:\/\/example\.org\/p\/longest/);
      assert.doesNotMatch(await textOf('example-phone-lessons'), /Чтобы\s+уместить|…/);
    });

    it(`of ${size.toUpperCase()} takes apart what no page can hold`, async (t) => {
      const page = await open(t, 'towering', size);
      const { text, count } = await page.evaluate(seePages);
      assert.ok(count > 8, String(count));
      assert.deepEqual((await page.evaluate(seePages)).over, []);
      // Cells of a row that goes on stand page by page, so they are read one column at a time.
      const column = (at: number) => page.locator(`td:nth-child(${at})`).allTextContents();
      assert.deepEqual(missingFrom((await column(1)).join(' '), [words(2500)]), []);
      assert.deepEqual(missingFrom((await column(3)).join(' '), [`${words(900)} конец`]), []);
      assert.equal((await column(2)).filter((cell) => cell !== '').join(), '1,2,3');
      assert.equal(text.split(/слово2499/).length - 1, 3, 'the cell, the item and the fact come to their ends');
    });
  }

  it('takes three or four sheets of A4 for a full practice', async (t) => {
    const { practices } = await see(await open(t, 'full', 'a4'), 'full');
    const sheets = practices.map(({ from, to }) => to - from + 1);
    t.diagnostic(sheets.join(', '));
    assert.ok(Math.max(...sheets) <= 4, sheets.join());
  });

  it('prints every letter', { skip: !hasPdfToText && 'There is no pdftotext here: .ci/run installs it' }, async (t) => {
    const page = await open(t, 'full', 'a4');
    const input = await page.pdf({ preferCSSPageSize: true });
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input, encoding: 'utf8', maxBuffer: 64 << 20 });
    assert.deepEqual(lettersOf(stdout), lettersOf((await page.locator('.pages').textContent())!));
  });

  it('is a document with links where scripts do not work', async (t) => {
    const page = await open(t, 'full', 'a4', false);
    assert.equal(await page.locator('main > .part').count(), books['full']!.parts.length);
    const link = page.locator('.contents a').nth(2);
    assert.ok(await page.locator(`[id="${(await link.getAttribute('href'))!.slice(1)}"]`).count());
    assert.equal(await page.locator('.page-of').first().isVisible(), false);
  });
});

/** How often each letter stands in a text, whatever the order in which a PDF keeps them. */
function lettersOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const letter of (text.normalize('NFKC').match(/\p{L}/gu) ?? []).sort())
    counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}
