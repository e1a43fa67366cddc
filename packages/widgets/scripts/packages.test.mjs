import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import builds from '../../../rollup.config.mjs';

// The packages as a stranger gets them. `npm run build` comes first.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folderOf = (name) => join(root, 'packages', name);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const NAMES = ['schema', 'content', 'sdk', 'widgets'];

/** Without the condition under which we run: strangers have no sources. */
const env = { ...process.env, NODE_OPTIONS: '' };

/** What a part of a program names to be loaded: at once, or when it gets there. */
function importedBy(node) {
  if (typeof node !== 'object' || node === null) return [];
  const names = /^(Import|Export)/.test(node.type) && typeof node.source?.value === 'string' ? [node.source.value] : [];
  return [...names, ...Object.values(node).flatMap(importedBy)];
}

/** The modules that a module loads, by their paths and the names of packages. */
function reach(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const name of importedBy(parseAst(readFileSync(entry, 'utf8')))) {
    if (name.startsWith('.')) reach(resolve(dirname(entry), name), seen);
    else seen.add(name);
  }
  return seen;
}

for (const name of NAMES) {
  describe(`@otklik/${name}`, () => {
    const folder = folderOf(name);
    const { exports, version } = readJson(join(folder, 'package.json'));

    it('is packed with what it exports, and with nothing of our workshop', () => {
      const [{ files }] = JSON.parse(
        execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
          cwd: folder,
          env,
          encoding: 'utf8',
        }),
      );
      const packed = new Set(files.map(({ path }) => path));
      for (const [entry, { types, default: code }] of Object.entries(exports)) {
        if (entry.includes('*')) continue;
        for (const target of [types, code ?? exports[entry]].filter(Boolean)) {
          assert.ok(packed.has(target.slice(2)), `${entry} → ${target}`);
        }
      }
      const workshop = [...packed].filter((path) => /\.(test|suite|stories)\.|^src\/|tsconfig|testing\//.test(path));
      assert.deepEqual(workshop, []);
    });

    it('satisfies publint', async () => {
      const { messages, pkg } = await publint({ pkgDir: folder, level: 'warning', strict: true });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg)),
        [],
      );
    });

    it('has the version of the others', () => {
      assert.equal(version, readJson(join(root, 'package.json')).version);
    });
  });
}

