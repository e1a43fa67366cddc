import { createRoute } from '@hono/zod-openapi';
import { checkForm, checkSuccession, completeForm, Form, type FormFault, type ProblemPlace } from '@otklik/schema';
import { dayOf } from '../day.ts';
import { deedOf } from '../deed.ts';
import { toRevision } from '../draft.ts';
import type { AppContext } from '../env.ts';
import { gives, givesPage, refuses } from '../openapi.ts';
import { placesOf, ProblemError, withAdvice } from '../problems.ts';
import { BY_KEY, createRouter, FormParam } from '../router.ts';
import { findOwnForm, staff } from '../staff.ts';
import { conditionOf, findOwnDraft, staleOf } from './drafts.ts';

/** Forms as they were published, which never change. */
export const revisions = createRouter();

const listRevisions = createRoute({
  method: 'get',
  path: '/v1/forms/{form}/revisions',
  summary: 'List what was published, from newest to oldest',
  security: BY_KEY,
  middleware: staff,
  request: { params: FormParam },
  responses: {
    200: givesPage('revisions', 'Revision', 'All revisions.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin', 'no-form'),
  },
});

revisions.openapi(listRevisions, async (c) => {
  const { id } = await findOwnForm(c);
  return c.json({ revisions: await c.var.services.storage.forms.listRevisions(id) }, 200);
});

const publish = createRoute({
  method: 'post',
  path: '/v1/forms/{form}/revisions',
  summary: 'Publish the draft',
  description:
    'Makes a revision of the draft whose tag is in `If-Match`. People who have begun with an earlier one finish on it. The same content again is the same revision.',
  security: BY_KEY,
  middleware: staff,
  request: { params: FormParam },
  responses: {
    201: gives('Revision', 'It is published.'),
    200: gives('Revision', 'This content was published before, and is what people see now.'),
    ...refuses(
      'unauthorised',
      'forbidden',
      'not-same-origin',
      'no-form',
      'stale',
      'invalid-form',
      'condition-required',
    ),
  },
});

revisions.openapi(publish, async (c) => {
  const { storage, now, lists } = c.var.services;
  const condition = conditionOf(c);
  const draft = await findOwnDraft(c);
  const { id } = await findOwnForm(c);
  if (!condition.includes(draft.etag) && !condition.includes('*')) throw await staleOf(c, id, false);

  const parsed = Form.safeParse(draft.form);
  if (!parsed.success) throw invalidForm(placesOf(parsed.error).map((place) => withAdvice(place, 'Form')));
  const form = completeForm(parsed.data, lists);
  const faults = [...checkForm(form), ...checkSuccession(await readEarlier(c, id), form)];
  if (faults.length > 0) throw invalidForm(faults);

  const { organisation } = c.var;
  const revision = toRevision(form);
  const outcome = await storage.forms.publish(
    { organisation, form: id, draftEtag: draft.etag, ...revision, on: dayOf(now()) },
    deedOf(c, 'form-published', id, { revision: revision.revision }),
  );
  if (outcome === 'stale') throw await staleOf(c, id, false);

  const published = (await storage.forms.listRevisions(id)).find((each) => each.revision === revision.revision)!;
  c.header('location', `/v1/forms/${id}?revision=${revision.revision}`);
  return c.json(published, outcome === 'published' ? 201 : 200);
});

async function readEarlier(c: AppContext, id: string): Promise<Form[]> {
  const { forms } = c.var.services.storage;
  const known = await forms.listRevisions(id);
  const bodies = await Promise.all(known.map(({ revision }) => forms.findRevision(id, revision)));
  return bodies.filter((body) => body !== undefined);
}

const invalidForm = (errors: readonly (ProblemPlace | FormFault)[]): ProblemError =>
  new ProblemError('invalid-form', { errors });
