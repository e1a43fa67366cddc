import { appSuite } from './app.suite.ts';
import { OUR_KEY } from './testing/app-under-test.ts';
import { buildWorker, startWorkerd } from './testing/workerd.ts';

appSuite('D1, inside workerd', async () => {
  buildWorker();
  const workerd = await startWorkerd(OUR_KEY);
  // The Worker prepares its database before its first request.
  await workerd.fetch('/livez');
  const database = await workerd.database();
  return {
    fetch: workerd.fetch,
    run: async (sql) => (await database.prepare(sql).all()).results,
    close: workerd.stop,
  };
});
