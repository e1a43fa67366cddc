import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { form, question } from '@otklik/schema/testing';
import { createClient } from './client.ts';
import { OtklikContractError, OtklikNetworkError, OtklikProblemError } from './errors.ts';
import { type Act, badGateway, captivePortal, cut, cutHalfway, json, refuse, serve, stillPace } from './testing.ts';

const REVISION = 'a'.repeat(64);
const ID = '0b9f6c1e-3c4d-4e5f-8a9b-0c1d2e3f4a5b';
const published = { form: form([question('text', 'name')]), revision: REVISION, state: 'open' };
const summary = { id: 'after-lesson', title: 'После занятия', state: 'draft' };
const receipt = { id: ID, receipt: '1234567812345678' };
const draft = { revision: REVISION, answers: { name: 'Аня' } };
const busy = refuse(503, 'unavailable', { 'retry-after': '0' });

async function setup(t: TestContext, ...acts: Act[]) {
  const { endpoint, seen } = await serve(t, ...acts);
  return { seen, client: createClient({ endpoint, key: 'k'.repeat(32) }, { ...stillPace(), random: () => 0 }) };
}

describe('the client', () => {
  it('shows its key and names the call', async (t) => {
    const { client, seen } = await setup(t, json(200, { forms: [summary], next: 'after-lesson' }));
    const page = await client.forms.list({ search: 'занятие', limit: 1 });
    assert.deepEqual(page, { forms: [summary], next: 'after-lesson' });
    const { method, path, headers } = seen[0]!;
    assert.deepEqual([method, decodeURIComponent(path!)], ['GET', '/v1/forms?q=занятие&limit=1']);
    assert.equal(headers.authorization, `Bearer ${'k'.repeat(32)}`);
  });

  it('works under a path, with a slash at the end or without', async (t) => {
    for (const path of ['/api', '/api/']) {
      const { endpoint, seen } = await serve(t, json(200, published, { etag: '"1"' }));
      await createClient({ endpoint: new URL(path, endpoint) }).forms.read('after-lesson');
      assert.equal(seen[0]!.path, '/api/v1/forms/after-lesson');
      assert.equal(seen[0]!.headers.authorization, undefined);
    }
  });

  it('repeats what passes, and any call when the API itself says that it did nothing', async (t) => {
    const reading = await setup(t, cut, badGateway, busy, json(200, published, { etag: '"1"' }));
    assert.equal((await reading.client.forms.read('after-lesson')).etag, '"1"');
    assert.equal(reading.seen.length, 4);

    const saving = await setup(t, busy, json(200, summary, { etag: '"2"' }));
    const saved = await saving.client.forms.saveDraft('after-lesson', published.form, { etag: '"1"' });
    assert.deepEqual(saved, { form: summary, etag: '"2"' });
    assert.deepEqual(
      saving.seen.map(({ headers }) => headers['if-match']),
      ['"1"', '"1"'],
    );
  });

  it('does not repeat saving a draft when the network fails, for it may have been saved', async (t) => {
    const { client, seen } = await setup(t, cut, json(200, summary, { etag: '"2"' }));
    await assert.rejects(client.forms.saveDraft('after-lesson', {}, 'new'), OtklikNetworkError);
    assert.equal(seen.length, 1);
    assert.equal(seen[0]!.headers['if-none-match'], '*');
  });

  it('erases by the receipt alone, and does not repeat that when it may have been done', async (t) => {
    const busyAtFirst = await setup(t, busy, (response) => void response.writeHead(204).end());
    await busyAtFirst.client.submissions.eraseByReceipt('after-lesson', '1234 5678 1234-5678');
    const { method, path, headers } = busyAtFirst.seen.at(-1)!;
    assert.deepEqual(
      [method, path, headers['otklik-receipt']],
      ['DELETE', '/v1/forms/after-lesson/submissions', '1234 5678 1234-5678'],
    );

    const lost = await setup(t, cut, refuse(404, 'no-submission'));
    await assert.rejects(lost.client.submissions.eraseByReceipt('after-lesson', receipt.receipt), OtklikNetworkError);
    assert.equal(lost.seen.length, 1);
  });

  it('gives up after three retries with what the API said', async (t) => {
    const { client, seen } = await setup(t, busy);
    await assert.rejects(client.submissions.send('after-lesson', ID, draft), (error) => {
      assert.ok(error instanceof OtklikProblemError);
      assert.deepEqual([error.problem.code, error.retryAfter], ['unavailable', 0]);
      return true;
    });
    assert.equal(seen.length, 4);
  });

  it('leaves a long wait to the caller', async (t) => {
    const { client, seen } = await setup(t, refuse(429, 'too-many-requests', { 'retry-after': '3600' }));
    await assert.rejects(client.forms.list(), { name: 'OtklikProblemError', retryAfter: 3_600_000 });
    assert.equal(seen.length, 1);
  });

  it('waits as long as the API asks', async (t) => {
    const { client } = await setup(t, refuse(503, 'unavailable', { 'retry-after': '1' }), json(201, receipt));
    const start = performance.now();
    await client.submissions.send('after-lesson', ID, draft);
    assert.ok(performance.now() - start >= 990);
  });

  it('tells a lost network from a gateway, a log-in page and a refusal', async (t) => {
    const kinds: [Act, new (...args: never[]) => Error][] = [
      [cut, OtklikNetworkError],
      [cutHalfway, OtklikNetworkError],
      [badGateway, OtklikNetworkError],
      [captivePortal, OtklikContractError],
      [json(200, { form: {} }), OtklikContractError],
      [json(200, published), OtklikContractError],
      [(response) => response.writeHead(404).end('<h1>Not found</h1>'), OtklikContractError],
      [refuse(404, 'no-form'), OtklikProblemError],
    ];
    for (const [act, kind] of kinds) {
      const { client } = await setup(t, act);
      await assert.rejects(client.forms.read('after-lesson'), (error: Error) => {
        assert.ok(error instanceof kind, `${error.name} in place of ${kind.name}`);
        assert.ok(error.cause || !(error instanceof OtklikNetworkError));
        return true;
      });
    }
  });

  it('never takes a log-in page or another receipt for success', async (t) => {
    for (const act of [captivePortal, json(200, { ...receipt, id: ID.replace('0', '1') })]) {
      const { client } = await setup(t, act);
      await assert.rejects(client.submissions.send('after-lesson', ID, draft), OtklikContractError);
      await assert.rejects(client.submissions.erase('after-lesson', ID, receipt.receipt), OtklikContractError);
      await assert.rejects(client.submissions.csv('after-lesson'), OtklikContractError);
    }
  });

  it('stops with the reason of the signal, in a request and while it waits', async (t) => {
    for (const wait of ['0', '20']) {
      const stop = new AbortController();
      const { client } = await setup(t, (response, request) => {
        if (wait !== '0') refuse(503, 'unavailable', { 'retry-after': wait })(response, request);
        setImmediate(() => stop.abort(new Error('the person left')));
      });
      await assert.rejects(client.forms.list({ signal: stop.signal }), /the person left/);
    }
  });
});
