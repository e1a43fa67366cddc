import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { TestContext } from 'node:test';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The address that the examples are written with: the one where `npm start` serves. */
const WRITTEN = 'http://localhost:8787';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** Serves the folder of an example from an origin of its own, as a site would, with the address of the server under test. */
export async function serveExample(t: TestContext, name: string, otklik: string): Promise<string> {
  const folder = new URL(`${name}/`, import.meta.url);
  const server = createServer(async ({ url }, response) => {
    const file = url === '/' ? 'index.html' : url!.slice(1);
    const text = await readFile(new URL(file, folder), 'utf8').catch(() => undefined);
    if (text === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    response.end(text.replaceAll(WRITTEN, otklik));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A real browser. It ends with the test. */
export async function openBrowser(t: TestContext): Promise<Browser> {
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
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage({
    locale: 'ru-RU',
    viewport: { width: 400, height: 800 },
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Browsers ask for an icon by themselves.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !isIcon) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  await reaches(page, 'asking');
  return { page, complaints };
}

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
