import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Answers } from '@otklik/schema';
import type { Vault } from '../vault/vault.ts';
import type { KeptSubmission, Signatures, Storage } from './storage.ts';

/** A fresh, empty database, and a way to look into it past the storage. */
export interface OpenedStorage {
  storage: Storage;
  run(sql: string): Promise<unknown[]>;
  /** Another server over the same database, with that vault. */
  beside(vault?: Vault): Storage;
}

/** The revision of the form `mood`, to which everything here answers. */
export const REVISION = 'a'.repeat(64);

/** A submission to the form `mood`. */
export const submission = (
  answers: Answers = { said: 'да' },
  id: string = randomUUID(),
): KeptSubmission & Signatures => ({
  form: 'mood',
  id,
  revision: REVISION,
  receivedOn: '2026-11-26',
  lang: 'ru',
  profile: undefined,
  answers,
  mac: JSON.stringify(answers),
  receipt: `receipt of ${id}`,
});

/** How every database keeps and erases what people sent. The form `mood` has to be published in it. */
export function submissionsSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  describe('submissions', () => {
    let storage: Storage;
    let run: OpenedStorage['run'];
    before(() => ({ storage, run } = open()));

    it('are kept once when sent 50 times at once', async () => {
      const one = submission();
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => storage.submissions.keep(one)));
      assert.equal(outcomes.filter((outcome) => outcome === 'kept').length, 1);
      assert.equal(outcomes.filter((outcome) => outcome === 'already').length, 49);
    });

    it('are not overwritten by other content under their id', async () => {
      const one = submission({ said: 'первое' });
      await storage.submissions.keep(one);
      assert.equal(await storage.submissions.keep(submission({ said: 'второе' }, one.id)), 'differs');
      assert.deepEqual((await storage.submissions.find('mood', [one.id]))[0]?.answers, { said: 'первое' });
    });

    it('come back letter by letter', async () => {
      const answers = {
        said: '😀'.repeat(5000),
        ё: ['\'"\\\n', '\u2028', 'ﬁ'],
        half: 0.1,
        big: Number.MAX_SAFE_INTEGER,
      };
      const one = submission(answers as unknown as Answers);
      await storage.submissions.keep(one);
      const { mac: _, receipt: __, ...kept } = one;
      assert.deepEqual(await storage.submissions.find('mood', [one.id]), [kept]);
    });

    it('leave only their id when erased, and do not come back', async () => {
      const one = submission({ said: 'забудьте' });
      await storage.submissions.keep(one);
      assert.equal(await storage.submissions.erase('mood', one.id, '2026-11-26'), true);
      assert.equal(await storage.submissions.erase('mood', one.id, '2026-11-27'), false);
      assert.equal(await storage.submissions.keep(one), 'erased');
      assert.equal(await storage.submissions.look('mood', one.id), 'erased');
      assert.deepEqual(await storage.submissions.find('mood', [one.id]), []);
      const [row] = await run(`select * from submission where id = '${one.id}'`);
      const { number: _, ...rest } = row as { number: unknown };
      const left = Object.entries(rest).filter(([, value]) => value !== null);
      assert.deepEqual(Object.fromEntries(left), { form: 'mood', id: one.id, erased_on: '2026-11-26' });
    });

    it('are erased by their receipt, which is forgotten with them', async () => {
      const [one, other] = [submission(), submission()];
      await storage.submissions.keep(one);
      await storage.submissions.keep(other);
      assert.equal(await storage.submissions.eraseByReceipt('letter', one.receipt, '2026-11-26'), false);
      assert.equal(await storage.submissions.eraseByReceipt('mood', one.receipt, '2026-11-26'), true);
      assert.equal(await storage.submissions.eraseByReceipt('mood', one.receipt, '2026-11-26'), false);
      assert.equal(await storage.submissions.look('mood', one.id), 'erased');
      assert.deepEqual(
        (await storage.submissions.find('mood', [one.id, other.id])).map(({ id }) => id),
        [other.id],
      );
    });

    it('of 50 at once with one proof, one is kept', async () => {
      const proof = { nonce: randomUUID(), expiresOn: '2026-11-26' };
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, () => storage.submissions.keep(submission(), proof)),
      );
      assert.deepEqual(outcomes.sort(), ['kept', ...Array.from({ length: 49 }, () => 'spent')]);
    });

    it('are already there for who sends the same with the same proof, or with another', async () => {
      const [one, proof] = [submission(), { nonce: randomUUID(), expiresOn: '2026-11-26' }];
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => storage.submissions.keep(one, proof)));
      assert.deepEqual(outcomes.sort(), [...Array.from({ length: 19 }, () => 'already'), 'kept']);
      assert.equal(await storage.submissions.keep(one, { ...proof, nonce: randomUUID() }), 'already');
      assert.equal(await storage.submissions.keep(one), 'already');
    });

    it('spend no proof when they cannot be kept', async () => {
      const proof = { nonce: randomUUID(), expiresOn: '2026-11-26' };
      await assert.rejects(storage.submissions.keep({ ...submission(), revision: 'f'.repeat(64) }, proof));
      assert.equal(await storage.submissions.keep(submission(), proof), 'kept');
    });

    it('come back letter by letter with a proof, too', async () => {
      const one = submission({ said: '\'"\\\n\u2028 😀', half: 0.1 } as unknown as Answers);
      await storage.submissions.keep(one, { nonce: randomUUID(), expiresOn: '2026-11-26' });
      const { mac: _, receipt: __, ...kept } = one;
      assert.deepEqual(await storage.submissions.find('mood', [one.id]), [kept]);
    });

    it('never share a receipt: the second sender has to draw another id', async () => {
      const one = submission();
      await storage.submissions.keep(one);
      assert.equal(await storage.submissions.keep({ ...submission(), receipt: one.receipt }), 'differs');
    });

    it('are found by more ids than a statement may hold values', async () => {
      const many = Array.from({ length: 101 }, () => submission());
      await Promise.all(many.map((each) => storage.submissions.keep(each)));
      const found = await storage.submissions.find('mood', [...many.map(({ id }) => id), randomUUID()]);
      assert.deepEqual(
        found.map(({ id }) => id),
        many.map(({ id }) => id).sort(),
      );
    });

    it('are listed by their ids, page by page, none twice and none left out', async () => {
      const ids: string[] = [];
      for (let after: string | undefined; ; after = ids.at(-1)) {
        const page = await storage.submissions.list('mood', { ...(after !== undefined && { after }), limit: 40 });
        ids.push(...page.map(({ id }) => id));
        if (page.length < 40) break;
      }
      assert.deepEqual(ids, [...new Set(ids)].sort());
      assert.ok(ids.length > 101);
    });

    it('do not tell in which order they came', async () => {
      const sent = Array.from({ length: 20 }, () => submission());
      for (const each of sent) await storage.submissions.keep(each);
      const rows = (await run('select id, number from submission order by number')) as { id: string }[];
      const order = rows.map(({ id }) => id).filter((id) => sent.some((each) => each.id === id));
      assert.notDeepEqual(
        order,
        sent.map(({ id }) => id),
      );
    });

    it('do not hurt each other when one of them cannot be kept', async () => {
      const [good, better] = [submission(), submission()];
      const bad = { ...submission(), revision: 'f'.repeat(64) };
      const outcomes = await Promise.allSettled([good, bad, better].map((each) => storage.submissions.keep(each)));
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      assert.equal((await storage.submissions.find('mood', [good.id, better.id])).length, 2);
    });
  });
}
