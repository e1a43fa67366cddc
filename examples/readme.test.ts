import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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
