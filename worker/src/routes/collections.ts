import { createRoute } from '@hono/zod-openapi';
import { canonicalJson, checkCollection, Collection, Id } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { hasAlready, quote } from '../etag.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { allows, rightTo } from '../policy.ts';
import { placesOf, ProblemError, withAdvice } from '../problems.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { hashOf } from '../signing.ts';
import { findCredential, staff } from '../staff.ts';
import type { CollectionRecord } from '../storage/storage.ts';
import { conditionOf } from './drafts.ts';

/** Collections: lists of published versions of which books are made. */
export const collections = createRouter();

/** The collection named in the address. A strange id is an unknown collection. */
export const CollectionParam = z.object({ collection: z.string() });

const listCollections = createRoute({
  method: 'get',
  path: '/v1/collections',
  summary: 'List collections',
  description: 'Those of the organisation, changed last first.',
  security: BY_KEY,
  middleware: staff,
  responses: {
    200: gives('CollectionPage', 'All of them.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin'),
  },
});

collections.openapi(listCollections, async (c) =>
  c.json({ collections: await c.var.services.storage.collections.list(c.var.organisation) }, 200),
);

const readCollection = createRoute({
  method: 'get',
  path: '/v1/collections/{collection}',
  summary: 'Read a collection',
  description: 'An open one is read by anybody, others by the organisation that made them. Its tag is in `ETag`.',
  request: { params: CollectionParam },
  responses: {
    200: gives('Collection', 'The collection.'),
    304: { description: 'The reader has it already.' },
    ...refuses('no-collection'),
  },
});

collections.openapi(readCollection, async (c) => {
  const { collection, tag } = await findReadable(c);
  c.header('etag', quote(tag));
  if (hasAlready(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  return c.json(collection, 200);
});

const saveCollection = createRoute({
  method: 'put',
  path: '/v1/collections/{collection}',
  summary: 'Save a collection',
  description:
    'Over the one whose tag is in `If-Match`, or as a new one with `If-None-Match: *`. Every practice that it names has to be published in that version, with that content, and not on hold.',
  security: BY_KEY,
  middleware: staff,
  request: { params: CollectionParam, body: takes('Collection') },
  responses: {
    200: gives('Collection', 'It is saved. Its new tag is in `ETag`.'),
    201: gives('Collection', 'There is a new collection. Its tag is in `ETag`.'),
    ...OF_BODY,
    ...refuses('no-collection', 'stale', 'condition-required', 'invalid-collection'),
  },
});

collections.openapi(saveCollection, async (c) => {
  const { storage, now } = c.var.services;
  const { organisation } = c.var;
  const id = collectionIdOf(c);
  const condition = conditionOf(c);
  const there = await storage.collections.find(id);
  if (!condition.includes(undefined) && there?.organisation !== organisation) throw new ProblemError('no-collection');
  const collection = parseCollection(await readBody(c, z.record(z.string(), z.unknown())), id);
  const faults = checkCollection(collection, await storage.collections.look(collection.practices));
  if (faults.length > 0) throw new ProblemError('invalid-collection', { errors: faults });

  const tag = hashOf(canonicalJson(collection)).slice(0, 32);
  const deed = deedOf(c, 'collection-saved', id, { practices: collection.practices.length });
  for (const replaces of condition.map((given) => (given === '*' ? there?.tag : given))) {
    const kept = { organisation, collection, tag, replaces, on: dayOf(now()) };
    if ((await storage.collections.save(kept, deed)) === 'stale') continue;
    c.header('etag', quote(tag));
    return c.json(collection, replaces === undefined ? 201 : 200);
  }
  throw staleOf(await storage.collections.find(id), organisation);
});

const removeCollection = createRoute({
  method: 'delete',
  path: '/v1/collections/{collection}',
  summary: 'Remove a collection',
  description: 'The one whose tag is in `If-Match`. Its practices stay.',
  security: BY_KEY,
  middleware: staff,
  request: { params: CollectionParam },
  responses: {
    204: { description: 'It is removed.' },
    ...refuses('unauthorised', 'forbidden', 'not-same-origin', 'no-collection', 'stale', 'condition-required'),
  },
});

collections.openapi(removeCollection, async (c) => {
  const { storage } = c.var.services;
  const id = collectionIdOf(c);
  const condition = conditionOf(c);
  const there = await storage.collections.find(id);
  if (there?.organisation !== c.var.organisation) throw new ProblemError('no-collection');
  const tag = condition.includes('*') ? there.tag : condition.find((given) => given === there.tag);
  if (tag === undefined || !(await storage.collections.remove(id, tag, deedOf(c, 'collection-removed', id))))
    throw staleOf(await storage.collections.find(id), c.var.organisation);
  return c.body(null, 204);
});

/** A collection that whoever asks may read. Another’s that is not open is answered as an unknown one. */
export async function findReadable(c: AppContext): Promise<CollectionRecord> {
  const { storage } = c.var.services;
  const record = await storage.collections.find(collectionIdOf(c));
  if (!record) throw new ProblemError('no-collection');
  const isOpen = record.collection.isOpen === true && !(await hidesPractice(c, record.collection));
  if (isOpen || (await isStaffOf(c, record.organisation))) return record;
  throw new ProblemError('no-collection');
}

/** Whether one of its practices may not be seen for now. Then nobody outside learns which one. */
const hidesPractice = async (c: AppContext, { practices }: Collection): Promise<boolean> =>
  (await c.var.services.storage.collections.look(practices)).some(({ isOnHold }) => isOnHold);

async function isStaffOf(c: AppContext, organisation: string): Promise<boolean> {
  const credential = await findCredential(c);
  return credential?.organisation === organisation && allows(rightTo('GET', '/v1/collections'), credential.roles);
}

function collectionIdOf(c: AppContext): string {
  const id = Id.safeParse(c.req.param('collection'));
  if (!id.success) throw new ProblemError('no-collection');
  return id.data;
}

function parseCollection(body: unknown, id: string): Collection {
  const parsed = Collection.safeParse(body);
  if (!parsed.success)
    throw new ProblemError('invalid-collection', {
      errors: placesOf(parsed.error).map((place) => withAdvice(place, 'Collection')),
    });
  if (parsed.data.id === id) return parsed.data;
  throw new ProblemError('invalid-collection', { errors: [{ pointer: '/id', code: 'not-in-address' }] });
}

/** With the tag of what is there now; of another organisation’s collection no more is said than that the id is taken. */
const staleOf = (there: CollectionRecord | undefined, organisation: string): ProblemError =>
  new ProblemError('stale', { headers: there?.organisation === organisation ? { etag: quote(there.tag) } : {} });
