import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import {
  AFTER_LESSON,
  answerAfterLesson,
  exampleFolder,
  findBarriers,
  look,
  openBrowser,
  pick,
  press,
  serveExample,
  startOtklik,
} from './testing.ts';

async function open(t: TestContext, name: string) {
  const otklik = await startOtklik(t);
  const address = await serveExample(t, exampleFolder(name), otklik.origin);
  return { ...(await look(await openBrowser(t), address)), ...otklik };
}

describe('the example of several forms on one page', () => {
  it('keeps the answers to each apart', async (t) => {
    const { page, complaints, answersTo } = await open(t, 'several-widgets');
    const [parents, children, english] = ['#parents', '#children', '#english'].map((id) => page.locator(id));
    await pick(children!, /Как тебе здесь/, /^Хорошо/);
    await english!.getByRole('button', { name: 'Next', exact: true }).waitFor();
    assert.deepEqual(await findBarriers(page), []);

    await answerAfterLesson(page, parents);
    assert.deepEqual(await answersTo('after-lesson'), [AFTER_LESSON]);
    assert.deepEqual(await answersTo('after-lesson-child'), []);
    assert.equal(await children!.getByRole('radio', { name: /^Хорошо/ }).isChecked(), true);
    assert.equal(await english!.getByRole('radio', { checked: true }).count(), 0);
    assert.deepEqual(complaints, []);
  });
});

describe('the example of a form that the page adds later', () => {
  it('fetches the form when it is wanted, and not before', async (t) => {
    const { page, complaints, answersTo, origin } = await open(t, 'late-insertion');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await press(page, 'Рассказать, как прошло');
    await answerAfterLesson(page);
    assert.ok(asked.some((path) => path.startsWith('/embed/')) && asked.includes('/v1/forms/after-lesson'), `${asked}`);

    await page.getByText('До встречи на следующем занятии!').waitFor();
    assert.deepEqual(await findBarriers(page), []);
    assert.deepEqual(await answersTo('after-lesson'), [AFTER_LESSON]);
    assert.deepEqual(complaints, []);
    await page.reload();
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      before.filter((name) => name.startsWith(origin)),
      [`${origin}/embed/v1/otklik.js`],
    );
  });

  it('gives a way on where nothing can be fetched', async (t) => {
    const { page, origin } = await open(t, 'late-insertion');
    await page.route(`${origin}/**`, (route) => route.abort());
    await press(page, 'Рассказать, как прошло');
    const link = page.getByRole('link', { name: 'Открыть анкету' });
    assert.equal(await link.getAttribute('href'), `${origin}/f/after-lesson`);
  });
});

/** Goes to the page with the form and away again. */
async function comeAndGo(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Отзыв' }).click();
  await page.getByRole('button', { name: 'Далее', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Занятия' }).click();
  await page.getByRole('heading', { name: 'Занятия' }).waitFor();
}

/** How many forms the browser holds in memory, and how many listeners and nodes. */
async function held(page: Page, browser: CDPSession) {
  await browser.send('HeapProfiler.collectGarbage');
  const { result } = await browser.send('Runtime.evaluate', {
    expression: "customElements.get('otklik-form').prototype",
  });
  const { objects } = await browser.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const { result: count } = await browser.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length }',
  });
  await browser.send('Runtime.releaseObject', { objectId: objects.objectId! });
  const { metrics } = await browser.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)!.value;
  return { forms: count.value as number, listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
}

describe('the example of a single-page application', () => {
  it('shows the form on its page, and again after going back', async (t) => {
    const { page, complaints, answersTo } = await open(t, 'spa');
    assert.equal(await page.locator('otklik-form').count(), 0);
    await comeAndGo(page);
    await page.goBack();
    await page.getByRole('heading', { name: 'Отзыв' }).waitFor();
    await answerAfterLesson(page);
    assert.deepEqual(await answersTo('after-lesson'), [AFTER_LESSON]);
    assert.deepEqual(complaints, []);
  });

  it('leaves nothing behind, however often the form came and went', async (t) => {
    const { page } = await open(t, 'spa');
    const browser = await page.context().newCDPSession(page);
    await browser.send('Performance.enable');
    const visits = async (times: number) => {
      for (let visit = 0; visit < times; visit++) await comeAndGo(page);
      return held(page, browser);
    };
    const few = await visits(3);
    const many = await visits(15);
    // The last one may still be held by what has not come to an end: one, not fifteen.
    assert.ok(many.forms <= few.forms + 1 && many.forms <= 2, `${few.forms} forms, then ${many.forms}`);
    assert.ok(many.listeners <= few.listeners + 60, `${few.listeners} listeners, then ${many.listeners}`);
    assert.ok(many.nodes <= few.nodes * 1.5, `${few.nodes} nodes, then ${many.nodes}`);
  });
});
