import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { NewInvitation, Role, SignedIn } from '@otklik/schema';
import { type AppUnderTest, JSON_TYPE } from './app-under-test.ts';

/** What a browser says of a call that a page of ours makes. */
export const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

/** Somebody in a browser of their own, signed in. */
export interface Visitor {
  id: string;
  email: string;
  password: string;
  cookie: string;
}

/** The cookies that a reply sets, as the browser sends them back. */
export const cookiesOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

/** A call that a page of ours makes for nobody yet. */
export const fromPage = (app: AppUnderTest, path: string, body: object): Promise<Response> =>
  app.fetch(path, { method: 'POST', headers: { ...JSON_TYPE, ...FROM_OUR_PAGE }, body: JSON.stringify(body) });

/** A call that a page of ours makes for whoever is signed in there. */
export const asVisitor = (
  app: AppUnderTest,
  { cookie }: Pick<Visitor, 'cookie'>,
  path: string,
  { headers, ...init }: RequestInit = {},
): Promise<Response> =>
  app.fetch(path, { ...init, headers: { ...FROM_OUR_PAGE, cookie, ...(headers as Record<string, string>) } });

/** Invites as an administrator, and gives what the link ends in too. */
export async function invite(
  app: AppUnderTest,
  roles: readonly Role[],
  { key, ...more }: { key?: string; email?: string; note?: string } = {},
): Promise<NewInvitation & { token: string }> {
  const body = JSON.stringify({ roles, ...more });
  const init = { method: 'POST', headers: JSON_TYPE, body, ...(key !== undefined && { key }) };
  const reply = await app.staff('/v1/invitations', init);
  assert.equal(reply.status, 201, await reply.clone().text());
  const invitation = (await reply.json()) as NewInvitation;
  return { ...invitation, token: invitation.link.split('#')[1]! };
}

/** An account for nobody who is there yet. Names are not told apart, so that no order of them matters. */
export const newAccount = () => ({
  name: 'Вера',
  email: `${randomUUID()}@ngo.example`,
  password: 'верная лошадь скрепка',
});

export const accept = (app: AppUnderTest, token: string, account: object = newAccount()): Promise<Response> =>
  fromPage(app, '/v1/invitations/acceptance', { token, account });

/** Somebody new with these roles, by an invitation and an account, as people come. */
export async function join(app: AppUnderTest, roles: readonly Role[], key?: string): Promise<Visitor> {
  const { token } = await invite(app, roles, key === undefined ? {} : { key });
  const account = newAccount();
  const reply = await accept(app, token, account);
  assert.equal(reply.status, 200, await reply.clone().text());
  const { session } = (await reply.clone().json()) as SignedIn;
  return { id: session!.person.id, ...account, cookie: cookiesOf(reply) };
}

/** The same person in another browser. */
export async function signInAgain(app: AppUnderTest, { email, password, ...rest }: Visitor): Promise<Visitor> {
  const reply = await fromPage(app, '/v1/session', { email, password });
  assert.equal(reply.status, 200, await reply.clone().text());
  return { ...rest, email, password, cookie: cookiesOf(reply) };
}
