import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { StatementAnswers, TeamResult } from '@otklik/schema';
import { maturity } from '@otklik/schema/testing';
import { type KeptOutcome, MOST_PEOPLE, type Snapshot } from './quiz-storage.ts';
import type { Storage } from './storage.ts';
import type { OpenedStorage } from './submissions.suite.ts';
import { deed } from './testing/deed.ts';

const [QUIZ, DAY] = ['maturity', '2026-11-26'];

const outcome = (more: Partial<KeptOutcome> = {}): KeptOutcome => {
  const content = { version: 1, segment: { size: 's' }, score: 50.5, dimensions: { culture: 50, ethics: 51 }, ...more };
  return { quiz: QUIZ, id: randomUUID(), mac: JSON.stringify(content), ...content };
};

/** How every database keeps quizzes, outcomes and teams. There has to be the organisation `ours`. */
export function quizzesSuite(open: () => Pick<OpenedStorage, 'storage' | 'run'>) {
  let storage: Storage;
  let run: OpenedStorage['run'];
  const publish = (quiz: string, version: number, body = `{"version":${version}}`, organisation = 'ours') =>
    storage.quizzes.publish(
      { organisation, quiz, version, body, on: DAY },
      deed('quiz-published', quiz, { organisation }),
    );

  before(async () => {
    ({ storage, run } = open());
    await publish(QUIZ, 1, JSON.stringify(maturity()));
  });

  describe('quizzes', () => {
    it('are published once a version, and only upwards', async () => {
      assert.equal(await publish('steps', 2), 'published');
      assert.equal(await publish('steps', 2), 'already');
      assert.equal(await publish('steps', 2, '{}'), 'differs');
      assert.equal(await publish('steps', 1), 'differs');
      assert.equal(await publish('steps', 3), 'published');
      assert.deepEqual(await storage.quizzes.listVersions('steps'), [3, 2]);
      assert.equal((await storage.quizzes.find('steps'))?.newest, 3);
      assert.deepEqual(await storage.quizzes.findVersion('steps', 2), { version: 2 });
      assert.equal(await storage.quizzes.findVersion('steps', 1), undefined);
      assert.equal(await publish('steps', 2), 'already');
    });

    it('are published once when that is asked 20 times at once', async () => {
      const fates = await Promise.all(Array.from({ length: 20 }, () => publish('twins', 1)));
      assert.deepEqual(fates.sort(), [...Array.from({ length: 19 }, () => 'already'), 'published']);
    });

    it('get the higher of two versions that come at once in any case, and the lower only before it', async () => {
      const fates = await Promise.all([publish('race', 2), publish('race', 1)]);
      assert.equal(fates[0], 'published');
      assert.equal((await storage.quizzes.find('race'))?.newest, 2);
      assert.equal((await storage.quizzes.listVersions('race')).length, fates[1] === 'published' ? 2 : 1);
    });

    it('belong to who published them first', async () => {
      await run(`insert into organisation (id, number, name) values ('strangers', 9, 'Чужие')`);
      await publish('own', 1);
      assert.equal(await publish('own', 2, undefined, 'strangers'), 'foreign');
      assert.equal(await publish('own', 1, undefined, 'strangers'), 'foreign');
      assert.deepEqual(await storage.quizzes.listVersions('own'), [1]);
    });

    it('can be neither changed nor deleted', async () => {
      await assert.rejects(run(`update quiz_version set body = '{}' where quiz = 'steps'`), /never changed/);
      await assert.rejects(run(`delete from quiz_version where quiz = 'steps'`), /never changed|never deleted/);
    });
  });

  describe('outcomes', () => {
    const turn = async () => (await storage.quizzes.find(QUIZ))!.turn;

    it('are kept once when sent 50 times at once, and come back as they were', async () => {
      const one = outcome();
      const fates = await Promise.all(Array.from({ length: 50 }, () => storage.outcomes.keep(one)));
      assert.deepEqual(fates.sort(), [...Array.from({ length: 49 }, () => 'already'), 'kept']);
      const { quiz: _, id: __, mac: ___, ...content } = one;
      const [found] = await storage.outcomes.list(QUIZ);
      const { number, ...kept } = found!;
      assert.ok(Number.isInteger(number));
      assert.deepEqual(kept, { edition: 1, ...content });
    });

    it('take the place of the earlier one only for who has the receipt', async () => {
      const one = outcome({ score: 1 });
      await storage.outcomes.keep(one);
      const other = { ...outcome({ score: 2 }), id: one.id };
      assert.equal(await storage.outcomes.keep(other), 'differs');
      assert.equal(await storage.outcomes.keep(other, { mayReplace: true }), 'replaced');
      assert.equal(await storage.outcomes.keep(other, { mayReplace: true }), 'already');
      const found = (await storage.outcomes.list(QUIZ)).filter(({ score }) => score <= 2);
      assert.deepEqual(
        found.map(({ score, edition }) => [score, edition]),
        [[2, 2]],
      );
    });

    it('leave only their id when erased, and do not come back, with the receipt neither', async () => {
      const one = outcome();
      await storage.outcomes.keep(one);
      assert.equal(await storage.outcomes.erase(QUIZ, one.id, DAY), true);
      assert.equal(await storage.outcomes.erase(QUIZ, one.id, DAY), false);
      assert.equal(await storage.outcomes.keep(one, { mayReplace: true }), 'erased');
      assert.equal(await storage.outcomes.look(QUIZ, one.id), 'erased');
      const [row] = await run(`select * from outcome where id = '${one.id}'`);
      const left = Object.entries(row as object).filter(([, value]) => value !== null);
      assert.deepEqual(left.map(([name]) => name).sort(), ['edition', 'erased_on', 'id', 'number', 'quiz']);
    });

    it('of 30 at once with one proof, one is kept', async () => {
      const proof = { nonce: randomUUID(), expiresOn: DAY };
      const fates = await Promise.all(Array.from({ length: 30 }, () => storage.outcomes.keep(outcome(), { proof })));
      assert.deepEqual(fates.sort(), ['kept', ...Array.from({ length: 29 }, () => 'spent')]);
    });

    it('change the turn of their quiz when they come, change and go, and not when they are sent again', async () => {
      const seen = [await turn()];
      const one = outcome();
      for (const act of [
        () => storage.outcomes.keep(one),
        () => storage.outcomes.keep({ ...one, mac: 'other' }, { mayReplace: true }),
        () => storage.outcomes.erase(QUIZ, one.id, DAY),
      ]) {
        await act();
        seen.push(await turn());
      }
      assert.equal(new Set(seen).size, 4);
      await storage.outcomes.keep(one);
      assert.equal(await turn(), seen.at(-1));
    });

    it('let one of two snapshots through that were computed at once, and none that is out of date', async () => {
      const snapshot = (members: string[]): Snapshot => ({
        ...{ segment: '{"size":"s"}', version: 1, refreshedOn: DAY },
        measures: {
          '*': { members, quartiles: { low: 1, median: 2, high: 3 } },
          culture: { members, quartiles: { low: 0, median: 50, high: 100 } },
          ethics: { members: [...members, '7.2'] },
        },
      });
      const now = await turn();
      const saved = await Promise.all(
        ['1.1', '2.1'].map((member) => storage.outcomes.saveSnapshots(QUIZ, now, [snapshot([member])])),
      );
      assert.deepEqual(saved.sort(), [false, true]);
      assert.equal(await storage.outcomes.saveSnapshots(QUIZ, now, [snapshot(['3.1'])]), false);

      const later = await turn();
      await storage.outcomes.keep(outcome());
      assert.equal(await storage.outcomes.saveSnapshots(QUIZ, later, [snapshot(['4.1'])]), false);
      assert.equal(await storage.outcomes.saveSnapshots(QUIZ, await turn(), [snapshot(['5.1'])]), true);
      assert.deepEqual(await storage.outcomes.listSnapshots(QUIZ), [snapshot(['5.1'])]);
    });
  });

  describe('teams', () => {
    const openTeam = async (on = DAY) => {
      const id = randomUUID();
      assert.equal(await storage.teams.open({ quiz: QUIZ, id, version: 1, organiser: 'secret', on }), 'opened');
      return id;
    };
    const answer = (team: string, answers: StatementAnswers = { s1: 3 }, id: string = randomUUID()) =>
      storage.teams.answer({ quiz: QUIZ, team, id, mac: JSON.stringify(answers), answers });
    const resultOf = (people: number): TeamResult => ({ people, statements: {}, notApplicable: [] });
    const close = (team: string, people: number) =>
      storage.teams.close({ quiz: QUIZ, id: team, people, result: resultOf(people), on: DAY });

    it('are opened once, by one organiser', async () => {
      const id = await openTeam();
      const again = (organiser: string) => storage.teams.open({ quiz: QUIZ, id, version: 1, organiser, on: DAY });
      assert.equal(await again('secret'), 'already');
      assert.equal(await again('another'), 'differs');
    });

    it('keep an answer once that is sent 50 times at once', async () => {
      const [team, id] = [await openTeam(), randomUUID()];
      const fates = await Promise.all(Array.from({ length: 50 }, () => answer(team, { s1: 3 }, id)));
      assert.deepEqual(fates.sort(), [...Array.from({ length: 49 }, () => 'already'), 'kept']);
      assert.equal(await answer(team, { s1: 4 }, id), 'differs');
      assert.equal((await storage.teams.find(QUIZ, team))?.people, 1);
      assert.equal(await answer(randomUUID()), 'no-team');
    });

    it('are closed only with as many as were counted, and keep nothing then but the result', async () => {
      const [team, id] = [await openTeam(), randomUUID()];
      await answer(team, { s1: 1 }, id);
      await answer(team, { s1: 2 });
      assert.equal(await close(team, 1), false);
      assert.equal((await storage.teams.listAnswers(QUIZ, team)).length, 2);
      assert.equal(await close(team, 2), true);
      assert.equal(await close(team, 2), false);
      assert.deepEqual((await storage.teams.find(QUIZ, team))?.result, resultOf(2));
      const rows = (await run(`select mac, answers from team_answers where team = '${team}'`)) as object[];
      assert.deepEqual(rows.map(Object.values), [
        [null, null],
        [null, null],
      ]);
      assert.equal(await answer(team), 'closed');
      assert.equal(await answer(team, { s1: 1 }, id), 'already');
    });

    it('count every answer that was kept, or it was refused, while they are closed', async () => {
      for (let round = 0; round < 5; round++) {
        const team = await openTeam();
        for (let at = 0; at < 3; at++) await answer(team);
        const closing = async (): Promise<number> => {
          for (let tries = 0; ; tries++) {
            assert.ok(tries < 100, 'it is never closed');
            const people = (await storage.teams.listAnswers(QUIZ, team)).length;
            if (await close(team, people)) return people;
          }
        };
        const [counted, ...fates] = await Promise.all([closing(), ...Array.from({ length: 20 }, () => answer(team))]);
        const kept = fates.filter((fate) => fate === 'kept').length;
        assert.equal(counted, 3 + kept);
        assert.equal(fates.filter((fate) => fate === 'closed').length, 20 - kept);
        assert.equal((await storage.teams.find(QUIZ, team))?.people, counted);
      }
    });

    it('take no more people than can be counted', async () => {
      const team = await openTeam();
      const rows = Array.from({ length: MOST_PEOPLE - 1 }, (_, at) => `(${at}, 'maturity', '${team}', 'id-${at}')`);
      await run(`insert into team_answers (number, quiz, team, id) values ${rows.join()}`);
      assert.equal(await answer(team), 'kept');
      assert.equal(await answer(team), 'full');
    });

    it('are forgotten with their answers when nobody has closed them', async () => {
      const [old, closed, young] = [await openTeam('2026-01-01'), await openTeam('2026-01-01'), await openTeam()];
      for (const team of [old, closed, young]) await answer(team);
      await close(closed, 1);
      await storage.teams.forgetOpenedBefore('2026-01-02');
      assert.equal(await storage.teams.find(QUIZ, old), undefined);
      assert.deepEqual(await run(`select id from team_answers where team = '${old}'`), []);
      assert.equal((await storage.teams.find(QUIZ, closed))?.result?.people, 1);
      assert.equal((await storage.teams.listAnswers(QUIZ, young)).length, 1);
    });
  });
}
