import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { form, maturity, question } from '@otklik/schema/testing';
import { type KeyRing, newRingKey } from '../vault/key-ring.ts';
import { type KeySource, vaultOf, vaultWith } from '../vault/vault.ts';
import type { Storage } from './storage.ts';
import { type OpenedStorage, REVISION, submission } from './submissions.suite.ts';
import { deed } from './testing/deed.ts';

const DAY = '2026-11-26';
const SECRET = 'канарейка';
const [old, current, strange] = [newRingKey('2026-11-01'), newRingKey(DAY), newRingKey(DAY)];
const BEFORE: KeyRing = [old];
const AFTER: KeyRing = [old, current];

/** Why something could not be opened. */
const because = (code: RegExp | string) => (error: Error & { code?: string }) => {
  assert.equal(error.name, 'SealBroken');
  assert.match(error.code!, new RegExp(code));
  assert.ok(!JSON.stringify([error.message, error.stack]).includes(SECRET));
  return true;
};

/** How every database keeps what is sealed, and lets its keys be changed. */
export function sealsSuite(open: () => Promise<OpenedStorage>) {
  describe('sealed answers', () => {
    let run: OpenedStorage['run'];
    let beside: OpenedStorage['beside'];
    /** Servers over one database: without keys, with the old key, with both. */
    let [plain, before_, after_]: Storage[] = [];
    const opened: Storage[] = [];
    const openWith = (ring?: KeyRing, more?: KeySource): Storage => {
      const storage = beside(more ? vaultWith(more) : ring && vaultOf(ring));
      opened.push(storage);
      return storage;
    };
    const storedIn = async () =>
      JSON.stringify(await run('select * from submission')) + JSON.stringify(await run('select * from team_answers'));
    const setAnswers = (id: string, sql: string) => run(`update submission set answers = ${sql} where id = '${id}'`);

    before(async () => {
      const { storage, ...database } = await open();
      ({ run, beside } = database);
      plain = storage;
      opened.push(plain);
      await plain.migrate();
      [before_, after_] = [openWith(BEFORE), openWith(AFTER)];
      await plain.organisations.addFirst({ id: 'ours', name: 'Наш дом' });
      for (const id of ['mood', 'letter']) {
        const body = form([question('longtext', 'said')], { id });
        await plain.forms.saveDraft({
          organisation: 'ours',
          id,
          form: body,
          etag: '1',
          title: id,
          search: id,
          replaces: undefined,
          on: DAY,
        });
        await plain.forms.publish(
          {
            organisation: 'ours',
            form: id,
            draftEtag: '1',
            revision: REVISION,
            body: JSON.stringify(body),
            on: DAY,
          },
          deed('form-published', id),
        );
      }
      await plain.quizzes.publish(
        {
          organisation: 'ours',
          quiz: 'maturity',
          version: 1,
          body: JSON.stringify(maturity()),
          on: DAY,
        },
        deed('quiz-published', 'maturity'),
      );
    });
    after(() => Promise.all(opened.map((storage) => storage.close())));

    it('are nowhere in the database, and come back letter by letter', async () => {
      const one = submission({ said: `${SECRET} 😀 \u2028 '"\\` });
      assert.equal(await before_!.submissions.keep(one), 'kept');
      assert.equal(await before_!.submissions.keep(one), 'already');
      const proven = submission({ said: SECRET });
      assert.equal(await before_!.submissions.keep(proven, { nonce: randomUUID(), expiresOn: DAY }), 'kept');
      const team = { quiz: 'maturity', id: randomUUID() };
      await before_!.teams.open({ ...team, version: 1, organiser: 'somebody', on: DAY });
      await before_!.teams.answer({
        quiz: 'maturity',
        team: team.id,
        id: randomUUID(),
        mac: 'a',
        answers: { [SECRET]: 3 },
      });

      // The mac of this test is the text itself; the server's is an HMAC.
      assert.doesNotMatch((await storedIn()).replaceAll(/"mac":"(\\.|[^"\\])*"/g, ''), new RegExp(SECRET));
      assert.deepEqual((await before_!.submissions.find('mood', [one.id]))[0]!.answers, one.answers);
      assert.deepEqual(await before_!.teams.listAnswers('maturity', team.id), [{ [SECRET]: 3 }]);
    });

    it('are read by nobody without the key, who hears which key it is', async () => {
      const one = submission();
      await before_!.submissions.keep(one);
      await assert.rejects(plain!.submissions.find('mood', [one.id]), because(`^no-key ${old.id}$`));
      await assert.rejects(openWith([strange]).submissions.list('mood', { limit: 10 }), because(`^no-key ${old.id}$`));
      await assert.rejects(
        openWith([{ ...strange, id: old.id }]).submissions.list('mood', { limit: 10 }),
        because('^damaged$'),
      );
    });

    it('do not stand in the way of other forms when their key is lost', async () => {
      const stranger = openWith([strange]);
      const other = { ...submission({ said: 'письмо' }), form: 'letter' };
      assert.equal(await stranger.submissions.keep(other), 'kept');
      assert.deepEqual(
        (await stranger.submissions.list('letter', { limit: 10 })).map(({ answers }) => answers),
        [other.answers],
      );
      await assert.rejects(stranger.submissions.list('mood', { limit: 10 }), because('^no-key'));
      await stranger.submissions.erase('letter', other.id, DAY);
    });

    it('are noticed when they were moved to another row or changed by one character', async () => {
      const [one, other, third] = [submission({ said: 'а' }), submission({ said: 'б' }), submission({ said: 'в' })];
      for (const each of [one, other, third]) await before_!.submissions.keep(each);
      await setAnswers(one.id, `(select answers from submission where id = '${other.id}')`);
      await assert.rejects(before_!.submissions.find('mood', [one.id]), because('^damaged$'));
      await setAnswers(
        third.id,
        `substr(answers, 1, 110) || case when substr(answers, 111, 1) = 'A' then 'B' else 'A' end || substr(answers, 112)`,
      );
      await assert.rejects(before_!.submissions.find('mood', [third.id]), because('^damaged$'));
      assert.deepEqual((await before_!.submissions.find('mood', [other.id]))[0]!.answers, other.answers);
      const broken = await before_!.seals.listBroken(10);
      assert.deepEqual(
        broken.map((place) => place.join()).sort(),
        [one, third].map(({ id }) => `submission,mood,${REVISION},${id}`).sort(),
      );
      for (const { id } of [one, third]) await before_!.submissions.erase('mood', id, DAY);
    });

    it('leave nothing when they are erased, neither text nor key, and do not come back', async () => {
      const one = submission({ said: 'забудьте' });
      await before_!.submissions.keep(one);
      const [{ answers }] = (await run(`select answers from submission where id = '${one.id}'`)) as [
        { answers: string },
      ];
      assert.equal(await before_!.submissions.erase('mood', one.id, DAY), true);
      assert.ok(!(await storedIn()).includes(answers.slice(20, 90)));
      assert.equal(await before_!.submissions.keep(one), 'erased');
      const [left] = (await run(`select answers from submission where id = '${one.id}'`)) as [
        { answers: string | null },
      ];
      assert.equal(left.answers, null);
      await after_!.seals.renew();
      assert.equal(await after_!.submissions.keep(one), 'erased');
    });

    it('are brought under a new key while others read and write, and nobody notices', async () => {
      const writer = (() => {
        // A server that learns of the new key only from what another has written, or at last by the clock.
        let ring = BEFORE;
        return openWith(undefined, { ring: () => ring, ringNow: () => (ring = AFTER) });
      })();
      const kept = await Promise.all(
        Array.from({ length: 120 }, async (_, at) => {
          const one = submission({ said: `${SECRET} ${at}` });
          await (at % 3 === 0 ? plain! : before_!).submissions.keep(one);
          return one;
        }),
      );
      let goesOn = true;
      let reads = 0;
      const load = Array.from({ length: 4 }, async (_, at) => {
        while (goesOn) {
          const one = submission({ said: SECRET });
          kept.push(one);
          assert.equal(await (at % 2 ? writer : after_!).submissions.keep(one), 'kept');
          const asked = kept.slice(reads % 100, (reads % 100) + 20);
          reads += (
            await (at % 2 ? after_! : writer).submissions.find(
              'mood',
              asked.map(({ id }) => id),
            )
          ).length;
        }
      });
      const counts = await after_!.seals.renew();
      goesOn = false;
      await Promise.all(load);
      assert.ok(reads > 0 && counts.renewed >= 120);
      assert.equal(counts.broken, 0);
      while ((await after_!.seals.renew()).renewed > 0);
      const found = await openWith([current]).submissions.find(
        'mood',
        kept.map(({ id }) => id),
      );
      const said = new Map(found.map(({ id, answers }) => [id, answers]));
      for (const { id, answers } of kept) assert.deepEqual(said.get(id), answers);
      const left = await after_!.seals.count();
      assert.deepEqual([...left.keys()], [current.id]);
    });

    it('of teams are brought under a new key, too', async () => {
      const [row] = (await run('select answers from team_answers')) as { answers: string }[];
      assert.ok(row!.answers.startsWith(`sealed1:${current.id}:`));
    });
  });

  describe('the secret that signs', () => {
    it('is sealed once there is a key, stays the same, and is given to nobody without it', async () => {
      const { storage, run, beside } = await open();
      await storage.migrate();
      const secret = await storage.secret();
      const [sealing, renewing, stranger] = [BEFORE, AFTER, [strange] as KeyRing].map((ring) => beside(vaultOf(ring)));
      assert.deepEqual(await sealing!.secret(), secret);
      const stored = async () => ((await run('select value from secret')) as { value: string }[])[0]!.value;
      assert.ok((await stored()).startsWith(`sealed1:${old.id}:`));
      await assert.rejects(storage.secret(), because('^no-key'));
      await assert.rejects(stranger!.secret(), because('^no-key'));
      await renewing!.seals.renew();
      assert.ok((await stored()).startsWith(`sealed1:${current.id}:`));
      assert.deepEqual(await renewing!.secret(), secret);
      await Promise.all([storage, sealing, renewing, stranger].map((each) => each!.close()));
    });
  });
}
