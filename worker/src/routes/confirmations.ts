import { createRoute } from '@hono/zod-openapi';
import { Confirmation, ConfirmationToken, type OpenConfirmation } from '@otklik/schema';
import { readBody } from '../body.ts';
import { confirmText, makeConfirmationLink, purposeOf } from '../confirm-practice.ts';
import { dayOf } from '../day.ts';
import { deedOf, toSecond } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { findRecord } from '../practice-access.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter } from '../router.ts';
import { editedFrom } from '../show-record.ts';
import { hashOf } from '../signing.ts';
import { staff } from '../staff.ts';
import { OF_RECORD, PracticeParam } from './records.ts';

/** Links by which somebody without an account gives their word for a practice. */
export const confirmations = createRouter();

const makeLink = createRoute({
  method: 'post',
  path: '/v1/records/{practice}/links',
  summary: 'Make a link to confirm a practice by',
  description:
    'For whoever has no account: the text as it is, or that a published practice is still so. It works once, within thirty days; it is in this reply, and in a letter to the contact of the practice where the server sends letters.',
  security: BY_KEY,
  middleware: staff,
  request: { params: PracticeParam },
  responses: {
    201: gives('NewConfirmationLink', 'The link. `sentTo` says where a letter is on its way.'),
    ...OF_RECORD,
    ...refuses('cannot-move'),
  },
});

confirmations.openapi(makeLink, async (c) => {
  const { services } = c.var;
  const { kept, version } = await findRecord(c);
  const deed = deedOf(c, 'confirmation-link-made', kept.id, { version: version.version });
  return c.json(await makeConfirmationLink(services, { kept, version, origin: services.originOf(c), deed }), 201);
});

/** What the link with that token is for. Used, too old, or of a practice that has moved on: it is for nothing. */
async function findLink(c: AppContext, token: string) {
  const { storage, now } = c.var.services;
  const link = await storage.confirmations.find(hashOf(token), dayOf(now()));
  const kept = link && (await storage.practices.find(link.practice));
  const version = kept?.versions.find((each) => each.version === link?.version);
  if (!link || !kept || !version || purposeOf(version) !== link.purpose) throw new ProblemError('no-confirmation');
  return { link, kept, version };
}

const look = createRoute({
  method: 'post',
  path: '/v1/confirmations/lookup',
  summary: 'Read what a link is to confirm',
  request: { body: takes('ConfirmationToken') },
  responses: {
    200: gives(
      'OpenConfirmation',
      'The text, and its hash. `before` is what the experts approved, where it was edited since.',
    ),
    ...refuses('malformed-json', 'malformed-request', 'too-large', 'not-json', 'no-confirmation'),
  },
});

confirmations.openapi(look, async (c) => {
  const { token } = await readBody(c, ConfirmationToken);
  const { link, version } = await findLink(c, token);
  const { purpose, expiresOn } = link;
  // Whoever confirms sees what was edited since it was sent, as an author with an account does.
  const { reviewedText: before } = editedFrom(version);
  const shown = { practice: version.practice, ...(before && { before }), hash: version.hash, purpose, expiresOn };
  return c.json(shown satisfies OpenConfirmation, 200);
});

const confirm = createRoute({
  method: 'post',
  path: '/v1/confirmations',
  summary: 'Confirm by a link',
  description: 'The text with that hash, once. When it has changed since it was read, `stale`: read it again.',
  request: { body: takes('Confirmation') },
  responses: {
    204: { description: 'It is confirmed, and the link works no more.' },
    ...refuses('malformed-json', 'malformed-request', 'too-large', 'not-json', 'no-confirmation', 'stale'),
  },
});

confirmations.openapi(confirm, async (c) => {
  const { token, hash } = await readBody(c, Confirmation);
  const { link, kept, version } = await findLink(c, token);
  const actor = { kind: 'server' as const, id: 'link', name: 'link' };
  const deed = {
    ...{ organisation: kept.organisation.id, actor, at: toSecond(c.var.services.now()) },
    ...{ action: 'practice-confirmed' as const, target: kept.id, details: { version: version.version, hash } },
  };
  const isDone = await confirmText(c.var.services, { kept, version, hash, by: 'link', deed, link: link.hash });
  if (!isDone) {
    await findLink(c, token);
    throw new ProblemError('stale');
  }
  return c.body(null, 204);
});
