import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formOf, type HostPage, page as host, scriptOf, VERSION, WAYS, type Way } from './host-page.ts';
import { answerAndSend, answerFirstStep, answersWith, asks, formOn, keptWith, respond } from './respondent.ts';
import { setting } from './setting.ts';

const here = setting();
const jquery = readFileSync(new URL('../../../node_modules/jquery/dist/jquery.min.js', import.meta.url), 'utf8');

const old = (otklik: string, way: Way): string =>
  `<script type="module" src="${otklik}/embed/1.0.0/${way}" crossorigin="anonymous"></script>`;
const other = (way: Way): Way => (way === 'otklik.js' ? 'otklik-form.js' : 'otklik.js');

/** Where the tag and the script are, and how many of them. The script by its way. */
const PLACES = (way: Way): HostPage[] => [
  { name: 'with the tag before the script', html: ({ script, form }) => host({ place: form, after: script }) },
  { name: 'with the tag after the script', html: ({ script, form }) => host({ head: script, place: form }) },
  { name: 'with the script twice', html: ({ script, form }) => host({ head: script, place: form, after: script }) },
  {
    name: 'with the script again under another address',
    html: ({ script, form }) => host({ head: script + script.replace('.js"', '.js?ver=6.5"'), place: form }),
  },
  {
    name: 'with both scripts',
    html: ({ script, form, otklik }) => host({ head: script + scriptOf(otklik, other(way)), place: form }),
  },
  {
    name: 'with an old version first',
    html: ({ script, form, otklik }) => host({ head: old(otklik, way) + script, place: form }),
  },
  {
    name: 'with an old version after',
    html: ({ script, form, otklik }) => host({ head: script + old(otklik, way), place: form }),
  },
  {
    name: 'with the form in a shadow root that stands there',
    html: ({ script, form }) =>
      host({ head: script, place: `<div><template shadowrootmode="open"><section>${form}</section></template></div>` }),
  },
  {
    name: 'with the form in a shadow root that comes later',
    html: ({ script, form }) =>
      host({
        head: script,
        place: `<script>addEventListener('load', () => {
          const article = document.createElement('article');
          article.attachShadow({ mode: 'open' });
          document.querySelector('#place').append(article);
          setTimeout(() => (article.shadowRoot.innerHTML = ${JSON.stringify(form).replaceAll('</', '<\\/')}));
        });</script>`,
      }),
  },
];

for (const way of WAYS) {
  describe(`${way} on a page`, () => {
    for (const place of PLACES(way)) {
      it(`${place.name} is answered once`, async (t) => {
        // Chromium warns of a preloaded file that another version has made needless.
        const { page, complaints } = await here.visit(
          t,
          here.publishHost(place, way),
          /was preloaded using link preload/,
        );
        await respond(page, here.kept, `${way} ${place.name}`);
        assert.deepEqual(complaints, []);
      });
    }

    it('with ten forms keeps them apart', async (t) => {
      const ten: HostPage = { name: '', html: ({ script, form }) => host({ head: script, place: form.repeat(10) }) };
      const { page, complaints } = await here.visit(t, here.publishHost(ten, way));
      const forms = page.locator('otklik-form');
      for (let at = 0; at < 10; at++) await asks(forms.nth(at));
      await answerFirstStep(forms.nth(2));
      await answerFirstStep(forms.nth(7));
      await answerAndSend(forms.nth(7), `${way} seventh`);
      await answerAndSend(forms.nth(2), `${way} second`);
      for (const words of [`${way} seventh`, `${way} second`])
        assert.deepEqual(keptWith(here.kept(), words), [answersWith(words)]);
      await asks(forms.nth(9));
      assert.deepEqual(complaints, []);
    });

    it('that moves the form about with jQuery while it is answered loses nothing', async (t) => {
      const moving: HostPage = {
        name: '',
        html: ({ script, form }) =>
          host({ head: `<script>${jquery}</script>${script}`, place: form, after: '<div id="tabs"></div>' }),
      };
      const { page, complaints } = await here.visit(t, here.publishHost(moving, way));
      const move = (code: string) => page.evaluate(`void ${code}`);
      await asks(formOn(page));
      await formOn(page).getByRole('radio', { name: 'Мой ребёнок' }).check();
      await move(`$('otklik-form').wrap('<div class="box"></div>')`);
      await formOn(page).getByRole('radio', { name: 'Скорее да' }).check();
      await move(`$('#tabs').append($('otklik-form'))`);
      await formOn(page).getByRole('checkbox', { name: 'Позвали друзья' }).check();
      await move(`$('#place').prepend($('otklik-form').detach())`);
      await formOn(page).getByRole('button', { name: 'Далее' }).click();
      await formOn(page).getByRole('textbox').first().waitFor();
      await move(`$('otklik-form').unwrap().insertAfter('#tabs')`);
      await answerAndSend(formOn(page), `${way} moved`);
      assert.deepEqual(keptWith(here.kept(), `${way} moved`), [answersWith(`${way} moved`)]);
      assert.deepEqual(complaints, []);
    });

    it('of a third site in a frame is answered', async (t) => {
      const inside = here.publish(host({ head: scriptOf(here.otklik, way), place: formOf(here.otklik) }));
      const outside = `<!doctype html><title>Рамка</title><link rel="icon" href="data:,">
        <iframe sandbox="allow-scripts allow-forms allow-same-origin" width="900" height="1600" src="${inside.replace('127.0.0.1', 'localhost')}"></iframe>`;
      const { page, complaints } = await here.visit(t, here.publish(outside));
      await respond(page, here.kept, `${way} framed`, page.frameLocator('iframe').locator('otklik-form'));
      assert.deepEqual(complaints, []);
    });

    it('in a frame that has no origin is answered', async (t) => {
      const inside = here.publish(host({ head: scriptOf(here.otklik, way), place: formOf(here.otklik) }));
      const outside = `<!doctype html><title>Рамка</title><link rel="icon" href="data:,">
        <iframe sandbox="allow-scripts allow-forms" width="900" height="1600" src="${inside}"></iframe>`;
      const { page } = await here.visit(t, here.publish(outside));
      const form = page.frameLocator('iframe').locator('otklik-form');
      await respond(page, here.kept, `${way} sandboxed`, form);
    });
  });
}

it(`the oldest version and ${VERSION} are both at hand`, async () => {
  for (const version of ['1.0.0', VERSION])
    assert.equal((await fetch(`${here.otklik}/embed/${version}/otklik.js`)).status, 200);
});
