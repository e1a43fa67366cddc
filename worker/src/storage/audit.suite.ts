import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Storage } from './storage.ts';
import type { OpenedStorage } from './submissions.suite.ts';
import { deed } from './testing/deed.ts';

/** What every database must do alike to keep the log of an organisation honest. */
export function auditSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  describe('the log', () => {
    let storage: Storage;
    let run: OpenedStorage['run'];
    before(async () => {
      ({ storage, run } = open());
      let number = 100;
      for (const id of ['log', 'busy-log', 'spoilt-log', 'refilled-log', 'twins-log'])
        await run(`insert into organisation (id, number, name) values ('${id}', ${number++}, 'Журнал')`);
    });

    const note = (organisation: string, count: number) =>
      storage.audit.append(deed('answers-read', 'mood', { organisation, details: { count } }));

    /** As somebody would who has the database in their hands. */
    const withoutTriggers = async (spoil: () => Promise<unknown>) => {
      for (const name of ['audit_is_never_changed', 'audit_is_never_deleted'])
        await run(`drop trigger if exists ${name}`).catch(() => run(`drop trigger if exists ${name} on audit`));
      await spoil();
    };

    it('gives back who did what, from newest to oldest, page by page', async () => {
      for (const count of [1, 2, 3]) await note('log', count);
      const newest = await storage.audit.list('log', { limit: 2 });
      assert.deepEqual(
        newest.map(({ number, details }) => [number, details]),
        [
          [3, { count: 3 }],
          [2, { count: 2 }],
        ],
      );
      const [{ hash, ...first }] = (await storage.audit.list('log', { before: 2, limit: 2 })) as [(typeof newest)[0]];
      assert.match(hash, /^[0-9a-f]{64}$/);
      assert.deepEqual(first, {
        number: 1,
        at: '2026-11-26T09:00:00Z',
        actor: { kind: 'person', id: 'anna', name: 'Анна' },
        action: 'answers-read',
        target: 'mood',
        details: { count: 1 },
      });
      assert.deepEqual(await storage.audit.verify('log'), { lines: 3 });
    });

    it('is in order and without a gap when 20 write into it at once', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, at) => note('busy-log', at)));
      const lines = await storage.audit.list('busy-log', { limit: 100 });
      assert.deepEqual(
        lines.map(({ number }) => number),
        Array.from({ length: 20 }, (_, at) => 20 - at),
      );
      assert.equal(new Set(lines.map(({ details }) => details['count'])).size, 20);
      assert.deepEqual(await storage.audit.verify('busy-log'), { lines: 20 });
    });

    it('takes nobody’s line for that of another who does the very same in the same second', async () => {
      for (let round = 0; round < 5; round++) {
        const seen = (await storage.organisations.find('twins-log'))!;
        const names = Array.from({ length: 8 }, (_, at) => `Имя ${round}.${at}`);
        const same = deed('organisation-changed', 'twins-log', {
          organisation: 'twins-log',
          details: { renamed: true },
        });
        const done = await Promise.all(names.map((name) => storage.organisations.change(seen, { name }, same)));
        assert.equal(done.filter(Boolean).length, 1);
        assert.equal((await storage.organisations.find('twins-log'))!.name, names[done.indexOf(true)]);
      }
      assert.deepEqual(await storage.audit.verify('twins-log'), { lines: 5 });
    });

    it('of an organisation that has done nothing is whole', async () => {
      assert.deepEqual(await storage.audit.verify('refilled-log'), { lines: 0 });
    });

    it('refuses to be changed or deleted', async () => {
      await assert.rejects(run(`update audit set target = 'x' where organisation = 'log'`), /never changed/);
      await assert.rejects(run(`delete from audit where organisation = 'log'`), /never (changed|deleted)/);
    });

    it('takes no line while it cannot be written, and says so as a database that is away', async () => {
      await run('alter table audit rename to audit_taken_away');
      await assert.rejects(note('log', 4), { name: 'StorageUnavailable' });
      await run('alter table audit_taken_away rename to audit');
      assert.deepEqual(await storage.audit.verify('log'), { lines: 3 });
    });

    it('betrays whoever changes, moves, removes or cuts lines, and goes on being broken', async () => {
      const org = `organisation = 'spoilt-log'`;
      await withoutTriggers(async () => undefined);
      const spoil = async (...statements: string[]) => {
        await run(`delete from audit where ${org}`);
        await run(`delete from audit_head where ${org}`);
        for (const count of [1, 2, 3, 4]) await note('spoilt-log', count);
        assert.deepEqual(await storage.audit.verify('spoilt-log'), { lines: 4 });
        for (const statement of statements) await run(statement);
        return storage.audit.verify('spoilt-log');
      };
      const changed = { broken: 2, why: 'changed' };
      for (const set of [
        `details = '{"count":0}'`,
        `details = 'x'`,
        `nonce = 'x'`,
        `action = 'answers-exported'`,
        `target = 'other'`,
        `actor = 'boris'`,
        `actor_name = 'Борис'`,
        `actor_kind = 'key'`,
        `at = '2026-11-25T09:00:00Z'`,
        `hash = '${'0'.repeat(64)}'`,
      ])
        assert.deepEqual(await spoil(`update audit set ${set} where ${org} and number = 2`), changed, set);
      const swap = [
        [2, 9],
        [3, 2],
        [9, 3],
      ].map(([from, to]) => `update audit set number = ${to} where ${org} and number = ${from}`);
      assert.deepEqual(await spoil(...swap), changed);
      assert.deepEqual(await spoil(`delete from audit where ${org} and number = 2`), { broken: 2, why: 'missing' });
      assert.deepEqual(await spoil(`delete from audit where ${org} and number = 1`), { broken: 1, why: 'missing' });
      // The rest moved up, so that the numbers have no gap.
      const moveUp = [3, 4].map(
        (number) => `update audit set number = ${number - 1} where ${org} and number = ${number}`,
      );
      assert.deepEqual(await spoil(`delete from audit where ${org} and number = 2`, ...moveUp), changed);

      const cut = { broken: 4, why: 'cut' };
      const last = `delete from audit where ${org} and number = 4`;
      assert.deepEqual(await spoil(last), cut);
      // With a head that was made to fit, and with none.
      assert.deepEqual(await spoil(last, `update audit_head set number = 3 where ${org}`), cut);
      assert.deepEqual(await spoil(last, `delete from audit_head where ${org}`), cut);
      await note('spoilt-log', 5);
      assert.equal(((await storage.audit.verify('spoilt-log')) as { why: string }).why, 'changed');

      assert.deepEqual(await spoil(`update audit_head set seal = 'x' where ${org}`), { broken: 5, why: 'cut' });
      await note('spoilt-log', 5);
      assert.deepEqual(await storage.audit.verify('spoilt-log'), { broken: 6, why: 'cut' });
    });

    it('that was emptied is betrayed by the people who are there', async () => {
      await run(
        `insert into person (id, name, email, email_verified, created_at, updated_at) values ('vera', 'Вера', 'vera@ngo.example', 0, '', '')`,
      );
      await run(
        `insert into member (organisation, person, roles, joined_on) values ('refilled-log', 'vera', 'editor', '2026-11-26')`,
      );
      assert.deepEqual(await storage.audit.verify('refilled-log'), { broken: 1, why: 'cut' });
      await note('refilled-log', 1);
      assert.deepEqual(await storage.audit.verify('refilled-log'), { broken: 2, why: 'cut' });
    });
  });
}
