import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { form, question } from '@otklik/schema/testing';
import { OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
import { createRespondent } from './respondent.ts';
import { type Act, badGateway, captivePortal, cut, cutHalfway, stillPace, json, refuse, serve } from './testing.ts';

const REVISION = 'a'.repeat(64);
const ID = '0b9f6c1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b';
const published = { form: form([question('text', 'name')]), revision: REVISION, state: 'open' };
const receipt = { id: ID, receipt: '1234567812345678' };
const draft = { revision: REVISION, answers: { name: 'Аня' } };
const gone: Act = (response) => response.writeHead(204).end();

async function setup(t: TestContext, ...acts: Act[]) {
  const { endpoint, seen } = await serve(t, ...acts);
  const pace = stillPace();
  return { seen, respondent: createRespondent({ endpoint }, pace), delays: pace.delays };
}

describe('readForm', () => {
  it('gives the newest revision', async (t) => {
    const { respondent, seen } = await setup(t, json(200, published));
    assert.deepEqual(await respondent.readForm('after-lesson'), published);
    assert.deepEqual([seen[0]!.method, seen[0]!.path], ['GET', '/v1/forms/after-lesson']);
  });

  it('gives the revision that the person started with', async (t) => {
    const { respondent, seen } = await setup(t, json(200, published));
    await respondent.readForm('after-lesson', { revision: REVISION });
    assert.equal(seen[0]!.path, `/v1/forms/after-lesson?revision=${REVISION}`);
  });

  it('asks for sentences in the language of the reader', async (t) => {
    const { respondent, seen } = await setup(t, json(200, published));
    await respondent.readForm('after-lesson', { lang: 'ru' });
    assert.equal(seen[0]!.headers['accept-language'], 'ru');
  });

  it('keeps a strange form id in its place in the address', async (t) => {
    const { respondent, seen } = await setup(t, refuse(404, 'no-form'));
    await assert.rejects(respondent.readForm('../../admin?x'));
    assert.equal(seen[0]!.path, '/v1/forms/..%2F..%2Fadmin%3Fx');
  });

  it('tells a log-in page from a form', async (t) => {
    const { respondent, seen } = await setup(t, captivePortal);
    await assert.rejects(respondent.readForm('after-lesson'), OtklikContractError);
    assert.equal(seen.length, 1);
  });

  it('tells other JSON from a form', async (t) => {
    for (const other of [
      null,
      7,
      'ok',
      [],
      { form: {} },
      { ...published, form: { items: {} } },
      { form: published.form },
    ]) {
      const { respondent } = await setup(t, json(200, other));
      await assert.rejects(respondent.readForm('after-lesson'), OtklikContractError, JSON.stringify(other));
    }
  });

  it('reads again when the connection was cut before or within the reply', async (t) => {
    const { respondent, seen } = await setup(t, cut, cutHalfway, json(200, published));
    assert.deepEqual(await respondent.readForm('after-lesson'), published);
    assert.equal(seen.length, 3);
  });

  it('says at once that there is no such form', async (t) => {
    const { respondent, seen } = await setup(t, refuse(404, 'no-form'));
    await assert.rejects(respondent.readForm('nothing'), (error) => {
      assert.ok(error instanceof OtklikProblemError);
      assert.equal(error.problem.code, 'no-form');
      return true;
    });
    assert.equal(seen.length, 1);
  });

  it('does not take a 404 of another site for the word of the API', async (t) => {
    const { respondent } = await setup(t, (response) => response.writeHead(404).end('<h1>Not found</h1>'));
    await assert.rejects(respondent.readForm('after-lesson'), OtklikContractError);
  });
});

describe('send', () => {
  it('gives the receipt, whether the answers were kept now or before', async (t) => {
    for (const status of [200, 201]) {
      const { respondent, seen } = await setup(t, json(status, receipt));
      assert.deepEqual(await respondent.send('after-lesson', ID, draft), receipt);
      assert.deepEqual([seen[0]!.method, seen[0]!.path], ['PUT', `/v1/forms/after-lesson/submissions/${ID}`]);
      assert.deepEqual(JSON.parse(seen[0]!.body), draft);
    }
  });

  it('sends a body that was frozen before byte for byte', async (t) => {
    const { respondent, seen } = await setup(t, badGateway, json(201, receipt));
    const frozen = ` { "answers" : {}, "revision":"${REVISION}" }`;
    await respondent.send('after-lesson', ID, frozen);
    assert.deepEqual(
      seen.map(({ body }) => body),
      [frozen, frozen],
    );
    assert.equal(seen[0]!.headers['content-type'], 'application/json');
  });

  it('sends nothing about the page and nothing to know the person by', async (t) => {
    const { respondent, seen } = await setup(t, json(201, receipt));
    await respondent.send('after-lesson', ID, draft);
    const { cookie, referer, authorization } = seen[0]!.headers;
    assert.deepEqual([cookie, referer, authorization], [undefined, undefined, undefined]);
  });

  it('sends a proof beside the body, and again with it when the reply was lost', async (t) => {
    const { respondent, seen } = await setup(t, cut, json(201, receipt));
    await respondent.send('after-lesson', ID, draft, { proof: 'cHJvb2Y=' });
    assert.deepEqual(
      seen.map(({ headers, body }) => [headers['otklik-proof'], body]),
      [
        ['cHJvb2Y=', JSON.stringify(draft)],
        ['cHJvb2Y=', JSON.stringify(draft)],
      ],
    );
  });

  it('is told at once that a proof is asked for', async (t) => {
    const { respondent, seen } = await setup(t, refuse(403, 'proof-required'));
    const isAsked = (error: OtklikProblemError) => error.problem.code === 'proof-required';
    await assert.rejects(respondent.send('after-lesson', ID, draft), isAsked);
    assert.equal(seen.length, 1);
  });

  it('never takes a log-in page or a receipt of another submission for success', async (t) => {
    for (const act of [captivePortal, json(200, {}), json(200, { ...receipt, id: 'another' })]) {
      const { respondent } = await setup(t, act);
      await assert.rejects(respondent.send('after-lesson', ID, draft), OtklikContractError);
    }
  });

  it('waits as long as the API asks and then a little, each time longer', async (t) => {
    const busy = refuse(503, 'unavailable', { 'retry-after': '2' });
    const { respondent, delays } = await setup(t, busy, busy, badGateway, json(201, receipt));
    assert.deepEqual(await respondent.send('after-lesson', ID, draft), receipt);
    assert.deepEqual(delays, [2500, 3000, 2000]);
  });

  it('gives up after three retries with what the API said last', async (t) => {
    const { respondent, seen } = await setup(t, cut, refuse(503, 'unavailable', { 'retry-after': '1' }));
    await assert.rejects(respondent.send('after-lesson', ID, draft), (error) => {
      assert.ok(error instanceof OtklikProblemError);
      assert.equal(error.retryAfter, 1000);
      return true;
    });
    assert.equal(seen.length, 4);
  });

  it('leaves a long wait to the caller', async (t) => {
    const { respondent, seen } = await setup(t, refuse(429, 'too-many-requests', { 'retry-after': '3600' }));
    await assert.rejects(respondent.send('after-lesson', ID, draft), {
      name: 'OtklikProblemError',
      retryAfter: 3_600_000,
    });
    assert.equal(seen.length, 1);
  });

  it('takes a gateway without an API for a lost network', async (t) => {
    const { respondent } = await setup(t, badGateway);
    await assert.rejects(respondent.send('after-lesson', ID, draft), OtklikNetworkError);
  });

  it('does not repeat what was refused for good', async (t) => {
    for (const [status, code] of [
      [409, 'id-in-use'],
      [410, 'closed'],
      [422, 'invalid-answers'],
      [500, 'internal'],
    ] as const) {
      const { respondent, seen } = await setup(t, refuse(status, code));
      await assert.rejects(respondent.send('after-lesson', ID, draft), OtklikProblemError);
      assert.equal(seen.length, 1, code);
    }
  });

  it('does not burn its retries while the device is offline', async (t) => {
    const { respondent, seen, delays } = await setup(t, cut);
    t.mock.getter(globalThis, 'navigator', () => ({ onLine: false }));
    await assert.rejects(respondent.send('after-lesson', ID, draft), OtklikNetworkError);
    assert.deepEqual([seen.length, delays], [1, []]);
  });

  it('keeps the reason of a lost network', async () => {
    const cause = new TypeError('no route');
    const endpoint = 'https://otklik.example.org/';
    const respondent = createRespondent({ endpoint, fetch: () => Promise.reject(cause) }, stillPace());
    await assert.rejects(respondent.send('after-lesson', ID, draft), { name: 'OtklikNetworkError', cause });
  });
});

describe('challenge', () => {
  const challenge = { parameters: { nonce: 'ab', added: 'later' }, signature: 'cd' };

  it('is given as it came', async (t) => {
    const { respondent, seen } = await setup(t, badGateway, json(200, challenge));
    assert.deepEqual(await respondent.challenge('after lesson'), challenge);
    assert.deepEqual([seen[1]!.method, seen[1]!.path], ['GET', '/v1/forms/after%20lesson/challenge']);
  });

  it('is told from a log-in page and from other JSON', async (t) => {
    for (const act of [captivePortal, json(200, null), json(200, {}), json(200, { parameters: {} })]) {
      const { respondent } = await setup(t, act);
      await assert.rejects(respondent.challenge('after-lesson'), OtklikContractError);
    }
  });
});

describe('an abort signal', () => {
  it('stops before anything is sent', async (t) => {
    const { respondent, seen } = await setup(t, json(201, receipt));
    await assert.rejects(respondent.send('after-lesson', ID, draft, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    assert.equal(seen.length, 0);
  });

  it('stops a request that hangs', async (t) => {
    const stop = new AbortController();
    const { respondent, seen } = await setup(t, () => stop.abort());
    await assert.rejects(respondent.send('after-lesson', ID, draft, { signal: stop.signal }), { name: 'AbortError' });
    assert.equal(seen.length, 1);
  });

  it('stops the waiting between two tries', async (t) => {
    const stop = new AbortController();
    const { endpoint, seen } = await serve(t, (response, request) => {
      refuse(503, 'unavailable', { 'retry-after': '20' })(response, request);
      response.on('close', () => setImmediate(() => stop.abort(new Error('the person left'))));
    });
    const sending = createRespondent({ endpoint }).send('after-lesson', ID, draft, { signal: stop.signal });
    await assert.rejects(sending, /the person left/);
    assert.equal(seen.length, 1);
  });
});

describe('erase', () => {
  it('shows the receipt', async (t) => {
    const { respondent, seen } = await setup(t, gone);
    await respondent.erase('after-lesson', ID, receipt.receipt);
    const { method, path, headers } = seen[0]!;
    assert.deepEqual([method, path], ['DELETE', `/v1/forms/after-lesson/submissions/${ID}`]);
    assert.equal(headers['otklik-receipt'], receipt.receipt);
  });

  it('is repeated when the reply was lost', async (t) => {
    const { respondent, seen } = await setup(t, cut, gone);
    await respondent.erase('after-lesson', ID, receipt.receipt);
    assert.equal(seen.length, 2);
  });

  it('never takes a log-in page for erasure', async (t) => {
    const { respondent } = await setup(t, captivePortal);
    await assert.rejects(respondent.erase('after-lesson', ID, receipt.receipt), OtklikContractError);
  });

  it('says that the receipt is wrong', async (t) => {
    const { respondent } = await setup(t, refuse(404, 'no-submission'));
    await assert.rejects(respondent.erase('after-lesson', ID, '0'.repeat(16)), OtklikProblemError);
  });
});
