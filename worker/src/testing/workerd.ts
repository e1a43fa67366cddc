import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTestHarness } from 'wrangler';
import type { D1 } from '../storage/d1.ts';

/** The Worker as it is deployed, running in workerd with an empty D1. */
export interface TestWorkerd {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Does what Cloudflare does at the hour that wrangler.jsonc names. Gives how it ended. */
  wake(): Promise<string>;
  /** Its D1, as seen past it. */
  database: D1;
  logs(): string;
  stop(): Promise<void>;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the Worker with the widgets as they are built. Slow, so once for a test process. */
export function buildWorker(): void {
  if (!existsSync(at('../../../packages/widgets/embed/manifest.json')))
    throw new Error('The widgets are not built, which this test needs: npm run build');
  const rollup = at('../../../node_modules/rollup/dist/bin/rollup');
  const args = [rollup, '--silent', '-c', 'rollup.config.mjs'];
  execFileSync(process.execPath, args, { cwd: at('../../'), stdio: 'inherit' });
}

/** The database that wrangler.jsonc names. */
const DATABASE_ID = '00000000-0000-0000-0000-000000000000';

/** Starts it with that key for staff, configured as here or elsewhere. Each start has a D1 of its own. */
export async function startWorkerd(
  key: string,
  vars: Record<string, string> = {},
  configPath = 'wrangler.jsonc',
): Promise<TestWorkerd> {
  const worker = { configPath, vars: { OTKLIK_ADMIN_KEY: key, ...vars } };
  const harness = await start([worker, sqlWorker(DATABASE_ID)]);
  return {
    async fetch(path, init) {
      // Read to its end, whether the test does so or not: a reply that nobody reads keeps workerd from stopping.
      const { status, headers, body } = await harness.fetch(path, init as Init);
      const bytes = body && (await new Response(body as ReadableStream).arrayBuffer());
      return new Response(bytes, { status, headers: [...headers] });
    },
    async wake() {
      const { outcome } = await harness.getWorker().scheduled({ cron: '17 3 * * *', scheduledTime: new Date() });
      return outcome;
    },
    database: databaseOf(harness),
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
  const harness = await start([sqlWorker(randomUUID())]);
  return { database: databaseOf(harness), stop: () => harness.close() };
}

type Harness = ReturnType<typeof createTestHarness>;
type Workers = NonNullable<Parameters<typeof createTestHarness>[0]>['workers'];
type Init = Parameters<Harness['fetch']>[1];

const SQL = 'sql';

const sqlWorker = (id: string): Workers[number] => ({
  config: {
    name: SQL,
    main: 'src/testing/sql-worker.js',
    compatibility_date: '2026-07-01',
    d1_databases: [{ binding: 'DB', database_name: 'otklik', database_id: id }],
  },
});

async function start(workers: Workers): Promise<Harness> {
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  const harness = createTestHarness({ root: at('../../'), workers });
  await harness.listen();
  return harness;
}

interface Statement {
  sql: string;
  values: readonly unknown[];
}

/**
 * The D1 behind a Worker that runs our SQL. Not through the bindings that
 * Miniflare lends to the outside: those hold up this whole process at every
 * statement, and on a busy machine they lose statements and connections.
 */
function databaseOf(harness: Harness): D1 {
  const run = async (statements: readonly Statement[]): Promise<{ results: unknown[] }[]> => {
    const init = { method: 'POST', body: JSON.stringify(statements) };
    const reply = await harness.getWorker(SQL).fetch('/', init);
    if (!reply.ok) throw new Error(await reply.text());
    return (await reply.json()) as { results: unknown[] }[];
  };
  const prepared = (statement: Statement): D1Statement => ({
    ...statement,
    bind: (...values) => prepared({ ...statement, values }),
    all: async () => (await run([statement]))[0]!,
  });
  return {
    prepare: (sql) => prepared({ sql, values: [] }),
    batch: (statements) => run(statements as D1Statement[]),
  };
}

type D1Statement = ReturnType<D1['prepare']> & Statement;
