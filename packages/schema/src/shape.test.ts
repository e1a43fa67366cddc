import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { files } from '../scripts/generate.ts';
import { FORM_SHAPE } from './form-schema.ts';
import { checkShape } from './shape.ts';
import { choices, form, question } from './testing.ts';

const faults = (data: unknown) => checkShape(FORM_SHAPE, data).map(({ pointer, code }) => `${pointer} ${code}`);

describe('checkShape', () => {
  it('takes a form of the right shape', () => {
    assert.deepEqual(
      faults(
        form([
          question('single', 'a', { choices: choices('x'), title: { ru: 'А', en: 'A' } }),
          question('text', 'b', { when: { all: [{ question: 'a', is: 'x' }] } }),
        ]),
      ),
      [],
    );
  });

  it('names the place of what is missing, unknown or of another type', () => {
    assert.deepEqual(faults([]), [' wrong-type']);
    assert.deepEqual(faults({ id: 'a', items: [] }), ['/title missing-key', '/items not-allowed']);
    assert.deepEqual(faults(form([{ ...question('text', 'q'), colour: 'red' } as never])), [
      '/items/0/colour unknown-key',
    ]);
    assert.deepEqual(faults(form([{ id: 'q', kind: 'text' } as never])), ['/items/0/title missing-key']);
    assert.deepEqual(faults(form([{ ...question('text', 'q'), maxLength: '5' } as never])), [
      '/items/0/maxLength wrong-type',
    ]);
    assert.deepEqual(faults(form([{ ...question('text', 'q'), id: 'Bad id' } as never])), ['/items/0/id not-allowed']);
  });

  it('tells a kind that it does not know from a broken question', () => {
    assert.deepEqual(faults(form([{ id: 'q', kind: 'hologram', title: 'Q' } as never])), [
      '/items/0/kind unknown-kind',
    ]);
  });

  it('is made from the nouns as they are now (else: npm run generate -w @otklik/schema)', async () => {
    for (const [place, text] of Object.entries(files))
      assert.equal(await readFile(new URL(`../${place}`, import.meta.url), 'utf8'), text, place);
  });
});
