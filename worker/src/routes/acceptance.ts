import { createRoute } from '@hono/zod-openapi';
import { Acceptance, LinkToken, type OpenInvitation, type SignedIn } from '@otklik/schema';
import { readBody } from '../body.ts';
import { dayOf } from '../day.ts';
import { deedOf, toSecond } from '../deed.ts';
import type { AppContext } from '../env.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { createRouter } from '../router.ts';
import { describeSession, enter } from '../sign-in.ts';
import { hashOf } from '../signing.ts';
import { findSession, fromOurPages, unauthorised } from '../staff.ts';
import type { InvitationRecord } from '../storage/people.ts';
import { countTry } from '../tries.ts';

/** Following the link of an invitation. Whoever holds it may; everything that they become is in the invitation. */
export const acceptance = createRouter();

const lookUp = createRoute({
  method: 'post',
  path: '/v1/invitations/lookup',
  summary: 'Tell what an invitation offers',
  middleware: fromOurPages,
  request: { body: takes('LinkToken') },
  responses: {
    200: gives('OpenInvitation', 'Where one is invited, and as what.'),
    ...refuses('malformed-json', 'malformed-request', 'not-same-origin', 'no-invitation', 'too-large', 'not-json'),
  },
});

acceptance.openapi(lookUp, async (c) => {
  const { token } = await readBody(c, LinkToken);
  const { organisationName, roles, expiresAt, email } = await findInvitation(c, hashOf(token));
  const offer: OpenInvitation = {
    ...{ organisation: organisationName, roles, expiresAt },
    ...(email !== undefined && { email }),
  };
  return c.json(offer, 200);
});

const accept = createRoute({
  method: 'post',
  path: '/v1/invitations/acceptance',
  summary: 'Accept an invitation',
  description:
    'With `account`: makes one and signs in. Without it: for whoever is signed in. The link is used up by it. What is bound to an address is `no-invitation` for every other one.',
  security: [{}, { session: [] }],
  middleware: fromOurPages,
  request: { body: takes('Acceptance') },
  responses: {
    200: gives('SignedIn', 'A member now, and signed in.'),
    ...refuses('malformed-json', 'malformed-request', 'unauthorised', 'not-same-origin', 'no-invitation'),
    ...refuses('account-exists', 'already-member', 'too-large', 'not-json', 'too-many-requests'),
  },
});

acceptance.openapi(accept, async (c) => {
  const { token, account } = await readBody(c, Acceptance);
  const invitation = await findInvitation(c, hashOf(token));
  return c.json(
    await (account ? acceptAnew(c, token, invitation, account) : acceptSignedIn(c, token, invitation)),
    200,
  );
});

type Account = NonNullable<Acceptance['account']>;

async function acceptAnew(c: AppContext, token: string, invitation: InvitationRecord, account: Account) {
  const { name, email, password } = account;
  requireAddress(invitation, email);
  // Whoever holds a link could go through addresses to hear which have an account.
  const forget = await countTry(c.var.services, `invitation ${invitation.id}`);
  const accounts = await c.var.services.accounts();
  // The link may have come by a messenger, so it proves no address.
  const made = await accounts.make({ name, email, password, isProven: false });
  // Told to nobody but who holds an invitation that works.
  if (made === 'taken') throw new ProblemError('account-exists');
  await join(c, token, invitation, { id: made.person, name });
  await forget();
  return enter(c, await accounts.signIn({ email, password }), 'wrong-credentials');
}

async function acceptSignedIn(c: AppContext, token: string, invitation: InvitationRecord): Promise<SignedIn> {
  const session = await findSession(c);
  if (!session) throw unauthorised();
  const { person } = session;
  requireAddress(invitation, person.email);
  const { organisation, roles } = invitation;
  const has = (await c.var.services.storage.members.rolesOf(organisation, person.id)) ?? [];
  if (roles.every((role) => has.includes(role))) throw new ProblemError('already-member');
  await join(c, token, invitation, person);
  return { secondStep: false, session: await describeSession(c, session, organisation) };
}

async function join(
  c: AppContext,
  token: string,
  { organisation, roles }: InvitationRecord,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const { storage, now } = c.var.services;
  const by = { organisation, actor: { kind: 'person' as const, id, name } };
  const deed = deedOf(c, 'member-joined', id, { roles: roles.join(' ') }, by);
  const person = { id, on: dayOf(now()), now: toSecond(now()) };
  const outcome = await storage.invitations.accept(hashOf(token), person, deed);
  if (outcome === 'gone') throw new ProblemError('no-invitation');
}

async function findInvitation(c: AppContext, hash: string) {
  const { storage, now } = c.var.services;
  const found = await storage.invitations.find(hash, toSecond(now()));
  if (!found) throw new ProblemError('no-invitation');
  return found;
}

function requireAddress({ email }: InvitationRecord, given: string): void {
  if (email !== undefined && email !== given.toLowerCase()) throw new ProblemError('no-invitation');
}
