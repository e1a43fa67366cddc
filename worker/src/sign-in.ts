import type { ProblemCode, Session, SignedIn } from '@otklik/schema';
import type { SignedInPerson, SignInStep } from './accounts/accounts.ts';
import type { AppContext } from './env.ts';
import { ProblemError } from './problems.ts';

/** Hands cookies to the browser as they were made. */
export function setCookies(c: AppContext, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/**
 * What the sender is told of a step of signing in. A session they came with ends
 * before a new one begins, so that nobody goes on in one that was put upon them.
 */
export async function enter(c: AppContext, step: SignInStep, refusal: ProblemCode): Promise<SignedIn> {
  if (step.outcome === 'wrong') throw new ProblemError(refusal, { headers: cookieHeaders(step.cookies) });
  setCookies(c, step.cookies);
  if (step.outcome === 'second-step') return { secondStep: true };

  const accounts = await c.var.services.accounts();
  const earlier = c.req.header('cookie');
  const signedIn = await accounts.find(cookieOf(step.cookies));
  if (!signedIn) throw new ProblemError(refusal);
  if (earlier !== undefined) await accounts.signOut(earlier);
  // A session that only takes the place of another one goes on where that was.
  const wanted = signedIn.organisation ?? c.var.session?.organisation;
  return { secondStep: false, session: await describeSession(c, signedIn, wanted) };
}

/** Who is signed in and where they work. Whoever has chosen no organisation yet acts for their first one. */
export async function describeSession(
  c: AppContext,
  { person, token, organisation }: SignedInPerson,
  wanted = organisation,
): Promise<Session> {
  const { storage, accounts } = c.var.services;
  const memberships = await storage.members.organisationsOf(person.id);
  const current = memberships.find((each) => each.organisation === wanted) ?? memberships[0];
  if (current && current.organisation !== organisation)
    await (await accounts()).chooseOrganisation(token, current.organisation);
  return { person, ...(current && { current }), memberships };
}

/** The cookies of a reply as the browser would send them back. */
const cookieOf = (cookies: readonly string[]): string => cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');

/** Of a refusal: a second step that has failed too often takes its cookie with it. */
const cookieHeaders = (cookies: readonly string[]): Record<string, string> =>
  cookies.length > 0 ? { 'set-cookie': cookies[0]! } : {};
