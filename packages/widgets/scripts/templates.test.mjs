import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import { parseAst } from 'rollup/parseAst';

const src = new URL('../src/', import.meta.url);
const checked = readFileSync(new URL('loader/checked.ts', src), 'utf8');
const [, pattern, flags] = /const RUNS = \/(.+)\/(\w*);/.exec(checked);

/** The texts of all html`` and svg`` in a piece of code, without what is put into them. */
function templatesIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(templatesIn);
  if (node.type !== 'TaggedTemplateExpression' || !['html', 'svg'].includes(node.tag.name)) return inside;
  return [node.quasi.quasis.map(({ value }) => value.cooked).join(''), ...inside];
}

const modules = globSync('**/*.ts', { cwd: src.pathname }).filter(
  (file) => !/\.(test|stories)\.ts$|testing/.test(file),
);

describe('the templates of the widgets', () => {
  it('are let through by the policy that refuses markup which could run a script', () => {
    const refused = modules.flatMap((file) => {
      const code = readFileSync(new URL(file, src), 'utf8');
      const templates = templatesIn(parseAst(transformSync(code, { loader: 'ts', target: 'es2022' }).code));
      return templates.filter((text) => new RegExp(pattern, flags).test(text)).map((text) => `${file}: ${text}`);
    });
    assert.deepEqual(refused, []);
  });
});
