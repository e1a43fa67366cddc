import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OtklikProblemError } from './errors.ts';
import { createStaffClient } from './staff.ts';
import { json, refuse, serve, stillPace } from './testing.ts';

const id = '3f2b8c1a-5d4e-4f6a-8b7c-9d0e1f2a3b4c';
const file = new Blob([new Uint8Array([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });

describe('the client of staff, for photos', () => {
  it('sends the bytes as they are, and gives the pixels that are kept', async (t) => {
    const { endpoint, seen } = await serve(t, json(201, { id, width: 1600, height: 900 }));
    const client = createStaffClient({ endpoint }, stillPace());
    assert.deepEqual(await client.photos.put('toys', id, file), { id, width: 1600, height: 900 });
    assert.deepEqual(
      [seen[0]!.method, seen[0]!.path, seen[0]!.headers['content-type']],
      ['PUT', `/v1/records/toys/photos/${id}`, 'application/octet-stream'],
    );
  });

  it('sends again what was lost on the way, because it is kept once', async (t) => {
    const { endpoint, seen } = await serve(t, refuse(503, 'unavailable'), json(200, { id, width: 3, height: 2 }));
    await createStaffClient({ endpoint }, stillPace()).photos.put('toys', id, file);
    assert.equal(seen.length, 2);
  });

  it('says that a file is no picture', async (t) => {
    const { endpoint } = await serve(t, refuse(422, 'not-a-picture'));
    const sending = createStaffClient({ endpoint }, stillPace()).photos.put('toys', id, file);
    await assert.rejects(sending, ({ problem }: OtklikProblemError) => problem.code === 'not-a-picture');
  });

  it('knows where a photo of a record is seen', () => {
    const client = createStaffClient({ endpoint: 'https://otklik.example.org/' });
    assert.equal(
      client.photos.address('toys', id, 'small'),
      `https://otklik.example.org/v1/records/toys/photos/${id}?size=small`,
    );
  });
});
