import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Benchmark, OutcomeDraft, PublishedQuiz, Quiz, Receipt } from '@otklik/schema';
import { maturity } from '@otklik/schema/testing';
import { type AppUnderTest, faceOf, fromElsewhere, JSON_TYPE, problemOf, THEIR_KEY } from './app-under-test.ts';

const themes = { id: 'theme', title: 'Тема', choices: ['a', 'b'].map((id) => ({ id, title: id })) };

/** A quiz as it is published in tests, under an id of its own. */
export const quizOf = (id: string, more: Partial<Quiz> = {}): Quiz =>
  maturity({ segments: [...maturity().segments!, themes], ...more, id });

/** Publishes it with our key unless told otherwise. */
export const publishQuiz = (app: AppUnderTest, quiz: Quiz, { key, path }: { key?: string; path?: string } = {}) =>
  app.staff(path ?? `/v1/quizzes/${quiz.id}/versions/${quiz.version}`, {
    method: 'PUT',
    ...(key !== undefined && { key }),
    headers: JSON_TYPE,
    body: JSON.stringify(quiz),
  });

const scoresOf = (score: number, more: Record<string, number> = {}) => ({
  ...Object.fromEntries(maturity().dimensions.map(({ id }) => [id, score])),
  ...more,
});

const draftOf = (score: number, more: Partial<OutcomeDraft> = {}): OutcomeDraft => ({
  version: 1,
  segment: { size: 's', theme: 'a' },
  scores: scoresOf(score),
  ...more,
});

