import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { findPrograms } from '../src/testing/engines/programs.mjs';
import { openWebKit } from '../src/testing/engines/webkit-driver.mjs';
import { serveSample } from './sample-release.mjs';

const folder = new URL('../embed/', import.meta.url);

/** Every script to embed by its name, as it is built. `npm run build` comes first. */
export const built = new Map(
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** What the build says of itself. */
export const { version, widgets } = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));

async function openBrowser(options) {
  const browser = await launch({ headless: true, ...options });
  const page = await browser.newPage();
  return {
    navigate: (url) => page.goto(url),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    close: () => browser.close(),
  };
}

/** Each opens one page at a time, and runs a piece of script in it. */
const ENGINES = {
  chromium: (executablePath) => openBrowser({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] }),
  firefox: (executablePath) => openBrowser({ browser: 'firefox', executablePath }),
  async webkit(driver, screen) {
    const webkit = await openWebKit({ driver, screen });
    return { navigate: webkit.navigate, run: (script) => webkit.execute(script), close: webkit.close };
  },
};

/** Describes what is built in each of these engines that is installed here. */
export function inEngines(names, what, tests) {
  for (const name of names) {
    const { at, missing } = findPrograms(name);
    describe(`${what} in ${name}`, { skip: missing.length > 0 && `not installed: ${missing.join(', ')}` }, () => {
      let engine;
      before(async () => (engine = await ENGINES[name](...at)));
      after(() => engine?.close());

      const run = (script) => engine.run(script);

      const visit = async (t, setting) => {
        const served = await serveSample(t, setting.files ?? built, { path: `/embed/${version}/`, ...setting });
        await engine.navigate(served.page);
        return served;
      };

      /** Waits for as long as the machine needs. */
      const becomesTrue = async (script) => {
        const end = Date.now() + 60_000;
        while (!(await run(script))) {
          assert.ok(Date.now() < end, `never became true: ${script}`);
          await pause(50);
        }
      };

      tests({ visit, run, becomesTrue });
    });
  }
}
