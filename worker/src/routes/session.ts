import { createRoute } from '@hono/zod-openapi';
import {
  Credentials,
  LinkRequest,
  LinkVisit,
  OrganisationChoice,
  PasskeyResponse,
  SecondStep,
  type SignInWays,
} from '@otklik/schema';
import { readBody } from '../body.ts';
import { gives, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_SESSION, createRouter } from '../router.ts';
import { describeSession, enter, setCookies } from '../sign-in.ts';
import { sendLink } from '../sign-in-letter.ts';
import { fromOurPages, signedIn } from '../staff.ts';
import { countTry } from '../tries.ts';

/** Signing in and out. Only pages of ours may ask, and every reply tells the same of people there are and are not. */
export const session = createRouter();

const steps = {
  200: gives('SignedIn', 'Signed in, with a session in a cookie; or the second step has to follow.'),
  ...refuses('malformed-json', 'malformed-request', 'not-same-origin', 'too-large', 'not-json', 'too-many-requests'),
};

const readSession = createRoute({
  method: 'get',
  path: '/v1/session',
  summary: 'Tell who is signed in',
  security: BY_SESSION,
  middleware: signedIn,
  responses: {
    200: gives('Session', 'Who it is, and for which organisation.'),
    ...refuses('unauthorised', 'not-same-origin'),
  },
});

session.openapi(readSession, async (c) => c.json(await describeSession(c, c.var.session), 200));

const readWays = createRoute({
  method: 'get',
  path: '/v1/session/ways',
  summary: 'Tell how one can sign in here',
  responses: { 200: gives('SignInWays', 'Ways beside e-mail and password.'), ...refuses() },
});

session.openapi(readWays, (c) => {
  const { mailer, hasPasskeysAt, originOf } = c.var.services;
  const ways: SignInWays = { mail: mailer !== undefined, passkeys: hasPasskeysAt(originOf(c)) };
  return c.json(ways, 200);
});

const signIn = createRoute({
  method: 'post',
  path: '/v1/session',
  summary: 'Sign in by e-mail and password',
  description:
    'An address that nobody has is answered as a wrong password is, and as late. After ten tries an hour an address has to wait.',
  middleware: fromOurPages,
  request: { body: takes('Credentials') },
  responses: { ...steps, ...refuses('wrong-credentials') },
});

session.openapi(signIn, async (c) => {
  const { services } = c.var;
  const credentials = await readBody(c, Credentials);
  services.doorkeeper.letTry(services.addressOf(c));
  const forget = await countTry(services, credentials.email);
  const step = await (await services.accounts()).signIn(credentials);
  if (step.outcome !== 'wrong') await forget();
  return c.json(await enter(c, step, 'wrong-credentials'), 200);
});

const confirm = createRoute({
  method: 'post',
  path: '/v1/session/second-step',
  summary: 'Sign in: the second step',
  description: 'Five tries after each first step, within ten minutes of it.',
  middleware: fromOurPages,
  request: { body: takes('SecondStep') },
  responses: { ...steps, ...refuses('wrong-code') },
});

session.openapi(confirm, async (c) => {
  const { services } = c.var;
  const { code } = await readBody(c, SecondStep);
  services.doorkeeper.letTry(services.addressOf(c));
  const step = await (await services.accounts()).confirm(c.req.header('cookie') ?? '', code.trim());
  return c.json(await enter(c, step, 'wrong-code'), 200);
});

const askLink = createRoute({
  method: 'post',
  path: '/v1/session/link-requests',
  summary: 'Ask for a letter with a link',
  description: 'Answered alike whether anybody has this address or not. The link works once, within half an hour.',
  middleware: fromOurPages,
  request: { body: takes('LinkRequest') },
  responses: {
    202: { description: 'If somebody has this address, a letter is on its way.' },
    ...refuses('malformed-json', 'malformed-request', 'not-same-origin', 'no-mail', 'too-large', 'not-json'),
    ...refuses('too-many-requests'),
  },
});

session.openapi(askLink, async (c) => {
  const { services } = c.var;
  const { email } = await readBody(c, LinkRequest);
  if (!services.mailer) throw new ProblemError('no-mail');
  services.doorkeeper.letTry(services.addressOf(c));
  await countTry(services, `link to ${email}`);
  // Not waited for: how long it takes would tell whether there is anybody.
  services.later(sendLink(services, { email, origin: services.originOf(c) }));
  return c.body(null, 202);
});

