import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './load.ts';
import { ANSWERS, type Ready } from './servers.ts';

/**
 * How many submissions of 30 answers a second we keep durably, beside the
 * plainest API that does the same for each request alone: Hono, a zod schema
 * and one insert, which waits for the disk. Both over SQLite in WAL with
 * `synchronous=FULL`, on this machine, in turns, with 64 connections.
 */
const CONNECTIONS = 64;
/** Short turns, many of them: the disk and the neighbours of this machine change by the minute. */
const TURNS = 12;
const SECONDS = 1;
const WANTED = 3;

/** Starts a server and gives how to load it for one turn. */
async function start(kind: 'ours' | 'bare') {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-bench-'));
  const server = fork(new URL('servers.ts', import.meta.url), [kind, folder], {
    execArgv: ['--conditions=@otklik/source'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port, path, body }] = (await once(server, 'message')) as [Ready];
  const turn = () => measure({ port, path, body, connections: CONNECTIONS, seconds: SECONDS });
  // The first turn pays for the compiler.
  await turn();
  return {
    turn,
    async stop() {
      server.kill();
      await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

const median = (numbers: number[]): number => numbers.toSorted((left, right) => left - right)[numbers.length >> 1]!;

const [bare, ours] = [await start('bare'), await start('ours')];
const turns: { bare: number; ours: number }[] = [];
for (let turn = 0; turn < TURNS; turn++) turns.push({ bare: await bare.turn(), ours: await ours.turn() });
await Promise.all([bare.stop(), ours.stop()]);

const ratio = median(turns.map((turn) => turn.ours / turn.bare));
console.log(`ingest of ${ANSWERS} answers, SQLite FULL, ${CONNECTIONS} connections, median of ${TURNS} turns`);
console.log(`  bare   ${median(turns.map((turn) => turn.bare)).toFixed(0)} /s`);
console.log(`  ours   ${median(turns.map((turn) => turn.ours)).toFixed(0)} /s`);
console.log(`  ratio  ${ratio.toFixed(2)}  (wanted: ${WANTED} or more)`);
