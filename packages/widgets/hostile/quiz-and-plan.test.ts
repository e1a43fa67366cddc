import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type HostPage, page as host, type Script, scriptOf } from './host-page.ts';
import { leftBy, lookAround, lookInside } from './looks.ts';
import { STYLED } from './pages/styles.ts';
import { answerByPage, asksFirst, openPlan, plans, QUIZ, quizOn, takeQuiz } from './quiz.ts';
import { setting } from './setting.ts';

const here = setting();
type Test = Parameters<typeof here.visit>[0];

const LINK = '<a href="/about">О тесте</a>';
const WAYS = ['otklik.js', 'otklik-quiz.js'] as const;
const PLAN_WAYS = ['otklik.js', 'otklik-plan.js'] as const;
const chunks = readdirSync(new URL('../embed/chunks/', import.meta.url));
const chunk = (name: string) => `chunks/${chunks.find((each) => each.startsWith(`${name}-`))!}`;

/** Where a quiz comes from, and what its tag says of that. */
const SOURCES = {
  'the API': () => `quiz="${QUIZ.id}"`,
  'a file of the site': () => `src="${here.publish(JSON.stringify(QUIZ), { 'content-type': 'application/json' })}"`,
} as const;
type From = keyof typeof SOURCES;
const FROM = Object.keys(SOURCES) as From[];

const quizFrom = (from: From): string => `<otklik-quiz ${SOURCES[from]()}>${LINK}</otklik-quiz>`;
const planFrom = (from: From): string => `<otklik-plan ${SOURCES[from]()}>${LINK}</otklik-plan>`;
const publish = (script: Script, place: string) => here.publish(host({ head: scriptOf(here.otklik, script), place }));

