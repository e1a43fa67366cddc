import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inEngines, version } from './in-engines.mjs';

const BANK = JSON.parse(readFileSync(new URL('../../content/packs/practices/bank.json', import.meta.url), 'utf8'));
const [PRACTICE] = BANK.practices;
/** Those of the archive are shown on demand. */
const COUNT = BANK.practices.filter(({ state }) => state !== 'archived').length;

/** A file of the page itself: no server has to give it. */
const file = (data) => `data:application/json,${encodeURIComponent(JSON.stringify(data))}`;

const oneFile = (name) =>
  `<script type="module" src="EMBED/embed/${version}/${name}.js" crossorigin="anonymous"></script>`;
const LINK = '<a href="/about">О банке</a>';
const bank = (lang) => `<div lang="${lang}"><otklik-practices src="${file(BANK)}">${LINK}</otklik-practices></div>`;
const card = (lang) =>
  `<div lang="${lang}"><otklik-practice-card src="${file(PRACTICE)}">${LINK}</otklik-practice-card></div>`;

const WAYS = [
  ['the loader', () => 'LOADER'],
  ['one file', oneFile],
  ['one file beside the loader', (name) => `${oneFile(name)}LOADER`],
];

const DEFINED = (tag) => `return customElements.get('${tag}') !== undefined;`;
const LISTED = `return document.querySelector('otklik-practices').shadowRoot?.querySelectorAll('.cards > li').length === ${COUNT};`;
const OPEN_MAP = `document.querySelector('otklik-practices').shadowRoot.querySelector('.map button').click();`;
const HAS_MAP = `return document.querySelector('otklik-practices').shadowRoot.querySelectorAll('.tile').length === 89;`;
const titleOf = (tag) => `document.querySelector('${tag}').shadowRoot?.querySelector('h3 :is(a, button)')`;
const OPEN = (tag) => `${titleOf(tag)}.click();`;
const OPENED = (tag) => `
  const practice = document.querySelector('${tag}').shadowRoot.querySelector('otklik-practice');
  return practice?.shadowRoot?.querySelectorAll('section').length > 5;`;

inEngines(['chromium', 'firefox', 'webkit'], 'the built practices', ({ visit, run, becomesTrue }) => {
  const look = async (tag) => {
    if (tag === 'otklik-practices') {
      await becomesTrue(LISTED);
      await run(OPEN_MAP);
      await becomesTrue(HAS_MAP);
    } else await becomesTrue(`return Boolean(${titleOf(tag)});`);
    assert.equal(await run(DEFINED('otklik-practice')), false);
    await run(OPEN(tag));
    await becomesTrue(OPENED(tag));
  };

  for (const [way, script] of WAYS) {
    for (const lang of ['ru', 'en'])
      it(`lead from a bank to its map and to a practice, in ${lang}, by ${way}, and bring each file once`, async (t) => {
        const { asked } = await visit(t, { body: `${script('otklik-practices')}${bank(lang)}` });
        await look('otklik-practices');
        assert.deepEqual(asked.toSorted(), [...new Set(asked)].sort());
      });

    it(`lead from a card to all of it, by ${way}, and bring each file once`, async (t) => {
      const { asked } = await visit(t, { body: `${script('otklik-practice-card')}${card('ru')}` });
      await look('otklik-practice-card');
      assert.equal(await run(DEFINED('otklik-practices')), false);
      assert.deepEqual(asked.toSorted(), [...new Set(asked)].sort());
    });

    it(`break no rule of a strict page with Trusted Types, by ${way}`, async (t) => {
      const told = '; report-uri EMBED/embed/rules/broken';
      const policy = `default-src 'none'; img-src 'self'; script-src EMBED; connect-src data:; require-trusted-types-for 'script'; trusted-types otklik${told}`;
      const { asked } = await visit(t, { policy, body: `${script('otklik-practices')}${bank('en')}` });
      await look('otklik-practices');
      assert.ok(!asked.includes('broken'));
    });
  }
});
