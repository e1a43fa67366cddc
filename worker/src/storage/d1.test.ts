import { after } from 'node:test';
import { startD1 } from '../testing/workerd.ts';
import { openD1 } from './d1.ts';
import { readMigrations } from './migration-files.ts';
import { storageSuite } from './storage.suite.ts';

const started: { stop(): Promise<void> }[] = [];
after(() => Promise.all(started.map((each) => each.stop())));

storageSuite('D1', async () => {
  const d1 = await startD1();
  started.push(d1);
  return {
    storage: openD1(d1.database, readMigrations()),
    beside: (vault) => openD1(d1.database, readMigrations(), vault),
    run: async (sql) => (await d1.database.prepare(sql).all()).results,
  };
});
