import { chromium } from 'playwright-core';
import { load, median, SLOW_4G } from './load.mjs';
import { openSite } from './site.mjs';

/**
 * How fast a form is answered, drawn and changed, beside the same form written by
 * hand for one page (`vanilla/`) and beside SurveyJS as its quick start says. All
 * from local servers, in turns, each time in a fresh profile; medians. Prints
 * Markdown. `npm run bench -- form`.
 */
const SIZES = [10, 100, 500];
const SLOWDOWNS = [1, 4];
const CONTESTANTS = ['vanilla', 'ours', 'survey'];
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const CLICKS = 5;

/** Our figure over that of the page written by hand: budgets of the product, with the processor slowed down four times. */
const MOST_RENDER = { 10: 1.6, 100: 1.4, 500: 1.2 };
const MOST_FIRST = 1.15;
const MOST_CLICK = 1.2;
const MOST_SHIFT = 0.02;

const ends = [];
const t = { after: (end) => ends.unshift(end) };
/** The addresses of the pages, and the browser. */
let origin;
let browser;

/** The contestants in turns, so that a busy minute of the machine is nobody's own. */
async function inTurns(contestants, setting) {
  const results = new Map(contestants.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const name of contestants)
      results
        .get(name)
        .push(await load(browser, { ...setting, contestant: name, address: `${origin}/${name}-${setting.size}` }));
  const of = (name, what) => median(results.get(name).map((result) => result[what]));
  /** Taken round by round, so that what slows a whole round cancels out. */
  const ratio = (name, what) =>
    median(results.get(name).map((result, at) => result[what] / results.get('vanilla')[at][what]));
  return { of, ratio };
}

const rows = [];
const row = (what, { of, ratio }, field, { unit = 'ms', most, digits = 0, ours = 'ours' } = {}) => {
  const say = (name) => of(name, field).toFixed(digits);
  const times = (name) => ratio(name, field).toFixed(2);
  const verdict =
    most === undefined ? '' : ratio(ours, field) <= most ? `≤ ${most}: holds` : `≤ ${most}: **does not hold**`;
  rows.push(
    `| ${what}, ${unit} | ${say('vanilla')} | ${say(ours)} | ${say('survey')} | ${times(ours)} | ${times('survey')} | ${verdict} |`,
  );
};

try {
  ({ origin } = await openSite(t, SIZES));
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    // Frames as fast as they are drawn: at 60 a second every figure would be a multiple of 17 ms.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  t.after(() => browser.close());
  for (const size of SIZES) {
    for (const slowdown of SLOWDOWNS) {
      const measured = await inTurns(CONTESTANTS, { size, slowdown, clicks: CLICKS });
      const budgets = slowdown === 4;
      const on = `${size} questions, ${slowdown}x CPU`;
      row(`drawing, ${on}`, measured, 'render', { most: budgets ? MOST_RENDER[size] : undefined });
      row(`from navigation, ${on}`, measured, 'all');
      row(`click to paint, ${on}`, measured, 'click', {
        most: budgets && size > 10 ? MOST_CLICK : undefined,
        digits: 1,
      });
      if (slowdown === 1) row(`heap, ${size} questions`, measured, 'heap', { unit: 'MB', digits: 1 });
    }
  }
  const ours = { ours: 'loader', 'ours-in-one-file': 'one file', 'ours-place-kept': 'loader, place kept by the page' };
  const slow = await inTurns([...CONTESTANTS, ...Object.keys(ours).slice(1)], {
    size: 10,
    slowdown: 4,
    network: SLOW_4G,
  });
  for (const [name, way] of Object.entries(ours))
    row(`first question, Slow 4G, 4x CPU, ${way}`, slow, 'first', { most: MOST_FIRST, ours: name });
  for (const [name, way] of Object.entries(ours)) {
    const figures = ['vanilla', name, 'survey'].map((each) => slow.of(each, 'shift').toFixed(3));
    const holds = slow.of(name, 'shift') <= MOST_SHIFT ? 'holds' : '**does not hold**';
    rows.push(`| layout shift, Slow 4G, ${way} | ${figures.join(' | ')} | | | ≤ ${MOST_SHIFT}: ${holds} |`);
  }
} finally {
  for (const end of ends) await end();
}

console.log(`
### The form, median of ${ROUNDS} rounds

| What | by hand | ours | SurveyJS | ours, times | SurveyJS, times | budget |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${rows.join('\n')}
`);
