import { createRoute } from '@hono/zod-openapi';
import { InvitationDraft } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { deedOf, toSecond } from '../deed.ts';
import { deliver, draftInvitation, toInvitation } from '../invite.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { rowIdOf, staff } from '../staff.ts';

/** Links by which people join the organisation, for those who give them out. */
export const invitations = createRouter();

const listInvitations = createRoute({
  method: 'get',
  path: '/v1/invitations',
  summary: 'List the invitations that can still be accepted',
  security: BY_KEY,
  middleware: staff,
  responses: {
    200: givesPage('invitations', 'Invitation', 'All of them, without their links.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin'),
  },
});

invitations.openapi(listInvitations, async (c) => {
  const { storage, now } = c.var.services;
  const found = await storage.invitations.list(c.var.organisation, toSecond(now()));
  return c.json({ invitations: found.map(toInvitation) }, 200);
});

const invite = createRoute({
  method: 'post',
  path: '/v1/invitations',
  summary: 'Invite somebody',
  description:
    'The link is in this reply and nowhere else. It works once, within seven days. Administrators give any roles, also those that they do not have: they decide who is what.',
  security: BY_KEY,
  middleware: staff,
  request: { body: takes('InvitationDraft') },
  responses: { 201: gives('NewInvitation', 'The invitation with its link.'), ...OF_BODY },
});

invitations.openapi(invite, async (c) => {
  const { storage } = c.var.services;
  const draft = await readBody(c, InvitationDraft);
  const { organisation } = c.var;
  const invitation = draftInvitation(c, organisation, draft);
  const details = { roles: draft.roles.join(' '), isForOneAddress: draft.email !== undefined };
  await storage.invitations.add(invitation.record, deedOf(c, 'invitation-made', invitation.record.id, details));
  const { name } = (await storage.organisations.find(organisation))!;
  return c.json(await deliver(c, invitation, name), 201);
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/invitations/{invitation}',
  summary: 'Revoke an invitation',
  security: BY_KEY,
  middleware: staff,
  request: { params: z.object({ invitation: z.string() }) },
  responses: {
    204: { description: 'The link does not work any more.' },
    ...refuses('unauthorised', 'forbidden', 'not-same-origin', 'no-invitation'),
  },
});

invitations.openapi(revoke, async (c) => {
  const invitation = rowIdOf(c, 'invitation', 'no-invitation');
  const deed = deedOf(c, 'invitation-revoked', invitation);
  if (!(await c.var.services.storage.invitations.revoke(invitation, deed))) throw new ProblemError('no-invitation');
  return c.body(null, 204);
});
