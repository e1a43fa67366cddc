import { readdirSync, readFileSync } from 'node:fs';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.suite.ts', '**/testing/**', '**/testing.ts', '**/*.bench.ts'];

/** The modules of schema that hold zod. All others are functions, which a page loads, and take shapes as types only. */
const schema = new URL('packages/schema/src/', import.meta.url);
const nouns = readdirSync(schema, { recursive: true })
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .filter((file) => /from 'zod'/.test(readFileSync(new URL(file, schema), 'utf8')));
const nounModule = `^\\.{1,2}/(.+/)?(${nouns.map((file) => file.replace(/^.*\//, '').replace('.ts', '\\.ts')).join('|')})$`;

/** Names under which everything and nothing can be kept. */
const VAGUE = {
  regex: '^\\.{1,2}/(.+/)?(utils?|helpers?|common|shared|types|constants|managers?)(\\.|/|$)',
  message: 'Name a module by what it is for.',
};

/** Who may import whom: forbids what matches, whose types are free with `types`. */
const layer = (files, rules, { except = TESTS } = {}) => ({
  files: files.map((each) => `${each}/**/*.ts`),
  ignores: except,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          VAGUE,
          ...rules.map(({ regex, message, types = false }) => ({ regex, message, allowTypeImports: types })),
        ],
      },
    ],
  },
});

const only = (names, message, types = false) => ({ regex: `^(?!\\.{1,2}/|(?:${names})$)`, message, types });

/** What a widget must never do: run or insert text that it did not write. */
const UNSAFE = [
  {
    regex: '^lit/directives/(unsafe-.+|style-map)\\.js$',
    message: 'Breaks under a strict content security policy, or is an injection.',
  },
];

const LIT_AND_US = only(
  'lit|lit/.+|d3-shape|@otklik/schema/engine|@otklik/schema/[a-z-]+-schema|@otklik/sdk/(respondent|quizzes|device|proof)',
  'Widgets import lit, d3-shape, @otklik/schema/engine and the parts of @otklik/sdk without zod and ky. Of the rest types only.',
  true,
);

/** The pages draw the same forms, with what needs no browser. */
const NO_WIDGETS = {
  regex: '^@otklik/(sdk|widgets(?!/plain\\.js$))',
  message: 'The server knows neither the SDK nor the widgets, except @otklik/widgets/plain.js. Tests may.',
};

const layers = [
  layer(['packages/schema/src'], [only('zod', 'schema imports zod and itself: no DOM, no clock, no Node.')]),
  {
    ...layer(
      ['packages/schema/src'],
      [
        only('zod', 'schema imports zod and itself: no DOM, no clock, no Node.'),
        {
          regex: nounModule,
          message: 'A function module takes shapes by `import type`, so that no page loads zod.',
          types: true,
        },
      ],
      { except: [...TESTS, ...[...nouns, 'index.ts'].map((file) => `packages/schema/src/${file}`)] },
    ),
  },
  layer(
    ['packages/sdk/src'],
    [only('@otklik/schema|@otklik/schema/engine|ky', 'The SDK imports @otklik/schema and ky.')],
  ),
  {
    ...layer(['packages/sdk/src'], [only('@otklik/schema/engine', 'What widgets carry has no zod and no ky.', true)]),
    files: ['errors', 'proof', 'quizzes', 'retry', 'respondent', 'transport', 'device/*'].map(
      (name) => `packages/sdk/src/${name}.ts`,
    ),
  },
  layer(
    ['packages/widgets/src'],
    [
      LIT_AND_US,
      ...UNSAFE,
      {
        regex: '^\\.\\./(?!internal/|styles/|words/)',
        message: 'An element imports internal/, styles/, words/ and its own folder; of other elements types only.',
        types: true,
      },
    ],
    { except: [...TESTS, '**/*.stories.ts', '**/otklik-*.ts', 'packages/widgets/src/*.ts'] },
  ),
  {
    ...layer(
      ['packages/widgets/src'],
      [
        LIT_AND_US,
        {
          regex: '^\\.\\./(?!internal/|[a-z-]+/otklik-[a-z-]+\\.ts$)',
          message: 'A module that registers imports its class and the modules that register what its template uses.',
        },
      ],
    ),
    files: ['packages/widgets/src/*/otklik-*.ts'],
  },
  layer(
    ['packages/widgets/src/internal', 'packages/widgets/src/styles', 'packages/widgets/src/words'],
    [
      LIT_AND_US,
      ...UNSAFE,
      { regex: '^\\.\\./(?!internal/|styles/|words/)', message: 'What elements share knows no element.', types: true },
    ],
  ),
  layer(
    ['worker'],
    [
      NO_WIDGETS,
      { regex: '/entries/', message: 'Nobody imports an entry.' },
      { regex: '^(\\.\\./)+packages/', message: 'Packages are imported by name.' },
    ],
  ),
  layer(
    ['worker/src/routes'],
    [
      NO_WIDGETS,
      {
        regex: '^\\.\\./(entries|storage/(?!(storage|people)\\.ts$))',
        message: 'Routes know storage by its port only.',
      },
    ],
  ),
  layer(
    ['examples'],
    [
      {
        regex: '^(\\.\\./)+(packages|worker)/',
        message: 'An example imports published names only, as a stranger would.',
      },
    ],
  ),
];

