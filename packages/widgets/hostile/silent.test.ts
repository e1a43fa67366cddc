import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formOf, page as host, scriptOf, WAYS } from './host-page.ts';
import { leftBy } from './looks.ts';
import { answerAndSend, answerFirstStep, asks, formOn } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();

for (const way of WAYS) {
  describe(`a page with ${way}`, () => {
    const open = async (t: Parameters<typeof here.visit>[0]) => {
      const { page } = await here.visit(t, 'about:blank');
      const asked = new Set<string>();
      page.on('request', (request) => asked.add(new URL(request.url()).origin));
      await page.clock.install();
      const address = here.publish(host({ head: scriptOf(here.otklik, way), place: formOf(here.otklik) }));
      await page.goto(address);
      const before = { ...(await leftBy(page)), databases: [] };
      await asks(formOn(page));
      return { page, asked, address, before };
    };

    it('asks one origin and leaves nothing while nobody answers, for an hour', async (t) => {
      const { page, asked, address, before } = await open(t);
      await page.waitForLoadState('networkidle');
      await page.clock.runFor('01:00:00');
      await page.evaluate(async () => {
        for (let calm = 0; calm < 3; calm++) await new Promise<unknown>((resolve) => requestIdleCallback(resolve));
      });
      await page.waitForLoadState('networkidle');
      assert.deepEqual([...asked].sort(), [new URL(address).origin, here.otklik].sort());
      assert.deepEqual(await leftBy(page), before);
      assert.deepEqual(await page.context().cookies(), []);
    });

    it('has left no more than our own database when the answers are sent', async (t) => {
      const { page, asked, address, before } = await open(t);
      await answerFirstStep(formOn(page));
      await answerAndSend(formOn(page), `silent ${way}`);
      const { databases, ...rest } = await leftBy(page);
      const { databases: _none, ...expected } = before;
      assert.deepEqual(rest, expected);
      assert.deepEqual(databases, ['otklik']);
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual([...asked].sort(), [new URL(address).origin, here.otklik].sort());
    });
  });
}
