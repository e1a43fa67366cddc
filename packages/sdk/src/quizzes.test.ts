import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { OtklikContractError, OtklikProblemError } from './errors.ts';
import { createQuizClient, type QuizClient } from './quizzes.ts';
import { type Act, captivePortal, cut, json, refuse, serve, stillPace } from './testing.ts';

const ID = '0b9f6c1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b';
const TEAM = '1b9f6c1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b';
const SECRET = '0123456789abcdef0123456789abcdef';
const published = { quiz: { id: 'maturity', dimensions: [] }, version: 2, versions: [2, 1] };
const receipt = { id: ID, receipt: '1234567812345678' };
const draft = { version: 2, segment: { size: 's' }, scores: { culture: 50 } };
const few = { quiz: 'maturity', version: 2, segment: {}, state: 'few', least: 10 };
const open = { quiz: 'maturity', version: 2, state: 'open', people: 1, least: 3 };
const counted = { ...open, state: 'closed', people: 3, result: { people: 3, statements: {}, notApplicable: [] } };
const gone: Act = (response) => response.writeHead(204).end();

async function setup(t: TestContext, ...acts: Act[]) {
  const { endpoint, seen } = await serve(t, ...acts);
  return { seen, client: createQuizClient({ endpoint }, stillPace()) };
}

/** Every call, with what the API replies to it and how it looks on its way. */
const CALLS: Record<
  string,
  [ask: (client: QuizClient) => Promise<unknown>, reply: unknown, method: string, path: string]
> = {
  readQuiz: [(client) => client.readQuiz('maturity'), published, 'GET', ''],
  'readQuiz of a version': [(client) => client.readQuiz('maturity', { version: 1 }), published, 'GET', '?version=1'],
  sendOutcome: [(client) => client.sendOutcome('maturity', ID, draft), receipt, 'PUT', `/outcomes/${ID}`],
  benchmark: [(client) => client.benchmark('maturity'), few, 'GET', '/benchmark'],
  'benchmark of a segment': [
    (client) => client.benchmark('maturity', { size: 's', theme: 'rights' }),
    { ...few, state: 'ready', organisations: 10, score: { low: 1, median: 2, high: 3 }, dimensions: {} },
    'GET',
    '/benchmark?size=s&theme=rights',
  ],
  openTeam: [(client) => client.openTeam('maturity', TEAM, { version: 2 }, SECRET), open, 'PUT', `/teams/${TEAM}`],
  answerTeam: [
    (client) => client.answerTeam('maturity', TEAM, ID, { answers: { leads: 3 } }),
    open,
    'PUT',
    `/teams/${TEAM}/answers/${ID}`,
  ],
  readTeam: [(client) => client.readTeam('maturity', TEAM), open, 'GET', `/teams/${TEAM}`],
  countTeam: [(client) => client.countTeam('maturity', TEAM, SECRET), counted, 'POST', `/teams/${TEAM}/result`],
  challenge: [
    (client) => client.challenge('maturity'),
    { parameters: { nonce: 'ab' }, signature: 'cd' },
    'GET',
    '/challenge',
  ],
};

describe('the client of quizzes', () => {
  for (const [name, [ask, reply, method, path]] of Object.entries(CALLS)) {
    it(`asks for ${name}, again when the reply was lost, and never takes a log-in page for it`, async (t) => {
      const { client, seen } = await setup(t, cut, json(200, reply), captivePortal);
      assert.deepEqual(await ask(client), reply);
      assert.deepEqual([seen[1]!.method, seen[1]!.path], [method, `/v1/quizzes/maturity${path}`]);
      await assert.rejects(ask(client), OtklikContractError);
    });
  }

  it('shows receipt, secret and proof where they are asked for, and nothing about the page', async (t) => {
    const { client, seen } = await setup(t, json(200, receipt), json(201, open), json(201, open), json(200, counted));
    await client.sendOutcome('maturity', ID, draft, { receipt: receipt.receipt, proof: 'cHJvb2Y=' });
    await client.openTeam('maturity', TEAM, { version: 2 }, SECRET, { proof: 'cHJvb2Y=' });
    await client.answerTeam('maturity', TEAM, ID, { answers: {} }, { proof: 'cHJvb2Y=' });
    await client.countTeam('maturity', TEAM, SECRET);
    const shown = seen.map(({ headers }) => [
      headers['otklik-receipt'],
      headers['otklik-organiser'],
      headers['otklik-proof'],
    ]);
    assert.deepEqual(shown, [
      [receipt.receipt, undefined, 'cHJvb2Y='],
      [undefined, SECRET, 'cHJvb2Y='],
      [undefined, undefined, 'cHJvb2Y='],
      [undefined, SECRET, undefined],
    ]);
    for (const { headers } of seen)
      assert.deepEqual([headers.cookie, headers.referer, headers.authorization], [undefined, undefined, undefined]);
  });

  it('erases with the receipt, and never takes a log-in page for it', async (t) => {
    const { client, seen } = await setup(t, gone, captivePortal);
    await client.eraseOutcome('maturity', ID, receipt.receipt);
    const { method, path, headers } = seen[0]!;
    assert.deepEqual([method, path], ['DELETE', `/v1/quizzes/maturity/outcomes/${ID}`]);
    assert.equal(headers['otklik-receipt'], receipt.receipt);
    await assert.rejects(client.eraseOutcome('maturity', ID, receipt.receipt), OtklikContractError);
  });

  it('does not take another receipt, or a closed team without a result, for success', async (t) => {
    const { client } = await setup(t, json(200, { ...receipt, id: TEAM }), json(200, { ...open, state: 'closed' }));
    await assert.rejects(client.sendOutcome('maturity', ID, draft), OtklikContractError);
    await assert.rejects(client.countTeam('maturity', TEAM, SECRET), OtklikContractError);
  });

  it('is told at once that the team is still too small', async (t) => {
    const { client, seen } = await setup(t, refuse(409, 'team-too-small'));
    await assert.rejects(client.countTeam('maturity', TEAM, SECRET), OtklikProblemError);
    assert.equal(seen.length, 1);
  });

  it('keeps a strange id in its place in the address', async (t) => {
    const { client, seen } = await setup(t, refuse(404, 'no-quiz'));
    await assert.rejects(client.readQuiz('../../admin?x'));
    assert.equal(seen[0]!.path, '/v1/quizzes/..%2F..%2Fadmin%3Fx');
  });
});
