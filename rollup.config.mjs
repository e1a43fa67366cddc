import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { apart } from './packages/widgets/scripts/apart.mjs';
import { minifyTemplates } from './packages/widgets/scripts/literals.mjs';
import { ownLit } from './packages/widgets/scripts/own-lit.mjs';
import { ownRem } from './packages/widgets/scripts/own-rem.mjs';
import { release } from './packages/widgets/scripts/release.mjs';
import { sharing } from './packages/widgets/scripts/sharing.mjs';

const root = (path) => fileURLToPath(new URL(path, import.meta.url));
const readJson = (path) => JSON.parse(readFileSync(root(path), 'utf8'));
const { version } = readJson('package.json');

/** What can be embedded by a script tag: the tag, and the module that registers it. */
const WIDGETS = Object.fromEntries(
  [
    ...['form/otklik-form', 'quiz/otklik-quiz', 'plan/otklik-plan'],
    ...['practices/otklik-practices', 'practice/otklik-practice-card', 'practice/otklik-practice'],
    'practice-form/otklik-practice-form',
  ].map((path) => [path.split('/')[1], root(`packages/widgets/src/${path}.ts`)]),
);
const EMBED = root('packages/widgets/embed');

/**
 * What few pages need: English words, what reads files that no server has judged, the work for an API under pressure,
 * the frame of an isolated form, quick exit, what a quiz has where there is an API or an earlier time, the plan that it
 * leads to, what searches a bank without an API, its map, all of a practice where a card leads to it, and the hints and
 * the card of a practice that is being written.
 */
const ON_DEMAND = [
  ...['words/en.ts', 'words/quiz-en.ts', 'words/plan-en.ts'],
  ...['words/practice-en.ts', 'words/practice-full-en.ts', 'words/practices-en.ts'],
  ...['form/form-file.ts', 'quiz/quiz-file.ts', 'plan/plan-file.ts', 'practice/practice-file.ts', 'practice/draft.ts'],
  ...['practices/local-bank.ts', 'practices/draw-map.ts', 'practice/otklik-practice.ts', 'practice/structured.ts'],
  ...['words/practice-form-en.ts', 'practice-form/hints.ts', 'practice/otklik-practice-card.ts'],
  ...['form/proof.ts', 'form/isolation.ts', 'form/leaving.ts'],
  ...['quiz/remote.ts', 'quiz/together.ts', 'quiz/draw-line.ts', 'plan/otklik-plan.ts'],
].map((path) => root(`packages/widgets/src/${path}`));

/** What a former build has left goes first. */
const clear = (folder) => ({
  name: 'clear',
  buildStart: () => rmSync(folder, { recursive: true, force: true }),
});

const run = (script, args) =>
  execFileSync(process.execPath, [root(script), ...args], { cwd: root('.'), stdio: 'inherit' });

/** Declarations by the compiler itself. Packages see each other as strangers do, so the order of building matters. */
const declarations = (folder) => ({
  name: 'declarations',
  writeBundle: () => run('node_modules/@typescript/native/bin/tsc', ['-p', `${folder}/tsconfig.build.json`]),
});

/** What editors and Storybook know of our elements. */
const elementsManifest = {
  name: 'elements-manifest',
  writeBundle: () =>
    run('node_modules/@custom-elements-manifest/analyzer/cem.js', [
      'analyze',
      '--quiet',
      '--config',
      'custom-elements-manifest.config.mjs',
    ]),
};

/** A package for npm: its modules one by one, nothing bundled in. */
function npmPackage(name) {
  const folder = root(`packages/${name}`);
  const { exports, customElements } = readJson(`packages/${name}/package.json`);
  return {
    input: Object.values(exports).flatMap(({ '@otklik/source': source }) => (source ? [join(folder, source)] : [])),
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [
      clear(join(folder, 'dist')),
      esbuild({ target: 'es2022', charset: 'utf8', tsconfig: join(folder, 'tsconfig.json') }),
      ownRem(),
      declarations(folder),
      ...(customElements ? [elementsManifest] : []),
    ],
    output: {
      dir: join(folder, 'dist'),
      preserveModules: true,
      preserveModulesRoot: join(folder, 'src'),
      sourcemap: true,
    },
  };
}

/** The module that brings files as they were built, and holds our one Trusted Types policy. */
const CHECKED = root('packages/widgets/src/loader/checked.ts');

const embedPlugins = ({ policyFrom } = {}) => [
  ownLit({ policyFrom }),
  nodeResolve({ exportConditions: ['@otklik/source', 'production', 'default'] }),
  esbuild({ target: 'es2022', charset: 'utf8', tsconfig: root('packages/widgets/tsconfig.json') }),
  ownRem(),
  minifyTemplates(),
  terser({
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, inline: 2 },
    format: { comments: /^!/ },
  }),
];

/** On the files that pages name. Terser keeps it and drops all others, so the licences stand in a file beside them. */
const banner = `/*! Otklik ${version} | MIT, with Lit: BSD-3-Clause | LICENSES.txt */`;

/** The licences of what is in files: ours, and of those packages whose parts are there. */
const licences = (packages) => ({
  name: 'licences',
  generateBundle() {
    const read = (path) => readFileSync(root(path), 'utf8').trim();
    const others = packages.map((name) => `${name}, of which parts are in these files\n\n${read(licenceOf(name))}`);
    const source = `${[`Otklik\n\n${read('LICENSE')}`, ...others].join('\n\n\n')}\n`;
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
  },
});

