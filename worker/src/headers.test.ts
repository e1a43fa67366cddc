import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from './app.ts';
import { HEADERS, headersOf, preflightOf } from './headers.ts';
import { createMetrics } from './metrics.ts';
import { openSqlite } from './storage/sqlite.ts';

const storage = openSqlite(':memory:');
const app = createApp({ storage, metrics: createMetrics() });
const addresses = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);

describe('headers', () => {
  it('are decided for every address', () => {
    assert.deepEqual(Object.keys(HEADERS).sort(), [...new Set(addresses)].sort());
  });

  it('are these', (t) => {
    t.assert.snapshot(HEADERS);
  });

  it('let pages of other sites make public calls only', () => {
    const open = Object.keys(HEADERS).filter((address) => 'access-control-allow-origin' in HEADERS[address]!);
    assert.deepEqual(open, [
      'GET /v1/forms/:form',
      'GET /v1/forms/:form/challenge',
      'PUT /v1/forms/:form/submissions/:id',
      'DELETE /v1/forms/:form/submissions/:id',
      'DELETE /v1/forms/:form/submissions',
      'GET /v1/quizzes/:quiz',
      'GET /v1/calendars/:country',
      'GET /v1/quizzes/:quiz/challenge',
      'GET /v1/quizzes/:quiz/benchmark',
      'PUT /v1/quizzes/:quiz/outcomes/:id',
      'DELETE /v1/quizzes/:quiz/outcomes/:id',
      'GET /v1/quizzes/:quiz/teams/:team',
      'PUT /v1/quizzes/:quiz/teams/:team',
      'PUT /v1/quizzes/:quiz/teams/:team/answers/:id',
      'POST /v1/quizzes/:quiz/teams/:team/result',
      'GET /v1/practices/:practice/photos/:photo',
      'GET /v1/practices',
      'GET /v1/practices/:practice',
      'GET /v1/practices.feed.json',
      'GET /v1/practices.feed.xml',
      'GET /v1/bank.json',
      'GET /v1/openapi.json',
      'GET /v1/collections/:collection',
      'GET /v1/collections/:collection/book.md',
      'GET /v1/collections/:collection/book.json',
      'GET /v1/collections/:collection/book.docx',
    ]);
    assert.deepEqual(preflightOf('/v1/forms/:form/draft', ['GET', 'PUT']), {});
    assert.deepEqual(preflightOf('/v1/quizzes/:quiz/versions/:version', ['PUT']), {});
  });

  it('never allow credentials of another site', () => {
    for (const set of Object.values(HEADERS)) assert.ok(!('access-control-allow-credentials' in set));
  });

  it('are the strictest where nothing was decided', () => {
    assert.equal(headersOf('GET', '/new')['cache-control'], 'no-store');
  });

  it('go with refusals too', async () => {
    const reply = await app.request('/v1/forms/Bad%20Id');
    assert.equal(reply.status, 404);
    assert.equal(reply.headers.get('access-control-allow-origin'), '*');
    assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
  });
});
