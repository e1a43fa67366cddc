import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createApp } from './app.ts';
import { openSqlite } from './storage/sqlite.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { security?: object[]; responses: Record<string, { description: string }> }>>;
}

const app = createApp({ storage: openSqlite(':memory:') });
const text = await (await app.request('/v1/openapi.json')).text();
const document = JSON.parse(text) as Document;

const resolve = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/')], document);

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every address', () => {
    assert.equal(document.openapi, '3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const addresses = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    const expected = new Set(addresses.filter((address) => address !== 'GET /v1/openapi.json'));
    assert.deepEqual(described.sort(), [...expected].sort());
  });

  it('refers only to what it has', () => {
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!);
    assert.ok(refs.length > 50);
    for (const ref of new Set(refs)) assert.ok(resolve(ref), ref);
  });

  it('says how every call under /v1 refuses, and which of them take a key', () => {
    for (const [path, calls] of Object.entries(document.paths).filter(([path]) => path.startsWith('/v1'))) {
      for (const [method, { responses, security }] of Object.entries(calls)) {
        assert.ok('503' in responses, `${method} ${path}`);
        const asksWho = responses['401']?.description.includes('`unauthorised`') ?? false;
        assert.equal(asksWho, security !== undefined, `${method} ${path}`);
        // Whoever is known may still lack a role, or come from a page of another site.
        const isOfStaff = security?.some((way) => 'key' in way) ?? false;
        const refusesStaff = ['`forbidden`', '`not-same-origin`'].every((code) =>
          responses['403']?.description.includes(code),
        );
        assert.equal(refusesStaff, isOfStaff, `${method} ${path}`);
      }
    }
  });
});
