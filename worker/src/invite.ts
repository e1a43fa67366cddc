import { randomBytes } from 'node:crypto';
import type { InvitationDraft, NewInvitation } from '@otklik/schema';
import { toSecond } from './deed.ts';
import type { AppContext } from './env.ts';
import { sendInvitation } from './invitation-letter.ts';
import { hashOf } from './signing.ts';
import type { InvitationRecord } from './storage/people.ts';

/** How long a link is good: people are away for a week. */
const DAYS = 7;
const DAY_MS = 86_400_000;

/** An invitation with its link, before it is kept. */
export interface DraftedInvitation {
  record: InvitationRecord & { hash: string };
  link: string;
}

/** Draws a link for somebody. Of its secret nothing is kept but the hash. */
export function draftInvitation(
  c: AppContext,
  organisation: string,
  { roles, note, email }: InvitationDraft,
): DraftedInvitation {
  const { now, newId, originOf } = c.var.services;
  const token = randomBytes(32).toString('base64url');
  const record = {
    ...{ id: newId(), hash: hashOf(token), organisation, roles, note, email: email?.toLowerCase() },
    ...{ invitedBy: c.var.actor.name, expiresAt: toSecond(new Date(now().getTime() + DAYS * DAY_MS)) },
  };
  return { record, link: `${originOf(c)}/studio/invitation#${token}` };
}

/** Sends the link where there is an address and a way, and says whether it is on its way. The link works in any case. */
export async function deliver(
  c: AppContext,
  { record, link }: DraftedInvitation,
  organisationName: string,
): Promise<NewInvitation> {
  const { mailer } = c.var.services;
  const { email } = record;
  const mailed =
    mailer !== undefined &&
    email !== undefined &&
    (await sendInvitation(mailer, { email, link, organisationName }).then(
      () => true,
      // Said in the reply: whoever invites passes the link on by another way.
      () => false,
    ));
  return { ...toInvitation(record), link, mailed };
}

/** What administrators see of it later. */
export const toInvitation = ({ id, roles, note, invitedBy, expiresAt }: InvitationRecord) => ({
  ...{ id, roles, note, invitedBy, expiresAt },
});