for (const from of FROM) {
  for (const way of WAYS) {
    describe(`a quiz from ${from}, by ${way}`, () => {
      it('breaks no rule of a page that allows our server alone, from the first statement to the plan', async (t) => {
        const files = from === 'the API' ? '' : " 'self'";
        const policy = `default-src 'none'; script-src ${here.otklik}; connect-src ${here.otklik}${files}; img-src data:; require-trusted-types-for 'script'`;
        const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Строгая</title><link rel="icon" href="data:,">
          ${scriptOf(here.otklik, way)}<main>${quizFrom(from)}</main></html>`;
        const { page, complaints } = await here.visit(t, 'about:blank');
        await page.addInitScript(() => {
          const seen: string[] = ((globalThis as unknown as { violations: string[] }).violations = []);
          const note = (event: SecurityPolicyViolationEvent) => seen.push(`${event.violatedDirective} ${event.sample}`);
          document.addEventListener('securitypolicyviolation', note);
        });
        await page.goto(here.publish(html, { 'content-security-policy': policy }));
        await takeQuiz(page);
        const seen = await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
        assert.deepEqual(seen, []);
        assert.deepEqual(complaints, []);
      });

      it('asks nobody else and leaves nothing, until the person says that the device may remember', async (t) => {
        const { page, asked, before } = await watch(t, publish(way, quizFrom(from)));
        await takeQuiz(page);
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await leftBy(page), before);
        assert.deepEqual(await page.context().cookies(), []);
        assert.deepEqual(originsOf(asked), [new URL(page.url()).origin, here.otklik].sort());
        // A quiz in a file has no need of an API, and does not look for one.
        if (from !== 'the API') assert.deepEqual(asked.filter(isOfApi), []);

        await quizOn(page).getByRole('checkbox', { name: 'Запоминать ответы' }).check();
        await page.getByRole('article').getByText('Ответы хранятся только в').waitFor();
        assert.deepEqual(await leftBy(page), { ...before, databases: ['otklik'] });
        assert.deepEqual(await page.context().cookies(), []);
      });
    });
  }

  for (const way of PLAN_WAYS) {
    it(`a plan from ${from}, by ${way}, asks nobody else and leaves nothing`, async (t) => {
      const { page, asked, before } = await watch(t, publish(way, planFrom(from)));
      await plans(page.locator('otklik-plan'));
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await leftBy(page), before);
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual(originsOf(asked), [new URL(page.url()).origin, here.otklik].sort());
      if (from !== 'the API') assert.deepEqual(asked.filter(isOfApi), []);
    });
  }
}

/** Opens a page, and notes what it asks and what it has left before a widget has done anything. */
async function watch(t: Test, address: string) {
  const { page } = await here.visit(t, 'about:blank');
  const asked: string[] = [];
  page.on('request', (request) => void (/^https?:/.test(request.url()) && asked.push(request.url())));
  await page.goto(address);
  return { page, asked, before: { ...(await leftBy(page)), databases: [] } };
}

const originsOf = (asked: readonly string[]) => [...new Set(asked.map((each) => new URL(each).origin))].sort();
const isOfApi = (address: string): boolean => address.startsWith(`${here.otklik}/v1/`);

/** Those of the styled pages that have broken a form before. */
const BROKE = ['that unsets everything', 'that counts in tenths of a large font', 'with a WordPress theme of blocks'];

for (const styled of STYLED.filter(({ name }) => BROKE.includes(name))) {
  it(`a page ${styled.name} does not change how a quiz, its result and its plan look, nor is it changed`, async (t) => {
    const looks: string[][] = [];
    const bare: HostPage = {
      ...styled,
      html: ({ script, form }) => host({ head: script, place: form, attributes: styled.attributes ?? '' }),
    };
    const tag = quizFrom('the API');
    for (const each of [bare, styled]) {
      const { page } = await here.visit(t, here.publishHost(each, 'otklik-quiz.js', tag));
      await asksFirst(quizOn(page));
      const asking = await lookInside(page, 'otklik-quiz');
      await answerByPage(quizOn(page));
      await openPlan(quizOn(page));
      looks.push([...asking, ...(await lookInside(page, 'otklik-quiz'))]);
      if (each === bare) continue;
      const { page: without } = await here.visit(t, here.publishHost(styled, undefined, tag));
      assert.ok((await lookAround(page)).equals(await lookAround(without)));
    }
    assert.deepEqual(looks[1], looks[0]);
  });
}

/** Opens a page over a network that hands over another last byte of a file. */
async function openTampered(t: Test, changed: string, address: string) {
  const { page, complaints } = await here.visit(t, 'about:blank');
  await page.route(`**/${changed}`, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1]! ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto(address);
  return { page, complaints };
}

const isDefined = (page: Page, tag: string) => page.evaluate((tag) => customElements.get(tag) !== undefined, tag);

for (const [script, changed, tag] of [
  ['otklik.js', chunk('others'), 'quiz'],
  ['otklik.js', chunk('otklik-quiz'), 'quiz'],
  ['otklik-quiz.js', 'otklik-quiz.js', 'quiz'],
  ['otklik.js', chunk('others'), 'plan'],
  ['otklik.js', chunk('otklik-plan'), 'plan'],
  ['otklik-plan.js', 'otklik-plan.js', 'plan'],
] as const) {
  const what = changed.replace(/-[\w-]{8}\.js$/, '');
  it(`one changed byte of ${what} on its way to a ${tag} keeps the browser from running it, and the link stays`, async (t) => {
    const place = tag === 'quiz' ? quizFrom('the API') : planFrom('the API');
    const { page, complaints } = await openTampered(t, changed, publish(script, place));
    await page.waitForLoadState('networkidle');
    assert.equal(await isDefined(page, `otklik-${tag}`), false);
    assert.ok(await page.getByRole('link', { name: 'О тесте' }).isVisible());
    assert.ok(
      complaints.some((text) => text.includes('integrity')),
      complaints.join('\n'),
    );
  });
}

for (const [script, changed] of [
  ['otklik.js', chunk('otklik-plan')],
  ['otklik-quiz.js', chunk('alone-otklik-plan')],
] as const) {
  it(`one changed byte of the plan that a result leads to leaves the result as it is: ${script}`, async (t) => {
    const { page } = await openTampered(t, changed, publish(script, quizFrom('the API')));
    await asksFirst(quizOn(page));
    await answerByPage(quizOn(page));
    const refused = page.waitForEvent('console', (message) => message.text().includes('integrity'));
    await quizOn(page).getByText('Составить план-график').click();
    await refused;
    assert.equal(await isDefined(page, 'otklik-plan'), false);
    assert.ok(await quizOn(page).getByRole('heading', { name: 'Ваш результат' }).isVisible());
  });
}
