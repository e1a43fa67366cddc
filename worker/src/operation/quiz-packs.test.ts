import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createApp } from '../app.ts';
import { hashOf } from '../signing.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { deed } from '../storage/testing/deed.ts';
import { publishQuizzes, readQuizzes } from './quiz-packs.ts';

const PACKS = new URL('../../../packages/content/packs/', import.meta.url);
const KEY = 'a-key-of-the-organisation-for-tests';

async function setup(t: TestContext) {
  const storage = openSqlite(':memory:');
  t.after(() => storage.close());
  await storage.migrate();
  const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Организация' });
  await storage.keys.add({ hash: hashOf(KEY), organisation, name: 'test' });
  const app = createApp({ storage });
  const publish = (quizzes = readQuizzes(PACKS)) =>
    publishQuizzes(quizzes, { storage, ask: (path, init) => app.request(path, init), key: KEY });
  return { app, storage, organisation, publish };
}

describe('the quizzes of the packs', () => {
  it('are published once, with every one of them in the order of the packs', async (t) => {
    const { app, publish } = await setup(t);
    const all = readQuizzes(PACKS).map(({ id }) => id);
    assert.ok(all.includes('maturity'));
    assert.deepEqual(await publish(), all);
    for (const id of all) assert.equal((await app.request(`/v1/quizzes/${id}`)).status, 200, id);
    assert.deepEqual(await publish(), []);
  });

  it('come in their new version after an upgrade', async (t) => {
    const { storage, publish } = await setup(t);
    const [first] = readQuizzes(PACKS);
    await publish([first!]);
    const next = { ...first!, version: first!.version + 1 };
    assert.deepEqual(await publish([next]), [first!.id]);
    assert.deepEqual(await storage.quizzes.listVersions(first!.id), [next.version, first!.version]);
  });

  it('leave alone what an organisation has published under the same id', async (t) => {
    const { storage, publish } = await setup(t);
    const [first, ...rest] = readQuizzes(PACKS);
    await storage.quizzes.publish(
      {
        ...{ organisation: 'first', quiz: first!.id, version: first!.version + 1 },
        ...{ body: '{"title":"Своя"}', on: '2026-11-26' },
      },
      deed('quiz-published', first!.id, { organisation: 'first' }),
    );
    assert.deepEqual(
      await publish(),
      rest.map(({ id }) => id),
    );
  });
});
