import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  cwd: new URL('../../../', import.meta.url).pathname,
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

/** The rules that a text breaks when it stands in that file. */
async function broken(filePath, text) {
  const [{ messages }] = await eslint.lintText(`${text}\n`, { filePath });
  return messages.map(({ ruleId }) => ruleId);
}

const IMPORTS = '@typescript-eslint/no-restricted-imports';
const value = (name) => `import { x } from '${name}';\nexport const y = x;`;
const type = (name) => `import type { X } from '${name}';\nexport type Y = X;`;

const refused = [
  ['packages/schema/src/flow.ts', value('node:fs')],
  ['packages/schema/src/flow.ts', value('@otklik/sdk')],
  ['packages/schema/src/flow.ts', value('./form.ts')],
  ['packages/schema/src/form.ts', value('hono')],
  ['packages/sdk/src/client.ts', value('zod')],
  ['packages/sdk/src/client.ts', value('lit')],
  ['packages/sdk/src/respondent.ts', value('@otklik/schema')],
  ['packages/sdk/src/respondent.ts', value('ky')],
  ['packages/widgets/src/form/form.ts', value('zod')],
  ['packages/widgets/src/form/form.ts', value('@otklik/schema')],
  ['packages/widgets/src/form/form.ts', value('@otklik/sdk')],
  ['packages/widgets/src/form/form.ts', value('../field/field.ts')],
  ['packages/widgets/src/form/form.ts', value('lit/directives/unsafe-html.js')],
  ['packages/widgets/src/form/form.ts', value('lit/directives/style-map.js')],
  ['packages/widgets/src/form/otklik-form.ts', value('../field/field.ts')],
  ['packages/widgets/src/form/form.ts', value('uqr')],
  ['packages/widgets/src/form/form.ts', value('@otklik/sdk/staff')],
  ['packages/widgets/src/studio/desk.ts', value('zod')],
  ['packages/widgets/src/studio/desk.ts', value('../form/form.ts')],
  ['packages/widgets/src/internal/locale.ts', value('../form/form.ts')],
  ['worker/src/app.ts', value('@otklik/sdk')],
  ['worker/src/app.ts', value('@otklik/widgets/otklik.js')],
  ['worker/src/app.ts', value('./entries/node.ts')],
  ['worker/src/app.ts', value('../../packages/schema/src/form.ts')],
  ['worker/src/routes/forms.ts', value('../storage/sqlite.ts')],
  ['examples/headless/main.ts', value('../../packages/sdk/src/client.ts')],
  ['worker/src/app.ts', value('./utils.ts')],
];

const allowed = [
  ['packages/widgets/src/studio/desk.ts', value('@otklik/sdk/staff')],
  ['packages/widgets/src/studio/qr.ts', value('uqr')],
  ['packages/schema/src/flow.ts', type('./form.ts')],
  ['packages/schema/src/flow.ts', value('./canonical.ts')],
  ['packages/schema/src/form.ts', value('zod')],
  ['packages/sdk/src/client.ts', value('@otklik/schema')],
  ['packages/sdk/src/client.ts', value('ky')],
  ['packages/sdk/src/respondent.ts', type('@otklik/schema/engine')],
  ['packages/widgets/src/form/form.ts', value('lit')],
  ['packages/widgets/src/form/form.ts', value('@otklik/schema/engine')],
  ['packages/widgets/src/form/form.ts', type('@otklik/schema')],
  ['packages/widgets/src/form/form.ts', value('../internal/locale.ts')],
  ['packages/widgets/src/form/form.ts', type('../field/field.ts')],
  ['packages/widgets/src/form/otklik-form.ts', `import '../field/otklik-field.ts';`],
  ['packages/widgets/src/internal/locale.ts', value('../words/ru.ts')],
  ['worker/src/app.ts', value('@otklik/schema')],
  ['worker/src/pages/pages.ts', value('@otklik/widgets/plain.js')],
  ['worker/src/sdk.test.ts', value('@otklik/sdk')],
  ['worker/src/routes/forms.ts', value('../storage/storage.ts')],
  ['examples/headless/main.ts', value('@otklik/sdk')],
];

const WRITTEN = /from '(.+)'|import '(.+)'/;
const said = ([file, text]) =>
  `${file}: ${text.startsWith('import type') ? 'the types of ' : ''}${WRITTEN.exec(text).slice(1).join('')}`;

describe('the layers', () => {
  for (const each of refused) {
    it(`refuse ${said(each)}`, async () => assert.deepEqual(await broken(...each), [IMPORTS]));
  }
  for (const each of allowed) {
    it(`allow ${said(each)}`, async () => assert.deepEqual(await broken(...each), []));
  }
});

describe('the rules', () => {
  for (const [what, file, text, rule] of [
    ['a clock in schema', 'packages/schema/src/flow.ts', 'export const now = Date.now();', 'no-restricted-properties'],
    [
      'the day of today in schema',
      'packages/schema/src/flow.ts',
      'export const now = new Date();',
      'no-restricted-syntax',
    ],
    ['chance in schema', 'packages/schema/src/flow.ts', 'export const id = Math.random();', 'no-restricted-properties'],
    ['the network in schema', 'packages/schema/src/flow.ts', `export const it = fetch('/');`, 'no-restricted-globals'],
    [
      'markup from text',
      'packages/widgets/src/form/form.ts',
      `document.body.innerHTML = '<b>';`,
      'no-restricted-properties',
    ],
    [
      'the current script',
      'packages/widgets/src/form/home.ts',
      'export const s = document.currentScript;',
      'no-restricted-properties',
    ],
    ['code from text', 'worker/src/app.ts', `export const f = new Function('return 1');`, 'no-new-func'],
    ['a default export', 'worker/src/app.ts', 'export default 1;', 'no-restricted-syntax'],
    ['any', 'worker/src/app.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['an empty catch', 'worker/src/app.ts', 'try { JSON.parse("") } catch {}', 'no-empty'],
    [
      'an inline style',
      'packages/widgets/src/form/form.ts',
      `import { html } from 'lit';\nexport const t = html\`<p style="color: red">x</p>\`;`,
      'lit/ban-attributes',
    ],
    [
      'a picture without words',
      'packages/widgets/src/form/form.ts',
      `import { html } from 'lit';\nexport const t = html\`<img src="a.png">\`;`,
      'lit-a11y/alt-text',
    ],
  ]) {
    it(`refuse ${what}`, async () => assert.deepEqual(await broken(file, text), [rule]));
  }
});
