import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { briefOf } from '@otklik/schema';
import { createApp } from '../app.ts';
import { PRACTICE_LISTS } from '../practice-lists.ts';
import { openSqlite } from '../storage/sqlite.ts';
import { deed } from '../storage/testing/deed.ts';
import { publishedElsewhere } from '../testing/published.ts';
import { publishPractices, readPractices } from './example-practices.ts';

const examples = readPractices(new URL('../../../packages/content/packs/practices/bank.json', import.meta.url));

async function setup(t: TestContext) {
  const storage = openSqlite(':memory:');
  t.after(() => storage.close());
  await storage.migrate();
  const { id: organisation } = await storage.organisations.addFirst({ id: 'first', name: 'Первая' });
  const app = createApp({ storage, lists: PRACTICE_LISTS });
  const publish = (given = examples) =>
    publishPractices(given, { storage, organisation, now: new Date('2026-11-27T10:00:00Z') });
  const get = (path: string) => app.request(path, { headers: { host: 'otklik.example.org' } });
  return { storage, organisation, publish, get };
}

describe('the example practices', () => {
  it('are published whole, each with its line in the log, and once', async (t) => {
    const { storage, organisation, publish, get } = await setup(t);
    const ids = examples.map(({ practice }) => practice.id);
    assert.deepEqual(await publish(), ids);
    const found = (await (await get('/v1/practices?limit=100')).json()) as { practices: { id: string }[] };
    assert.deepEqual(
      found.practices.map(({ id }) => id).sort(),
      [...ids].sort().filter((id) => isOpen(id)),
    );
    const lines = await storage.audit.list(organisation, { limit: 100 });
    const told = lines.filter(({ action }) => action === 'bank-imported');
    assert.deepEqual(told.map(({ target }) => target).sort(), [...ids].sort());
    assert.ok(told.every(({ actor }) => actor.kind === 'server'));

    assert.deepEqual(await publish(), []);
    assert.equal((await storage.audit.list(organisation, { limit: 100 })).length, lines.length);
  });

  it('are published by one of two servers that start at once', async (t) => {
    const { publish } = await setup(t);
    const both = (await Promise.all([publish(), publish()])).flat();
    assert.deepEqual(both.sort(), examples.map(({ practice }) => practice.id).sort());
  });

  it('name no other bank: they are of the server itself', async (t) => {
    const { publish, get } = await setup(t);
    await publish();
    const shown = (await (await get('/v1/practices/example-phone-lessons')).json()) as object;
    assert.ok(!('origin' in shown));
  });

  it('come in their new version after an upgrade, and never again when somebody has hidden them', async (t) => {
    const { storage, publish } = await setup(t);
    await publish();
    const [first, second] = [examples[0]!, examples[1]!];
    await storage
      .kysely()
      .updateTable('practice' as never)
      .set({ public_version: null } as never)
      .where('id' as never, '=', second.practice.id as never)
      .execute();
    const next = examples.map((each) => ({
      ...each,
      version: each.version + (each === first || each === second ? 1 : 0),
    }));
    assert.deepEqual(await publish(next), [first.practice.id]);
  });

  it('stay away from where somebody has practices of their own', async (t) => {
    const { storage, organisation, publish, get } = await setup(t);
    const real = publishedElsewhere({ id: 'real' });
    const taken = { organisation, published: real, brief: briefOf(real), words: '', on: '2026-11-27' };
    const standing = { kind: 'new' } as const;
    await storage.bank.takeOver({ ...taken, standing }, deed('bank-imported', 'real', { organisation }));
    assert.deepEqual(await publish(), []);
    assert.equal((await get('/v1/practices/example-phone-lessons')).status, 404);
  });
});

const isOpen = (id: string): boolean => examples.some((each) => each.practice.id === id && each.state !== 'archived');
