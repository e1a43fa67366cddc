import { createRoute } from '@hono/zod-openapi';
import type { Form } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { describeDraft } from '../draft.ts';
import type { AppContext } from '../env.ts';
import { listTags, quote } from '../etag.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, FormParam } from '../router.ts';
import { findOwnForm, formIdOf, staff } from '../staff.ts';
import type { Draft } from '../storage/storage.ts';
import { toSummary } from './staff-forms.ts';

/** Forms while they are written. Two editors never overwrite each other unseen. */
export const drafts = createRouter();

const readDraft = createRoute({
  method: 'get',
  path: '/v1/forms/{form}/draft',
  summary: 'Read a draft',
  security: BY_KEY,
  middleware: staff,
  request: { params: FormParam },
  responses: {
    200: gives('Form', 'The form as it is being written, perhaps unfinished. Its tag is in `ETag`.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin', 'no-form'),
  },
});

drafts.openapi(readDraft, async (c) => {
  const draft = await findOwnDraft(c);
  c.header('etag', quote(draft.etag));
  // Perhaps not a whole form yet; its author gets back what was saved.
  return c.json(draft.form as Form, 200);
});

const saveDraft = createRoute({
  method: 'put',
  path: '/v1/forms/{form}/draft',
  summary: 'Save a draft',
  description:
    'Over the one whose tag is in `If-Match`, or as a new form with `If-None-Match: *`. Any JSON object is taken; whether it can be published is checked when it is.',
  security: BY_KEY,
  middleware: staff,
  request: { params: FormParam, body: takes('Form') },
  responses: {
    200: gives('FormSummary', 'It is saved. Its new tag is in `ETag`.'),
    201: gives('FormSummary', 'There is a new form. Its tag is in `ETag`.'),
    ...refuses(
      'malformed-json',
      'malformed-request',
      'unauthorised',
      'forbidden',
      'not-same-origin',
      'no-form',
      'stale',
      'too-large',
      'not-json',
    ),
    ...refuses('invalid-form', 'condition-required'),
  },
});

drafts.openapi(saveDraft, async (c) => {
  const { storage, now } = c.var.services;
  const condition = conditionOf(c);
  const id = formIdOf(c);
  const form = await readBody(c, z.record(z.string(), z.unknown()));
  if ('id' in form && form.id !== id) {
    throw new ProblemError('invalid-form', { errors: [{ pointer: '/id', code: 'not-in-address' }] });
  }

  const { organisation } = c.var;
  const described = describeDraft(id, form);
  const today = dayOf(now());
  for (const replaces of condition) {
    const saved = await storage.forms.saveDraft({ organisation, id, form, ...described, replaces, on: today });
    if (saved === 'stale') continue;
    c.header('etag', quote(described.etag));
    return c.json(toSummary(await findOwnForm(c), today), replaces === undefined ? 201 : 200);
  }
  throw await staleOf(c, id, condition.includes(undefined));
});

/** The tags of which one has to be there, or `undefined` for a form that must not be there yet. */
export function conditionOf(c: AppContext): (string | undefined)[] {
  const match = c.req.header('if-match');
  if (match !== undefined) return listTags(match).slice(0, 10);
  if (c.req.header('if-none-match')?.trim() === '*') return [undefined];
  throw new ProblemError('condition-required');
}

/** Why a draft was not taken, with the tag of what is there now. */
export async function staleOf(c: AppContext, id: string, isNew: boolean): Promise<ProblemError> {
  const current = await c.var.services.storage.forms.findDraft(c.var.organisation, id);
  if (!current && !isNew) return new ProblemError('no-form');
  // Ids are one for all organisations, so a new form may meet another's; of that one no more is said.
  return new ProblemError('stale', { headers: current ? { etag: quote(current.etag) } : {} });
}

/** A draft of the organisation whose key was given. */
export async function findOwnDraft(c: AppContext): Promise<Draft> {
  const draft = await c.var.services.storage.forms.findDraft(c.var.organisation, formIdOf(c));
  if (!draft) throw new ProblemError('no-form');
  return draft;
}
