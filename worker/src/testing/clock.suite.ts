import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addMonthsToDay, type AuditPage, type PublishedPractice } from '@otklik/schema';
import { dayOf } from '../day.ts';
import { AppUnderTest, JSON_TYPE, OUR_KEY } from './app-under-test.ts';
import { fileOf, publishedElsewhere } from './published.ts';
import { startWorkerd, type TestWorkerd } from './workerd.ts';

/** Practices by the months since their authors have last confirmed them. */
const AGED = { fresh: 11, 'due-year': 12, 'past-year': 20, 'unseen-three': 37 } as const;

/** What time does to a bank where Cloudflare's clock is what wakes the Worker. The Worker has to be built. */
export function clockSuite() {
  describe('the clock of Cloudflare', () => {
    let workerd: TestWorkerd;
    let app: AppUnderTest;
    before(async () => {
      workerd = await startWorkerd(OUR_KEY);
      app = new AppUnderTest({ ...workerd, run: async () => [], close: workerd.stop });
      // It may come before anybody has asked for anything.
      assert.equal(await workerd.wake(), 'ok');
      const today = dayOf(new Date());
      const file = fileOf(
        ...Object.entries(AGED).map(([id, months]) =>
          publishedElsewhere(
            { id, title: { text: `Практика ${id}` }, contacts: { person: 'Анна', email: 'anna@example.org' } },
            { publishedOn: addMonthsToDay(today, -months), verifiedOn: addMonthsToDay(today, -months) },
          ),
        ),
      );
      const taken = await app.staff('/v1/bank?from=https://bank.example', {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify(file),
      });
      assert.equal(taken.status, 200, await taken.text());
    });
    after(() => workerd.stop());

    const look = async () => {
      const shown = Object.keys(AGED).map(async (id) => {
        const reply = await workerd.fetch(`/v1/practices/${id}`);
        assert.equal(reply.status, 200, id);
        return [id, (await reply.json()) as PublishedPractice] as const;
      });
      return Object.fromEntries(await Promise.all(shown));
    };
    const statesOf = (shown: Record<string, PublishedPractice>) =>
      Object.fromEntries(Object.entries(shown).map(([id, { state }]) => [id, state]));

    it('asks after a year whether all is still so, and archives after three what was asked before', async () => {
      assert.deepEqual([...new Set(Object.values(statesOf(await look())))], ['published']);

      assert.equal(await workerd.wake(), 'ok');
      const asked = {
        fresh: 'published',
        'due-year': 'needs-update',
        'past-year': 'needs-update',
        'unseen-three': 'needs-update',
      };
      assert.deepEqual(statesOf(await look()), asked);

      assert.equal(await workerd.wake(), 'ok');
      const shown = await look();
      assert.deepEqual(statesOf(shown), { ...asked, 'unseen-three': 'archived' });
      assert.equal(shown['unseen-three']?.practice.contacts, undefined);
    });

    it('does nothing twice, and says in the log of the bank what it did', async () => {
      const before = await look();
      assert.equal(await workerd.wake(), 'ok');
      assert.deepEqual(await look(), before);
      const { entries } = (await (await app.staff('/v1/audit?limit=100')).json()) as AuditPage;
      const moves = entries.filter(({ action }) => action === 'practice-moved');
      assert.ok(moves.every(({ actor }) => actor.kind === 'server'));
      assert.deepEqual(moves.map(({ target, details }) => `${target}: ${details?.['to']}`).sort(), [
        'due-year: needs-update',
        'past-year: needs-update',
        'unseen-three: archived',
        'unseen-three: needs-update',
      ]);
    });
  });
}
