import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createClient } from '@otklik/sdk';
import axe from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { type Ends, startServer, temporaryFolder } from '../worker/src/operation/testing/running-server.ts';

/** The address that the examples are written with: the one where `npm start` serves. */
const WRITTEN = 'http://localhost:8787';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

/** What somebody does to a page on its way: an editor that takes scripts out. */
type Change = (html: string) => string;

/** The folder of an example. */
export const exampleFolder = (name: string): URL => new URL(`${name}/`, import.meta.url);

/** Serves the folder of an example from an origin of its own, as a site would, with the address of the server under test. */
export async function serveExample(
  t: TestContext,
  folder: URL | string,
  otklik: string,
  change: Change = (html) => html,
): Promise<string> {
  const base = typeof folder === 'string' ? pathToFileURL(`${folder}/`) : folder;
  return listen(t, async ({ url }, response) => {
    const { pathname } = new URL(url!, 'http://localhost');
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const text = await readFile(new URL(file, base), 'utf8').catch(() => undefined);
    if (text === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    const written = text.replaceAll(WRITTEN, otklik);
    response.end(extname(file) === '.html' ? change(written) : written);
  });
}

/** Whatever else a test needs to be served: on a free port, for as long as the test lasts. */
export async function listen(t: Ends, answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A real browser. It ends with the test. */
export async function openBrowser(t: Ends): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  t.after(() => browser.close());
  return browser;
}

/** A page and everything that its console complained of. */
export interface Visit {
  page: Page;
  complaints: string[];
}

/** Opens an example and waits until its form asks. */
export async function visit(browser: Pick<Browser, 'newPage'>, address: string): Promise<Visit> {
  const opened = await look(browser, address);
  await reaches(opened.page, 'asking');
  return opened;
}

/** Opens a page where there need not be a form. */
export async function look(browser: Pick<Browser, 'newPage'>, address: string): Promise<Visit> {
  const page = await browser.newPage({
    locale: 'ru-RU',
    viewport: { width: 400, height: 800 },
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Browsers ask for an icon by themselves.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    // Whoever answers as fast as a test is asked for a proof of work, and browsers note that refusal by themselves.
    const asksForProof = message.text().includes('403') && message.location().url.includes('/submissions/');
    if (['error', 'warning'].includes(message.type()) && !isIcon && !asksForProof) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  return { page, complaints };
}

/** A real server for one test, with the demo forms, and what is kept in it. */
export async function startOtklik(t: Ends) {
  const key = randomBytes(32).toString('hex');
  const { origin } = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t), OTKLIK_ADMIN_KEY: key } });
  const client = createClient({ endpoint: origin, key });
  const answersTo = async (form: string) =>
    (await client.submissions.list(form)).submissions.map(({ answers }) => answers);
  return { origin, key, client, answersTo };
}

/** Picks an answer by the words of the question and of the answer. */
export const pick = (place: Page | Locator, question: RegExp, answer: RegExp): Promise<void> =>
  place.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();

export const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

/** Answers what the form after a lesson insists on, and sends. */
export async function answerAfterLesson(page: Page, place: Page | Locator = page): Promise<void> {
  await pick(place, /Кто был на занятии/, /Мой ребёнок/);
  await pick(place, /Насколько вы довольны/, /Скорее да/);
  for (const step of ['Как это было', 'После занятия', 'Напоследок']) {
    await press(place, 'Далее');
    await place.getByRole('heading', { name: step }).waitFor();
  }
  await press(place, 'Отправить');
  await place.getByText('Ответы отправлены и сохранены.').waitFor();
}

/** What `answerAfterLesson` answers, as it is kept. */
export const AFTER_LESSON = { who: 'child', overall: 4 };

/** Waits until the form is in a state. */
export const reaches = async (page: Page, state: string): Promise<unknown> =>
  page.waitForFunction((name) => document.querySelector('otklik-form')?.matches(`:state(${name})`), state);

/** What axe finds on the page, form included: rules and places. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  });
}
