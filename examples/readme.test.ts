import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { VARIABLES } from '../worker/src/operation/config.ts';

const root = new URL('../', import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, root), 'utf8');

describe('README.md', async () => {
  const text = await read('README.md');

  it('shows the snippet that examples/plain-html is tested with', async () => {
    const [, tested] = (await read('examples/plain-html/index.html')).split(/<!-- \/?snippet -->/);
    const [, shown] = /<!-- snippet -->\s*```html\n([^]*?)```/.exec(text) ?? [];
    assert.equal(shown?.trim(), tested?.replace(/^ {6}/gm, '').trim());
  });

  it('explains every variable that the server reads', () => {
    const explained = [...text.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    assert.deepEqual(explained.sort(), [...VARIABLES].sort());
  });

  it('names only files that are there', () => {
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    const mapped = [...text.matchAll(/^(\S+) {2,}/gm)].map(([, path]) => path!).filter((path) => /^[a-z.]/.test(path));
    const missing = [...linked, ...mapped].filter((path) => !existsSync(new URL(path, root)));
    assert.deepEqual(missing, []);
  });
});

describe('the list of examples', () => {
  it('has each of them, and each says in a README what it is', async () => {
    const folders = (await readdir(new URL('examples/', root), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && !['e2e', 'testing'].includes(entry.name))
      .map(({ name }) => name);
    const listed = [...(await read('examples/README.md')).matchAll(/^\|.*\]\(([\w-]+)\)/gm)].map(([, name]) => name!);
    assert.deepEqual(listed.sort(), folders.sort());
    for (const name of folders) assert.match(await read(`examples/${name}/README.md`), /^# \S/, name);
  });

  it('leads only to files that are there', async () => {
    for (const folder of ['.', ...(await readdir(new URL('examples/', root)))]) {
      const path = `examples/${folder}/README.md`;
      if (!existsSync(new URL(path, root))) continue;
      const linked = [...(await read(path)).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to]) => to!);
      const missing = linked.filter((to) => !existsSync(new URL(to, new URL(path, root))));
      assert.deepEqual(missing, [], path);
    }
  });
});
