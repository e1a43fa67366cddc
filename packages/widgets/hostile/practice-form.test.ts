import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type HostPage, page as host, scriptOf } from './host-page.ts';
import { leftBy, lookAround, lookInside } from './looks.ts';
import { STYLED } from './pages/styles.ts';
import { setting } from './setting.ts';

const here = setting();
type Test = Parameters<typeof here.visit>[0];

const WAYS = ['otklik.js', 'otklik-practice-form.js'] as const;
/** Without an API: what is typed stays on the device. */
const TAG = '<otklik-practice-form><p>Описание загружается.</p></otklik-practice-form>';

const writes = (page: Page): Promise<void> => page.getByLabel(/Как называется практика/).waitFor();

const open = (page: Page, section: RegExp) =>
  page.locator('otklik-practice-form').evaluate((element, name) => {
    const lines = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.line')];
    lines.find(({ textContent }) => new RegExp(name).test(textContent))!.click();
  }, section.source);

/** Goes through what a person may do here: writes, reads what is said of it, looks at the card and at the last page. */
async function describePractice(page: Page): Promise<void> {
  await page.getByLabel(/Как называется практика/).fill('Уроки телефона для пожилых соседей');
  // Where there is little room, the card is behind a button.
  await page.locator('otklik-practice-card').getByText('Уроки телефона').first().waitFor({ state: 'attached' });
  await open(page, /Цель/);
  await page.locator('#at-goal-text').getByRole('textbox').fill('Провести занятия для соседей в каждом дворе');
  await page
    .getByText(/Стоит исправить/)
    .first()
    .waitFor();
  await open(page, /Фото, проверка/);
  await page.getByText(/отправить отсюда нельзя/).waitFor();
}

for (const way of WAYS) {
  describe(`a practice form by ${way}`, () => {
    it('breaks no rule of a page that allows our server alone, from the first section to the last page', async (t) => {
      const policy = `default-src 'none'; script-src ${here.otklik}; connect-src ${here.otklik}; img-src data:; require-trusted-types-for 'script'`;
      const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Строгая</title><link rel="icon" href="data:,">
        ${scriptOf(here.otklik, way)}<main>${TAG}</main></html>`;
      const { page, complaints } = await here.visit(t, 'about:blank');
      await page.addInitScript(() => {
        const seen: string[] = ((globalThis as unknown as { violations: string[] }).violations = []);
        const note = (event: SecurityPolicyViolationEvent) => seen.push(`${event.violatedDirective} ${event.sample}`);
        document.addEventListener('securitypolicyviolation', note);
      });
      await page.goto(here.publish(html, { 'content-security-policy': policy }));
      await writes(page);
      await describePractice(page);
      const seen = await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
      assert.deepEqual(seen, []);
      assert.deepEqual(complaints, []);
    });

    it('asks nobody but our server for its files, and leaves nothing before somebody writes', async (t) => {
      const { page, asked, before } = await watch(t, way);
      await writes(page);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await leftBy(page), before);

      await describePractice(page);
      await page.waitForLoadState('networkidle');
      // The draft on the device, and nothing else.
      assert.deepEqual(await leftBy(page), { ...before, databases: ['otklik'] });
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual(
        asked.filter((each) => ![new URL(page.url()).origin, here.otklik].includes(new URL(each).origin)),
        [],
      );
      assert.deepEqual(
        asked.filter((each) => each.startsWith(`${here.otklik}/v1/`)),
        [],
      );
    });
  });
}

/** Opens a page, and notes what it asks and what it has left before a widget has done anything. */
async function watch(t: Test, way: (typeof WAYS)[number]) {
  const { page } = await here.visit(t, 'about:blank');
  const asked: string[] = [];
  page.on('request', (request) => void (/^https?:/.test(request.url()) && asked.push(request.url())));
  await page.goto(here.publish(host({ head: scriptOf(here.otklik, way), place: TAG })));
  return { page, asked, before: { ...(await leftBy(page)), databases: [] } };
}

/** Those of the styled pages that have broken a form before. */
const BROKE = ['that unsets everything', 'that counts in tenths of a large font', 'with a WordPress theme of blocks'];

for (const styled of STYLED.filter(({ name }) => BROKE.includes(name))) {
  it(`a page ${styled.name} does not change how a practice form looks, nor is it changed`, async (t) => {
    const looks: string[][] = [];
    const bare: HostPage = {
      ...styled,
      html: ({ script, form }) => host({ head: script, place: form, attributes: styled.attributes ?? '' }),
    };
    for (const each of [bare, styled]) {
      const { page } = await here.visit(t, here.publishHost(each, 'otklik-practice-form.js', TAG));
      await writes(page);
      looks.push(await lookInside(page, 'otklik-practice-form'));
      if (each === bare) continue;
      const { page: without } = await here.visit(t, here.publishHost(styled, undefined, TAG));
      assert.ok((await lookAround(page)).equals(await lookAround(without)));
    }
    assert.deepEqual(looks[1], looks[0]);
  });
}

it('a practice form is used at four times the size, without scrolling to the side', async (t) => {
  const { page } = await here.visit(t, 'about:blank');
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(
    here.publish(`<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Крупно</title><link rel="icon" href="data:,">${scriptOf(here.otklik, 'otklik.js')}<main>${TAG}</main></html>`),
  );
  await writes(page);
  await page.getByRole('button', { name: /^Разделы/ }).click();
  await page
    .getByRole('button', { name: /Фото, проверка/ })
    .first()
    .click();
  await page.getByText(/отправить отсюда нельзя/).waitFor();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
});

it('a practice form keeps its borders and its marks in forced colours', async (t) => {
  const { page } = await here.visit(t, 'about:blank');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(here.publish(host({ head: scriptOf(here.otklik, 'otklik.js'), place: TAG })));
  await writes(page);
  const marked = await page
    .locator('.line[aria-current="step"]')
    .evaluate((each) => getComputedStyle(each).borderInlineEndStyle);
  assert.equal(marked, 'solid');
});