const followLink = createRoute({
  method: 'post',
  path: '/v1/session/link',
  summary: 'Sign in by a link',
  description:
    'Sets another password too, if one is given. Who has set up a second step goes on with the password: the reply asks for it.',
  middleware: fromOurPages,
  request: { body: takes('LinkVisit') },
  responses: { ...steps, ...refuses('wrong-link') },
});

session.openapi(followLink, async (c) => {
  const { services } = c.var;
  const { token, newPassword } = await readBody(c, LinkVisit);
  services.doorkeeper.letTry(services.addressOf(c));
  const step = await (await services.accounts()).followLink(token, newPassword);
  return c.json(await enter(c, step, 'wrong-link'), 200);
});

const askPasskey = createRoute({
  method: 'post',
  path: '/v1/session/passkey-options',
  summary: 'Sign in by a passkey: ask the browser',
  middleware: fromOurPages,
  responses: {
    200: gives('PasskeyOptions', 'For `navigator.credentials.get`.'),
    ...refuses('not-same-origin', 'too-many-requests'),
  },
});

session.openapi(askPasskey, async (c) => {
  const { services } = c.var;
  services.doorkeeper.letTry(services.addressOf(c));
  const { options, cookies } = await (await services.accounts()).passkeyToShow();
  setCookies(c, cookies);
  return c.json(options, 200);
});

const showPasskey = createRoute({
  method: 'post',
  path: '/v1/session/passkey',
  summary: 'Sign in by a passkey: show it',
  middleware: fromOurPages,
  request: { body: takes('PasskeyResponse') },
  responses: { ...steps, ...refuses('wrong-credentials') },
});

session.openapi(showPasskey, async (c) => {
  const { services } = c.var;
  const { response } = await readBody(c, PasskeyResponse);
  services.doorkeeper.letTry(services.addressOf(c));
  const step = await (await services.accounts()).signInByPasskey(c.req.header('cookie') ?? '', response);
  return c.json(await enter(c, step, 'wrong-credentials'), 200);
});

const chooseOrganisation = createRoute({
  method: 'put',
  path: '/v1/session/organisation',
  summary: 'Choose for which organisation to act',
  security: BY_SESSION,
  middleware: signedIn,
  request: { body: takes('OrganisationChoice') },
  responses: {
    200: gives('Session', 'From now on all calls are for that organisation.'),
    ...refuses('malformed-json', 'malformed-request', 'unauthorised', 'not-same-origin', 'no-organisation'),
    ...refuses('too-large', 'not-json'),
  },
});

session.openapi(chooseOrganisation, async (c) => {
  const { organisation } = await readBody(c, OrganisationChoice);
  const roles = await c.var.services.storage.members.rolesOf(organisation, c.var.session.person.id);
  if (!roles) throw new ProblemError('no-organisation');
  return c.json(await describeSession(c, c.var.session, organisation), 200);
});

const signOut = createRoute({
  method: 'delete',
  path: '/v1/session',
  summary: 'Sign out',
  security: BY_SESSION,
  middleware: signedIn,
  responses: { 204: { description: 'The session is over.' }, ...refuses('unauthorised', 'not-same-origin') },
});

session.openapi(signOut, async (c) => {
  setCookies(c, await (await c.var.services.accounts()).signOut(c.req.header('cookie') ?? ''));
  return c.body(null, 204);
});

const signOutEverywhere = createRoute({
  method: 'delete',
  path: '/v1/sessions',
  summary: 'Sign out everywhere',
  security: BY_SESSION,
  middleware: signedIn,
  responses: {
    204: { description: 'All sessions are over, in all browsers.' },
    ...refuses('unauthorised', 'not-same-origin'),
  },
});

session.openapi(signOutEverywhere, async (c) => {
  const accounts = await c.var.services.accounts();
  await accounts.endAllSessions(c.var.session.person.id);
  setCookies(c, await accounts.signOut(c.req.header('cookie') ?? ''));
  return c.body(null, 204);
});
