import { createRoute } from '@hono/zod-openapi';
import {
  canonicalJson,
  CentreChoice,
  type Organisation,
  OrganisationDraft,
  OrganisationSettings,
} from '@otklik/schema';
import { readBody } from '../body.ts';
import { readMatch, requireSeen, staleAt } from '../condition.ts';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { quote } from '../etag.ts';
import { deliver, draftInvitation } from '../invite.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { hashOf } from '../signing.ts';
import { staff } from '../staff.ts';
import type { OrganisationRecord } from '../storage/people.ts';

/** The organisation for which one acts, and the centre that it has joined. */
export const organisation = createRouter();

const readOrganisation = createRoute({
  method: 'get',
  path: '/v1/organisation',
  summary: 'Read the organisation',
  security: BY_KEY,
  middleware: staff,
  responses: {
    200: gives('Organisation', 'The organisation for which the call is made. Its tag is in `ETag`.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin'),
  },
});

organisation.openapi(readOrganisation, async (c) => c.json(tell(c, await findOwn(c)), 200));

const changeOrganisation = createRoute({
  method: 'patch',
  path: '/v1/organisation',
  summary: 'Change the organisation',
  description:
    'Where it is still as its tag in `If-Match` says. What is left out stays. `frameOrigins` are the sites on whose pages its forms may stand in a frame (`<otklik-form isolated>`); an empty list means any.',
  security: BY_KEY,
  middleware: staff,
  request: { body: takes('OrganisationSettings') },
  responses: {
    200: gives('Organisation', 'The organisation as it is now. Its new tag is in `ETag`.'),
    ...OF_BODY,
    ...refuses('stale', 'condition-required'),
  },
});

organisation.openapi(changeOrganisation, async (c) => {
  const seen = readMatch(c);
  const settings = await readBody(c, OrganisationSettings);
  const found = await findOwn(c);
  requireSeen(seen, tagOf(found));
  const { name, isCentre, frameOrigins } = settings;
  const details = {
    ...(name !== undefined && { renamed: name !== found.name }),
    ...(isCentre !== undefined && { isCentre }),
    ...(frameOrigins !== undefined && { frameOrigins: frameOrigins.length }),
  };
  const deed = deedOf(c, 'organisation-changed', found.id, details);
  if (!(await c.var.services.storage.organisations.change(found, settings, deed)))
    throw staleAt(tagOf(await findOwn(c)));
  return c.json(tell(c, await findOwn(c)), 200);
});

const joinCentre = createRoute({
  method: 'put',
  path: '/v1/organisation/centre',
  summary: 'Join a centre',
  description:
    'In place of another one. The centre sees which forms there are and in what state, what is published, and how many answered, in tens. It never sees answers.',
  security: BY_KEY,
  middleware: staff,
  request: { body: takes('CentreChoice') },
  responses: {
    200: gives('Organisation', 'The organisation as it is now. Its new tag is in `ETag`.'),
    ...OF_BODY,
    ...refuses('no-organisation'),
  },
});

organisation.openapi(joinCentre, async (c) => {
  const { centre } = await readBody(c, CentreChoice);
  const isJoined = await c.var.services.storage.organisations.joinCentre(centre, deedOf(c, 'centre-joined', centre));
  if (!isJoined) throw new ProblemError('no-organisation');
  return c.json(tell(c, await findOwn(c)), 200);
});

const leaveCentre = createRoute({
  method: 'delete',
  path: '/v1/organisation/centre',
  summary: 'Leave the centre',
  security: BY_KEY,
  middleware: staff,
  responses: {
    204: { description: 'It sees nothing of the organisation any more.' },
    ...refuses('unauthorised', 'forbidden', 'not-same-origin'),
  },
});

organisation.openapi(leaveCentre, async (c) => {
  // Somebody may join another one meanwhile, and the log names the one that was left.
  for (let { centre } = await findOwn(c); centre; { centre } = await findOwn(c))
    if (await c.var.services.storage.organisations.leaveCentre(deedOf(c, 'centre-left', centre.id))) break;
  return c.body(null, 204);
});

const makeOrganisation = createRoute({
  method: 'post',
  path: '/v1/organisations',
  summary: 'Make another organisation',
  description:
    'For administrators of a centre, which the new one has then joined, and of the first organisation of this server. Whoever makes it is not in it: its first administrator comes by the invitation.',
  security: BY_KEY,
  middleware: staff,
  request: { body: takes('OrganisationDraft') },
  responses: { 201: gives('NewOrganisation', 'It is there, and waits for its administrator.'), ...OF_BODY },
});

organisation.openapi(makeOrganisation, async (c) => {
  const { storage, newId } = c.var.services;
  const { name } = await readBody(c, OrganisationDraft);
  const maker = await findOwn(c);
  const isFirst = (await storage.organisations.first())?.id === maker.id;
  if (!maker.isCentre && !isFirst) throw new ProblemError('forbidden');

  const id = newId();
  const invitation = draftInvitation(c, id, { roles: ['admin'], note: '' });
  const centre = maker.isCentre ? maker.id : undefined;
  await storage.organisations.make({ id, name, centre }, invitation.record, deedOf(c, 'organisation-made', id));
  const made = (await storage.organisations.find(id))!;
  return c.json({ organisation: toOrganisation(made), invitation: await deliver(c, invitation, name) }, 201);
});

async function findOwn(c: AppContext): Promise<OrganisationRecord> {
  const found = await c.var.services.storage.organisations.find(c.var.organisation);
  if (!found) throw new ProblemError('no-organisation');
  return found;
}

function tell(c: AppContext, record: OrganisationRecord): Organisation {
  c.header('etag', quote(tagOf(record)));
  return toOrganisation(record);
}

const toOrganisation = ({ centre, ...record }: OrganisationRecord): Organisation => ({
  ...record,
  ...(centre && { centre }),
});

const tagOf = (record: OrganisationRecord): string => hashOf(canonicalJson(toOrganisation(record))).slice(0, 32);
