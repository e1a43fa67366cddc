import { z } from 'zod';
import { AccessKey } from './access-key.ts';
import { AuditEntry } from './audit-entry.ts';
import { Invitation, Member } from './member.ts';
import { MemberOrganisation } from './organisation.ts';
import { Passkey } from './session.ts';

const next = z.string().optional();

/** Everybody of the organisation. */
export const MemberPage = z.object({ members: z.array(Member) });
export type MemberPage = z.infer<typeof MemberPage>;

/** Invitations that can still be accepted. */
export const InvitationPage = z.object({ invitations: z.array(Invitation) });
export type InvitationPage = z.infer<typeof InvitationPage>;

/** The keys of the organisation. */
export const AccessKeyPage = z.object({ keys: z.array(AccessKey) });
export type AccessKeyPage = z.infer<typeof AccessKeyPage>;

/** One page of the log, from newest to oldest. `next` is the cursor of the page after it. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), next });
export type AuditPage = z.infer<typeof AuditPage>;

/** The organisations that joined a centre. */
export const MemberOrganisationPage = z.object({ organisations: z.array(MemberOrganisation), next });
export type MemberOrganisationPage = z.infer<typeof MemberOrganisationPage>;

/** One's own passkeys. */
export const PasskeyPage = z.object({ passkeys: z.array(Passkey) });
export type PasskeyPage = z.infer<typeof PasskeyPage>;
