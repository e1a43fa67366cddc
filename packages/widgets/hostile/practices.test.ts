import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { BANK, bankOn, lists, openOne, PRACTICE, search, shows } from './bank.ts';
import { type HostPage, page as host, type Script, scriptOf } from './host-page.ts';
import { leftBy, lookAround, lookInside } from './looks.ts';
import { STYLED } from './pages/styles.ts';
import { setting } from './setting.ts';

const here = setting();
type Test = Parameters<typeof here.visit>[0];

const LINK = '<a href="/practices">Практики</a>';
const chunks = readdirSync(new URL('../embed/chunks/', import.meta.url));
const chunk = (name: string) => `chunks/${chunks.find((each) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(each))!}`;
const publish = (script: Script, place: string) => here.publish(host({ head: scriptOf(here.otklik, script), place }));
const file = (): string => here.publish(JSON.stringify(BANK), { 'content-type': 'application/json' });

/** Each widget: its tag, how it is known to be there, and what a person does with it. */
const WIDGETS = [
  {
    tag: 'otklik-practices',
    which: '',
    isThere: (page: Page) => lists(bankOn(page)),
    use: async (page: Page) => {
      await search(page);
      await openOne(page);
    },
  },
  {
    tag: 'otklik-practice-card',
    which: `practice="${PRACTICE.id}"`,
    isThere: (page: Page) => shows(page.locator('otklik-practice-card')),
    use: async () => {},
  },
  {
    tag: 'otklik-practice',
    which: `practice="${PRACTICE.id}"`,
    isThere: (page: Page) => shows(page.locator('otklik-practice')),
    use: async (page: Page) => {
      await page.getByRole('button', { name: 'Этапы реализации' }).click();
      // The clipboard of a page without https is none: the step is picked, to be copied by hand.
      await page
        .getByRole('button', { name: /^Скопировать шаг/ })
        .first()
        .click();
      await page
        .getByText(/Ctrl\+C|Шаг скопирован/)
        .first()
        .waitFor();
    },
  },
] as const;

const FROM = ['the API', 'a file of the site'] as const;
const tagOf = ({ tag, which }: (typeof WIDGETS)[number], from: (typeof FROM)[number]): string =>
  `<${tag} ${which} ${from === 'the API' ? '' : `src="${file()}"`}>${LINK}</${tag}>`;

