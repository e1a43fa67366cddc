import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc';
import { temporaryFolder } from '../worker/src/operation/testing/running-server.ts';
import {
  AFTER_LESSON,
  answerAfterLesson,
  exampleFolder,
  findBarriers,
  openBrowser,
  pick,
  press,
  serveExample,
  startOtklik,
  visit,
} from './testing.ts';

const TSC = fileURLToPath(new URL('../node_modules/@typescript/native/bin/tsc', import.meta.url));

/** Builds the example as an application is built, from the packages as strangers get them, and opens it. */
async function open(t: TestContext, name: string) {
  const folder = temporaryFolder(t);
  await build({
    root: fileURLToPath(exampleFolder(name)),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  const otklik = await startOtklik(t);
  return { ...(await visit(await openBrowser(t), await serveExample(t, folder, otklik.origin))), ...otklik };
}

/** What the compiler says of the example, or of something else put in place of one of its files. */
function check(t: TestContext, name: string, file?: { name: string; text: string }): string {
  const folder = fileURLToPath(exampleFolder(name));
  const config = join(folder, 'tsconfig.json');
  if (!file) return compile(config);
  const apart = temporaryFolder(t);
  symlinkSync(fileURLToPath(new URL('../node_modules', import.meta.url)), join(apart, 'node_modules'));
  writeFileSync(join(apart, file.name), file.text);
  writeFileSync(join(apart, 'tsconfig.json'), JSON.stringify({ extends: config, include: ['*.ts*'] }));
  return compile(join(apart, 'tsconfig.json'));
}

const compile = (config: string): string =>
  spawnSync(process.execPath, [TSC, '-p', config], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    .stdout;

for (const { framework, name } of [
  { framework: 'React', name: 'react' },
  { framework: 'Vue', name: 'vue' },
]) {
  describe(`the example of ${framework}`, () => {
    it('has sound types', (t) => {
      assert.equal(check(t, name), '');
    });

    it('asks, is told what happened, and its answer is kept', async (t) => {
      const { page, complaints, answersTo } = await open(t, name);
      const lunch = page.locator('#lunch');
      await pick(lunch, /Насколько было вкусно/, /^5/);
      await lunch.getByText('taste', { exact: true }).waitFor();
      assert.deepEqual(await findBarriers(page), []);

      await answerAfterLesson(page, page.locator('section').first());
      await page.getByText('До встречи на следующем занятии!').waitFor();
      assert.deepEqual(await answersTo('after-lesson'), [AFTER_LESSON]);
      assert.deepEqual(complaints, []);
    });

    it('takes the form away and shows it again', async (t) => {
      const { page, complaints } = await open(t, name);
      await press(page, 'Убрать анкету');
      await page.getByRole('radiogroup', { name: /Кто был на занятии/ }).waitFor({ state: 'detached' });
      await press(page, 'Показать анкету');
      await page.getByRole('radiogroup', { name: /Кто был на занятии/ }).waitFor();
      assert.deepEqual(complaints, []);
    });
  });
}

describe('the types for React', () => {
  const refuses = (t: TestContext, jsx: string) =>
    check(t, 'react', {
      name: 'wrong.tsx',
      text: `import type {} from '@otklik/widgets/react';\nexport const wrong = ${jsx};\n`,
    });

  it('take what the element takes', (t) => {
    const jsx =
      '<otklik-form form="a" paging="all" profile="child" submit-to="download" theme="dark" lang="en" className="x" onotklik-failed={(event) => event.code.length} />';
    assert.equal(refuses(t, jsx), '');
  });

  it('refuse what it does not', (t) => {
    for (const [jsx, said] of [
      ['<otklik-form paging="one" />', /"one"/],
      ['<otklik-form definition="form.json" />', /Type 'string' is not assignable/],
      ['<otklik-form onotklik-submitted={(event) => event.answers} />', /'answers' does not exist/],
      ['<otklik-form frm="a" />', /'frm' does not exist/],
      ['<otklik-from form="a" />', /otklik-from/],
    ] as const)
      assert.match(refuses(t, jsx), said);
  });
});

describe('the types for Vue', () => {
  const refuses = (t: TestContext, props: string) =>
    check(t, 'vue', {
      name: 'wrong.ts',
      text: `import type { GlobalComponents } from 'vue';
import type { OtklikFormProps } from '@otklik/widgets/vue';
export const inScript: OtklikFormProps = ${props};
export const inTemplate: InstanceType<GlobalComponents['otklik-form']>['$props'] = ${props};\n`,
    });

  it('take what the element takes', (t) => {
    assert.equal(
      refuses(t, '{ form: "a", paging: "all", class: "x", onOtklikFailed: (event) => event.code.length }'),
      '',
    );
  });

  it('refuse what it does not', (t) => {
    for (const [props, said] of [
      ['{ paging: "one" }', /"one"/],
      ['{ onOtklikSubmitted: (event) => event.answers }', /'answers' does not exist/],
      ['{ frm: "a" }', /'frm' does not exist/],
    ] as const)
      assert.match(refuses(t, props), said);
  });

  it('fit the component that README.md shows, which compiles', () => {
    const readme = readFileSync(new URL('vue/README.md', import.meta.url), 'utf8');
    const [, source] = /```vue\n([^]*?)```/.exec(readme)!;
    const { descriptor, errors } = parse(source!);
    assert.deepEqual(errors, []);
    const compilerOptions = { isCustomElement: (tag: string) => tag.startsWith('otklik-') };
    assert.match(compileScript(descriptor, { id: 'readme' }).content, /onSubmitted/);
    const template = { id: 'readme', filename: 'readme.vue', source: descriptor.template!.content, compilerOptions };
    const { code, errors: faults } = compileTemplate(template);
    assert.deepEqual(faults, []);
    // An element and no component, with a listener to the event by its own name.
    assert.match(code, /_createElementBlock\("otklik-form"[^]*onOtklikSubmitted/);
  });
});
