import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Challenge, StatementAnswers, Team } from '@otklik/schema';
import { solveChallenge } from '@otklik/sdk';
import { type AppUnderTest, faceOf, fromElsewhere, JSON_TYPE, problemOf } from './app-under-test.ts';
import { publishQuiz, quizOf } from './quizzes.suite.ts';

const QUIZ = 'for-teams';

/** How several people of one organisation answer one quiz, at the usual pace and at one where a network gets one free call. */
export function teamsSuite(open: () => AppUnderTest, openBusy: () => AppUnderTest) {
  const call = (app: AppUnderTest, method: string, path: string, body?: unknown, headers: object = fromElsewhere()) =>
    app.fetch(`/v1/quizzes/${QUIZ}/${path}`, {
      method,
      headers: { ...JSON_TYPE, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const secretHeader = (secret: string) => ({ ...fromElsewhere(), 'otklik-organiser': secret });

  describe('a team', () => {
    let app: AppUnderTest;
    before(async () => {
      app = open();
      await publishQuiz(app, quizOf(QUIZ));
    });

    const openTeam = (team: string, secret: string, draft: object = { version: 1 }) =>
      call(app, 'PUT', `teams/${team}`, draft, secretHeader(secret));
    const newTeam = async () => {
      const [team, secret] = [randomUUID(), randomBytes(16).toString('hex')];
      assert.equal((await openTeam(team, secret)).status, 201);
      return { team, secret };
    };
    const answer = (team: string, answers: StatementAnswers | object = { s1: 3 }, id: string = randomUUID()) =>
      call(app, 'PUT', `teams/${team}/answers/${id}`, { answers });
    const count = (team: string, secret: string) =>
      call(app, 'POST', `teams/${team}/result`, undefined, secretHeader(secret));
    const read = async (team: string) => (await (await call(app, 'GET', `teams/${team}`)).json()) as Team;

    it('is opened once by its organiser, whose secret is not kept', async () => {
      const { team, secret } = await newTeam();
      const again = await openTeam(team, secret);
      const standing = { quiz: QUIZ, version: 1, people: 0, least: 3, state: 'open' };
      assert.deepEqual([again.status, await again.json()], [200, standing]);
      assert.equal((await problemOf(await openTeam(team, 'f'.repeat(32)))).code, 'id-in-use');
      assert.doesNotMatch(JSON.stringify(await app.run('select * from team')), new RegExp(secret));
      for (const wrong of ['short', 'G'.repeat(32)])
        assert.equal((await problemOf(await openTeam(randomUUID(), wrong))).code, 'malformed-request');
      assert.equal((await problemOf(await openTeam(randomUUID(), secret, { version: 9 }))).code, 'no-version');
    });

    it('is not opened where the quiz is for one person', async () => {
      await publishQuiz(app, quizOf('single', { team: false }));
      const reply = await app.fetch(`/v1/quizzes/single/teams/${randomUUID()}`, {
        method: 'PUT',
        headers: { ...JSON_TYPE, ...secretHeader('a'.repeat(32)) },
        body: JSON.stringify({ version: 1 }),
      });
      assert.equal((await problemOf(reply)).code, 'not-offered');
    });

    it('shows how many have answered, and answers to nobody', async () => {
      const { team, secret } = await newTeam();
      await answer(team, { s1: 4, s2: 'dk' });
      await answer(team);
      assert.deepEqual(await read(team), { quiz: QUIZ, version: 1, people: 2, least: 3, state: 'open' });
      assert.equal((await problemOf(await count(team, secret))).code, 'team-too-small');
      assert.equal((await read(team)).state, 'open');
    });

    it('keeps an answer once that is sent 50 times at once', async () => {
      const [{ team }, id] = [await newTeam(), randomUUID()];
      const replies = await Promise.all(Array.from({ length: 50 }, () => answer(team, { s1: 3 }, id)));
      assert.deepEqual(replies.map(({ status }) => status).sort(), [...Array.from({ length: 49 }, () => 200), 201]);
      assert.equal((await problemOf(await answer(team, { s1: 4 }, id))).code, 'id-in-use');
      assert.equal((await read(team)).people, 1);
    });

    it('refuses answers that are none, with their places', async () => {
      const { team } = await newTeam();
      const { code, errors } = await problemOf(await answer(team, { s1: 5, s2: 'na', nothing: 1 }));
      assert.equal(code, 'invalid-answers');
      assert.deepEqual(errors, [
        { pointer: '/answers/s1', code: 'not-an-answer' },
        { pointer: '/answers/s2', code: 'not-an-answer' },
        { pointer: '/answers/nothing', code: 'unknown-statement' },
      ]);
      assert.equal((await problemOf(await answer(team, { s1: 'секрет' }))).code, 'malformed-request');
      assert.equal((await read(team)).people, 0);
    });

    it('is counted once by its organiser, and then only the result is left', async () => {
      const [{ team, secret }, id] = [await newTeam(), randomUUID()];
      await answer(team, { s1: 0, s2: 1 }, id);
      await answer(team, { s1: 2, s2: 1 });
      await answer(team, { s1: 4 });
      const reply = await count(team, secret);
      assert.equal(reply.status, 200, await reply.clone().text());
      const closed = (await reply.json()) as Team;
      assert.deepEqual([closed.state, closed.people, closed.result?.people], ['closed', 3, 3]);
      assert.deepEqual(closed.result?.statements, { s1: { median: 2, isSplit: true, answers: 3 } });
      assert.deepEqual(await (await count(team, secret)).json(), closed);
      assert.deepEqual(await read(team), closed);
      const rows = (await app.run(`select mac, answers from team_answers where team = '${team}'`)) as object[];
      assert.deepEqual(new Set(rows.flatMap((row) => Object.values(row))), new Set([null]));

      assert.equal((await problemOf(await answer(team))).code, 'team-closed');
      assert.equal((await answer(team, { s1: 0, s2: 1 }, id)).status, 200, 'what is counted is said to be there');
      assert.deepEqual(await read(team), closed);
    });

    it('has every answer in its result that was acknowledged, when they come while it is counted', async () => {
      const { team, secret } = await newTeam();
      for (let at = 0; at < 3; at++) await answer(team, { s1: 1 });
      const [counted, ...replies] = await Promise.all([
        count(team, secret),
        ...Array.from({ length: 20 }, () => answer(team, { s1: 1 })),
      ]);
      const kept = replies.filter(({ status }) => status === 201).length;
      assert.ok(replies.every(({ status }) => status === 201 || status === 410));
      const { people, result } = (counted.status === 200 ? await counted.json() : await read(team)) as Team;
      assert.equal(counted.status, 200);
      assert.deepEqual([people, result?.statements['s1']?.answers], [3 + kept, 3 + kept]);
    });

    it('tells a wrong secret from an unknown team to nobody', async () => {
      const { team } = await newTeam();
      const unknown = await faceOf(await count(randomUUID(), 'a'.repeat(32)));
      assert.match(unknown, /no-team/);
      for (const secret of ['b'.repeat(32), '', 'x']) assert.equal(await faceOf(await count(team, secret)), unknown);
      assert.equal((await problemOf(await call(app, 'GET', `teams/${randomUUID()}`))).code, 'no-team');
      assert.equal((await problemOf(await answer(randomUUID()))).code, 'no-team');
    });
  });

  it('under pressure, a team and its answers are asked for a proof, which is good once and for this quiz', async () => {
    const busy = openBusy();
    await publishQuiz(busy, quizOf(QUIZ));
    await publishQuiz(busy, quizOf('other'));
    const here = { 'x-forwarded-for': '192.0.2.77', 'cf-connecting-ip': '192.0.2.77' };
    const [team, id] = [randomUUID(), randomUUID()];
    const opening = { ...here, 'otklik-organiser': 'c'.repeat(32) };
    assert.equal((await call(busy, 'PUT', `teams/${team}`, { version: 1 }, opening)).status, 201);
    const send = (answerId: string, more: object = {}) =>
      call(busy, 'PUT', `teams/${team}/answers/${answerId}`, { answers: { s1: 1 } }, { ...here, ...more });
    const prove = async (quiz: string) => ({
      'otklik-proof': await solveChallenge(
        (await (await busy.fetch(`/v1/quizzes/${quiz}/challenge`)).json()) as Challenge,
      ),
    });
    const why = async (reply: Response) => (await problemOf(reply)).errors?.[0]?.code;
    assert.equal((await problemOf(await send(id))).code, 'proof-required');
    assert.equal(await why(await send(id, await prove('other'))), 'proof-foreign');
    const proof = await prove(QUIZ);
    assert.equal((await send(id, proof)).status, 201);
    assert.equal((await send(id)).status, 200, 'what is kept is acknowledged without a proof');
    assert.equal(await why(await send(randomUUID(), proof)), 'proof-spent');
  });
}