for (const widget of WIDGETS)
  for (const from of FROM)
    for (const way of ['otklik.js', `${widget.tag}.js`] as const)
      describe(`${widget.tag} from ${from}, by ${way}`, () => {
        it('breaks no rule of a page that allows our server alone', async (t) => {
          const files = from === 'the API' ? '' : " 'self'";
          const policy = `default-src 'none'; script-src ${here.otklik}; connect-src ${here.otklik}${files}; img-src data:; require-trusted-types-for 'script'; trusted-types otklik`;
          const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Строгая</title><link rel="icon" href="data:,">
            ${scriptOf(here.otklik, way)}<main>${tagOf(widget, from)}</main></html>`;
          const { page, complaints } = await here.visit(t, 'about:blank');
          await page.addInitScript(() => {
            const seen: string[] = ((globalThis as unknown as { violations: string[] }).violations = []);
            const note = (event: SecurityPolicyViolationEvent) =>
              seen.push(`${event.violatedDirective} ${event.sample}`);
            document.addEventListener('securitypolicyviolation', note);
          });
          await page.goto(here.publish(html, { 'content-security-policy': policy }));
          await widget.isThere(page);
          await widget.use(page);
          const seen = await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
          assert.deepEqual(seen, []);
          assert.deepEqual(complaints, []);
        });

        it('asks nobody else and leaves nothing, whatever is looked for', async (t) => {
          const { page, asked, before } = await watch(t, publish(way, tagOf(widget, from)));
          await widget.isThere(page);
          await widget.use(page);
          await page.waitForLoadState('networkidle');
          assert.deepEqual(await leftBy(page), before);
          assert.deepEqual(await page.context().cookies(), []);
          assert.deepEqual(originsOf(asked), [new URL(page.url()).origin, here.otklik].sort());
          // A bank in a file has no need of an API, and does not look for one.
          if (from !== 'the API') assert.deepEqual(asked.filter(isOfApi), []);
        });
      });

/** Opens a page, and notes what it asks and what it has left before a widget has done anything. */
async function watch(t: Test, address: string) {
  const { page } = await here.visit(t, 'about:blank');
  const asked: string[] = [];
  page.on('request', (request) => void (/^https?:/.test(request.url()) && asked.push(request.url())));
  await page.goto(address);
  return { page, asked, before: await leftBy(page) };
}

const originsOf = (asked: readonly string[]) => [...new Set(asked.map((each) => new URL(each).origin))].sort();
const isOfApi = (address: string): boolean => address.startsWith(`${here.otklik}/v1/`);

/** Those of the styled pages that have broken a form before. */
const BROKE = ['that unsets everything', 'that counts in tenths of a large font', 'with a WordPress theme of blocks'];

for (const widget of WIDGETS)
  for (const styled of STYLED.filter(({ name }) => BROKE.includes(name)))
    it(`a page ${styled.name} does not change how ${widget.tag} looks, nor is it changed`, async (t) => {
      const looks: string[][] = [];
      const bare: HostPage = {
        ...styled,
        html: ({ script, form }) => host({ head: script, place: form, attributes: styled.attributes ?? '' }),
      };
      const tag = tagOf(widget, 'the API');
      for (const each of [bare, styled]) {
        const { page } = await here.visit(t, here.publishHost(each, `${widget.tag}.js`, tag));
        await widget.isThere(page);
        looks.push(await lookInside(page, widget.tag));
        if (each === bare) continue;
        const { page: without } = await here.visit(t, here.publishHost(styled, undefined, tag));
        assert.ok((await lookAround(page)).equals(await lookAround(without)));
      }
      assert.deepEqual(looks[1], looks[0]);
    });

for (const widget of WIDGETS)
  it(`${widget.tag} is used at four times the size, without scrolling to the side`, async (t) => {
    const { page } = await here.visit(t, 'about:blank');
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(
      here.publish(`<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Крупно</title><link rel="icon" href="data:,">${scriptOf(here.otklik, 'otklik.js')}<main>${tagOf(widget, 'the API')}</main></html>`),
    );
    await widget.isThere(page);
    const isNarrow = async () =>
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, 'it scrolls to the side');
    await isNarrow();
    if (widget.tag !== 'otklik-practices') return;
    await page.getByRole('button', { name: /^Фильтры/ }).click();
    await page.getByText('Тема', { exact: true }).first().waitFor();
    await isNarrow();
    await openOne(page);
    await isNarrow();
  });

it('practices keep their borders and marks in forced colours', async (t) => {
  const { page } = await here.visit(t, 'about:blank');
  await page.emulateMedia({ forcedColors: 'active' });
  const [bank, card, practice] = WIDGETS;
  const place = WIDGETS.map((each) => tagOf(each, 'the API')).join('');
  await page.goto(
    here.publish(`<!doctype html><html lang="ru"><meta charset="utf-8"><title>Цвета</title><link rel="icon" href="data:,">
    ${scriptOf(here.otklik, 'otklik.js')}<main>${place}</main></html>`),
  );
  for (const each of WIDGETS) await each.isThere(page);
  const styleOf = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), name);

  assert.equal(await styleOf(`${card.tag} article`, 'border-top-style'), 'solid');
  assert.equal(await styleOf(`${practice.tag} .block`, 'border-top-style'), 'solid');
  await page.getByRole('button', { name: 'Карта регионов' }).click();
  const region = page.getByRole('button', { name: 'Пермский край: 1 практика' });
  await region.click();
  await page.getByRole('button', { name: 'Пермский край: 1 практика', pressed: true }).waitFor();
  const picked = await styleOf(`${bank.tag} .tile[aria-pressed="true"] rect`, 'fill');
  assert.notEqual(picked, await styleOf(`${bank.tag} .tile[aria-pressed="false"] rect`, 'fill'));
});

for (const { tag } of WIDGETS)
  for (const [script, changed] of [
    ['otklik.js', chunk('others')],
    ['otklik.js', chunk(tag)],
    [`${tag}.js`, `${tag}.js`],
  ] as const) {
    const what = changed.replace(/-[\w-]{8}\.js$/, '');
    it(`one changed byte of ${what} keeps the browser from running it, and the link in ${tag} stays`, async (t) => {
      const { page, complaints } = await here.visit(t, 'about:blank');
      await page.route(`**/${changed}`, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body[body.length - 1]! ^= 1;
        await route.fulfill({ response, body });
      });
      await page.goto(publish(script, `<${tag} practice="${PRACTICE.id}">${LINK}</${tag}>`));
      await page.waitForLoadState('networkidle');
      assert.equal(await page.evaluate((tag) => customElements.get(tag) !== undefined, tag), false);
      assert.ok(await page.getByRole('link', { name: 'Практики' }).isVisible());
      assert.ok(
        complaints.some((text) => text.includes('integrity')),
        complaints.join('\n'),
      );
    });
  }