const licenceOf = (name) =>
  [`node_modules/${name}/LICENSE`, `node_modules/${name}/license`].find((path) => existsSync(root(path)));

/** One widget in one file, so that one integrity hash covers all of it: it holds the hashes of what it may ask for. */
const oneFile = ([tag, input], at) => ({
  input,
  plugins: [
    ...(at === 0 ? [clear(EMBED)] : []),
    ...embedPlugins({ policyFrom: CHECKED }),
    apart({ parts: ON_DEMAND, checked: CHECKED, plugins: embedPlugins }),
  ],
  output: { file: join(EMBED, `${tag}.js`), inlineDynamicImports: true, banner: banner },
});

const { plugin: share, manualChunks } = sharing({
  base: WIDGETS['otklik-form'],
  name: 'otklik-form',
  groups: {
    // What a form needs later, and others too.
    shared: [
      'schema/src/normalize.ts',
      ...['errors', 'retry', 'transport', 'device/store', 'device/shelf'].map((name) => `sdk/src/${name}.ts`),
      ...['copy', 'draw-id', 'format-day', 'groups-of', 'name-of-language'].map((name) => `internal/${name}.ts`),
    ],
    // What only quizzes, plans and practices have in common.
    more: ['day', 'days', 'dictionary', 'draw-absent', 'late', 'print-alone', 'save-file', 'take-up'].map(
      (name) => `internal/${name}.ts`,
    ),
    // What cards of practices are drawn with, alone, in a bank, and above all of a practice.
    card: [
      ...['practice-addresses', 'draw-card', 'draw-evidence', 'draw-standing', 'card-words', 'chosen-event'].map(
        (name) => `internal/${name}.ts`,
      ),
      ...['internal/read-json.ts', 'src/styles/card.styles.ts', 'words/practice-ru.ts', 'words/practice-names-ru.ts'],
      ...['codes', 'recency', 'months'].map((name) => `schema/src/practice/${name}.ts`),
    ],
    // What shows one practice, in brief or all of it.
    one: [
      ...['written', 'brief-of'].map((name) => `schema/src/practice/${name}.ts`),
      ...['source', 'practice-element', 'brief-of-shown'].map((name) => `src/practice/${name}.ts`),
    ],
    // What reads files that no server has judged.
    files: [
      ...['src/words/shape-faults.ts', 'schema/src/shape.ts'],
      ...['src/internal/practice-faults.ts', 'schema/src/published-practice-schema.ts'],
    ],
  },
  plugins: () => embedPlugins().slice(0, 4),
});

/** The loader, and what it loads: every widget with what they share. Written last, with the list of all files. */
const withLoader = {
  input: { otklik: root('packages/widgets/src/loader/loader.ts'), ...WIDGETS },
  plugins: [
    share,
    ...embedPlugins(),
    licences(['lit']),
    release({ version, loader: 'otklik', widgets: Object.keys(WIDGETS), atOnce: ['otklik-form'], onDemand: ON_DEMAND }),
  ],
  output: {
    dir: EMBED,
    manualChunks,
    onlyExplicitManualChunks: true,
    entryFileNames: ({ name }) => (name === 'otklik' ? '[name].js' : 'chunks/[name]-[hash].js'),
    chunkFileNames: 'chunks/[name]-[hash].js',
    // There is no Lit in the loader.
    banner: ({ name }) => (name === 'otklik' ? `/*! Otklik ${version} | MIT | LICENSES.txt */` : ''),
  },
};

const STUDIO = root('packages/widgets/studio');

/** What the bundle weighs is said and not limited: the people who work there come back, and their browsers keep it. */
const weigh = {
  name: 'weigh',
  writeBundle(_, bundle) {
    const sizes = Object.values(bundle).map(({ code = '' }) => brotliCompressSync(code).length);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`studio: ${sizes.length} files, ${Math.ceil(all / 1024)} KB of brotli`);
  },
};

/** The module of the policy stands for itself here: nothing takes anything from it, and Lit needs it all the same. */
const withPolicy = {
  name: 'with-policy',
  resolveId: (id) => (id === CHECKED ? { id, moduleSideEffects: true } : null),
};

/** The studio, with each view in a file of its own: a page of the server, which nobody embeds. */
const studio = {
  input: { studio: root('packages/widgets/src/studio/otklik-studio.ts') },
  plugins: [
    clear(STUDIO),
    withPolicy,
    ...embedPlugins({ policyFrom: CHECKED }),
    licences(['lit', 'zod', 'ky', 'uqr']),
    weigh,
  ],
  // Comments and circles inside zod are its own to mend.
  onwarn: (warning, warn) => {
    if (!['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'].includes(warning.code)) warn(warning);
  },
  output: {
    dir: STUDIO,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // zod tries out `new Function`, which the policy of the page refuses, and browsers report.
    intro: 'globalThis.__zod_globalConfig??={jitless:!0};',
  },
};

export default [
  ...['schema', 'sdk', 'widgets'].map(npmPackage),
  ...Object.entries(WIDGETS).map(oneFile),
  withLoader,
  studio,
];
