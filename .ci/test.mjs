// Runs every check of the repository and counts what passed. `npm test` is this; `npm test -- unit size` runs some.
import { spawn } from 'node:child_process';
import { findPrograms } from '../packages/widgets/src/testing/engines/programs.mjs';
import { findBrowser } from './browser.mjs';

const NODE_TESTS = ['--conditions=@otklik/source', '--test', '--test-reporter=spec'];

/**
 * In this order: what fails fastest comes first. `counts` reads how many passed and failed from what a tool prints.
 * Where a browser is driven, a file that failed is run `again`, once and openly: browsers get stuck before they begin.
 */
const STEPS = [
  { name: 'types', run: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', run: ['npm', 'run', '--silent', 'lint'] },
  {
    name: 'unit',
    run: [
      'node',
      ...NODE_TESTS,
      'packages/schema/src/**/*.test.ts',
      'packages/sdk/src/**/*.test.ts',
      'packages/content/**/*.test.ts',
    ],
    counts: nodeCounts,
  },
  { name: 'build', run: ['npm', 'run', '--silent', 'build'] },
  { name: 'size', run: ['npm', 'run', '--silent', 'size'] },
  { name: 'packages', run: ['node', ...NODE_TESTS, 'packages/widgets/scripts/*.test.mjs'], counts: nodeCounts },
  { name: 'api', run: ['node', ...NODE_TESTS, '--test-concurrency=2', 'worker/src/**/*.test.ts'], counts: nodeCounts },
  // One after another: two browsers at once take the processor from each other, and share what the API has kept.
  { name: 'browser', run: ['npx', 'wtr'], counts: wtrCounts, again: wtrAgain },
  { name: 'browser:firefox', run: ['npx', 'wtr'], engine: 'firefox', counts: wtrCounts, again: wtrAgain },
  { name: 'browser:webkit', run: ['npx', 'wtr'], engine: 'webkit', counts: wtrCounts, again: wtrAgain },
  {
    name: 'stories',
    run: ['npx', 'vitest', 'run', '--config', '.storybook/vitest.config.ts'],
    counts: (text) => {
      const [, line] = /^\s*Tests\s+(.*)$/m.exec(text) ?? [];
      return line && [/(\d+) passed/, /(\d+) failed/].map((count) => Number(count.exec(line)?.[1] ?? 0));
    },
  },
  {
    name: 'hostile',
    run: ['node', ...NODE_TESTS, '--test-concurrency=1', 'packages/widgets/hostile/*.test.ts'],
    counts: nodeCounts,
    again: nodeAgain,
  },
  {
    name: 'examples',
    run: ['node', ...NODE_TESTS, '--test-concurrency=1', 'examples/**/*.test.ts'],
    counts: nodeCounts,
    again: nodeAgain,
  },
];

function nodeCounts(text) {
  const count = (name) => Number([...text.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  return [count('pass'), count('fail') + count('cancelled'), count('skipped')];
}

function wtrCounts(text) {
  return text
    .match(/(\d+) passed, (\d+) failed(, (\d+) skipped)?/g)
    ?.at(-1)
    ?.match(/\d+/g)
    ?.map(Number);
}

const unique = (names) => [...new Set(names)];

/** The files of failed tests, as node:test names them at its end, and the command that runs those alone. */
function nodeAgain(text) {
  const files = unique([...text.matchAll(/^test at (\S+?):\d+:\d+$/gm)].map(([, file]) => file));
  return files.length > 0 && { files, run: ['node', ...NODE_TESTS, '--test-concurrency=1', ...files] };
}

/** The same of the files under which @web/test-runner shows a failure, or a page that never came to its end. */
function wtrAgain(text) {
  const parts = text.split(/(packages\/\S+\.test\.ts):$/m);
  const files = unique(parts.filter((_, at) => at % 2 === 1 && /^ *(❌|𐄂)/m.test(parts[at + 1])));
  return files.length > 0 && { files, run: ['npx', 'wtr', '--files', ...files] };
}

/** What failed, by name, so that it is found at the end of a long log. */
const failuresIn = (text) =>
  unique(
    text
      .split('\n')
      .filter((line) => /^\s*(✖|𐄂|❌|× |FAIL )/.test(line) && !/failing tests:/.test(line))
      .map((line) => line.trim()),
  );

// Colours would stand between the words that are counted.
const env = {
  ...process.env,
  CHROME_PATH: findBrowser(),
  NODE_OPTIONS: '--conditions=@otklik/source',
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  STORYBOOK_DISABLE_TELEMETRY: '1',
};

function runStep({ run: [command, ...args], engine = 'chromium' }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...env, ENGINE: engine }, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part) => {
        text += part;
        process.stdout.write(part);
      });
    }
    child.on('error', (error) => resolve({ code: 1, text: String(error) }));
    child.on('close', (code) => resolve({ code, text }));
  });
}

const wanted = process.argv.slice(2);
const rows = [];
const failures = [];
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${step.name}`);
  const { missing } = findPrograms(step.engine ?? 'chromium');
  if (step.engine && missing.length > 0) {
    console.log(`Left out: ${step.engine} is not installed here. To have it: apt-get install ${missing.join(' ')}`);
    continue;
  }
  const start = performance.now();
  const { code, text } = await runStep(step);
  const count = (code, text) => {
    const [passed = 0, failed = 0, skipped = 0] = step.counts?.(text) ?? [code === 0 ? 1 : 0, code === 0 ? 0 : 1];
    // A tool that fails without a failed test, or that ran nothing, has failed.
    const broken = (code !== 0 && failed === 0) || passed + failed === 0;
    return { passed, failed: failed + (broken ? 1 : 0), skipped };
  };
  const result = count(code, text);
  let again = 0;
  const once = result.failed > 0 && step.again?.(text);
  if (result.failed > 0) failures.push(...failuresIn(text).map((line) => `${step.name}: ${line}`));
  if (once) {
    console.log(`\n── ${step.name}, once more: ${once.files.join(' ')}`);
    const second = await runStep({ ...step, run: once.run });
    // Its tests were counted as passed where they passed; now those that failed are, or are not.
    if (count(second.code, second.text).failed === 0) {
      again = result.failed;
      result.passed += result.failed;
      result.failed = 0;
    }
  }
  rows.push({ step: step.name, ...result, again, seconds: Math.round((performance.now() - start) / 1000) });
}

console.log('');
console.table(rows);
if (failures.length > 0) console.log(`Failed at first or for good:\n${failures.slice(0, 40).join('\n')}`);
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const [passed, failed, skipped, again] = [sum('passed'), sum('failed'), sum('skipped'), sum('again')];
const more = [
  skipped > 0 ? `, ${skipped} skipped` : '',
  again > 0 ? `, ${again} of those that passed only when run again` : '',
];
console.log(`${passed} passed, ${failed} failed${more.join('')}`);
process.exit(failed > 0 ? 1 : 0);
