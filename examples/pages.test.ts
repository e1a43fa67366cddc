import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Question } from '@otklik/schema';
import { FORM_ATTRIBUTES } from '../worker/src/pages/check/check-snippet.ts';

const read = (page: string): Promise<string> =>
  readFile(new URL(`../.storybook/pages/${page}.mdx`, import.meta.url), 'utf8');

describe('the page on writing forms', () => {
  it('has every kind in its table', async () => {
    const text = await read('Forms');
    const listed = [...text.matchAll(/^ {6}\['(\w+)'/gm)].map(([, kind]) => kind);
    const all = [...Question.options.map((option) => option.shape.kind.value), 'page', 'group', 'repeat'];
    assert.deepEqual(listed.sort(), all.sort());
  });
});

describe('the page on embedding', () => {
  it('has every attribute of the form in its table', async () => {
    const text = await read('Embedding');
    const listed = [...text.matchAll(/^ {6}\['([a-z-]+)'/gm)].map(([, name]) => name);
    const source = await readFile(new URL('../packages/widgets/src/form/form.ts', import.meta.url), 'utf8');
    const [, block] = /static override properties = \{([^]*?)\n {2}\};/.exec(source)!;
    const attributes = block!
      .split('\n')
      .filter((line) => /: \{/.test(line) && !/state: true|attribute: false/.test(line))
      .map((line) => /attribute: '([^']+)'/.exec(line)?.[1] ?? /\w+/.exec(line)![0]);
    assert.deepEqual(listed.sort(), [...attributes, 'lang', 'theme'].sort());
    // What checks a snippet knows the same ones.
    assert.deepEqual(Object.keys(FORM_ATTRIBUTES).sort(), listed);
  });
});
