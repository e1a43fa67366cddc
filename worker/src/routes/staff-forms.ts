import { createRoute } from '@hono/zod-openapi';
import { FormSettings, type FormSummary, Id } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { deedOf } from '../deed.ts';
import { fold } from '../draft.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { readMatch, requireSeen, staleAt } from '../condition.ts';
import { ProblemError } from '../problems.ts';
import { hashOf } from '../signing.ts';
import { BY_KEY, createRouter, FormParam, PageQuery } from '../router.ts';
import { findOwnForm, staff } from '../staff.ts';
import { type FormRecord, stateOf } from '../storage/storage.ts';

/** The organisation's own forms: the list, and when they take answers. */
export const staffForms = createRouter();

const listForms = createRoute({
  method: 'get',
  path: '/v1/forms',
  summary: 'List the forms of the organisation',
  security: BY_KEY,
  middleware: staff,
  request: { query: z.object({ ...PageQuery, q: z.string().max(200).optional(), cursor: Id.optional() }) },
  responses: {
    200: givesPage('forms', 'FormSummary', 'A page of forms. `next` is the cursor of the page after it.'),
    ...refuses('malformed-request', 'unauthorised', 'forbidden', 'not-same-origin'),
  },
});

staffForms.openapi(listForms, async (c) => {
  const { storage, now } = c.var.services;
  const { q = '', cursor, limit } = c.req.valid('query');
  // One more than asked tells whether there is a next page.
  const page = { search: fold(q).trim(), ...(cursor !== undefined && { after: cursor }), limit: limit + 1 };
  const found = await storage.forms.list(c.var.organisation, page);
  const shown = found.slice(0, limit);
  const today = dayOf(now());
  return c.json(
    { forms: shown.map((form) => toSummary(form, today)), next: found.length > limit ? shown.at(-1)?.id : undefined },
    200,
  );
});

const changeSettings = createRoute({
  method: 'patch',
  path: '/v1/forms/{form}',
  summary: 'Say when a form takes answers',
  description:
    'What is left out stays as it is; `null` removes a day. In a session `If-Match` names what is changed, the `etag` of the form in the list; a key may go without, as before 1.2.',
  security: BY_KEY,
  middleware: staff,
  request: { params: FormParam, body: takes('FormSettings') },
  responses: {
    200: gives('FormSummary', 'The form as it is now.'),
    ...refuses('malformed-json', 'malformed-request', 'unauthorised', 'forbidden', 'not-same-origin'),
    ...refuses('no-form', 'stale', 'condition-required', 'too-large', 'not-json'),
  },
});

staffForms.openapi(changeSettings, async (c) => {
  const { storage, now } = c.var.services;
  const settings = await readBody(c, FormSettings);
  const { id, ...record } = await findOwnForm(c);
  const hasToSay = c.var.actor.kind === 'person' || c.req.header('if-match') !== undefined;
  const tags = hasToSay ? readMatch(c) : ['*'];
  requireSeen(tags, tagOf(record));

  const [opensOn, closesOn] = [settings.opensOn ?? record.opensOn, settings.closesOn ?? record.closesOn];
  const removed = settings.opensOn === null || settings.closesOn === null;
  if (!removed && opensOn !== undefined && closesOn !== undefined && closesOn < opensOn) {
    throw new ProblemError('malformed-request', {
      errors: [{ pointer: '/closesOn', code: 'before-opening', limit: opensOn }],
    });
  }

  const today = dayOf(now());
  // Days and a switch, and nothing that anybody has written.
  const details = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value ?? 'none']));
  const deed = deedOf(c, 'form-settings-changed', id, details);
  const seen = tags.includes('*') ? undefined : record;
  const isChanged = await storage.forms.changeSettings(id, settings, today, deed, seen);
  const after = await findOwnForm(c);
  if (!isChanged) throw staleAt(tagOf(after));
  return c.json(toSummary(after, today), 200);
});

/** A form as it stands in the staff's list. */
export const toSummary = (record: FormRecord & { title: string }, today: string): FormSummary => ({
  id: record.id,
  title: record.title,
  state: record.revision === undefined ? 'draft' : stateOf(record, today),
  ...(record.revision !== undefined && { revision: record.revision }),
  ...(record.opensOn !== undefined && { opensOn: record.opensOn }),
  ...(record.closesOn !== undefined && { closesOn: record.closesOn }),
  etag: tagOf(record),
});

/** The tag of when a form takes answers. */
const tagOf = ({ opensOn, closesOn, closedOn }: Pick<FormRecord, 'opensOn' | 'closesOn' | 'closedOn'>): string =>
  hashOf([opensOn, closesOn, closedOn].join('\n')).slice(0, 32);
