import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { findPrograms } from '../src/testing/engines/programs.mjs';
import { openWebKit } from '../src/testing/engines/webkit-driver.mjs';
import { serveSample } from './sample-release.mjs';

const folder = new URL('../embed/', import.meta.url);
const built = new Map(
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const { version, widgets } = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
const path = `/embed/${version}/`;
const [first] = widgets['otklik-form'].first;

/** Each opens one page at a time, and runs a piece of script in it. */
const ENGINES = {
  async firefox(executablePath) {
    const browser = await launch({ browser: 'firefox', executablePath, headless: true });
    const page = await browser.newPage();
    return {
      navigate: (url) => page.goto(url),
      run: (script) => page.evaluate(`(() => { ${script} })()`),
      close: () => browser.close(),
    };
  },
  async webkit(driver, screen) {
    const webkit = await openWebKit({ driver, screen });
    return { navigate: webkit.navigate, run: (script) => webkit.execute(script), close: webkit.close };
  },
};

/** A form as data: it needs no server, and loads every part of the widget but the sending. */
const ASK = `
  document.querySelector('otklik-form').definition =
    { id: 'sample', title: 'Проба', items: [{ id: 'name', kind: 'text', title: 'Как вас зовут?' }] };`;
const DRAWN = `
  const form = document.querySelector('otklik-form');
  return Boolean(form?.shadowRoot?.querySelector('otklik-field')?.shadowRoot?.querySelector('input'));`;
const DEFINED = `return customElements.get('otklik-form') !== undefined;`;

const FORM = '<otklik-form><a href="/f/1">Открыть анкету</a></otklik-form>';

for (const [name, open] of Object.entries(ENGINES)) {
  const { at, missing } = findPrograms(name);

  describe(`the built embed in ${name}`, { skip: missing.length > 0 && `not installed: ${missing.join(', ')}` }, () => {
    let engine;
    before(async () => (engine = await open(...at)));
    after(() => engine?.close());

    const visit = async (t, setting) => {
      const served = await serveSample(t, setting.files ?? built, { path, ...setting });
      await engine.navigate(served.page);
      return served;
    };

    /** Waits for as long as the machine needs. */
    const becomesTrue = async (script) => {
      const end = Date.now() + 60_000;
      while (!(await engine.run(script))) {
        assert.ok(Date.now() < end, `never became true: ${script}`);
        await pause(50);
      }
    };

    it('draws a form whose tag is on the page', async (t) => {
      await visit(t, { body: `LOADER${FORM}` });
      await engine.run(ASK);
      await becomesTrue(DRAWN);
    });

    it('draws a form whose tag comes later', async (t) => {
      await visit(t, { body: 'LOADER<main></main>' });
      await engine.run(`document.querySelector('main').innerHTML = '<div><otklik-form></otklik-form></div>';`);
      await engine.run(ASK);
      await becomesTrue(DRAWN);
    });

    it('works on a strict page with Trusted Types, and breaks none of its rules', async (t) => {
      const told = '; report-uri EMBED/embed/rules/broken';
      const wrong = await visit(t, { policy: `default-src 'none'${told}`, body: `LOADER${FORM}` });
      while (!wrong.asked.includes('broken')) await pause(50);

      // The browser asks for an icon by itself.
      const policy = `default-src 'none'; img-src 'self'; script-src EMBED; require-trusted-types-for 'script'${told}`;
      const { asked } = await visit(t, { policy, body: `LOADER${FORM}` });
      await engine.run(ASK);
      await becomesTrue(DRAWN);
      assert.ok(!asked.includes('broken'));
    });

    it('does not run a file that somebody has changed, and leaves the link', async (t) => {
      const files = new Map(built).set(first, `${built.get(first)};globalThis.changed = true;`);
      const { asked } = await visit(t, {
        files,
        body: `LOADER${FORM}<script>addEventListener('error', () => (globalThis.refused = true), true)</script>`,
      });
      await becomesTrue('return globalThis.refused === true;');
      assert.ok(asked.includes(first));
      assert.equal(await engine.run('return globalThis.changed === true;'), false);
      assert.equal(await engine.run(DEFINED), false);
      assert.equal(
        await engine.run(`return document.querySelector('otklik-form a').getClientRects().length > 0;`),
        true,
      );
    });
  });
}
