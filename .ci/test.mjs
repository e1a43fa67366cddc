// Runs every check of the repository and counts what passed. `npm test` is this; `npm test -- unit size` runs some.
import { spawn } from 'node:child_process';
import { findPrograms } from '../packages/widgets/src/testing/engines/programs.mjs';
import { findBrowser } from './browser.mjs';

const NODE_TESTS = ['--conditions=@otklik/source', '--test', '--test-reporter=spec'];

/** In this order: what fails fastest comes first. `counts` reads how many passed and failed from what a tool prints. */
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
  { name: 'browser', run: ['npx', 'wtr'], counts: wtrCounts },
  { name: 'browser:firefox', run: ['npx', 'wtr'], engine: 'firefox', counts: wtrCounts },
  { name: 'browser:webkit', run: ['npx', 'wtr'], engine: 'webkit', counts: wtrCounts },
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
  },
  {
    name: 'examples',
    run: ['node', ...NODE_TESTS, '--test-concurrency=1', 'examples/**/*.test.ts'],
    counts: nodeCounts,
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
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${step.name}`);
  const { missing } = findPrograms(step.engine ?? 'chromium');
  if (step.engine && missing.length > 0) {
    console.log(`Left out: ${step.engine} is not installed here. To have it: apt-get install ${missing.join(' ')}`);
    continue;
  }
  const start = performance.now();
  const { code, text } = await runStep(step);
  const [passed = 0, failed = 0, skipped = 0] = step.counts?.(text) ?? [code === 0 ? 1 : 0, code === 0 ? 0 : 1];
  // A tool that fails without a failed test, or that ran nothing, has failed.
  const broken = (code !== 0 && failed === 0) || passed + failed === 0;
  rows.push({
    step: step.name,
    passed,
    failed: failed + (broken ? 1 : 0),
    skipped,
    seconds: Math.round((performance.now() - start) / 1000),
  });
}

console.log('');
console.table(rows);
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
