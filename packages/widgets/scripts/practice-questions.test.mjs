import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { place, source } from './practice-questions.mjs';

it('the practice form in the widgets is that of @otklik/content (node packages/widgets/scripts/practice-questions.mjs)', () =>
  assert.equal(readFileSync(new URL(`../${place}`, import.meta.url), 'utf8'), source));
