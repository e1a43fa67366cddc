import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { checkTexts } from '../packages/content/wording.ts';

const root = new URL('../', import.meta.url);
const WORDS = 'packages/widgets/src/words/';
/** Older than the rule for words of the UI: their spaces are still ordinary ones. A file that is not named here keeps it. */
const OLDER = /^(plan-ru|quiz-ru|quiz-together-ru|studio-ru|studio-\w+-ru)\.ts$/;
const files = [
  ...readdirSync(new URL(WORDS, root))
    .filter((name) => name.endsWith('-ru.ts') && !OLDER.test(name))
    .map((name) => WORDS + name),
  'worker/src/pages/practice/practice-words.ts',
  'worker/src/pages/practice/collection-words.ts',
];

/** The Russian texts in a source, with a number in place of each thing that is put in. */
function textsIn(source: ts.Node): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(node.templateSpans.reduce((text, { literal }) => `${text}5${literal.text}`, node.head.text));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter((text) => /[а-яё]/i.test(text));
}

describe('the Russian words for practices: widgets and pages', () => {
  for (const file of files)
    it(`${file} break no line where none may be broken`, () => {
      const source = ts.createSourceFile(file, readFileSync(new URL(file, root), 'utf8'), ts.ScriptTarget.Latest);
      const texts = textsIn(source);
      assert.ok(texts.length > 0);
      assert.deepEqual(
        texts.flatMap((ru) => checkTexts({ ru }, { trade: true })),
        [],
      );
    });
});
