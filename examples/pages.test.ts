import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { Question } from '@otklik/schema';
import { ATTRIBUTES } from '../worker/src/pages/check/attributes.ts';

const read = (page: string): Promise<string> =>
  readFile(new URL(`../.storybook/pages/${page}.mdx`, import.meta.url), 'utf8');

const readElement = (name: string, folder = name): Promise<string> =>
  readFile(new URL(`../packages/widgets/src/${folder}/${name}.ts`, import.meta.url), 'utf8');

/** What may stand on the tag of an element, by its source. */
function attributesIn(source: string): string[] {
  const [, block] = /static override properties(?:: \w+)? = \{([^]*?)\n {2}\};/.exec(source)!;
  return [...block!.matchAll(/(\w+): \{([^{}]*)\}/g)]
    .filter(([, , settings]) => !/state: true|attribute: false/.test(settings!))
    .map(([, name, settings]) => /attribute: '([^']+)'/.exec(settings!)?.[1] ?? name!);
}

/** What an element promises in its own comment. */
const promisesIn = (source: string): string[] => [
  ...[...source.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => `::part(${name})`),
  ...[...source.matchAll(/@cssstate ([\w-]+)/g)].map(([, name]) => `:state(${name})`),
  ...[...source.matchAll(/@fires \{\w+\} ([\w-]+)/g)].map(([, name]) => name!),
];

const isMember = (name: string): boolean => name.startsWith('.') || name.endsWith('()');

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
    assert.deepEqual(
      listed.filter((name) => !isMember(name)).sort(),
      [...attributesIn(source), 'lang', 'theme', ...promisesIn(source)].sort(),
    );
    for (const name of listed.filter(isMember)) assert.match(source, new RegExp(`\\b${name.replace(/\W/g, '')}\\b`));
  });
});

describe('the page on practices', async () => {
  const text = await read('Practices');
  const tables = new Map(
    [...text.matchAll(/<Listed\s+of="([\w-]+)"([^]*?)\/>/g)].map(([, tag, table]) => [
      tag!,
      [...table!.matchAll(/^ {4}\['([^']+)'/gm)].map(([, name]) => name!),
    ]),
  );
  const elements = [
    { tag: 'otklik-practices', folder: 'practices' },
    { tag: 'otklik-practice-card', folder: 'practice', over: 'practice-element' },
    { tag: 'otklik-practice', folder: 'practice', over: 'practice-element' },
    { tag: 'otklik-practice-form', folder: 'practice-form' },
  ] as const;

  for (const { tag, folder, ...rest } of elements)
    it(`has every attribute, event, state and part of <${tag}>`, async () => {
      const source = await readElement(tag.slice('otklik-'.length), folder);
      const base = 'over' in rest ? await readElement(rest.over, folder) : undefined;
      const listed = tables.get(tag)!;
      const attributes = [...attributesIn(source), ...(base ? attributesIn(base) : []), 'lang', 'theme'];
      assert.deepEqual(listed.filter((name) => !isMember(name)).sort(), [...attributes, ...promisesIn(source)].sort());
      // What checks a snippet knows the same ones.
      assert.deepEqual(Object.keys(ATTRIBUTES[tag]).sort(), attributes.sort());
      for (const name of listed.filter(isMember))
        assert.match(source + (base ?? ''), new RegExp(`\\b${name.replace(/\W/g, '')}\\b`));
    });
});
