import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@otklik/sdk';
import { type BrowserContext, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { type Ends, startServer, temporaryFolder } from '../../../worker/src/operation/testing/running-server.ts';
import { openGateway } from './gateway.ts';

export const BROWSER: LaunchOptions = {
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
};

export const QUESTION = 'Что нам сделать лучше?';
const FORM = 'unlucky';

/** A form of one question on somebody's site, and a way to the server that may fail. For all tests of a file. */
export async function openUnluckySite(t: Ends) {
  const key = randomBytes(32).toString('hex');
  const server = await startServer(t, { env: { OTKLIK_DATA: temporaryFolder(t), OTKLIK_ADMIN_KEY: key } });
  const { forms, submissions } = createClient({ endpoint: server.origin, key });
  const question = { id: 'wish', kind: 'longtext', title: QUESTION, required: true } as const;
  const { etag } = await forms.saveDraft(FORM, { id: FORM, title: 'Пример', items: [question] }, 'new');
  await forms.publish(FORM, { etag });
  const gateway = await openGateway(t, server.origin);

  const site = createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!doctype html>
<html lang="ru"><head><title>Сайт</title><link rel="icon" href="data:,">
<script type="module" src="${server.origin}/embed/v1/otklik.js" crossorigin="anonymous"></script></head>
<body><main><h1>Сайт</h1><otklik-form form="${FORM}" api="${gateway.origin}"></otklik-form></main></body></html>`),
  );
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  t.after(() => site.close() && site.closeAllConnections());

  return {
    server,
    forms,
    gateway,
    address: `http://127.0.0.1:${(site.address() as AddressInfo).port}/`,
    /** The wishes that are kept, in no order. */
    wishes: async () => {
      const list = await submissions.list(FORM);
      return list.submissions.map(({ answers }) => answers['wish']).sort();
    },
  };
}

/** A phone: a browser with storage of its own, which survives the browser's death. */
export const takePhone = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...BROWSER, locale: 'ru-RU', viewport: { width: 400, height: 800 } });

export async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.getByRole('textbox', { name: QUESTION }).waitFor();
  return page;
}

export const wish = (page: Page, words: string): Promise<void> =>
  page.getByRole('textbox', { name: QUESTION }).fill(words);

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Waits until the page says so. */
export const says = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

/** What is on the device, read as any script of the page could. */
export const onDevice = (page: Page, store: 'drafts' | 'outbox'): Promise<Record<string, unknown>[]> =>
  page.evaluate(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((each) => each.name === 'otklik')) return [];
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('otklik');
      opening.onerror = () => reject(opening.error!);
      opening.onsuccess = () => {
        const all = opening.result.transaction(name).objectStore(name).getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve(all.result as Record<string, unknown>[]);
        };
      };
    });
  }, store);

/** Waits until the store holds so many. */
export async function holds(page: Page, store: 'drafts' | 'outbox', count: number): Promise<void> {
  while ((await onDevice(page, store)).length !== count) await page.evaluate(() => new Promise(requestAnimationFrame));
}
