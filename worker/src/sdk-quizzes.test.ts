import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Benchmark, OutcomeDraft } from '@otklik/schema';
import { maturity } from '@otklik/schema/testing';
import { createClient, type OtklikClient, OtklikProblemError, solveChallenge } from '@otklik/sdk';
import { createQuizClient } from '@otklik/sdk/quizzes';
import { createApp } from './app.ts';
import { createPressure, limitsOf } from './pressure.ts';
import { hashOf } from './signing.ts';
import { openSqlite } from './storage/sqlite.ts';

const KEY = 'a-key-of-the-organisation-for-tests';
const endpoint = 'https://otklik.test';
const storage = openSqlite(':memory:');

/** An API in this process; at the least pace it asks for a proof after a few calls. */
const fetchFrom = (pace: number): typeof globalThis.fetch => {
  const app = createApp({ storage, pressure: createPressure(limitsOf(pace)) });
  return async (input, init) => app.fetch(new Request(input, init));
};
const fetch = fetchFrom(1000);
const quizzes = createQuizClient({ endpoint, fetch });
let staff: OtklikClient;

before(async () => {
  await storage.migrate();
  const { id: organisation } = await storage.organisations.addFirst({ id: randomUUID(), name: 'Проба' });
  await storage.keys.add({ hash: hashOf(KEY), organisation, name: 'test' });
  staff = createClient({ endpoint, key: KEY, fetch });
});
after(() => storage.close());

/** A published quiz under an id of its own. */
async function publish() {
  const quiz = maturity({ id: `quiz-${randomUUID()}` });
  const { versions } = await staff.quizzes.publish(quiz);
  assert.deepEqual(versions, [1]);
  return quiz;
}

const draftOf = (score: number): OutcomeDraft => ({
  version: 1,
  segment: { size: 's' },
  scores: Object.fromEntries(maturity().dimensions.map(({ id }) => [id, score])),
});

const isRefusal = (code: string) => (error: unknown) => {
  assert.ok(error instanceof OtklikProblemError, String(error));
  assert.equal(error.problem.code, code);
  return true;
};

describe('the SDK against the API: a quiz', () => {
  it('is published by staff once a version, and read by anybody', async () => {
    const quiz = await publish();
    await staff.quizzes.publish(quiz);
    await assert.rejects(staff.quizzes.publish({ ...quiz, title: 'Другая' }), isRefusal('version-in-use'));
    await staff.quizzes.publish({ ...quiz, version: 2 });
    const newest = await quizzes.readQuiz(quiz.id);
    assert.deepEqual([newest.version, newest.versions], [2, [2, 1]]);
    assert.deepEqual((await quizzes.readQuiz(quiz.id, { version: 1 })).quiz, quiz);
    await assert.rejects(quizzes.readQuiz(quiz.id, { version: 3 }), isRefusal('no-version'));
    await assert.rejects(quizzes.readQuiz('nothing', { lang: 'en' }), (error: OtklikProblemError) => {
      assert.match(error.problem.detail, /^[^а-я]+$/);
      return isRefusal('no-quiz')(error);
    });
  });

  it('sets organisations side by side, and takes an outcome back', async () => {
    const { id: quiz } = await publish();
    const first = randomUUID();
    const { receipt } = await quizzes.sendOutcome(quiz, first, draftOf(10));
    assert.equal((await quizzes.sendOutcome(quiz, first, draftOf(10))).receipt, receipt);
    await assert.rejects(quizzes.sendOutcome(quiz, first, draftOf(20)), isRefusal('id-in-use'));
    assert.equal((await quizzes.sendOutcome(quiz, first, draftOf(20), { receipt })).receipt, receipt);
    for (let at = 0; at < 9; at++) await quizzes.sendOutcome(quiz, randomUUID(), draftOf(50));

    const { state, score }: Benchmark = await quizzes.benchmark(quiz, { size: 's' });
    assert.deepEqual([state, score], ['ready', { low: 50, median: 50, high: 50 }]);
    await assert.rejects(quizzes.benchmark(quiz, { size: 'xxl' }), isRefusal('malformed-request'));
    await quizzes.eraseOutcome(quiz, first, receipt);
    await quizzes.eraseOutcome(quiz, first, receipt);
    assert.equal((await quizzes.benchmark(quiz)).state, 'few');
    await assert.rejects(quizzes.sendOutcome(quiz, first, draftOf(20), { receipt }), isRefusal('erased'));
  });

  it('is answered by a team, whose result its organiser counts', async () => {
    const { id: quiz } = await publish();
    const [team, secret] = [randomUUID(), randomBytes(16).toString('hex')];
    assert.equal((await quizzes.openTeam(quiz, team, { version: 1 }, secret)).state, 'open');
    for (const step of [1, 2]) await quizzes.answerTeam(quiz, team, randomUUID(), { answers: { s1: step } });
    await assert.rejects(quizzes.countTeam(quiz, team, secret), isRefusal('team-too-small'));
    assert.equal((await quizzes.answerTeam(quiz, team, randomUUID(), { answers: { s1: 4 } })).people, 3);
    await assert.rejects(quizzes.countTeam(quiz, team, 'f'.repeat(32)), isRefusal('no-team'));

    const counted = await quizzes.countTeam(quiz, team, secret);
    assert.deepEqual(counted.result?.statements, { s1: { median: 2, isSplit: true, answers: 3 } });
    assert.deepEqual(await quizzes.readTeam(quiz, team), counted);
    const late = quizzes.answerTeam(quiz, team, randomUUID(), { answers: { s1: 4 } });
    await assert.rejects(late, isRefusal('team-closed'));
  });

  it('does the work that is asked for', async () => {
    const { id: quiz } = await publish();
    const pressed = createQuizClient({ endpoint, fetch: fetchFrom(1) });
    const send = (proof?: string) => pressed.sendOutcome(quiz, randomUUID(), draftOf(50), { proof });
    await assert.rejects(async () => {
      for (let at = 0; at < 10; at++) await send();
    }, isRefusal('proof-required'));
    await send(await solveChallenge(await pressed.challenge(quiz)));
  });
});
