import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { buildSample, serveSample } from './sample-release.mjs';

let browser;
let built;

before(async () => {
  built = await buildSample();
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
});

after(() => browser.close());

const named = (name) => [...built.keys()].find((file) => file.startsWith(`chunks/${name}-`));

/** A page that embeds the sample widgets, with what its console said and which files it asked for. */
async function open(t, { body, policy, failing, files = built }) {
  const served = await serveSample(t, files, { body, policy, failing });
  const page = await browser.newPage();
  t.after(() => page.close());
  page.setDefaultTimeout(5000);
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(served.page);
  /** Whether a widget has come, once nothing more is on its way. */
  const isDefined = async (tag) => {
    await page.waitForLoadState('networkidle');
    return page.evaluate((tag) => customElements.get(tag) !== undefined, tag);
  };
  return { ...served, page, complaints, isDefined };
}

const formReady = (page) => page.waitForSelector('otklik-form[ready]');

describe('the loader', () => {
  it('brings a widget whose tag is on the page, and nothing of the others', async (t) => {
    const { page, asked, complaints } = await open(t, { body: 'LOADER<otklik-form></otklik-form>' });
    await formReady(page);
    const first = [named('shared'), named('otklik-form')];
    const later = [named('receipt'), named('sending')];
    assert.deepEqual(asked.slice(0, 3).sort(), ['otklik.js', ...first].sort());
    assert.deepEqual(asked.slice(3).sort(), later.sort());
    assert.deepEqual(complaints, []);
  });

  it('brings a widget whose tag comes later, deep inside other elements', async (t) => {
    const { page, asked, isDefined } = await open(t, { body: 'LOADER<main></main>' });
    assert.equal(await isDefined('otklik-quiz'), false);
    assert.deepEqual(asked, ['otklik.js']);
    await page.evaluate(() => {
      const article = document.createElement('article');
      article.append(document.createElement('section'));
      article.firstChild.append(document.createElement('otklik-quiz'));
      document.querySelector('main').append('text', article);
    });
    await page.waitForFunction(() => document.querySelector('otklik-quiz').shadowRoot?.textContent === 'quiz');
  });

  it('asks where the files of the others are once, and only when one of them is there', async (t) => {
    const { page, asked } = await open(t, { body: 'LOADER<otklik-form></otklik-form>' });
    await formReady(page);
    assert.ok(!asked.includes(named('others')));
    await page.evaluate(() => document.body.append(document.createElement('otklik-quiz')));
    await page.waitForFunction(() => document.querySelector('otklik-quiz').shadowRoot);
    await page.evaluate(() => document.body.append(document.createElement('otklik-quiz')));
    await page.waitForFunction(() => document.querySelectorAll('otklik-quiz')[1].shadowRoot);
    assert.equal(asked.filter((file) => file === named('others')).length, 1);
  });

  it('fetches what two widgets share once', async (t) => {
    const { page, asked } = await open(t, { body: 'LOADER<otklik-form></otklik-form><otklik-quiz></otklik-quiz>' });
    await formReady(page);
    assert.equal(await page.evaluate(() => document.querySelector('otklik-quiz').shadowRoot.textContent), 'quiz');
    assert.equal(asked.filter((file) => file === named('shared')).length, 1);
    assert.deepEqual(await page.evaluate(() => globalThis.ran), ['shared', 'sending']);
  });

  it('does no harm twice, and beside another version', async (t) => {
    const other = '<script type="module" src="EMBED/embed/v0/otklik.js"></script>';
    const { page, complaints } = await open(t, { body: `LOADER${other}LOADER<otklik-form></otklik-form>` });
    await formReady(page);
    assert.ok(
      complaints.every((text) => /has already been (used|defined)/.test(text)),
      complaints.join('\n'),
    );
  });

  it('leaves alone what the page has defined itself', async (t) => {
    const own = '<script>customElements.define("otklik-form", class extends HTMLElement {})</script>';
    const { asked, isDefined } = await open(t, { body: `${own}LOADER<otklik-form></otklik-form>` });
    assert.equal(await isDefined('otklik-form'), true);
    assert.deepEqual(asked, ['otklik.js']);
  });

  it('keeps the place of a widget while its files come, and lets the page decide otherwise', async (t) => {
    const files = new Map([...built].filter(([file]) => file !== named('shared')));
    const body = 'LOADER<style>.small { min-height: 0 }</style><otklik-form></otklik-form>';
    const { page } = await open(t, { files, body: `${body}<otklik-form class="small"></otklik-form>` });
    await page.waitForFunction(() => document.querySelector('otklik-form').offsetHeight === 384);
    assert.equal(await page.evaluate(() => document.querySelector('.small').offsetHeight), 0);
    await page.evaluate(() => (document.querySelector('otklik-form').hidden = true));
    assert.equal(await page.isVisible('otklik-form'), false);
  });

  it('leaves the link inside the tag when its files do not come', async (t) => {
    const files = new Map([...built].filter(([file]) => file !== named('shared')));
    const { page, isDefined } = await open(t, {
      files,
      body: 'LOADER<otklik-form><a href="/f/1">Open</a></otklik-form>',
    });
    assert.equal(await isDefined('otklik-form'), false);
    assert.ok(await page.isVisible('text=Open'));
  });
});

