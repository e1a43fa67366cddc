import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { TOKENS } from '../../../../packages/widgets/src/styles/tokens.styles.ts';

const css = readFileSync(new URL('../files/form.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const valueIn = (part: string, name: string) => new RegExp(`--otklik-${name}: ([^;]+);`).exec(part)?.[1];

describe('the looks of a form without scripts', () => {
  for (const [name, [byDay, byNight]] of Object.entries(TOKENS)) {
    it(`have the widget's ${name}`, () => {
      assert.equal(valueIn(light, name)?.replaceAll("'", '"'), byDay);
      if (byNight) assert.equal(valueIn(dark, name), byNight);
    });
  }
});
