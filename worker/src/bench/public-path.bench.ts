import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * What those who only answer pay for the staff's part: the start of a server
 * until its first public reply and the memory after it, then the same once
 * somebody of the staff has come; and the size of the Worker's parts.
 * OTKLIK_BENCH_AGAINST=/another/checkout measures that one in turns.
 */
const STARTS = 9;
const root = fileURLToPath(new URL('../../../', import.meta.url));
const against = process.env['OTKLIK_BENCH_AGAINST'];

interface Start {
  reply: number;
  memory: number;
  staff: number;
  memoryWithStaff: number;
}

async function start(checkout: string): Promise<Start> {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-bench-'));
  const began = performance.now();
  const child = spawn(process.execPath, [join(checkout, 'worker/start.mjs')], {
    env: { ...process.env, PORT: '0', OTKLIK_DATA: folder, OTKLIK_DEMO: '0', OTKLIK_DRAIN_MS: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const origin = await addressOf(child);
    await (await fetch(`${origin}/v1/forms/none`)).text();
    const reply = performance.now() - began;
    const memory = memoryOf(child);
    const asked = performance.now();
    await signIn(origin);
    return { reply, memory, staff: performance.now() - asked, memoryWithStaff: memoryOf(child) };
  } finally {
    // By its own goodbye, at which it keeps what was compiled.
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true });
  }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (part) => {
      said += String(part);
      const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    child.once('exit', () => reject(new Error(`The server has ended: ${said}`)));
  });

const signIn = async (origin: string) =>
  (
    await fetch(`${origin}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email: 'nobody@example.org', password: 'no password' }),
    })
  ).text();

/** In MB: what the process holds in memory. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

const [ours, theirs]: [Start[], Start[]] = [[], []];
for (let round = 0; round < STARTS; round++) {
  ours.push(await start(root));
  if (against) theirs.push(await start(against));
}
const show = (name: string, what: keyof Start, unit: string) => {
  const value = median(ours.map((each) => each[what]));
  const other = against && median(theirs.map((each) => each[what]));
  const ratio = other ? `, ${(value / other).toFixed(2)} of the other checkout (${other.toFixed(0)})` : '';
  console.log(`  ${name.padEnd(44)} ${value.toFixed(0)} ${unit}${ratio}`);
};
console.log(`the public path on Node, median of ${STARTS} starts`);
show('until the first public reply', 'reply', 'ms');
show('memory then', 'memory', 'MB');
show('the first sign-in, which loads the staff’s part', 'staff', 'ms');
show('memory then', 'memoryWithStaff', 'MB');

execFileSync(
  process.execPath,
  [join(root, 'node_modules/rollup/dist/bin/rollup'), '--silent', '-c', 'rollup.config.mjs'],
  {
    cwd: join(root, 'worker'),
    stdio: 'inherit',
  },
);
const built = join(root, 'worker/dist/cloudflare');
const needed = new Set<string>();
const need = (file: string): void => {
  if (needed.has(file)) return;
  needed.add(file);
  const imports = readFileSync(join(built, file), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g);
  for (const [, name] of imports) need(file.startsWith('parts/') ? `parts/${name}` : name!);
};
need('worker.js');
const sizeOf = (files: readonly string[]) => {
  const bytes = files.map((file) => readFileSync(join(built, file)));
  const sum = (sizes: readonly number[]) => Math.round(sizes.reduce((total, size) => total + size, 0) / 1000);
  return `${sum(bytes.map((each) => each.length))} KB, ${sum(bytes.map((each) => gzipSync(each).length))} KB gzipped`;
};
const parts = readdirSync(join(built, 'parts')).map((name) => `parts/${name}`);
console.log('the Worker');
console.log(`  read at its start                            ${sizeOf([...needed])}`);
console.log(`  read when staff comes                        ${sizeOf(parts.filter((file) => !needed.has(file)))}`);
