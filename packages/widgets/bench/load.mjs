import { readFileSync } from 'node:fs';

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

/** Slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 400 ms from a request to the first byte of its reply. */
export const SLOW_4G = { latency: 400, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Opens a page of one contestant in a profile of its own and gives what was measured on it, in milliseconds. */
export async function load(browser, { address, contestant, size, slowdown = 1, network, clicks = 0 }) {
  // Without motion: frames come as fast as they can, and a fade would take all of them.
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    locale: 'ru-RU',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (network) {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
    }
    const kind = contestant.startsWith('ours') ? 'ours' : contestant;
    const setting = JSON.stringify({ count: size, contestant: kind });
    await page.addInitScript(`${probe}; globalThis.probed = probe(${setting})`);
    await page.goto(address);
    const { first, all, data } = await page.evaluate('probed.ready');
    // What comes behind the first drawing may still move the page.
    if (network) await page.evaluate('probed.settled()');
    const shift = await page.evaluate('probed.shift()');

    const clicked = [];
    for (let click = 0; click < clicks; click++) {
      clicked.push(await page.evaluate('probed.clickToPaint(0)'));
      await page.evaluate('probed.clickToPaint(1)');
    }
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const click = clicked.length > 0 ? median(clicked) : undefined;
    return { first, render: all - data, all, shift, heap: usedSize / 2 ** 20, click };
  } finally {
    await context.close();
  }
}

export const median = (numbers) => numbers.toSorted((left, right) => left - right)[numbers.length >> 1];
