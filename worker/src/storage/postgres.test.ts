import { after } from 'node:test';
import pg from 'pg';
import { startPostgres } from '../testing/postgres.ts';
import { openPostgres } from './postgres.ts';
import { storageSuite } from './storage.suite.ts';

after(async () => (await startPostgres()).stop());

storageSuite('PostgreSQL', async () => {
  const url = await (await startPostgres()).createDatabase();
  const run = async (sql: string) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  return { storage: openPostgres(url), run, beside: (vault) => openPostgres(url, vault) };
});
