import { readdirSync, readFileSync } from 'node:fs';

/** What is not shipped, and may import what it likes. */
export const TESTS = ['**/*.test.ts', '**/*.suite.ts', '**/testing/**', '**/testing.ts', '**/*.bench.ts'];

/** The modules of schema that hold zod. All others are functions, which a page loads, and take shapes as types only. */
const schema = new URL('../packages/schema/src/', import.meta.url);
const nouns = readdirSync(schema, { recursive: true })
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .filter((file) => /from 'zod'/.test(readFileSync(new URL(file, schema), 'utf8')));
const nounModule = `^\\.{1,2}/(.+/)?(${nouns.map((file) => file.replace(/^.*\//, '').replace('.ts', '\\.ts')).join('|')})$`;

/** Names under which everything and nothing can be kept. */
export const VAGUE = {
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
  'lit|lit/.+|d3-shape|@otklik/schema/engine|@otklik/schema/[a-z-]+-schema|@otklik/sdk/(records|respondent|quizzes|device|proof)',
  'Widgets import lit, d3-shape, @otklik/schema/engine and the parts of @otklik/sdk without zod and ky. Of the rest types only.',
  true,
);

/** The studio is a page of the server, not of a site: it may weigh more, and parses what it is given. */
const STUDIO = only(
  'lit|lit/.+|uqr|@otklik/schema/engine|@otklik/sdk/staff',
  'The studio imports lit, uqr, @otklik/schema/engine and @otklik/sdk/staff. Of the rest types only.',
  true,
);

/** The pages draw the same forms, with what needs no browser. */
const NO_WIDGETS = {
  regex: '^@otklik/(sdk|widgets(?!/plain\\.js$))',
  message: 'The server knows neither the SDK nor the widgets, except @otklik/widgets/plain.js. Tests may.',
};

/** Who may import whom, as CONTRIBUTING.md has it. */
export const layers = [
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
    files: ['errors', 'proof', 'quizzes', 'records', 'retry', 'respondent', 'transport', 'device/*'].map(
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
    ['packages/widgets/src/studio'],
    [
      STUDIO,
      ...UNSAFE,
      {
        regex: '^\\.\\./(?!internal/|styles/|words/)',
        message: 'An element imports internal/, styles/, words/ and its own folder; of other elements types only.',
        types: true,
      },
    ],
    { except: [...TESTS, '**/*.stories.ts', '**/otklik-*.ts'] },
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
