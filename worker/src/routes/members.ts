import { createRoute } from '@hono/zod-openapi';
import { type Member, MemberChange } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { readMatch, requireSeen, staleAt } from '../condition.ts';
import { deedOf } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { quote } from '../etag.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_KEY, createRouter, OF_BODY } from '../router.ts';
import { hashOf } from '../signing.ts';
import { staff } from '../staff.ts';
import type { MemberRecord } from '../storage/people.ts';

/** Who works in the organisation, and as what. */
export const members = createRouter();

const MemberParam = z.object({ member: z.string() });

const listMembers = createRoute({
  method: 'get',
  path: '/v1/members',
  summary: 'List everybody of the organisation',
  security: BY_KEY,
  middleware: staff,
  responses: {
    200: givesPage('members', 'Member', 'Everybody, in the order of names, each with the tag for changing them.'),
    ...refuses('unauthorised', 'forbidden', 'not-same-origin'),
  },
});

members.openapi(listMembers, async (c) => {
  const found = await c.var.services.storage.members.list(c.var.organisation);
  return c.json({ members: found.map(toMember) }, 200);
});

const changeMember = createRoute({
  method: 'patch',
  path: '/v1/members/{member}',
  summary: 'Give a member other roles',
  description:
    'In place of those that their tag in `If-Match` stands for. It counts from their next call on. An organisation always keeps an administrator.',
  security: BY_KEY,
  middleware: staff,
  request: { params: MemberParam, body: takes('MemberChange') },
  responses: {
    200: gives('Member', 'The member as they are now. The new tag is in `ETag` too.'),
    ...OF_BODY,
    ...refuses('no-member', 'last-admin'),
    ...refuses('stale', 'condition-required'),
  },
});

members.openapi(changeMember, async (c) => {
  const seen = readMatch(c);
  const { roles } = await readBody(c, MemberChange);
  const member = await findMember(c);
  requireSeen(seen, tagOf(member));
  const details = { before: member.roles.join(' '), after: roles.join(' ') };
  const outcome = await c.var.services.storage.members.change(
    { person: member.person, roles, replaces: member.roles },
    deedOf(c, 'member-changed', member.person, details),
  );
  await refuseUnlessDone(c, outcome);
  const changed = await findMember(c);
  c.header('etag', quote(tagOf(changed)));
  return c.json(toMember(changed), 200);
});

const removeMember = createRoute({
  method: 'delete',
  path: '/v1/members/{member}',
  summary: 'Remove a member',
  description:
    'Whose tag is in `If-Match`. All their sessions end with it, also those in which they act for another organisation. Links that they have made to invite others work no more; keys stay, and the log says which they made.',
  security: BY_KEY,
  middleware: staff,
  request: { params: MemberParam },
  responses: {
    204: { description: 'They are no member any more.' },
    ...refuses('unauthorised', 'forbidden', 'not-same-origin', 'no-member', 'last-admin', 'stale'),
    ...refuses('condition-required'),
  },
});

members.openapi(removeMember, async (c) => {
  const seen = readMatch(c);
  const member = await findMember(c);
  requireSeen(seen, tagOf(member));
  const outcome = await c.var.services.storage.members.remove(
    { person: member.person, replaces: member.roles },
    deedOf(c, 'member-removed', member.person, { before: member.roles.join(' ') }),
  );
  await refuseUnlessDone(c, outcome);
  return c.body(null, 204);
});

async function findMember(c: AppContext): Promise<MemberRecord> {
  const all = await c.var.services.storage.members.list(c.var.organisation);
  const found = all.find(({ person }) => person === c.req.param('member'));
  if (!found) throw new ProblemError('no-member');
  return found;
}

async function refuseUnlessDone(
  c: AppContext,
  outcome: 'changed' | 'removed' | 'absent' | 'stale' | 'last-admin',
): Promise<void> {
  if (outcome === 'absent') throw new ProblemError('no-member');
  if (outcome === 'last-admin') throw new ProblemError('last-admin');
  if (outcome === 'stale') throw staleAt(tagOf(await findMember(c)));
}

const toMember = (record: MemberRecord): Member => {
  const { person: id, name, email, roles, joinedOn, hasSecondStep } = record;
  return { id, name, email, roles, joinedOn, hasSecondStep, etag: quote(tagOf(record)) };
};

const tagOf = ({ organisation, person, roles }: MemberRecord): string =>
  hashOf([organisation, person, roles.join(' ')].join('\n')).slice(0, 32);