/** `schema` is told the time and given ids; it asks for nothing. */
const pure = {
  files: ['packages/schema/src/**/*.ts'],
  ignores: TESTS,
  rules: {
    'no-restricted-globals': [
      'error',
      'fetch',
      'crypto',
      'performance',
      'setTimeout',
      'setInterval',
      'process',
      'navigator',
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Time is an argument.' },
      { object: 'Math', property: 'random', message: 'Chance is an argument.' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument.' },
    ],
  },
};

const widgets = {
  files: ['packages/widgets/src/**/*.ts'],
  rules: {
    'lit/ban-attributes': ['error', 'style'],
    'lit/no-classfield-shadowing': 'error',
    'lit/no-native-attributes': 'off',
    'lit/no-this-assign-in-render': 'error',
    'lit/no-useless-template-literals': 'error',
    'lit/prefer-nothing': 'error',
    'lit/prefer-static-styles': 'error',
    'lit/no-private-properties': 'error',
    'lit-a11y/click-events-have-key-events': 'error',
    'no-restricted-properties': [
      'error',
      {
        object: 'document',
        property: 'currentScript',
        message: 'Any element of the page named so replaces it. Take import.meta.url.',
      },
      { object: 'document', property: 'write', message: 'The page is not ours.' },
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
        property,
        message: 'Text becomes text, never markup.',
      })),
    ],
  },
};

/** A test asserts by expressions, asks what became of a page, and styles what it puts into one. */
const tests = {
  files: TESTS,
  rules: {
    '@typescript-eslint/no-unused-expressions': 'off',
    'lit/ban-attributes': 'off',
    'lit/prefer-nothing': 'off',
    'no-restricted-properties': 'off',
  },
};

/** What only a type checker sees: a promise that nobody waits for. */
const typed = {
  files: ['packages/{sdk,widgets}/src/**/*.ts', 'worker/src/**/*.ts'],
  ignores: TESTS,
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/only-throw-error': 'error',
  },
};

/** Scripts of our own pages, which no compiler reads. */
const pageScripts = {
  files: ['worker/src/pages/files/*.js'],
  languageOptions: { globals: { document: 'readonly', location: 'readonly', window: 'readonly' } },
  rules: { 'no-undef': 'error' },
};

/** Only where a tool insists on it. */
const DEFAULT_EXPORTS = [
  '**/*.styles.ts',
  '**/*.stories.ts',
  '**/*.config.{ts,mjs}',
  '.storybook/**',
  'worker/src/entries/**',
];

const everywhere = {
  rules: {
    eqeqeq: ['error', 'always'],
    'max-lines': ['warn', 300],
    'no-control-regex': 'error',
    'no-empty': 'error',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'prefer-const': 'error',
    '@typescript-eslint/no-unused-vars': [
      'error',
      { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [VAGUE] }],
  },
};

const named = {
  files: ['**/*.ts'],
  ignores: DEFAULT_EXPORTS,
  rules: {
    'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
  },
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      'packages/widgets/embed/',
      '**/releases/',
      'storybook-static/',
      'coverage/',
      '**/.wrangler/',
      '**/*.html',
      'data/',
      '.library/',
    ],
  },
  ...tseslint.configs.recommended,
  everywhere,
  named,
  { files: ['packages/widgets/src/**/*.ts'], ...lit['flat/recommended'] },
  { files: ['packages/widgets/src/**/*.ts'], ...wc['flat/best-practice'] },
  {
    files: ['packages/widgets/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
    settings: { litHtmlSources: true },
  },
  widgets,
  pure,
  ...layers,
  typed,
  pageScripts,
  tests,
);