describe('the loader on a bad network', () => {
  it('tries again when the network is back', async (t) => {
    const failing = new Set([named('otklik-form')]);
    const { page, isDefined } = await open(t, { failing, body: 'LOADER<otklik-form></otklik-form>' });
    assert.equal(await isDefined('otklik-form'), false);
    failing.clear();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await formReady(page);
  });

  for (const name of ['others', 'otklik-quiz']) {
    it(`tries again for a widget of the list, too: ${name}`, async (t) => {
      const failing = new Set([named(name)]);
      const { page, isDefined } = await open(t, { failing, body: 'LOADER<otklik-quiz></otklik-quiz>' });
      assert.equal(await isDefined('otklik-quiz'), false);
      failing.clear();
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.waitForFunction(() => document.querySelector('otklik-quiz').shadowRoot);
    });
  }

  it('tries again when a widget asks again for what it needs later', async (t) => {
    const failing = new Set([named('sending')]);
    const { page } = await open(t, { failing, body: 'LOADER<otklik-form></otklik-form>' });
    await page.waitForSelector('otklik-form[failed]');
    failing.clear();
    await page.evaluate(() => document.querySelector('otklik-form').send());
    await formReady(page);
  });
});

describe('the loader and a file that somebody has changed', () => {
  for (const name of ['otklik-form', 'shared']) {
    it(`does not run any of a widget with a changed file: ${name}`, async (t) => {
      const files = new Map(built).set(named(name), `${built.get(named(name))};globalThis.ran = ['changed'];`);
      const { page, isDefined, asked } = await open(t, { files, body: 'LOADER<otklik-form></otklik-form>' });
      assert.ok(asked.includes(named(name)));
      assert.equal(await isDefined('otklik-form'), false);
      assert.notDeepEqual(await page.evaluate(() => globalThis.ran), ['changed']);
    });
  }

  for (const name of ['others', 'otklik-quiz']) {
    it(`does not run it where it belongs to the list, and leaves the link: ${name}`, async (t) => {
      const files = new Map(built).set(named(name), `globalThis.ran = ['changed'];${built.get(named(name))}`);
      const body = 'LOADER<otklik-quiz><a href="/about">About</a></otklik-quiz>';
      const { page, isDefined, asked } = await open(t, { files, body });
      assert.equal(await isDefined('otklik-quiz'), false);
      assert.ok(asked.includes(named(name)));
      assert.notDeepEqual(await page.evaluate(() => globalThis.ran), ['changed']);
      assert.ok(await page.isVisible('text=About'));
    });
  }

  for (const name of ['sending', 'receipt']) {
    it(`does not run it either when the widget itself asks for it: ${name}`, async (t) => {
      const file = named(name);
      const files = new Map(built).set(file, `${built.get(file)};globalThis.ran = ['changed'];`);
      const { page, isDefined } = await open(t, { files, body: 'LOADER<otklik-form></otklik-form>' });
      assert.equal(await isDefined('otklik-form'), true);
      assert.deepEqual(await page.evaluate(() => globalThis.ran), ['shared']);
      assert.equal(await page.locator('otklik-form[ready]').count(), 0);
    });
  }
});

describe('the loader under a content security policy', () => {
  const body = 'LOADER<otklik-form></otklik-form>';

  for (const [what, policy] of [
    ['that names its origin', "default-src 'none'; script-src EMBED"],
    ['with Trusted Types', "default-src 'none'; script-src EMBED; require-trusted-types-for 'script'"],
    ['that lists its policies', "script-src EMBED; require-trusted-types-for 'script'; trusted-types otklik"],
    ['of nonces', "default-src 'none'; script-src 'nonce-n0nce'"],
    ['of nonces with strict-dynamic', "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'"],
  ]) {
    it(`works under one ${what}, and the console is silent`, async (t) => {
      const { page, complaints } = await open(t, { policy, body });
      await formReady(page);
      assert.deepEqual(complaints, []);
    });
  }

  it('leaves the link where the page allows other policies only', async (t) => {
    const policy = "script-src EMBED; require-trusted-types-for 'script'; trusted-types other";
    const { page, isDefined, complaints } = await open(t, {
      policy,
      body: 'LOADER<otklik-form><a href="/f/1">Open</a></otklik-form>',
    });
    assert.equal(await isDefined('otklik-form'), false);
    assert.ok(await page.isVisible('text=Open'));
    assert.ok(complaints.some((text) => text.includes('otklik')));
  });
});
