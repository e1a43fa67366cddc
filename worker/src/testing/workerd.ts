import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createTestHarness } from 'wrangler';
import type { D1 } from '../storage/d1.ts';

/** The Worker as it is deployed, running in workerd with an empty D1. */
export interface TestWorkerd {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  database(): Promise<D1>;
  logs(): string;
  stop(): Promise<void>;
}

const folder = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the Worker. Slow, so once for a test process. */
export function buildWorker(): void {
  const rollup = fileURLToPath(new URL('../../../node_modules/rollup/dist/bin/rollup', import.meta.url));
  execFileSync(process.execPath, [rollup, '--silent', '-c', 'rollup.config.mjs'], { cwd: folder, stdio: 'inherit' });
}

/** Starts it with that key for staff. Each start has a D1 of its own. */
export async function startWorkerd(key: string): Promise<TestWorkerd> {
  const harness = await start({ configPath: 'wrangler.jsonc', vars: { OTKLIK_ADMIN_KEY: key } });
  return {
    fetch: (path, init) =>
      harness.fetch(path, init as Parameters<typeof harness.fetch>[1]) as unknown as Promise<Response>,
    database: () => databaseOf(harness),
    logs: () =>
      harness
        .getLogs()
        .map(({ message }) => message)
        .join('\n'),
    stop: () => harness.close(),
  };
}

/** An empty D1 in workerd, without the Worker. */
export async function startD1(): Promise<{ database: D1; stop(): Promise<void> }> {
  const config = {
    name: 'empty',
    main: 'src/testing/empty-worker.js',
    compatibility_date: '2026-07-01',
    d1_databases: [{ binding: 'DB', database_name: 'empty', database_id: randomUUID() }],
  };
  const harness = await start({ config });
  return { database: await databaseOf(harness), stop: () => harness.close() };
}

type Harness = ReturnType<typeof createTestHarness>;

async function start(
  worker: NonNullable<Parameters<typeof createTestHarness>[0]>['workers'][number],
): Promise<Harness> {
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  const harness = createTestHarness({ root: folder, workers: [worker] });
  await harness.listen();
  return harness;
}

const databaseOf = async (harness: Harness): Promise<D1> => (await harness.getWorker<{ DB: D1 }>().getEnv()).DB;
