import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HostPage, page as ordinary, WAYS } from './host-page.ts';
import { lookAround, lookInside } from './looks.ts';
import { STYLED } from './pages/styles.ts';
import { asks, formOn, respond } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();

const unstyled = ({ attributes = '' }: HostPage): HostPage => ({
  name: 'with no styles',
  html: ({ script, form }) => ordinary({ head: script, place: form, attributes }),
});

for (const host of STYLED) {
  describe(`a page ${host.name}`, () => {
    it('does not change how the form looks', async (t) => {
      const looks: string[][] = [];
      for (const each of [unstyled(host), host]) {
        const { page } = await here.visit(t, here.publishHost(each, 'otklik-form.js'));
        await asks(formOn(page));
        looks.push(await lookInside(page));
      }
      assert.deepEqual(looks[1], looks[0]);
    });

    for (const way of WAYS) {
      it(`stays as it is, pixel by pixel, and an answer is kept once: ${way}`, async (t) => {
        const { page, complaints } = await here.visit(t, here.publishHost(host, way));
        await respond(page, here.kept, `${way} ${host.name}`);
        assert.deepEqual(complaints, []);

        const withUs = await lookAround(page);
        const { page: without } = await here.visit(t, here.publishHost(host, undefined));
        assert.ok(withUs.equals(await lookAround(without)));
      });
    }
  });
}
