import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { delayAfter, parseRetryAfter, passes, retryDelay } from './retry.ts';

describe('retryDelay', () => {
  it('spreads the first retry over half a second', () => {
    assert.equal(retryDelay({ attempt: 0, random: 0 }), 0);
    assert.equal(retryDelay({ attempt: 0, random: 0.5 }), 250);
    assert.equal(retryDelay({ attempt: 0, random: 1 }), 500);
  });

  it('doubles the limit with every retry, up to eight seconds', () => {
    const limits = [0, 1, 2, 3, 4, 5, 50].map((attempt) => retryDelay({ attempt, random: 1 }));
    assert.deepEqual(limits, [500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it('never comes back sooner than the API asked, nor all at the same moment', () => {
    assert.equal(retryDelay({ attempt: 0, retryAfter: 3000, random: 0 }), 3000);
    assert.equal(retryDelay({ attempt: 1, retryAfter: 3000, random: 0.5 }), 3500);
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-09-01T09:00:00Z');

  it('reads seconds', () => {
    assert.equal(parseRetryAfter('120', now), 120_000);
    assert.equal(parseRetryAfter(' 0 ', now), 0);
  });

  it('reads a date', () => {
    assert.equal(parseRetryAfter('Tue, 01 Sep 2026 09:00:20 GMT', now), 20_000);
  });

  it('takes a date that has passed for now', () => {
    assert.equal(parseRetryAfter('Tue, 01 Sep 2026 08:00:00 GMT', now), 0);
  });

  it('knows nothing from a header that is missing or makes no sense', () => {
    assert.equal(parseRetryAfter(null, now), undefined);
    assert.equal(parseRetryAfter('soon', now), undefined);
    assert.equal(parseRetryAfter('', now), undefined);
  });
});

describe('passes', () => {
  it('is true of a busy API and of gateways, and of nothing else', () => {
    const statuses = [200, 400, 404, 408, 409, 410, 412, 413, 422, 429, 500, 501, 502, 503, 504, 505];
    assert.deepEqual(statuses.filter(passes), [429, 502, 503, 504]);
  });
});

describe('delayAfter', () => {
  const after = (status: number, attempt: number, headers: Record<string, string> = {}) =>
    delayAfter({ status, headers: new Headers(headers) }, { attempt, random: 1, now: 0 });

  it('backs off from a busy API, and waits as long as it asks', () => {
    assert.equal(after(503, 0), 500);
    assert.equal(after(503, 2), 2000);
    assert.equal(after(429, 0, { 'retry-after': '7' }), 7500);
  });

  it('gives up after three retries, on a refusal, and when the wait is too long for one call', () => {
    assert.equal(after(503, 3), undefined);
    assert.equal(after(422, 0), undefined);
    assert.equal(after(429, 0, { 'retry-after': '3600' }), undefined);
  });
});
