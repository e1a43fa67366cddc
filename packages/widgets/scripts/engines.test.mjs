import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { built, inEngines, widgets } from './in-engines.mjs';

const [first] = widgets['otklik-form'].first;

/** A form as data: it needs no server, and loads every part of the widget but the sending. */
const ASK = `
  document.querySelector('otklik-form').definition =
    { id: 'sample', title: 'Проба', items: [{ id: 'name', kind: 'text', title: 'Как вас зовут?' }] };`;
const DRAWN = `
  const form = document.querySelector('otklik-form');
  return Boolean(form?.shadowRoot?.querySelector('otklik-field')?.shadowRoot?.querySelector('input'));`;
const DEFINED = `return customElements.get('otklik-form') !== undefined;`;

const FORM = '<otklik-form><a href="/f/1">Открыть анкету</a></otklik-form>';

inEngines(['firefox', 'webkit'], 'the built embed', ({ visit, run, becomesTrue }) => {
  it('draws a form whose tag is on the page', async (t) => {
    await visit(t, { body: `LOADER${FORM}` });
    await run(ASK);
    await becomesTrue(DRAWN);
  });

  it('draws a form whose tag comes later', async (t) => {
    await visit(t, { body: 'LOADER<main></main>' });
    await run(`document.querySelector('main').innerHTML = '<div><otklik-form></otklik-form></div>';`);
    await run(ASK);
    await becomesTrue(DRAWN);
  });

  it('works on a strict page with Trusted Types, and breaks none of its rules', async (t) => {
    const told = '; report-uri EMBED/embed/rules/broken';
    const wrong = await visit(t, { policy: `default-src 'none'${told}`, body: `LOADER${FORM}` });
    while (!wrong.asked.includes('broken')) await pause(50);

    // The browser asks for an icon by itself.
    const policy = `default-src 'none'; img-src 'self'; script-src EMBED; require-trusted-types-for 'script'${told}`;
    const { asked } = await visit(t, { policy, body: `LOADER${FORM}` });
    await run(ASK);
    await becomesTrue(DRAWN);
    assert.ok(!asked.includes('broken'));
  });

  it('does not run a file that somebody has changed, and leaves the link', async (t) => {
    const files = new Map(built).set(first, `${built.get(first)};globalThis.changed = true;`);
    const { asked } = await visit(t, {
      files,
      body: `LOADER${FORM}<script>addEventListener('error', () => (globalThis.refused = true), true)</script>`,
    });
    await becomesTrue('return globalThis.refused === true;');
    assert.ok(asked.includes(first));
    assert.equal(await run('return globalThis.changed === true;'), false);
    assert.equal(await run(DEFINED), false);
    assert.equal(await run(`return document.querySelector('otklik-form a').getClientRects().length > 0;`), true);
  });
});
