import type { AuditAction, AuditEntry, MemberOrganisation, OrganisationSettings, Role } from '@otklik/schema';

/** Who does something: a member, a key, or the server itself at its command line. */
export interface Actor {
  kind: 'person' | 'key' | 'server';
  id: string;
  name: string;
}

/** A line for the log, before it has a number and a signature. */
export interface Deed {
  organisation: string;
  actor: Actor;
  /** ISO, to the second. */
  at: string;
  action: AuditAction;
  target: string;
  details?: AuditEntry['details'];
}

/**
 * The log of each organisation. It can only grow. Whatever must be logged is
 * done in one batch with its line, or after the line is durable: what cannot be
 * logged is not done.
 */
export interface Audit {
  /** Adds a line by itself, for what is read. */
  append(deed: Deed): Promise<void>;
  /** From newest to oldest, those below `before`. */
  list(organisation: string, page: { before?: number; limit: number }): Promise<AuditEntry[]>;
  /** Whether every line is as it was written, and none is missing. The first number that is not, and why. */
  verify(organisation: string): Promise<{ lines: number } | { broken: number; why: AuditBreak }>;
}

/** `changed`: a line or its order; `missing`: a number; `cut`: lines at the end, or the head itself. */
export type AuditBreak = 'changed' | 'missing' | 'cut';

export interface MemberRecord {
  organisation: string;
  person: string;
  name: string;
  email: string;
  roles: Role[];
  joinedOn: string;
  hasSecondStep: boolean;
}

/** Who works in which organisation, and as what. Asked at every call of staff, so that what is taken away is gone at once. */
export interface Members {
  /** Roles of a person here, or nothing for somebody who is no member. */
  rolesOf(organisation: string, person: string): Promise<Role[] | undefined>;
  list(organisation: string): Promise<MemberRecord[]>;
  /** Everywhere a person works, in the order of names. */
  organisationsOf(person: string): Promise<{ organisation: string; name: string; roles: Role[] }[]>;
  /** Whether anybody administers this organisation. */
  hasAdmin(organisation: string): Promise<boolean>;
  /** `last-admin`: an organisation is never left without one; `stale`: the roles are not `replaces` any more. */
  change(
    change: { person: string; roles: Role[]; replaces: Role[] },
    deed: Deed,
  ): Promise<'changed' | 'absent' | 'stale' | 'last-admin'>;
  /** Removes somebody, and ends all their sessions with that. */
  remove(
    removal: { person: string; replaces: Role[] },
    deed: Deed,
  ): Promise<'removed' | 'absent' | 'stale' | 'last-admin'>;
}

export interface InvitationRecord {
  id: string;
  organisation: string;
  roles: Role[];
  note: string;
  email: string | undefined;
  invitedBy: string;
  expiresAt: string;
}

/** Links by which people join. Of a link only its hash is kept; it works once. */
export interface Invitations {
  add(invitation: InvitationRecord & { hash: string }, deed: Deed): Promise<void>;
  /** Those of the organisation that have not expired. */
  list(organisation: string, now: string): Promise<InvitationRecord[]>;
  /** What the link with that hash offers, unless it has expired. */
  find(hash: string, now: string): Promise<(InvitationRecord & { organisationName: string }) | undefined>;
  /** Makes the person a member, with these roles besides any they have, and uses the link up. One of two at once succeeds. */
  accept(hash: string, person: { id: string; on: string; now: string }, deed: Deed): Promise<'accepted' | 'gone'>;
  revoke(id: string, deed: Deed): Promise<boolean>;
  /** Revokes those that the server itself made for its first administrator, without a line in the log. */
  revokeFromServer(organisation: string): Promise<void>;
}

export interface AccessKeyRecord {
  id: string;
  organisation: string;
  name: string;
  roles: Role[];
  madeOn: string | undefined;
  expiresOn: string | undefined;
}

/** Credentials of programs: for which organisation they speak, and as what. */
export interface Keys {
  /** Keeps the hash of a key that has all roles. Keeping it twice changes nothing. */
  add(key: { hash: string; organisation: string; name: string }): Promise<void>;
  /** Forgets every key of the environment of that name but this one, so that a changed one revokes the old. Without one it forgets all. */
  replace(key: { hash: string | undefined; organisation: string; name: string }): Promise<void>;
  /** The key with that hash, unless its last day is over. */
  find(hash: string, today: string): Promise<AccessKeyRecord | undefined>;
  list(organisation: string): Promise<AccessKeyRecord[]>;
  make(key: AccessKeyRecord & { hash: string }, deed: Deed): Promise<void>;
  revoke(id: string, deed: Deed): Promise<boolean>;
}

export interface Organisation {
  id: string;
  name: string;
}

export interface OrganisationRecord extends Organisation {
  isCentre: boolean;
  centre: Organisation | undefined;
  frameOrigins: string[];
}

/** Organisations, and which of them have joined a centre. */
export interface Organisations {
  /** The one that was added first; there is always one after `migrate` and `addFirst`. */
  first(): Promise<Organisation | undefined>;
  /** Adds the first organisation unless there is one, and gives whichever is first. */
  addFirst(organisation: Organisation): Promise<Organisation>;
  find(id: string): Promise<OrganisationRecord | undefined>;
  /** Changes what is named, where all is still as it was read. */
  change(replaces: OrganisationRecord, settings: OrganisationSettings, deed: Deed): Promise<boolean>;
  /** Adds an organisation with the invitation for its first administrator. The deed is of the one that makes it. */
  make(
    organisation: Organisation & { centre: string | undefined },
    invitation: InvitationRecord & { hash: string },
    deed: Deed,
  ): Promise<void>;
  /** Joins a centre, in place of another one. Not done where there is no such centre. */
  joinCentre(centre: string, deed: Deed): Promise<boolean>;
  /** Not done where the organisation is not in the centre that the deed names. */
  leaveCentre(deed: Deed): Promise<boolean>;
  /** What a centre sees of those that joined it, in the order of ids. Counts, and what anybody may read. */
  listJoined(centre: string, page: { after?: string; limit: number; today: string }): Promise<MemberOrganisation[]>;
}
