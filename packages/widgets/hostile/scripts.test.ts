import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { WAYS } from './host-page.ts';
import { lookAround } from './looks.ts';
import { SCRIPTED } from './pages/scripts.ts';
import { respond } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();

/** What scripts can see of the page's globals: names, symbols, and whether what was there is still the same. */
const globalsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const owners = {
      window,
      document,
      Symbol,
      object: Object.prototype,
      array: Array.prototype,
      element: Element.prototype,
    };
    return Object.entries(owners).flatMap(([owner, value]) =>
      Reflect.ownKeys(value).map((key) => `${owner} ${String(key)}`),
    );
  });

for (const host of SCRIPTED) {
  describe(`a page ${host.name}`, () => {
    for (const way of WAYS) {
      it(`is answered, keeps its globals and its pixels: ${way}`, async (t) => {
        const { page, complaints } = await here.visit(t, here.publishHost(host, way), host.says);
        await respond(page, here.kept, `${way} ${host.name}`);
        assert.deepEqual(complaints, []);

        const { page: without } = await here.visit(t, here.publishHost(host, undefined), host.says);
        const there = new Set(await globalsOf(without));
        const more = (await globalsOf(page)).filter((each) => !there.has(each));
        assert.deepEqual(more, ['window Symbol(otklik)']);
        assert.ok((await lookAround(page)).equals(await lookAround(without)));
      });
    }
  });
}
