import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { layers, TESTS, VAGUE } from './.ci/layers.mjs';

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
      'packages/widgets/studio/',
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
