import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from './app.ts';
import { createMetrics } from './metrics.ts';
import { openSqlite } from './storage/sqlite.ts';

describe('metrics', () => {
  it('count requests by declared address, and what became of submissions', () => {
    const metrics = createMetrics();
    metrics.observe({ route: '/v1/forms/:form', method: 'GET', status: 200, seconds: 0.004 });
    metrics.observe({ route: '/v1/forms/:form', method: 'GET', status: 200, seconds: 7 });
    metrics.count('kept');
    const text = metrics.text();
    assert.match(text, /^otklik_requests_total\{route="\/v1\/forms\/:form",method="GET",status="200"\} 2$/m);
    assert.match(text, /^otklik_submissions_kept_total 1$/m);
    assert.match(text, /^otklik_request_seconds_bucket\{le="0.005"\} 1$/m);
    assert.match(text, /^otklik_request_seconds_bucket\{le="5"\} 1$/m);
    assert.match(text, /^otklik_request_seconds_bucket\{le="\+Inf"\} 2$/m);
  });

  it('hold no word of a stranger', async () => {
    const metrics = createMetrics();
    const app = createApp({ storage: openSqlite(':memory:'), metrics });
    await app.request('/stranger"}', { method: 'STRANGER' });
    await app.request('/v1/forms/stranger/draft');
    assert.doesNotMatch(metrics.text(), /stranger/i);
  });

  it('are served only where they are kept', async () => {
    assert.equal((await createApp({ storage: openSqlite(':memory:') }).request('/metrics')).status, 404);
    const app = createApp({ storage: openSqlite(':memory:'), metrics: createMetrics() });
    assert.match(await (await app.request('/metrics')).text(), /^# HELP/);
    // Those who come through a proxy, and those who come from far away.
    assert.equal((await app.request('/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } })).status, 404);
    const far = createApp({
      storage: openSqlite(':memory:'),
      metrics: createMetrics(),
      addressOf: () => '203.0.113.7',
    });
    assert.equal((await far.request('/metrics')).status, 404);
  });
});
