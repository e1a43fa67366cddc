import { randomBytes, randomUUID } from 'node:crypto';
import { ROLES } from '@otklik/schema';
import { toSecond } from '../deed.ts';
import { hashOf } from '../signing.ts';
import { BY_SERVER } from '../storage/invitations.ts';
import type { Storage } from '../storage/storage.ts';

const HOUR_MS = 3_600_000;

/**
 * Makes an invitation for the first administrator, while an organisation has
 * none: the token of a link that works once and for an hour. One that was made
 * before stops working, so that what stands in an old log is of no use.
 */
export async function inviteFirstAdmin(
  { members, invitations }: Pick<Storage, 'members' | 'invitations'>,
  organisation: string,
  now: Date,
): Promise<string | undefined> {
  if (await members.hasAdmin(organisation)) return undefined;
  await invitations.revokeFromServer(organisation);
  const token = randomBytes(32).toString('base64url');
  const id = randomUUID();
  const at = toSecond(now);
  const invitation = { id, organisation, roles: [...ROLES], note: '', email: undefined, invitedBy: BY_SERVER };
  const expiresAt = toSecond(new Date(now.getTime() + HOUR_MS));
  await invitations.add(
    { ...invitation, expiresAt, hash: hashOf(token) },
    {
      organisation,
      actor: { kind: 'server', id: 'server', name: 'otklik' },
      at,
      action: 'invitation-made',
      target: id,
      details: { roles: ROLES.join(' ') },
    },
  );
  return token;
}
