import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { createStaffClient } from '@otklik/sdk/staff';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readKept } from '../../../worker/src/operation/testing/answers.ts';
import { startServer, temporaryFolder } from '../../../worker/src/operation/testing/running-server.ts';
import { BANK } from './bank.ts';
import { FORM } from './form.ts';
import { QUIZ } from './quiz.ts';
import { formOf, type HostPage, type Script, scriptOf } from './host-page.ts';

/** A page that was opened, and everything that its console complained of or its policy forbade. */
export interface Visit {
  page: Page;
  complaints: string[];
}

/** A server of ours, a browser, and a site of somebody else, for a file of tests. */
export class Setting {
  browser!: Browser;
  /** Our server's origin. */
  otklik!: string;
  #site!: string;
  #folder!: string;
  readonly #pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();

  /** Puts a page on the site, and gives its address. */
  publish(html: string, headers: Readonly<Record<string, string>> = {}): string {
    const path = `/${this.#pages.size}/`;
    this.#pages.set(path, { html, headers });
    return this.#site + path;
  }

  /** Puts a host page on the site with the form in it, or another widget, or with the tag alone. */
  publishHost({ html, headers }: HostPage, way: Script | undefined, form = formOf(this.otklik)): string {
    const { otklik } = this;
    const script = way ? scriptOf(otklik, way) : '';
    return this.publish(html({ script, form, otklik }), headers?.(otklik));
  }

  /** Opens an address in a browser of a new visitor. */
  async visit(t: { after(end: () => unknown): void }, address: string, says = /(?!)/): Promise<Visit> {
    const context = await this.browser.newContext({
      locale: 'ru-RU',
      viewport: { width: 1000, height: 900 },
      reducedMotion: 'reduce',
    });
    t.after(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const complaints: string[] = [];
    const complain = (text: string) => says.test(text) || complaints.push(text);
    page.on('console', (message) => {
      // Whoever answers as fast as a test is asked for a proof of work, and browsers note that refusal by themselves.
      const asksForProof = message.text().includes('403') && message.location().url.includes('/submissions/');
      if (['error', 'warning'].includes(message.type()) && !asksForProof) complain(message.text());
    });
    page.on('pageerror', ({ message }) => complain(message));
    await page.goto(address);
    return { page, complaints };
  }

  /** All answers in the database. */
  readonly kept = (): unknown[] => [...readKept(this.#folder).values()];

  async open(t: { after(end: () => unknown): void }): Promise<void> {
    const key = randomBytes(32).toString('hex');
    this.#folder = temporaryFolder(t);
    // As the folder of a server that has been upgraded: what pages embedded before is served on.
    cpSync(new URL('../releases/', import.meta.url), join(this.#folder, 'embed'), { recursive: true });
    const env = { OTKLIK_DATA: this.#folder, OTKLIK_ADMIN_KEY: key, OTKLIK_DEMO: '0' };
    ({ origin: this.otklik } = await startServer(t, { env }));
    const { bank, forms, quizzes } = createStaffClient({ endpoint: this.otklik, key });
    await forms.publish(FORM.id, await forms.saveDraft(FORM.id, FORM, 'new'));
    await quizzes.publish(QUIZ);
    await bank.takeOver(BANK, { from: 'https://example.org/bank.json' });

    const site = createServer(({ url }, response) => {
      const found = this.#pages.get(url!.replace(/\/[^/]*$/, '/'));
      if (!found) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...found.headers }).end(found.html);
    });
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    t.after(() => void site.close());
    this.#site = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

    this.browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    t.after(() => this.browser.close());
  }
}

/** The setting of a file of tests. It comes before the first of them and goes after the last. */
export function setting(): Setting {
  const it = new Setting();
  const ends: (() => unknown)[] = [];
  before(() => it.open({ after: (end) => void ends.unshift(end) }));
  after(async () => {
    for (const end of ends) await end();
  });
  return it;
}
