export { AccessKey, AccessKeyDraft, NewAccessKey } from './access-key.ts';
export { AuditAction, AuditEntry, Erasure } from './audit-entry.ts';
export {
  Acceptance,
  Invitation,
  InvitationDraft,
  Member,
  MemberChange,
  NewInvitation,
  OpenInvitation,
} from './member.ts';
export {
  CentreChoice,
  MemberOrganisation,
  Name,
  Organisation,
  OrganisationDraft,
  OrganisationId,
  OrganisationSettings,
  Origin,
} from './organisation.ts';
export {
  AccessKeyPage,
  AuditPage,
  InvitationPage,
  MemberOrganisationPage,
  MemberPage,
  PasskeyPage,
} from './page.ts';
export { Role, Roles, ROLES } from './role.ts';
export {
  Credentials,
  Email,
  LinkRequest,
  LinkToken,
  Membership,
  NewPassword,
  OrganisationChoice,
  Passkey,
  PasskeyOptions,
  PasskeyResponse,
  PasswordChange,
  PasswordProof,
  SecondStep,
  SecondStepSetup,
  Session,
  SignedIn,
  SignInWays,
} from './session.ts';
