import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Receipt } from '@otklik/schema';
import { openSqlite } from './storage/sqlite.ts';
import { AppUnderTest, JSON_TYPE } from './testing/app-under-test.ts';
import { openNodeApp } from './testing/node-app.ts';
import { publishQuiz, quizOf } from './testing/quizzes.suite.ts';

/** Everything that a request says about a person, each a word that stands nowhere else. */
const TRACES = {
  'x-forwarded-for': '203.0.113.77',
  'user-agent': 'canary-browser/9.9',
  referer: 'https://canary-page.example/our-organisation',
  cookie: 'session=canary-cookie',
};
const NETWORK = '203.0.113';
const QUERY = 'canary-query';
const SECRET = 'cafe'.repeat(8);
const QUIZ = 'watched';
/** As they stand in a row, and nowhere else. */
const ANSWERS = '{"s1":3,"s9":"dk","s31":4}';
const SCORE = 12.34567;

describe('what an organisation leaves behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-privacy-'));
  const [outcome, team, person] = [randomUUID(), randomUUID(), randomUUID()];
  let receipt: string;
  let server: Awaited<ReturnType<typeof openNodeApp>>;
  let app: AppUnderTest;
  let storage: ReturnType<typeof openSqlite>;

  const onDisk = (): string =>
    readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('utf8'))
      .join('\n');
  const call = (method: string, path: string, headers: object = {}, body?: string) =>
    app.fetch(`/v1/quizzes/${QUIZ}/${path}?${QUERY}`, {
      method,
      headers: { ...JSON_TYPE, ...TRACES, ...headers },
      ...(body !== undefined && { body }),
    });

  before(async () => {
    storage = openSqlite(join(folder, 'otklik.db'));
    server = await openNodeApp(storage);
    app = new AppUnderTest({ ...server, run: async () => [] });
    await publishQuiz(app, quizOf(QUIZ));
    const scores = Object.fromEntries(quizOf(QUIZ).dimensions.map(({ id }) => [id, SCORE]));
    const draft = JSON.stringify({ version: 1, segment: { size: 's', theme: 'a' }, scores });
    const kept = await call('PUT', `outcomes/${outcome}`, {}, draft);
    receipt = ((await kept.json()) as Receipt).receipt;
    await call('PUT', `outcomes/${outcome}`, { 'otklik-receipt': receipt }, draft);
    await call('PUT', `outcomes/${randomUUID()}`, {}, draft.replace('"s"', '"canary-size"'));
    await app.fetch(`/v1/quizzes/${QUIZ}/benchmark?size=canary-size`, { headers: TRACES });

    await call('PUT', `teams/${team}`, { 'otklik-organiser': SECRET }, '{"version":1}');
    await call('PUT', `teams/${team}/answers/${person}`, {}, `{"answers":${ANSWERS}}`);
    for (const id of [randomUUID(), randomUUID()])
      await call('PUT', `teams/${team}/answers/${id}`, {}, '{"answers":{"s1":1}}');
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const told = () => [...Object.values(TRACES), NETWORK, QUERY, SECRET, receipt, 'canary-size'];

  it('is in the database its scores and answers, and nothing that tells who, where or when', async () => {
    // Of staff it is kept when they did what, and of nobody else.
    const deeds = await storage.audit.list('first', { limit: 100 });
    const disk = deeds.reduce((text, { at }) => text.replaceAll(at, ''), onDisk());
    for (const content of [String(SCORE), ANSWERS, outcome, team]) assert.ok(disk.includes(content), content);
    for (const trace of told()) assert.ok(!disk.includes(trace), trace);
    assert.doesNotMatch(disk, /20\d\d-\d\d-\d\dT\d\d:\d\d/);
  });

  it('is in the log and the counts no more than the kind of the request', async () => {
    const counts = await (await app.fetch('/metrics')).text();
    const log = server.lines.join('\n');
    for (const trace of [...told(), QUIZ, outcome, team, person, String(SCORE), '"s31"'])
      assert.ok(!(log + counts).includes(trace), trace);
    for (const route of ['outcomes/:id', 'benchmark', 'teams/:team', 'teams/:team/answers/:id'])
      assert.ok(log.includes(`"route":"/v1/quizzes/:quiz/${route}"`), route);
  });

  it('is gone from the disk when the team is counted and the outcome taken back', async () => {
    const counted = await call('POST', `teams/${team}/result`, { 'otklik-organiser': SECRET });
    assert.equal(counted.status, 200);
    assert.ok(!onDisk().includes(ANSWERS));
    assert.equal((await call('DELETE', `outcomes/${outcome}`, { 'otklik-receipt': receipt })).status, 204);
    assert.ok(!onDisk().includes(String(SCORE)));
  });
});
