import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Environment } from './running-server.ts';

const OTKLIK = fileURLToPath(new URL('../../../otklik.mjs', import.meta.url));
const COMPILED = fileURLToPath(new URL('../../../../node_modules/.cache/otklik-compiled/', import.meta.url));

/** What became of a command. */
export interface CommandEnding {
  code: number;
  out: string;
  complaints: string;
}

/** Runs `otklik` as an operator does, in a process of its own. */
export async function otklik(words: readonly string[], env: Environment = {}): Promise<CommandEnding> {
  const child = spawn(process.execPath, [OTKLIK, ...words], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, complaints] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaints += part));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code === null) throw new Error(`otklik ended by ${signal}: ${complaints}`);
  return { code, out, complaints };
}