describe('a stranger who installs them', () => {
  let folder;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'otklik-stranger-'));
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, '@otklik'), { recursive: true });
    for (const name of NAMES) symlinkSync(folderOf(name), join(modules, '@otklik', name));
    for (const name of ['lit', 'zod', 'ky', '@types'])
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  });

  after(() => rmSync(folder, { recursive: true }));

  it('loads every module that has no need of a browser', () => {
    const code = `
      const { checkAnswers } = await import('@otklik/schema/engine');
      const { Form, FormPage } = await import('@otklik/schema');
      const { createClient, isOtklikError } = await import('@otklik/sdk');
      const { createRespondent } = await import('@otklik/sdk/respondent');
      const { createQuizClient } = await import('@otklik/sdk/quizzes');
      const kinds = [checkAnswers, Form.parse, FormPage.parse, createClient, isOtklikError, createRespondent, createQuizClient];
      console.log(kinds.map((each) => typeof each).join());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    assert.equal(said.trim(), Array(7).fill('function').join());
  });

  for (const moduleResolution of ['bundler', 'nodenext']) {
    it(`is given types, resolved as ${moduleResolution}`, () => {
      const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: {
            module,
            moduleResolution,
            target: 'es2022',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            strict: true,
            noEmit: true,
            types: [],
          },
          files: ['main.ts'],
        }),
      );
      writeFileSync(
        join(folder, 'main.ts'),
        `import { checkAnswers, type Fault } from '@otklik/schema/engine';
         import type { PublishedForm } from '@otklik/schema';
         import { createClient, isOtklikError, type OtklikClient } from '@otklik/sdk';
         import { createRespondent } from '@otklik/sdk/respondent';
         import { createQuizClient } from '@otklik/sdk/quizzes';
         import { OtklikForm, type OtklikSubmittedEvent } from '@otklik/widgets';
         import '@otklik/widgets/otklik-form.js';

         const client: OtklikClient = createClient({ endpoint: 'https://otklik.example.org' });
         const published: PublishedForm = await createRespondent({ endpoint: '/' }).readForm('after-lesson');
         const median: number | undefined = (await createQuizClient({ endpoint: '/' }).benchmark('maturity')).score?.median;
         console.log(median);
         const faults: Fault[] = checkAnswers(published.form, {});
         const title: string = (await client.forms.list()).forms[0]!.title;
         // @ts-expect-error -- a list holds summaries, not forms: types are really there and not any
         (await client.forms.list()).forms[0]!.items;
         try { await client.submissions.list(title); } catch (error) {
           if (isOtklikError(error) && error.name === 'OtklikProblemError') console.log(error.problem.code, faults);
         }
         const form: OtklikForm = document.querySelector('otklik-form')!;
         form.addEventListener('otklik-submitted', (event: OtklikSubmittedEvent) => console.log(event.form));
         // @ts-expect-error -- there is no such method
         form.nothing();`,
      );
      execFileSync(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', folder], {
        env,
        encoding: 'utf8',
      });
    });
  }
});

describe('what a page loads', () => {
  it('has no zod and no ky by way of @otklik/schema/engine and the SDK’s clients for pages', () => {
    for (const entry of [
      'schema/dist/engine.js',
      'sdk/dist/respondent.js',
      'sdk/dist/quizzes.js',
      'sdk/dist/records.js',
    ]) {
      const packages = [...reach(join(root, 'packages', entry))].filter((name) => !name.startsWith('/'));
      assert.deepEqual(packages, [], entry);
    }
  });

  it('is registered by the modules that say so, and by no others', () => {
    const registering = [...reach(join(folderOf('widgets'), 'dist/index.js'))].filter((path) =>
      /otklik[^/]*\.js$/.test(path),
    );
    // A quiz brings the plan when somebody opens it; beside a description comes its card, and a card opens all of a practice.
    assert.deepEqual(
      registering.sort(),
      ['plan/otklik-plan', 'practice/otklik-practice-card', 'practice/otklik-practice'].map((name) =>
        join(folderOf('widgets'), `dist/${name}.js`),
      ),
    );
  });
});

/** What pages name. */
const NAMED = [
  'otklik.js',
  ...['form', 'quiz', 'plan'].map((name) => `otklik-${name}.js`),
  ...['practices', 'practice-card', 'practice', 'practice-form'].map((name) => `otklik-${name}.js`),
];

describe('the files to embed', () => {
  const embed = join(folderOf('widgets'), 'embed');
  const manifest = readJson(join(embed, 'manifest.json'));
  const scripts = Object.keys(manifest.files).filter((name) => name.endsWith('.js'));
  const read = (name) => readFileSync(join(embed, name), 'utf8');

  it('are all in the manifest', () => {
    const present = readdirSync(embed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
      .map((entry) => join(entry.parentPath, entry.name).slice(embed.length + 1));
    assert.deepEqual(Object.keys(manifest.files).sort(), present.sort());
    for (const name of NAMED) assert.ok(manifest.files[name], name);
  });

  it('carry neither zod nor ky', () => {
    for (const name of scripts) {
      const code = read(name);
      for (const trace of ['~standard', 'ZodError', 'invalid_type', 'HTTPError', 'KyError', 'prefixUrl']) {
        assert.ok(!code.includes(trace), `${name}: ${trace}`);
      }
    }
  });

  it('run no code that they were given as text', () => {
    for (const name of scripts) assert.ok(!/\beval\(|\bFunction\(/.test(read(name)), name);
  });

  it('name no other site but those to which a link leads, when a person presses it', () => {
    // Names of vocabularies are asked by nobody; a licence is a link that a person presses, as quick exit is.
    const known =
      /^https?:\/\/((www\.w3\.org|json-schema\.org)\/|schema\.org$|creativecommons\.org\/licenses\/|ya\.ru\/$)/;
    for (const name of scripts) {
      const foreign = [...read(name).matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}[^\s"'`\\]*/g)].map(([address]) => address);
      assert.deepEqual(
        foreign.filter((address) => !known.test(address)),
        [],
        name,
      );
    }
  });

  it('are modules for browsers: nothing of Node, nothing left to resolve', () => {
    for (const name of scripts) {
      const imported = parseAst(read(name)).body.flatMap(({ source }) => (source ? [source.value] : []));
      assert.ok(
        imported.every((each) => /^\.{1,2}\//.test(each)),
        `${name}: ${imported}`,
      );
      assert.ok(!/\bprocess\.env\b|\brequire\(/.test(read(name)), name);
    }
  });

  it('come out the same, byte for byte, when they are built again', async () => {
    const toEmbed = builds.filter(({ output }) => (output.dir ?? dirname(output.file)) === embed);
    for (const { output: options, plugins, ...input } of toEmbed) {
      const bundle = await rollup({ ...input, plugins: plugins.filter(({ name }) => name !== 'clear') });
      const { output } = await bundle.generate(options);
      for (const { fileName, code, source } of output) assert.equal(read(fileName), code ?? source, fileName);
    }
  });

  it('say their version and licences', () => {
    const { version } = readJson(join(root, 'package.json'));
    for (const name of NAMED) assert.ok(read(name).startsWith(`/*! Otklik ${version} `), name);
    assert.match(read('LICENSES.txt'), /MIT License[\s\S]+BSD 3-Clause/);
  });
});
