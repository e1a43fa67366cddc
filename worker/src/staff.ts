import { Id, type ProblemCode, type Role } from '@otklik/schema';
import type { MiddlewareHandler } from 'hono';
import type { SignedInPerson } from './accounts/accounts.ts';
import { SESSION_COOKIE } from './accounts/cookies.ts';
import { dayOf } from './day.ts';
import type { AppContext, AppEnv } from './env.ts';
import { isFromOurOrigin } from './origin.ts';
import { allows, rightTo } from './policy.ts';
import { ProblemError } from './problems.ts';
import { hashOf } from './signing.ts';
import type { Actor } from './storage/people.ts';
import type { FormRecord } from './storage/storage.ts';

/** Whoever acts for an organisation: a member who is signed in, or a key. */
export interface Credential extends Actor {
  organisation: string;
  roles: readonly Role[];
}

/**
 * Lets staff in, by a key or by a session, if the policy gives one of their
 * roles the call. The organisation comes from the credential and from nowhere
 * else, so no request can name another one.
 */
export const staff: MiddlewareHandler<AppEnv> = async (c, next) => {
  await admit(c);
  // A body may come as slowly as its sender likes: whoever was removed meanwhile does nothing with it.
  c.set('admitAgain', () => admit(c));
  await next();
};

async function admit(c: AppContext): Promise<void> {
  const credential = await findCredential(c);
  if (!credential) throw unauthorised();
  if (!allows(rightTo(c.req.method, c.var.pattern), credential.roles)) throw new ProblemError('forbidden');
  const { kind, id, name, organisation, roles } = credential;
  c.set('actor', { kind, id, name });
  c.set('organisation', organisation);
  c.set('roles', roles);
}

/** Whoever acts for an organisation where anybody may call, if somebody does. A page of another site asks as nobody. */
export async function findCredential(c: AppContext): Promise<Credential | undefined> {
  return (await findKey(c)) ?? (await findMember(c));
}

/** Lets in whoever is signed in, for what is about themselves. Keys are nobody. */
export const signedIn: MiddlewareHandler<AppEnv> = async (c, next) => {
  const session = await findSession(c);
  if (!session) throw unauthorised();
  c.set('session', session);
  await next();
};

/** For calls that nobody is signed in for yet, and that leave a cookie: a page of ours makes them. */
export const fromOurPages: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (!isFromOurOrigin(c, c.var.services.originOf(c))) throw new ProblemError('not-same-origin');
  await next();
};

/** Nobody is signed in, and there is no key. */
export const unauthorised = () =>
  new ProblemError('unauthorised', { headers: { 'www-authenticate': 'Bearer realm="otklik"' } });

async function findKey(c: AppContext): Promise<Credential | undefined> {
  const given = c.req.header('authorization');
  if (given === undefined) return undefined;
  const key = /^Bearer +(\S{1,512})$/i.exec(given)?.[1];
  const { storage, now } = c.var.services;
  const found = key && (await storage.keys.find(hashOf(key), dayOf(now())));
  // Whoever brings a key means it: a cookie beside a wrong one does not speak in its place.
  if (!found) throw unauthorised();
  return { kind: 'key', id: found.id, name: found.name, organisation: found.organisation, roles: found.roles };
}

async function findMember(c: AppContext): Promise<Credential | undefined> {
  const session = await findSession(c);
  if (session?.organisation === undefined) return undefined;
  const { person, organisation } = session;
  // Read at every call, so that what was taken away is gone at once.
  const roles = await c.var.services.storage.members.rolesOf(organisation, person.id);
  return roles && { kind: 'person', id: person.id, name: person.name, organisation, roles };
}

/** Who is signed in, for a call that a page of ours has made. */
export async function findSession(c: AppContext): Promise<SignedInPerson | undefined> {
  const cookie = c.req.header('cookie');
  if (!cookie?.includes(`${SESSION_COOKIE}=`)) return undefined;
  if (!isFromOurOrigin(c, c.var.services.originOf(c)) && !isOpenedByPerson(c))
    throw new ProblemError('not-same-origin');
  return (await c.var.services.accounts()).find(cookie);
}

/** An address typed or clicked, as that of a file to save: nothing is changed by it, and no other page reads it. */
const isOpenedByPerson = (c: AppContext): boolean =>
  (c.req.method === 'GET' || c.req.method === 'HEAD') && c.req.header('sec-fetch-site') === 'none';

/** A form of the organisation for which the call is made. Another’s form is answered as an unknown one. */
export async function findOwnForm(c: AppContext): Promise<FormRecord & { title: string }> {
  const id = formIdOf(c);
  const form = await c.var.services.storage.forms.find(id);
  if (form?.organisation !== c.var.organisation) throw new ProblemError('no-form');
  return form;
}

/** The form named in the address. What cannot be an id names no form. */
export function formIdOf(c: AppContext): string {
  const id = Id.safeParse(c.req.param('form'));
  if (!id.success) throw new ProblemError('no-form');
  return id.data;
}

/** The id of a row named in the address. What cannot be one is refused as an unknown one, before a database trips over it. */
export function rowIdOf(c: AppContext, name: string, refusal: ProblemCode): string {
  const id = c.req.param(name);
  if (id === undefined || !/^[\w-]{1,64}$/.test(id)) throw new ProblemError(refusal);
  return id;
}

/** The quiz named in the address. What cannot be an id names no quiz. */
export function quizIdOf(c: AppContext): string {
  const id = Id.safeParse(c.req.param('quiz'));
  if (!id.success) throw new ProblemError('no-quiz');
  return id.data;
}
