import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Collection } from '@otklik/schema';
import { type OtklikContractError, type OtklikProblemError, isOtklikError } from './errors.ts';
import { createStaffClient } from './staff.ts';
import { json, refuse, serve, stillPace } from './testing.ts';

const collection: Collection = {
  ...{ id: 'best-of-2026', locale: 'ru', title: 'Лучшее', issuedOn: '2026-11-27', form: 'short' },
  practices: [{ id: 'toys', version: 1, hash: 'a'.repeat(64) }],
};
const tagged = json(200, collection, { etag: '"t1"' });

describe('the client of staff, for collections', () => {
  it('reads one with its tag, and saves it over what was read', async (t) => {
    const { endpoint, seen } = await serve(t, tagged, tagged);
    const { collections } = createStaffClient({ endpoint }, stillPace());
    const read = await collections.read('best-of-2026');
    assert.equal(read.etag, '"t1"');
    assert.equal((await collections.save({ ...read, title: 'Лучшее' }, read)).title, 'Лучшее');
    assert.deepEqual(JSON.parse(seen[1]!.body), collection);
    assert.deepEqual(
      seen.map(({ method, path }) => `${method} ${path}`),
      ['GET /v1/collections/best-of-2026', 'PUT /v1/collections/best-of-2026'],
    );
    assert.equal(seen[1]!.headers['if-match'], '"t1"');
  });

  it('saves a new one where there is none yet, and says what is wrong with it', async (t) => {
    const { endpoint, seen } = await serve(t, refuse(422, 'invalid-collection'));
    const saving = createStaffClient({ endpoint }, stillPace()).collections.save(collection, 'new');
    await assert.rejects(saving, ({ problem }: OtklikProblemError) => problem.code === 'invalid-collection');
    assert.deepEqual([seen.length, seen[0]!.headers['if-none-match']], [1, '*']);
  });

  it('lists and removes', async (t) => {
    const summary = {
      ...{ id: 'best-of-2026', title: 'Лучшее', issuedOn: '2026-11-27', practices: 1, isOpen: false },
      changedOn: '2026-11-27',
    };
    const { endpoint, seen } = await serve(t, json(200, { collections: [summary] }), (response) =>
      response.writeHead(204).end(),
    );
    const { collections } = createStaffClient({ endpoint }, stillPace());
    assert.deepEqual(await collections.list(), [summary]);
    await collections.remove('best-of-2026', { etag: '"t1"' });
    assert.deepEqual([seen[1]!.method, seen[1]!.headers['if-match']], ['DELETE', '"t1"']);
  });

  it('refuses a reply without a tag', async (t) => {
    const { endpoint } = await serve(t, json(200, collection));
    const reading = createStaffClient({ endpoint }, stillPace()).collections.read('best-of-2026');
    await assert.rejects(reading, (error: OtklikContractError) => isOtklikError(error));
  });

  it('knows where the book is', () => {
    const { collections } = createStaffClient({ endpoint: 'https://otklik.example.org/' });
    const book = 'https://otklik.example.org/v1/collections/best-of-2026/book';
    assert.equal(collections.bookAddress('best-of-2026', 'html', 'a5'), `${book}.html?size=a5`);
    assert.equal(collections.bookAddress('best-of-2026', 'docx', 'a5'), `${book}.docx`);
  });
});
