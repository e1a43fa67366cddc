import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Question } from '@otklik/schema';
import { ATTRIBUTES } from '../worker/src/pages/check/attributes.ts';

const read = (page: string): Promise<string> =>
  readFile(new URL(`../.storybook/pages/${page}.mdx`, import.meta.url), 'utf8');

const readElement = (name: string): Promise<string> =>
  readFile(new URL(`../packages/widgets/src/${name}/${name}.ts`, import.meta.url), 'utf8');

/** What may stand on the tag of an element, by its source. */
function attributesIn(source: string): string[] {
  const [, block] = /static override properties = \{([^]*?)\n {2}\};/.exec(source)!;
  return block!
    .split('\n')
    .filter((line) => /: \{/.test(line) && !/state: true|attribute: false/.test(line))
    .map((line) => /attribute: '([^']+)'/.exec(line)?.[1] ?? /\w+/.exec(line)![0]);
}

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
    const attributes = attributesIn(await readElement('form'));
    assert.deepEqual(listed.sort(), [...attributes, 'lang', 'theme'].sort());
    // What checks a snippet knows the same ones.
    assert.deepEqual(Object.keys(ATTRIBUTES['otklik-form']).sort(), listed);
  });
});

describe('the page on quizzes', () => {
  it('has every attribute, event, state and part in its table', async () => {
    const text = await read('Quizzes');
    const listed = [...text.matchAll(/^ {6}\['([^']+)'/gm)].map(([, name]) => name!);
    const source = await readElement('quiz');
    const documented = [
      ...[...source.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => `::part(${name})`),
      ...[...source.matchAll(/@cssstate ([\w-]+)/g)].map(([, name]) => `:state(${name})`),
      ...[...source.matchAll(/@fires \{\w+\} ([\w-]+)/g)].map(([, name]) => name!),
    ];
    const isMember = (name: string) => name.startsWith('.') || name.endsWith('()');
    assert.deepEqual(
      listed.filter((name) => !isMember(name)).sort(),
      [...attributesIn(source), 'lang', 'theme', ...documented].sort(),
    );
    for (const name of listed.filter(isMember)) assert.match(source, new RegExp(`\\b${name.replace(/\W/g, '')}\\b`));
  });
});
