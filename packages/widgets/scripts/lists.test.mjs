import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { files } from './lists.mjs';

describe('the words of lists in the widgets', () => {
  for (const [place, text] of Object.entries(files))
    it(`are those of @otklik/content: ${place} (node packages/widgets/scripts/lists.mjs)`, () =>
      assert.equal(readFileSync(new URL(`../${place}`, import.meta.url), 'utf8'), text));
});
