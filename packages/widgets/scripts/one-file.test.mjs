import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { serveSample } from './sample-release.mjs';

// The file as it is built. `npm run build` comes first.
const embed = new URL('../embed/', import.meta.url);
const read = (name) => readFileSync(new URL(name, embed), 'utf8');
const chunks = readdirSync(new URL('chunks/', embed)).map((name) => `chunks/${name}`);
const built = new Map(['otklik-form.js', ...chunks].map((name) => [name, read(name)]));
const part = (name) => chunks.find((file) => file.startsWith(`chunks/alone-${name}-`));

const scale = { id: 'q', kind: 'scale', title: { ru: 'Как?', en: 'How?' }, scale: 'likert4' };
const form = { id: 'f', title: { ru: 'Проба', en: 'Sample' }, languages: ['en'], items: [scale] };
const body = `<script type="module" src="EMBED/embed/1.0.0/otklik-form.js" crossorigin="anonymous" nonce="n0nce"></script>
  <div lang="en"><otklik-form src="data:application/json,${encodeURIComponent(JSON.stringify(form))}"></otklik-form></div>`;

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
});
after(() => browser.close());

async function open(t, { files = built, policy } = {}) {
  const served = await serveSample(t, files, { body, policy });
  const page = await browser.newPage();
  t.after(() => page.close());
  page.setDefaultTimeout(5000);
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(served.page);
  return { ...served, page, complaints };
}

describe('the one file of a form', () => {
  for (const [what, policy] of [
    ['on an ordinary page', undefined],
    [
      'under the strictest policy',
      "default-src 'none'; script-src EMBED; connect-src data:; require-trusted-types-for 'script'; trusted-types otklik",
    ],
    ['under a policy of nonces', "default-src 'none'; script-src 'nonce-n0nce'; connect-src data:"],
  ]) {
    it(`asks for English and for what completes a form file, each once, ${what}`, async (t) => {
      const { page, asked, complaints } = await open(t, { policy });
      await page.getByText('Mostly yes').waitFor();
      assert.ok(await page.getByText('can be skipped').isVisible());
      assert.deepEqual(asked.toSorted(), ['otklik-form.js', part('en'), part('form-file')].sort());
      assert.deepEqual(complaints, []);
    });
  }

  it('runs no part that somebody has changed, and says that the form did not come', async (t) => {
    const name = part('form-file');
    const files = new Map(built).set(name, `${built.get(name)};globalThis.ran = 'changed';`);
    const { page } = await open(t, { files });
    await page.getByText('The questionnaire could not be loaded').waitFor();
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  });

  it('speaks Russian where English does not come', async (t) => {
    const { page } = await open(t, { files: new Map([...built].filter(([file]) => file !== part('en'))) });
    await page.getByText('можно пропустить').waitFor();
  });
});
