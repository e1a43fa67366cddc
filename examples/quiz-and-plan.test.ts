import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleFolder, findBarriers, look, openBrowser, press, serveExample, startOtklik } from './testing.ts';

/** Opens an example, and notes where it asks for anything. */
async function open(t: TestContext, name: string) {
  const { origin } = await startOtklik(t);
  const site = await serveExample(t, exampleFolder(name), origin);
  const browser = await openBrowser(t);
  const asked: string[] = [];
  const noting: Parameters<typeof look>[0] = {
    newPage: async (options) => {
      const page = await browser.newPage(options);
      page.on('request', (request) => asked.push(request.url()));
      return page;
    },
  };
  /** Everything but the site's own files and ours to embed. */
  const elsewhere = () => asked.filter((url) => !url.startsWith(site) && !url.startsWith(`${origin}/embed/`));
  return { ...(await look(noting, site)), elsewhere };
}

/** Answers every statement of the short version with «Делаем регулярно», and asks for the result. */
async function takeShortQuiz(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Только главное/ }).check();
  const statements = page.getByRole('radiogroup');
  await statements.nth(7).waitFor();
  for (const statement of await statements.all()) await statement.getByRole('radio', { name: /^2/ }).check();
  await press(page, 'Показать результат');
  await page.getByRole('heading', { name: 'Ваш результат' }).waitFor();
}

describe('the example of a self-check from a file', () => {
  it('asks, comes to a result, and leads to a plan with dates', async (t) => {
    const { page, complaints } = await open(t, 'quiz');
    await page.getByRole('radio', { name: /Только главное/ }).waitFor();
    assert.deepEqual(await findBarriers(page), []);

    await takeShortQuiz(page);
    assert.match(await page.getByRole('article').innerText(), /Уровень 2 из\s4\s+Повторяемо/);
    assert.deepEqual(await findBarriers(page), []);

    await page.getByText('Составить план-график').click();
    await page.getByRole('rowheader', { name: /Собрать ответы/ }).waitFor();
    assert.equal(await page.getByText('Праздники не учтены').count(), 0);
    assert.deepEqual(complaints, []);
  });

  it('tells nobody what was answered', async (t) => {
    const { page, elsewhere } = await open(t, 'quiz');
    await takeShortQuiz(page);
    assert.deepEqual(elsewhere(), []);
  });
});

describe('the example of a plan from a file', () => {
  it('shows its steps with days, and asks nobody for anything', async (t) => {
    const { page, complaints, elsewhere } = await open(t, 'plan');
    const rows = page.getByRole('table').getByRole('row');
    await rows.nth(1).waitFor();
    assert.match(await rows.nth(1).innerText(), /\d+ [а-я]+/);
    assert.equal(await page.getByText('Праздники не учтены').count(), 0);
    assert.deepEqual(await findBarriers(page), []);
    assert.deepEqual(elsewhere(), []);
    assert.deepEqual(complaints, []);
  });
});
