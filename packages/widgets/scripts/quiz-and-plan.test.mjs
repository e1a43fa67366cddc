import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { built, inEngines, version, widgets } from './in-engines.mjs';

const packs = new URL('../../content/packs/', import.meta.url);
const QUIZ = readFileSync(new URL('start/quizzes/start-ngo.json', packs), 'utf8');
const ANSWERS = Object.fromEntries(
  JSON.parse(QUIZ)
    .dimensions.flatMap(({ statements }) => statements)
    .map(({ id }, at) => [id, at % 3]),
);

const oneFile = (name) =>
  `<script type="module" src="EMBED/embed/${version}/${name}.js" crossorigin="anonymous"></script>`;
const LINK = '<a href="/about">О тесте</a>';

/** The tag behind its script, and what says that it works. A quiz and a plan as data need no server. */
const WAYS = [
  ['the loader', 'LOADER', 'LOADER'],
  ['one file', oneFile('otklik-quiz'), oneFile('otklik-plan')],
  ['one file beside the loader', `${oneFile('otklik-quiz')}LOADER`, `${oneFile('otklik-plan')}LOADER`],
];

const GIVE_QUIZ = `document.querySelector('otklik-quiz').definition = ${QUIZ};`;
const GIVE_TEMPLATE = `document.querySelector('otklik-plan').template = ${QUIZ};`;
const ASKS = `
  const form = document.querySelector('otklik-quiz').shadowRoot?.querySelector('otklik-form');
  return Boolean(form?.shadowRoot?.querySelector('otklik-field')?.shadowRoot?.querySelector('input'));`;
const ANSWER = `document.querySelector('otklik-quiz').value = ${JSON.stringify(ANSWERS)};`;
const ANSWERED = `
  const { value } = document.querySelector('otklik-quiz').shadowRoot.querySelector('otklik-form');
  return Object.keys(value).length === ${Object.keys(ANSWERS).length};`;
const FINISH = `void document.querySelector('otklik-quiz').submit();`;
const TOLD = `
  const inside = document.querySelector('otklik-quiz').shadowRoot;
  const code = inside.querySelector('output#code')?.textContent.trim();
  return Boolean(inside.querySelector('[part=dimensions] svg path') && /^[\\w-]{20,}$/.test(code));`;
const OPEN_PLAN = `document.querySelector('otklik-quiz').shadowRoot.querySelector('details.plan').open = true;`;
const PLANNED_INSIDE = `
  const plan = document.querySelector('otklik-quiz').shadowRoot.querySelector('otklik-plan');
  return Boolean(plan?.shadowRoot?.querySelector('[part=chart] svg') && plan.shadowRoot.querySelector('[part=table]'));`;
const PLANNED = `
  const inside = document.querySelector('otklik-plan').shadowRoot;
  return Boolean(inside?.querySelector('[part=chart] svg') && inside.querySelector('[part=table]'));`;
const DEFINED = (tag) => `return customElements.get('${tag}') !== undefined;`;

inEngines(['chromium', 'firefox', 'webkit'], 'the built quiz and plan', ({ visit, run, becomesTrue }) => {
  const finishQuiz = async () => {
    await run(GIVE_QUIZ);
    await becomesTrue(ASKS);
    await run(ANSWER);
    await becomesTrue(ANSWERED);
    await run(FINISH);
    await becomesTrue(TOLD);
  };

  /** From the first statement to the plan. */
  const takeQuiz = async () => {
    await finishQuiz();
    assert.equal(await run(DEFINED('otklik-plan')), false);
    await run(OPEN_PLAN);
    await becomesTrue(PLANNED_INSIDE);
  };

  for (const [way, quizScript, planScript] of WAYS) {
    it(`take a person from the first statement to a plan, by ${way}`, async (t) => {
      const { asked } = await visit(t, { body: `${quizScript}<otklik-quiz>${LINK}</otklik-quiz>` });
      await takeQuiz();
      assert.deepEqual(asked.toSorted(), [...new Set(asked)].sort(), 'a file was asked for twice');
    });

    it(`draw a plan of its own, by ${way}`, async (t) => {
      const { asked } = await visit(t, { body: `${planScript}<otklik-plan>${LINK}</otklik-plan>` });
      await run(GIVE_TEMPLATE);
      await becomesTrue(PLANNED);
      assert.equal(await run(DEFINED('otklik-quiz')), false);
      assert.deepEqual(asked.toSorted(), [...new Set(asked)].sort(), 'a file was asked for twice');
    });

    it(`break no rule of a strict page with Trusted Types, by ${way}`, async (t) => {
      const told = '; report-uri EMBED/embed/rules/broken';
      const policy = `default-src 'none'; img-src 'self'; script-src EMBED; require-trusted-types-for 'script'; trusted-types otklik${told}`;
      const { asked } = await visit(t, { policy, body: `${quizScript}<otklik-quiz>${LINK}</otklik-quiz>` });
      await takeQuiz();
      assert.ok(!asked.includes('broken'));
    });
  }

  it('are read right on a page of another encoding, from a host that names none', async (t) => {
    await visit(t, { encoding: 'windows-1251', body: `LOADER<otklik-quiz>${LINK}</otklik-quiz>` });
    await takeQuiz();
  });

  const list = [...built.keys()].find((name) => name.startsWith('chunks/others-'));
  const [firstOfQuiz] = widgets['otklik-quiz'].first.filter((name) => !widgets['otklik-form'].first.includes(name));
  for (const [what, file] of [
    ['the list of files', list],
    ['a file of the list', firstOfQuiz],
  ]) {
    it(`run nothing where somebody has changed ${what}, and leave the link`, async (t) => {
      const files = new Map(built).set(file, `globalThis.changed = true;${built.get(file)}`);
      const body = `LOADER<otklik-quiz>${LINK}</otklik-quiz><script>addEventListener('error', () => (globalThis.refused = true), true)</script>`;
      const { asked } = await visit(t, { files, body });
      await becomesTrue('return globalThis.refused === true;');
      assert.ok(asked.includes(file));
      assert.equal(await run('return globalThis.changed === true;'), false);
      assert.equal(await run(DEFINED('otklik-quiz')), false);
      assert.equal(await run(`return document.querySelector('otklik-quiz a').getClientRects().length > 0;`), true);
    });
  }

  it('run no plan that somebody has changed; the result stays', async (t) => {
    const file = [...built.keys()].find((name) => /^chunks\/otklik-plan-/.test(name));
    const files = new Map(built).set(file, `globalThis.changed = true;${built.get(file)}`);
    const { asked } = await visit(t, { files, body: `LOADER<otklik-quiz>${LINK}</otklik-quiz>` });
    await finishQuiz();
    await run(OPEN_PLAN);
    while (!asked.includes(file)) await pause(50);
    assert.equal(await run('return globalThis.changed === true;'), false);
    assert.equal(await run(DEFINED('otklik-plan')), false);
    assert.equal(await run(TOLD), true);
  });
});
