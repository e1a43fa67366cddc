import { z } from 'zod';
import { Day } from '../id.ts';
import { Line, Name } from './organisation.ts';
import { Role, Roles } from './role.ts';
import { Email, NewPassword } from './session.ts';

/** Somebody of the organisation, as its administrators see them. */
export const Member = z.object({
  /** The id of the person. */
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  joinedOn: Day,
  hasSecondStep: z.boolean(),
  /** What changing and removing ask for in `If-Match`. */
  etag: z.string(),
});
export type Member = z.infer<typeof Member>;

/** What may be changed of a member. */
export const MemberChange = z.strictObject({ roles: Roles });
export type MemberChange = z.infer<typeof MemberChange>;

/** An invitation that is out, as administrators see it. The link itself is shown once and kept nowhere. */
export const Invitation = z.object({
  id: z.string(),
  roles: z.array(Role),
  /** For whom it is, in the words of who invites. */
  note: z.string(),
  invitedBy: z.string(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Whom to invite. With an e-mail only that address can accept; with SMTP set up the link goes there. */
export const InvitationDraft = z.strictObject({
  roles: Roles,
  note: Line(200).default(''),
  email: Email.optional(),
});
export type InvitationDraft = z.infer<typeof InvitationDraft>;

/** An invitation just made. The link is shown once: copied into a messenger, or sent by e-mail. */
export const NewInvitation = Invitation.extend({
  link: z.string(),
  /** Whether a letter with it is on its way. */
  mailed: z.boolean(),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** What whoever holds the link is told before they accept. */
export const OpenInvitation = z.object({
  organisation: Name,
  roles: z.array(Role),
  expiresAt: z.iso.datetime(),
  /** The only address that can accept it, when there is one. */
  email: z.string().optional(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;

/** Accepting: with a new account, or with nothing but the token by somebody who is signed in. */
export const Acceptance = z.strictObject({
  token: z.string().min(20).max(200),
  account: z.strictObject({ name: Name, email: Email, password: NewPassword }).optional(),
});
export type Acceptance = z.infer<typeof Acceptance>;
