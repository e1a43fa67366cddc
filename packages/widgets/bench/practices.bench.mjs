import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { chromium } from 'playwright-core';
import { manyPractices } from '../../../worker/src/bench/practices.ts';

/**
 * How long a page stands still: while somebody types into a practice form that reads along, with the processor slowed
 * down four times; and while a bank of 500 practices is read from a file and narrowed by six facets. Prints Markdown.
 * `npm run bench -- practices`.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const TYPED = 'Провести занятия для соседей в каждом дворе и научить сто двадцать человек записываться к врачу. ';
const MOST = { typing: 50, update: 100 };

const embed = new URL('../embed/', import.meta.url);
const pageOf = (place) => `<!doctype html><html lang="ru"><meta charset="utf-8"><link rel="icon" href="data:,">
  <script type="module" src="/otklik.js"></script><main>${place}</main></html>`;
const TEXTS = {
  '/form': pageOf('<otklik-practice-form></otklik-practice-form>'),
  '/bank': pageOf('<otklik-practices src="/bank.json"></otklik-practices>'),
  '/bank.json': JSON.stringify({ title: 'Банк', practices: manyPractices(500) }),
};
// A bank is no text here: Playwright watches the network, and then Chromium decodes each text once more for it.
const TYPES = {
  ...{ '.js': 'text/javascript; charset=utf-8', '': 'text/html; charset=utf-8' },
  '.json': 'application/octet-stream',
};
const site = createServer(({ url }, response) => {
  response.writeHead(200, { 'content-type': TYPES[extname(url)] });
  response.end(TEXTS[url] ?? readFileSync(new URL(`.${url}`, embed)));
}).listen(0, '127.0.0.1');
await once(site, 'listening');
const origin = `http://127.0.0.1:${site.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

/** A page that notes its long tasks: those over 50 ms, which is where a browser begins to count. */
async function open(path, slowdown) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  await page.goto(origin + path);
  return page;
}

/** The longest of the tasks so far, which are then forgotten. */
const longest = (page) => page.evaluate(() => Math.max(0, ...tasks.splice(0)));

async function typing() {
  const page = await open('/form', 4);
  const line = page.getByLabel(/Как называется практика/);
  await line.click();
  await page.keyboard.type('Уроки телефона', { delay: 60 });
  await page.locator('otklik-practice-card').getByText('Уроки телефона').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(2_000);
  await longest(page);
  await page.keyboard.type(TYPED, { delay: 60 });
  await page.waitForTimeout(2_000);
  const time = await longest(page);
  await page.context().close();
  return time;
}

async function narrowing() {
  const page = await open('/bank', 1);
  await page.locator('.found').waitFor();
  const reading = await longest(page);
  const update = await page.evaluate(async () => {
    const root = document.querySelector('otklik-practices').shadowRoot;
    const turn = async (input) => {
      const before = root.querySelectorAll('.chip').length;
      const begun = performance.now();
      input.click();
      const isDone = () =>
        root.querySelectorAll('.chip').length > before &&
        root.querySelector('.results').getAttribute('aria-busy') === 'false';
      while (!isDone()) await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - begun;
    };
    const times = [];
    for (let at = 0; at < 6; at++) {
      const facet = root.querySelectorAll('.facet')[at];
      times.push(await turn(facet.querySelector('input')));
    }
    return Math.max(...times);
  });
  await page.context().close();
  return { reading, update };
}

try {
  const typed = [];
  const narrowed = [];
  for (let round = 0; round < ROUNDS; round++) {
    typed.push(await typing());
    narrowed.push(await narrowing());
  }
  const say = (what, time, most) =>
    `| ${what} | ${time === 0 ? '< 50' : time.toFixed(0)} ms | ${most ? `≤ ${most}: ${time <= most ? 'holds' : '**does not hold**'}` : ''} |`;
  console.log(
    [
      '| What | Median | Budget |\n| --- | --- | --- |',
      say('longest task while typing with hints, 4x CPU', median(typed), MOST.typing),
      say('longest task while 500 practices are read from a file', median(narrowed.map(({ reading }) => reading))),
      say(
        'the slowest of six facets, one upon the other, to paint',
        median(narrowed.map(({ update }) => update)),
        MOST.update,
      ),
    ].join('\n'),
  );
} finally {
  await browser.close();
  site.close();
  site.closeAllConnections();
}
