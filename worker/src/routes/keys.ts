import { randomBytes } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { type AccessKey, AccessKeyDraft } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { deedOf } from '../deed.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { hashOf } from '../signing.ts';
import { rowIdOf, staff } from '../staff.ts';
import type { AccessKeyRecord } from '../storage/people.ts';

/** Keys, by which programs act for the organisation. */
export const keys = createRouter();

/** By this a key is known for one, in a file or a log where it should not be. */
const KEY_PREFIX = 'otk_';
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

const listKeys = createRoute({
  method: 'get',
  path: '/v1/keys',
  summary: 'List the keys of the organisation',
  security: BY_KEY,
  middleware: staff,
  responses: {
    200: givesPage('keys', 'AccessKey', 'All keys, those that have expired too. None of them can be used from here.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin'),
  },
});

keys.openapi(listKeys, async (c) => {
  const found = await c.var.services.storage.keys.list(c.var.organisation);
  return c.json({ keys: found.map(toKey) }, 200);
});

const makeKey = createRoute({
  method: 'post',
  path: '/v1/keys',
  summary: 'Make a key',
  description:
    'It is in this reply and nowhere else. It works through `expiresOn`, a year and a day from now at most, and has only roles that its maker has.',
  security: BY_KEY,
  middleware: staff,
  request: { body: takes('AccessKeyDraft') },
  responses: { 201: gives('NewAccessKey', 'The key.'), ...OF_BODY },
});

keys.openapi(makeKey, async (c) => {
  const { storage, now, newId } = c.var.services;
  const { name, roles, expiresOn } = await readBody(c, AccessKeyDraft);
  const madeOn = dayOf(now());
  const last = dayOf(new Date(now().getTime() + MOST_DAYS * DAY_MS));
  if (expiresOn < madeOn || expiresOn > last) {
    const fault = expiresOn < madeOn ? { code: 'too-early', limit: madeOn } : { code: 'too-late', limit: last };
    throw new ProblemError('malformed-request', { errors: [{ pointer: '/expiresOn', ...fault }] });
  }
  // A key outlives the session of its maker: it must not reach further than they do.
  if (!roles.every((role) => c.var.roles.includes(role))) throw new ProblemError('forbidden');

  const key = KEY_PREFIX + randomBytes(32).toString('base64url');
  const record = { id: newId(), organisation: c.var.organisation, name, roles, madeOn, expiresOn };
  const deed = deedOf(c, 'key-made', record.id, { roles: roles.join(' '), expiresOn });
  await storage.keys.make({ ...record, hash: hashOf(key) }, deed);
  return c.json({ ...toKey(record), key }, 201);
});

const revokeKey = createRoute({
  method: 'delete',
  path: '/v1/keys/{key}',
  summary: 'Revoke a key',
  security: BY_KEY,
  middleware: staff,
  request: { params: z.object({ key: z.string() }) },
  responses: {
    204: { description: 'It does not work any more.' },
    ...refuses('unauthorised', 'forbidden', 'not-same-origin', 'no-key'),
  },
});

keys.openapi(revokeKey, async (c) => {
  const key = rowIdOf(c, 'key', 'no-key');
  const isRevoked = await c.var.services.storage.keys.revoke(key, deedOf(c, 'key-revoked', key));
  if (!isRevoked) throw new ProblemError('no-key');
  return c.body(null, 204);
});

const toKey = ({ id, name, roles, madeOn, expiresOn }: AccessKeyRecord): AccessKey => ({
  ...{ id, name, roles },
  ...(madeOn !== undefined && { madeOn }),
  ...(expiresOn !== undefined && { expiresOn }),
});