/** How quizzes are published and read, and how organisations compare themselves. */
export function quizzesSuite(open: () => AppUnderTest) {
  let app: AppUnderTest;
  const give = (quiz: string, id: string, draft: unknown, headers: Record<string, string> = {}) =>
    app.fetch(`/v1/quizzes/${quiz}/outcomes/${id}`, {
      method: 'PUT',
      headers: { ...JSON_TYPE, ...fromElsewhere(), ...headers },
      body: typeof draft === 'string' ? draft : JSON.stringify(draft),
    });
  const keep = async (quiz: string, draft: OutcomeDraft, id: string = randomUUID()): Promise<Receipt> => {
    const reply = await give(quiz, id, draft);
    assert.equal(reply.status, 201, await reply.clone().text());
    return (await reply.json()) as Receipt;
  };
  const takeBack = (quiz: string, id: string, receipt: string) =>
    app.fetch(`/v1/quizzes/${quiz}/outcomes/${id}`, { method: 'DELETE', headers: { 'otklik-receipt': receipt } });
  const compare = async (quiz: string, query = ''): Promise<Benchmark> => {
    const reply = await app.fetch(`/v1/quizzes/${quiz}/benchmark${query}`);
    assert.equal(reply.status, 200, await reply.clone().text());
    return (await reply.json()) as Benchmark;
  };
  before(() => void (app = open()));

  describe('a quiz', () => {
    it('is published once a version, and read by anybody, and not sent again to who has it', async () => {
      const quiz = quizOf('published');
      const first = await publishQuiz(app, quiz);
      assert.equal(first.status, 201, await first.clone().text());
      assert.equal(first.headers.get('location'), '/v1/quizzes/published?version=1');
      assert.equal((await publishQuiz(app, quiz)).status, 200);

      const reply = await app.fetch('/v1/quizzes/published');
      assert.equal(reply.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(await reply.json(), { quiz, version: 1, versions: [1] });
      const etag = reply.headers.get('etag')!;
      const again = await app.fetch('/v1/quizzes/published', { headers: { 'if-none-match': etag } });
      assert.equal(again.status, 304);
    });

    it('keeps every version that a result was made with', async () => {
      await publishQuiz(app, quizOf('growing'));
      const second = quizOf('growing', { version: 2, title: 'Вторая' });
      assert.equal((await publishQuiz(app, second)).status, 201);
      const read = async (query: string) =>
        (await (await app.fetch(`/v1/quizzes/growing${query}`)).json()) as PublishedQuiz;
      assert.deepEqual((await read('')).versions, [2, 1]);
      assert.equal((await read('')).quiz.title, 'Вторая');
      assert.equal((await read('?version=1')).quiz.title, 'Проба');
      for (const version of ['3', '0', '01', '1.0', 'x', '99999'])
        assert.equal((await problemOf(await app.fetch(`/v1/quizzes/growing?version=${version}`))).code, 'no-version');
    });

    it('is not published over a version that there is, or below it', async () => {
      await publishQuiz(app, quizOf('used', { version: 2 }));
      for (const changed of [quizOf('used', { version: 2, title: 'Другая' }), quizOf('used')])
        assert.equal((await problemOf(await publishQuiz(app, changed))).code, 'version-in-use');
    });

    it('is refused with the places of what is wrong in it', async () => {
      const shapeless = await problemOf(await publishQuiz(app, { ...quizOf('wrong'), minutes: 0 }));
      assert.deepEqual([shapeless.code, shapeless.errors?.[0]?.pointer], ['invalid-quiz', '/minutes']);
      assert.match(shapeless.errors![0]!.message!.ru, /Quiz/);

      const levels = quizOf('wrong').levels.toReversed();
      const inconsistent = await problemOf(await publishQuiz(app, quizOf('wrong', { levels })));
      assert.equal(inconsistent.code, 'invalid-quiz');
      assert.ok(inconsistent.errors!.every(({ pointer, message }) => pointer.startsWith('/levels') && message?.en));

      const steps = [{ id: 'ask', title: 'Спросить', after: ['nowhere'] }];
      const plan = { id: 'way', title: 'План', sizes: [{ id: 's', title: 'До 5' }], goal: 'ask', steps };
      const planned = await problemOf(await publishQuiz(app, quizOf('wrong', { plan })));
      const places = planned.errors!.map(({ pointer }) => pointer);
      assert.ok(places.includes('/plan/steps/0/after/0'), places.join());
      assert.equal(new Set(places).size, places.length, 'each place is told once');

      const path = '/v1/quizzes/elsewhere/versions/7';
      const misplaced = await problemOf(await publishQuiz(app, quizOf('wrong'), { path }));
      assert.deepEqual(misplaced.errors, [
        { pointer: '/id', code: 'not-in-address' },
        { pointer: '/version', code: 'not-in-address' },
      ]);
      assert.equal((await app.fetch('/v1/quizzes/wrong')).status, 404);
    });

    it('belongs to who published it first, and needs a key', async () => {
      await publishQuiz(app, quizOf('ours'));
      const foreign = await publishQuiz(app, quizOf('ours', { version: 2 }), { key: THEIR_KEY });
      assert.equal((await problemOf(foreign)).code, 'no-quiz');
      assert.equal((await problemOf(await publishQuiz(app, quizOf('ours'), { key: 'none' }))).code, 'unauthorised');
      assert.equal((await publishQuiz(app, quizOf('theirs'), { key: THEIR_KEY })).status, 201);
    });

    it('that is unknown is answered like one that cannot be', async () => {
      const unknown = await faceOf(await app.fetch('/v1/quizzes/no-such-quiz'));
      assert.match(unknown, /no-quiz/);
      assert.equal(await faceOf(await app.fetch('/v1/quizzes/NOT-AN-ID')), unknown);
    });

    it('lets pages of any site in, and not to publishing', async () => {
      const allowed = async (path: string) =>
        (await app.fetch(`/v1/quizzes/ours${path}`, { method: 'OPTIONS' })).headers.get('access-control-allow-methods');
      const id = randomUUID();
      assert.equal(await allowed(''), 'GET');
      assert.equal(await allowed('/benchmark'), 'GET');
      assert.equal(await allowed(`/outcomes/${id}`), 'DELETE, PUT');
      assert.equal(await allowed(`/teams/${id}`), 'GET, PUT');
      assert.equal(await allowed(`/teams/${id}/result`), 'POST');
      assert.equal(await allowed('/versions/1'), null);
    });
  });

  describe('an outcome', () => {
    const QUIZ = 'outcomes';
    before(async () => void (await publishQuiz(app, quizOf(QUIZ))));

    it('is kept once when sent 50 times at once, with one receipt', async () => {
      const id = randomUUID();
      const replies = await Promise.all(Array.from({ length: 50 }, () => give(QUIZ, id, draftOf(50))));
      assert.deepEqual(replies.map(({ status }) => status).sort(), [...Array.from({ length: 49 }, () => 200), 201]);
      const receipts = await Promise.all(replies.map(async (reply) => ((await reply.json()) as Receipt).receipt));
      assert.equal(new Set(receipts).size, 1);
      assert.match(receipts[0]!, /^\d{16}$/);
    });

    it('is scores, a segment and the whole, which is computed here, and nothing else', async () => {
      const { id } = await keep(QUIZ, draftOf(60, { scores: scoresOf(60, { closeloop: 0 }) }));
      const [row] = await app.run(`select * from outcome where id = '${id}'`);
      const { number: _, mac: __, scores, version, edition, ...rest } = row as Record<string, unknown>;
      const { score, dimensions } = JSON.parse(String(scores)) as { score: number; dimensions: object };
      assert.deepEqual({ ...rest }, { quiz: QUIZ, id, segment: '{"size":"s","theme":"a"}', erased_on: null });
      assert.deepEqual([Number(version), Number(edition), score], [1, 1, 50]);
      assert.deepEqual(dimensions, scoresOf(60, { closeloop: 0 }));
    });

    it('is replaced by who has the receipt, and by nobody else', async () => {
      const { id, receipt } = await keep(QUIZ, draftOf(10));
      assert.equal((await problemOf(await give(QUIZ, id, draftOf(20)))).code, 'id-in-use');
      const guessed = await give(QUIZ, id, draftOf(20), { 'otklik-receipt': '0'.repeat(16) });
      assert.equal((await problemOf(guessed)).code, 'id-in-use');
      const grouped = receipt.replace(/(\d{4})(?=\d)/g, '$1 ');
      const again = await give(QUIZ, id, draftOf(20), { 'otklik-receipt': grouped });
      assert.deepEqual([again.status, await again.json()], [200, { id, receipt }]);
      const [{ scores }] = (await app.run(`select scores from outcome where id = '${id}'`)) as [{ scores: string }];
      assert.match(scores, /"score":20,/);
    });

    it('is taken back with the receipt, leaves only its id, and no late copy brings it back', async () => {
      const { id, receipt } = await keep(QUIZ, draftOf(30));
      const unknown = await faceOf(await takeBack(QUIZ, randomUUID(), receipt));
      assert.match(unknown, /no-outcome/);
      assert.equal(await faceOf(await takeBack(QUIZ, id, '0'.repeat(16))), unknown);
      assert.equal(await faceOf(await takeBack('no-such-quiz', id, receipt)), unknown);
      assert.equal((await takeBack(QUIZ, id, receipt)).status, 204);
      assert.equal((await takeBack(QUIZ, id, receipt)).status, 204);
      for (const headers of [{}, { 'otklik-receipt': receipt }])
        assert.equal((await problemOf(await give(QUIZ, id, draftOf(30), headers))).code, 'erased');
      const [row] = await app.run(`select * from outcome where id = '${id}'`);
      const left = Object.entries(row as object).filter(([, value]) => value !== null);
      assert.deepEqual(left.map(([name]) => name).sort(), ['edition', 'erased_on', 'id', 'number', 'quiz']);
    });

    it('is refused with the places of what is wrong in it, and nothing is kept', async () => {
      const id = randomUUID();
      const wrong = { version: 1, segment: { size: 'xxl' }, scores: { culture: 1, nothing: 2 } };
      const { code, errors } = await problemOf(await give(QUIZ, id, wrong));
      assert.equal(code, 'invalid-outcome');
      assert.deepEqual(errors, [
        { pointer: '/segment/theme', code: 'missing-segment' },
        { pointer: '/segment/size', code: 'not-a-choice' },
        { pointer: '/scores/nothing', code: 'unknown-dimension' },
        { pointer: '/scores', code: 'too-few-dimensions' },
      ]);
      for (const [body, expected] of [
        [{ ...draftOf(1), name: 'Наш дом' }, 'malformed-request'],
        [draftOf(101), 'malformed-request'],
        [{ ...draftOf(1), scores: { ...scoresOf(1), culture: '1' } }, 'malformed-request'],
        [`{"version":1,"segment":{},"scores":{"culture":1e400}}`, 'malformed-request'],
        [`{"version":1,"segment":{"__proto__":{"size":"s"}},"scores":{}}`, 'invalid-outcome'],
        [draftOf(1, { version: 2 }), 'no-version'],
      ] as const)
        assert.equal((await problemOf(await give(QUIZ, id, body))).code, expected, JSON.stringify(body));
      assert.deepEqual(await app.run(`select id from outcome where id = '${id}'`), []);
      assert.equal((await problemOf(await give('no-such-quiz', id, draftOf(1)))).code, 'no-quiz');
      assert.equal((await give(QUIZ, 'not-a-uuid', draftOf(1))).status, 400);
    });

    it('is not taken where nothing is compared', async () => {
      const { segments: _, ...alone } = quizOf('alone');
      await publishQuiz(app, alone);
      assert.equal((await problemOf(await give('alone', randomUUID(), draftOf(1)))).code, 'not-offered');
      assert.equal((await problemOf(await app.fetch('/v1/quizzes/alone/benchmark'))).code, 'not-offered');
    });
  });

  describe('the benchmark', () => {
    const QUIZ = 'benchmark';
    const all: Receipt[] = [];
    before(async () => void (await publishQuiz(app, quizOf(QUIZ))));

    it('says nothing of nine organisations, and of ten it says quartiles', async () => {
      for (let at = 0; at < 9; at++) all.push(await keep(QUIZ, draftOf(10 * at)));
      const { state, organisations, score } = await compare(QUIZ, '?size=s');
      assert.deepEqual([state, organisations, score], ['few', undefined, undefined]);
      all.push(await keep(QUIZ, draftOf(90)));
      const ten = await compare(QUIZ, '?theme=a&size=s');
      assert.deepEqual(ten.segment, { theme: 'a', size: 's' });
      assert.deepEqual([ten.state, ten.organisations, ten.least], ['ready', 10, 10]);
      assert.deepEqual(ten.score, { low: 23, median: 45, high: 68 });
      assert.deepEqual(Object.keys(ten.dimensions!), Object.keys(scoresOf(0)));
      assert.match(ten.refreshedOn!, /^\d{4}-\d\d-\d\d$/);
      assert.equal((await compare(QUIZ)).state, 'ready');
      assert.equal((await compare(QUIZ, '?size=m')).state, 'few');
    });

    it('is the same until five organisations are others, however many read at once', async () => {
      const before = await compare(QUIZ);
      for (let at = 0; at < 4; at++) all.push(await keep(QUIZ, draftOf(100)));
      const reads = await Promise.all(Array.from({ length: 10 }, () => compare(QUIZ)));
      for (const each of reads) assert.deepEqual(each, before);
      all.push(await keep(QUIZ, draftOf(100)));
      const after = await Promise.all(Array.from({ length: 10 }, () => compare(QUIZ)));
      for (const each of after) assert.deepEqual([each.organisations, each.score!.high], [15, 100]);
    });

    it('is gone at once when fewer than ten are left, and in all segments', async () => {
      await compare(QUIZ, '?size=s');
      for (const { id, receipt } of all.splice(0, 6)) await takeBack(QUIZ, id, receipt);
      const kept = (await app.run(`select measures from benchmark where quiz = '${QUIZ}'`)) as { measures: string }[];
      assert.ok(kept.length > 0);
      for (const { measures } of kept) assert.doesNotMatch(measures, /quartiles/);
      for (const query of ['', '?size=s', '?size=s&theme=a']) assert.equal((await compare(QUIZ, query)).state, 'few');
    });

    it('is not asked for what the quiz does not know', async () => {
      for (const [query, error] of [
        ['?size=xxl', { pointer: '/size', code: 'not-a-choice' }],
        ['?region=r', { pointer: '/region', code: 'unknown-segment' }],
      ] as const) {
        const problem = await problemOf(await app.fetch(`/v1/quizzes/${QUIZ}/benchmark${query}`));
        assert.deepEqual([problem.code, problem.errors], ['malformed-request', [error]]);
      }
      assert.equal((await problemOf(await app.fetch('/v1/quizzes/no-such-quiz/benchmark'))).code, 'no-quiz');
    });
  });
}
