import { z } from 'zod';
import { Line, Name, OrganisationId } from './organisation.ts';
import { Role } from './role.ts';

/** An e-mail address as it is typed. Compared in small letters. */
export const Email = z.email().max(254);

/**
 * A password that is chosen: 12 characters or more. Longer is better than
 * stranger (NIST SP 800-63B), so nothing else is asked of it.
 */
export const NewPassword = z.string().min(12).max(256);

/** A password that is typed to be compared. */
const Password = z.string().min(1).max(256);

/** Signing in by e-mail and password. */
export const Credentials = z.strictObject({ email: Email, password: Password });
export type Credentials = z.infer<typeof Credentials>;

/** The second step of signing in: six digits from the app, or one of the codes kept for a lost phone. */
export const SecondStep = z.strictObject({ code: z.string().min(6).max(20) });
export type SecondStep = z.infer<typeof SecondStep>;

/** Asks for a letter with a link by which one signs in. */
export const LinkRequest = z.strictObject({ email: Email });
export type LinkRequest = z.infer<typeof LinkRequest>;

/** The secret out of a link: what its address has after `#`. */
export const LinkToken = z.strictObject({ token: z.string().min(20).max(200) });
export type LinkToken = z.infer<typeof LinkToken>;

/** Following the link of a letter: to sign in, and to set another password if the old one is lost. */
export const LinkVisit = z.strictObject({ token: z.string().min(20).max(200), newPassword: NewPassword.optional() });
export type LinkVisit = z.infer<typeof LinkVisit>;

/** Where somebody works, and as what. */
export const Membership = z.object({ organisation: OrganisationId, name: Name, roles: z.array(Role) });
export type Membership = z.infer<typeof Membership>;

/** Who is signed in, and for which organisation they act now. */
export const Session = z.object({
  person: z.object({ id: z.string(), name: Name, email: z.string(), hasSecondStep: z.boolean() }),
  /** The organisation of every call of staff in this session. Absent for somebody who belongs to none. */
  current: Membership.optional(),
  memberships: z.array(Membership),
});
export type Session = z.infer<typeof Session>;

/** The reply to a first step: signed in, or a second one is needed. */
export const SignedIn = z.object({ session: Session.optional(), secondStep: z.boolean() });
export type SignedIn = z.infer<typeof SignedIn>;

/** Which of one's organisations to act for. */
export const OrganisationChoice = z.strictObject({ organisation: OrganisationId });
export type OrganisationChoice = z.infer<typeof OrganisationChoice>;

/** Another password. All other sessions end. */
export const PasswordChange = z.strictObject({ password: Password, newPassword: NewPassword });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** The password once more, before what must not be done by whoever finds the screen unlocked. */
export const PasswordProof = z.strictObject({ password: Password });
export type PasswordProof = z.infer<typeof PasswordProof>;

/** A second step as it is set up: for the app, and for a lost phone. Shown once. */
export const SecondStepSetup = z.object({
  /** `otpauth://…`, for a QR code. */
  uri: z.string(),
  codes: z.array(z.string()),
});
export type SecondStepSetup = z.infer<typeof SecondStepSetup>;

/** A passkey, as its owner sees it. */
export const Passkey = z.object({ id: z.string(), name: z.string(), madeOn: z.string().optional() });
export type Passkey = z.infer<typeof Passkey>;

/** What the browser's `navigator.credentials` is asked with, as WebAuthn Level 3 writes it in JSON. */
export const PasskeyOptions = z.record(z.string(), z.unknown());

/** What the browser's authenticator answered, as WebAuthn Level 3 writes it in JSON. */
export const PasskeyResponse = z.strictObject({
  response: z.record(z.string(), z.unknown()),
  /** How the owner calls a new passkey. */
  name: Line(100).min(1).optional(),
});
export type PasskeyResponse = z.infer<typeof PasskeyResponse>;

/** Which ways of signing in this server offers. */
export const SignInWays = z.object({ mail: z.boolean(), passkeys: z.boolean() });
export type SignInWays = z.infer<typeof SignInWays>;
