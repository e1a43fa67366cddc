import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Spares every start the compiling, which takes half of it. */
const COMPILED = fileURLToPath(new URL('../../../../node_modules/.cache/otklik-compiled/', import.meta.url));
const ENTRY = fileURLToPath(new URL('../../entries/node.ts', import.meta.url));

/** What it prints once it listens. */
const ADDRESS = /http:\/\/localhost:(\d+)\/demo/;

/** A test, or a whole file of tests: whatever has an end at which things are put away. */
export interface Ends {
  after(putAway: () => unknown): void;
}

/** A real server in a process of its own. */
export interface RunningServer {
  readonly origin: string;
  readonly pid: number;
  /** Everything it has said so far. */
  said(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ending>;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ending>;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

export type Environment = Readonly<Record<string, string>>;

/** A command that runs the server for us, such as `strace`; the server's own command follows its words. */
export interface ServerSetting {
  env: Environment;
  under?: readonly string[];
}

/** Starts a server on a free port and waits until it prints its address. It ends with the test. */
export async function startServer(t: Ends, setting: ServerSetting): Promise<RunningServer> {
  const { child, ended, said } = run(setting);
  t.after(() => {
    child.kill('SIGKILL');
    return ended;
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', () => {
      const address = ADDRESS.exec(said());
      if (address) resolve(address[1]!);
    });
    void ended.then(({ code }) => reject(new Error(`The server ended with ${code} and said:\n${said()}`)));
  });

  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    said,
    ended,
    signal: (signal) => void child.kill(signal),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts a server that is expected not to start, and waits for what it says. */
export async function refusedStart(env: Environment): Promise<Ending> {
  const { child, ended, said } = run({ env });
  child.stdout!.on('data', () => {
    if (ADDRESS.test(said())) child.kill('SIGKILL');
  });
  return ended;
}

function run({ env, under = [] }: ServerSetting): { child: ChildProcess; ended: Promise<Ending>; said(): string } {
  const [command, ...args] = [...under, process.execPath, '--conditions=@otklik/source', ENTRY];
  const child = spawn(command!, args, {
    env: { PATH: process.env['PATH'], PORT: '0', NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, said: text }) as Ending);
  return { child, ended, said: () => text };
}

/** An empty folder that goes with the test. */
export function temporaryFolder(t: Ends): string {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
