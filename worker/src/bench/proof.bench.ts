import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { issueChallenge, MOST_TRIES } from '../proof.ts';

/**
 * How long a person waits for a proof of work, on this machine and on one that
 * is six times slower, as an old phone is. Challenges of the API, solved by
 * what a page carries, in Chromium. And how long the page stands still at most.
 */
const CHALLENGES = 30;
const SLOWDOWNS = [1, 6];
const WANTED_MS = 3000;

const entry = fileURLToPath(new URL('../../../packages/sdk/src/proof.ts', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [entry],
  ...{ bundle: true, minify: true, write: false, format: 'iife', globalName: 'proof' },
  conditions: ['@otklik/source'],
});

const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await page.addScriptTag({ content: outputFiles[0]!.text });
const devtools = await page.context().newCDPSession(page);

const at = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1]!;

console.log(
  `proof of work, up to ${MOST_TRIES} tries, ${CHALLENGES} challenges (wanted: p95 at 6x below ${WANTED_MS} ms)`,
);
for (const rate of SLOWDOWNS) {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const times: number[] = [];
  let stillest = 0;
  for (let count = 0; count < CHALLENGES; count++) {
    const challenge = await issueChallenge({ form: 'bench', key: 'bench', now: new Date() });
    const { took, still } = await page.evaluate(async (challenge) => {
      const start = performance.now();
      let [last, still, solving] = [start, 0, true];
      // What the page itself would like to do as often as it may.
      const beat = () => {
        const now = performance.now();
        still = Math.max(still, now - last);
        last = now;
        if (solving) setTimeout(beat);
      };
      beat();
      // @ts-expect-error The script above has put it into the page.
      await proof.solveChallenge(challenge);
      solving = false;
      return { took: performance.now() - start, still };
    }, challenge);
    times.push(took);
    stillest = Math.max(stillest, still);
  }
  const sorted = times.toSorted((left, right) => left - right);
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(0).padStart(5));
  console.log(
    `  ${rate}x  median ${median} ms  p95 ${p95} ms  most ${most} ms  page still for ${stillest.toFixed(0)} ms`,
  );
}
await browser.close();
