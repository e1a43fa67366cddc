import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { formOf, page as host, scriptOf, WAYS } from './host-page.ts';
import { asks, formOn, respond } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();

const VISITS = 50;

/** Counts who listens to the window and the document, and who watches. Put in before any script of the page. */
const COUNTING = `
  globalThis.listening = new Map();
  for (const [name, target] of Object.entries({ window, document })) {
    const { addEventListener: add, removeEventListener: remove } = target;
    const key = (type, options) => name + ' ' + type + ' ' + Boolean(options === true || options?.capture);
    const known = new Map();
    const of = (type, options) => known.get(key(type, options)) ?? known.set(key(type, options), new Set()).get(key(type, options));
    const count = (type, options) => listening.set(key(type, options), of(type, options).size);
    target.addEventListener = function (type, listener, options) { of(type, options).add(listener); count(type, options); return add.call(target, type, listener, options); };
    target.removeEventListener = function (type, listener, options) { of(type, options).delete(listener); count(type, options); return remove.call(target, type, listener, options); };
  }
  globalThis.watching = 0;
  const { observe, disconnect } = MutationObserver.prototype;
  const busy = new Set();
  MutationObserver.prototype.observe = function (...all) { busy.add(this); watching = busy.size; return observe.apply(this, all); };
  MutationObserver.prototype.disconnect = function () { busy.delete(this); watching = busy.size; return disconnect.call(this); };`;

const counted = (page: Page) =>
  page.evaluate(() => {
    const { listening, watching } = globalThis as unknown as { listening: Map<string, number>; watching: number };
    const heard = [...listening].filter(([, count]) => count > 0);
    return { listening: Object.fromEntries(heard.sort()), watching };
  });

/** How many elements of ours there are in memory, in the page or not, once what nobody needs is gone. */
async function alive(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const count = async (tag: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression: `customElements.get('${tag}').prototype` });
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
    const { result: length } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    await session.send('Runtime.releaseObject', { objectId: objects.objectId! });
    return length.value as number;
  };
  const found = { form: await count('otklik-form'), field: await count('otklik-field') };
  await session.detach();
  return found;
}

for (const way of WAYS) {
  describe(`a single-page application with ${way}`, () => {
    it(`that goes to the form and back ${VISITS} times keeps nothing of the forms it has left`, async (t) => {
      const { page, complaints } = await here.visit(t, 'about:blank');
      await page.addInitScript(COUNTING);
      await page.goto(here.publish(host({ head: scriptOf(here.otklik, way), place: '' })));

      const go = async (to: 'form' | 'news') => {
        await page.evaluate(
          ([where, form]) => {
            history.pushState(where, '', `#${where}`);
            document.querySelector('#place')!.innerHTML = where === 'form' ? form! : '<p>Новости</p>';
          },
          [to, formOf(here.otklik)],
        );
        if (to === 'form') await asks(formOn(page));
      };

      await go('form');
      const fields = await page.evaluate(
        () => document.querySelector('otklik-form')!.shadowRoot!.querySelectorAll('otklik-field').length,
      );
      await go('news');
      await go('form');
      const before = await counted(page);
      for (let times = 0; times < VISITS; times++) {
        await go('news');
        await go('form');
      }
      assert.deepEqual(await counted(page), before);
      // The one on the screen, and perhaps the one before it, which the browser itself holds for a while.
      const { form, field } = await alive(page);
      assert.ok(form! <= 2 && field! <= 2 * fields, `${form} forms and ${field} fields are in memory`);

      await respond(page, here.kept, `${way} after ${VISITS} visits`);
      assert.deepEqual(complaints, []);
    });
  });
}
