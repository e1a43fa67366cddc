import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { briefOf, type PublishedPractice, wordsOf } from '@otklik/schema';
import { searchBank } from '../bank.ts';
import { fileOf, publishedElsewhere } from '../testing/published.ts';
import { takeOver } from '../take-over.ts';
import type { Storage } from './storage.ts';
import type { OpenedStorage } from './submissions.suite.ts';
import { deed } from './testing/deed.ts';

const FROM = { url: 'https://elsewhere.example.org', takenOn: '2026-11-26' };
const search = { today: '2026-11-26' };

/** What every database must do alike with a public bank. */
export function bankSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  let storage: Storage;
  const elsewhere = (id: string, more: Partial<PublishedPractice> = {}) =>
    publishedElsewhere({ id, title: { text: id } }, { origin: FROM, ...more });
  const take = (published: PublishedPractice, standing: { kind: 'new' } | { kind: 'taken'; version: number }) =>
    storage.bank.takeOver(
      {
        ...{ organisation: 'ours', published, brief: briefOf(published), words: wordsOf(published.practice) },
        ...{ on: '2026-11-26', standing },
      },
      deed('bank-imported', published.practice.id),
    );

  before(() => void ({ storage } = open()));

  describe('the public bank', () => {
    it('numbers its changes one by one, however many come at once', async () => {
      const ids = ['race-a', 'race-b', 'race-c', 'race-d'];
      assert.deepEqual(
        await Promise.all(ids.map((id) => take(elsewhere(id), { kind: 'new' }))),
        ids.map(() => true),
      );
      const changes = (await storage.bank.listChanged(0, 100)).map(({ change }) => change);
      assert.deepEqual(
        changes,
        [...new Set(changes)].sort((one, other) => one - other),
      );
      assert.equal(await storage.bank.lastChange(), changes.at(-1));
      assert.equal((await storage.bank.listChanged(changes.at(-2)!, 100)).length, 1);
    });

    it('lets one of two through who take the same at once', async () => {
      const both = await Promise.all(['first', 'second'].map(() => take(elsewhere('twin'), { kind: 'new' })));
      assert.deepEqual(both.sort(), [false, true]);
    });

    it('knows what has an id: nothing, the same from the same place, or something else', async () => {
      const standing = (organisation: string, url = FROM.url) => storage.bank.standing('stands', { organisation, url });
      assert.deepEqual(await standing('ours'), { kind: 'new' });
      await take(elsewhere('stands', { version: 2 }), { kind: 'new' });
      assert.deepEqual(await standing('ours'), { kind: 'taken', version: 2 });
      assert.deepEqual(await standing('ours', 'https://other.example.org'), { kind: 'in-use' });
      assert.deepEqual(await standing('theirs'), { kind: 'in-use' });
      assert.equal(await take(elsewhere('stands', { version: 2 }), { kind: 'taken', version: 2 }), false);
      assert.equal(await take(elsewhere('stands', { version: 3 }), { kind: 'taken', version: 1 }), false);
      assert.equal(await take(elsewhere('stands', { version: 3 }), { kind: 'taken', version: 2 }), true);
      assert.deepEqual(
        [await storage.bank.find('stands'), await storage.bank.find('stands', 2)].map((it) => it?.published.version),
        [3, 2],
      );
    });

    it('is seen by every server over the database before its next search', async () => {
      const [one, other] = [searchBank(storage), searchBank(storage)];
      const finds = async (server: typeof one) =>
        (await server.current()).bank.search({ q: 'ипподром' }, search).practices.map(({ id }) => id);
      assert.deepEqual([await finds(one), await finds(other)], [[], []]);
      const horses = publishedElsewhere({ id: 'horses', title: { text: 'Ипподром' } }, { origin: FROM });
      await take(horses, { kind: 'new' });
      assert.deepEqual([await finds(one), await finds(other)], [['horses'], ['horses']]);
      await open().run(
        `update bank_entry set brief = null, change = (select max(change) + 1 from bank_entry as other) where practice = 'horses'`,
      );
      assert.deepEqual(await Promise.all([finds(one), finds(one), finds(other)]), [[], [], []]);
    });

    it('is read to its end, however many searches come while it is read', async () => {
      const many = Array.from({ length: 120 }, (_, at) => elsewhere(`many-${at}`));
      const by = { organisation: 'ours', from: FROM.url, on: '2026-11-26' };
      const deedOf = (practice: string) => deed('bank-imported', practice);
      assert.equal((await takeOver(storage, fileOf(...many), { ...by, deedOf })).taken, 120);
      const server = searchBank(storage);
      const sizes = await Promise.all([1, 2, 3].map(async () => (await server.current()).bank.size));
      assert.ok(sizes[0]! >= 120 && sizes.every((size) => size === sizes[0]));
    });

    it('lists every one once, in the order of ids, and the newest first', async () => {
      const ids: string[] = [];
      for (let after: string | undefined; ;) {
        const part = await storage.bank.list({ order: 'id', after, limit: 50 });
        ids.push(...part.map(({ practice }) => practice.id));
        after = ids.at(-1);
        if (part.length < 50) break;
      }
      assert.deepEqual(ids, [...new Set(ids)].sort());
      await take(elsewhere('newest', { publishedOn: '2026-11-25' }), { kind: 'new' });
      assert.equal((await storage.bank.list({ order: 'newest', limit: 1 }))[0]!.practice.id, 'newest');
      assert.deepEqual(await storage.bank.list({ order: 'newest', bank: 'theirs', limit: 5 }), []);
    });
  });
}
