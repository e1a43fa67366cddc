import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { formOf, type HostPage, page as host, VERSION, WAYS, type Way } from './host-page.ts';
import { asks, formOn, respond } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();

/** As plugins for speed do it: the script has no type that runs until somebody touches the page, then comes anew. */
const delayed = (script: string, address: string): string => `
  ${script.replace('type="module"', 'type="delayed" data-type="module"').replace(' src=', ` ${address}=`)}
  <script>
    addEventListener('pointerdown', () => {
      for (const old of document.querySelectorAll('script[type=delayed]')) {
        const next = document.createElement('script');
        for (const { name, value } of old.attributes) next.setAttribute(name, value);
        next.type = old.dataset.type;
        next.src = old.getAttribute('${address}');
        old.replaceWith(next);
      }
    }, { once: true });
  </script>`;

const OPTIMISED: readonly (HostPage & { touch?: true })[] = [
  {
    name: 'that moves all scripts to its end and defers them',
    html: ({ script, form }) => host({ place: form, after: script.replace('<script', '<script defer') }),
  },
  {
    name: 'that makes all scripts async',
    html: ({ script, form }) => host({ head: script.replace('<script', '<script async'), place: form }),
  },
  {
    name: 'that lets scripts run at the first touch',
    html: ({ script, form }) => host({ head: delayed(script, 'data-src'), place: form }),
    touch: true,
  },
  {
    name: 'that lets scripts run at the first touch and has them fetched before',
    html: ({ script, form, otklik }) =>
      host({
        head: `<link rel="modulepreload" crossorigin href="${otklik}/embed/${VERSION}/otklik.js">${delayed(script, 'data-lazy-src')}`,
        place: form,
      }),
    touch: true,
  },
  {
    name: 'that takes the script out of the page once it runs',
    html: ({ script, form }) =>
      host({
        head: `${script.replace('<script', '<script onload="this.remove()"')}`,
        place: form,
      }),
  },
];

for (const way of WAYS) {
  describe(`${way} on a page`, () => {
    for (const optimised of OPTIMISED) {
      it(`${optimised.name} is answered`, async (t) => {
        const says = /was preloaded using link preload|modulepreload/;
        const { page, complaints } = await here.visit(t, here.publishHost(optimised, way), says);
        if (optimised.touch) {
          // The link stands there for whoever does not touch anything.
          await page.getByRole('link', { name: 'Открыть анкету' }).waitFor();
          await page.getByRole('heading', { name: 'Наши новости' }).click();
        }
        await respond(page, here.kept, `${way} ${optimised.name}`);
        assert.deepEqual(complaints, []);
      });
    }
  });
}

/** Serves one script as the page's own, as plugins do that copy and merge what a page loads. */
async function serveMerged(t: { after(end: () => unknown): void }, code: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }).end(code);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/cache/merged.js`;
}

describe('a page whose optimiser merges our script with others', () => {
  const merge = async (way: Way) => {
    const ours = await (await fetch(`${here.otklik}/embed/${VERSION}/${way}`)).text();
    return `globalThis.theirs = 'before';\n${ours};\nglobalThis.theirs = 'after';`;
  };
  const withApi = () => formOf(here.otklik).replace('<otklik-form', `<otklik-form api="${here.otklik}"`);

  it('into one module is answered when the tag says where the API is: otklik-form.js', async (t) => {
    const merged = await serveMerged(t, await merge('otklik-form.js'));
    const html = host({ place: withApi(), after: `<script type="module" src="${merged}"></script>` });
    const { page, complaints } = await here.visit(t, here.publish(html));
    // Where others have merged our file its parts cannot be found, nor the proof that is asked of who answers faster than people do.
    await asks(formOn(page));
    await page.waitForFunction('performance.now() > 6000');
    await respond(page, here.kept, 'merged into a module');
    assert.equal(await page.evaluate('theirs'), 'after');
    assert.deepEqual(complaints, []);
  });

  it('into one module keeps its link and its other scripts: otklik.js', async (t) => {
    const merged = await serveMerged(t, await merge('otklik.js'));
    const html = host({ place: withApi(), after: `<script type="module" src="${merged}"></script>` });
    const { page } = await here.visit(t, here.publish(html));
    await page.waitForLoadState('networkidle');
    assert.ok(await page.getByRole('link', { name: 'Открыть анкету' }).isVisible());
    assert.equal(await page.evaluate('theirs'), 'after');
  });

  for (const way of WAYS) {
    it(`into one classic script keeps its link: ${way}`, async (t) => {
      const merged = await serveMerged(t, await merge(way));
      const html = host({ place: withApi(), after: `<script src="${merged}"></script>` });
      const { page, complaints } = await here.visit(t, here.publish(html));
      await page.waitForLoadState('networkidle');
      assert.ok(await page.getByRole('link', { name: 'Открыть анкету' }).isVisible());
      assert.match(complaints.join(), /import\.meta|import statement/);
    });
  }
});
