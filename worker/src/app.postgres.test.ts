import { after } from 'node:test';
import pg from 'pg';
import { appSuite } from './app.suite.ts';
import { openPostgres } from './storage/postgres.ts';
import { openNodeApp } from './testing/node-app.ts';
import { startPostgres } from './testing/postgres.ts';

after(async () => (await startPostgres()).stop());

appSuite('PostgreSQL', async () => {
  const url = await (await startPostgres()).createDatabase();
  const { fetch, close } = await openNodeApp(openPostgres(url));
  const client = new pg.Client(url);
  await client.connect();
  return {
    fetch,
    run: async (sql) => (await client.query(sql)).rows,
    async close() {
      await client.end();
      await close();
    },
  };
});
