import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formOf, page as host, scriptOf, WAYS } from './host-page.ts';
import { setting } from './setting.ts';

const here = setting();

const chunks = readdirSync(new URL('../embed/chunks/', import.meta.url));
const first = chunks.find((name) => name.startsWith('otklik-form-'))!;

for (const [way, changed] of [
  [WAYS[0], 'otklik.js'],
  [WAYS[0], `chunks/${first}`],
  [WAYS[1], 'otklik-form.js'],
] as const) {
  describe(`one changed byte of ${changed.replace(/-[\w-]{8}\.js$/, '')} on its way`, () => {
    it('keeps the browser from running it, and the link stays', async (t) => {
      const { page, complaints } = await here.visit(t, 'about:blank');
      // The network between us and the page: it hands over another last byte.
      await page.route(`**/${changed}`, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body[body.length - 1]! ^= 1;
        await route.fulfill({ response, body });
      });
      await page.goto(here.publish(host({ head: scriptOf(here.otklik, way), place: formOf(here.otklik) })));
      await page.waitForLoadState('networkidle');
      assert.equal(await page.evaluate(() => customElements.get('otklik-form')), undefined);
      assert.ok(await page.getByRole('link', { name: 'Открыть анкету' }).isVisible());
      assert.ok(
        complaints.some((text) => text.includes('integrity')),
        complaints.join('\n'),
      );
    });
  });
}
