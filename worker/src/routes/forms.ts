import { createRoute } from '@hono/zod-openapi';
import { type PublishedForm, RevisionId } from '@otklik/schema';
import { z } from 'zod';
import { dayOf } from '../day.ts';
import { hasAlready, quote } from '../etag.ts';
import { gives, refuses } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { createRouter, FormParam } from '../router.ts';
import { hashOf } from '../signing.ts';
import { formIdOf } from '../staff.ts';
import { stateOf } from '../storage/storage.ts';

/** Published forms, for everybody. */
export const forms = createRouter();

const readForm = createRoute({
  method: 'get',
  path: '/v1/forms/{form}',
  summary: 'Read a published form',
  description: 'The newest revision, or the one that a person has started with. Open to pages of any site.',
  request: { params: FormParam, query: z.object({ revision: z.string().optional() }) },
  responses: {
    200: gives('PublishedForm', 'The form, and whether it takes answers now.'),
    304: { description: 'The reader has it already.' },
    ...refuses('no-form', 'no-revision'),
  },
});

forms.openapi(readForm, async (c) => {
  const { storage, now } = c.var.services;
  const record = await storage.forms.find(formIdOf(c));
  if (record?.revision === undefined) throw new ProblemError('no-form');

  const { revision = record.revision } = c.req.valid('query');
  const form = RevisionId.safeParse(revision).success
    ? await storage.forms.findRevision(record.id, revision)
    : undefined;
  if (!form) throw new ProblemError('no-revision');

  const { opensOn, closesOn } = record;
  const state = stateOf(record, dayOf(now()));
  const etag = quote(hashOf([revision, state, opensOn, closesOn].join()).slice(0, 32));
  c.header('etag', etag);
  if (hasAlready(c.req.header('if-none-match'), etag.slice(1, -1))) return c.body(null, 304);
  return c.json({ form, revision, state, opensOn, closesOn } satisfies Partial<PublishedForm>, 200);
});
