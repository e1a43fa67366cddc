import { createRoute } from '@hono/zod-openapi';
import { PasskeyResponse, PasswordChange, PasswordProof, SecondStep } from '@otklik/schema';
import { z } from 'zod';
import { readBody } from '../body.ts';
import type { AppContext } from '../env.ts';
import { gives, givesPage, refuses, takes } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import { BY_SESSION, createRouter } from '../router.ts';
import { enter, setCookies } from '../sign-in.ts';
import { rowIdOf, signedIn } from '../staff.ts';
import { countTry } from '../tries.ts';

/** One’s own account: password, second step, passkeys. Nobody else’s is ever reached from here. */
export const person = createRouter();

const mine = { security: BY_SESSION, middleware: signedIn };
const ofBody = refuses(
  'malformed-json',
  'malformed-request',
  'unauthorised',
  'not-same-origin',
  'too-large',
  'not-json',
);

const cookieOf = (c: AppContext): string => c.req.header('cookie') ?? '';

/** A password typed by whoever is signed in is guessed at no faster than one typed at the door. */
const countOwnTry = (c: AppContext) => countTry(c.var.services, c.var.session.person.email);

const changePassword = createRoute({
  method: 'put',
  path: '/v1/person/password',
  summary: 'Change the password',
  ...mine,
  request: { body: takes('PasswordChange') },
  responses: {
    204: { description: 'It is changed. All other sessions are over.' },
    ...ofBody,
    ...refuses('unauthorised', 'wrong-credentials', 'too-many-requests'),
  },
});

person.openapi(changePassword, async (c) => {
  const { accounts } = c.var.services;
  const passwords = await readBody(c, PasswordChange);
  const forget = await countOwnTry(c);
  const step = await (await accounts()).changePassword(cookieOf(c), passwords);
  if (step.outcome !== 'wrong') await forget();
  await enter(c, step, 'wrong-credentials');
  return c.body(null, 204);
});

const beginSecondStep = createRoute({
  method: 'post',
  path: '/v1/person/second-step',
  summary: 'Set up a second step',
  description: 'It is asked for once a code from the app has been given: until then nothing changes.',
  ...mine,
  request: { body: takes('PasswordProof') },
  responses: {
    200: gives('SecondStepSetup', 'For the app, and codes for a lost phone. Shown once.'),
    ...ofBody,
    ...refuses('unauthorised', 'wrong-credentials', 'too-many-requests'),
  },
});

person.openapi(beginSecondStep, async (c) => {
  const { password } = await readBody(c, PasswordProof);
  const forget = await countOwnTry(c);
  const setup = await (await c.var.services.accounts()).beginSecondStep(cookieOf(c), password);
  if (setup === 'wrong') throw new ProblemError('wrong-credentials');
  await forget();
  return c.json(setup, 200);
});

const finishSecondStep = createRoute({
  method: 'put',
  path: '/v1/person/second-step',
  summary: 'Turn the second step on',
  ...mine,
  request: { body: takes('SecondStep') },
  responses: {
    204: { description: 'From now on signing in by password takes a code.' },
    ...ofBody,
    ...refuses('unauthorised', 'wrong-code', 'too-many-requests'),
  },
});

person.openapi(finishSecondStep, async (c) => {
  const { code } = await readBody(c, SecondStep);
  const forget = await countOwnTry(c);
  const step = await (await c.var.services.accounts()).finishSecondStep(cookieOf(c), code.trim());
  if (step.outcome !== 'wrong') await forget();
  await enter(c, step, 'wrong-code');
  return c.body(null, 204);
});

const endSecondStep = createRoute({
  method: 'delete',
  path: '/v1/person/second-step',
  summary: 'Turn the second step off',
  ...mine,
  request: { body: takes('PasswordProof') },
  responses: {
    204: { description: 'Signing in takes the password alone.' },
    ...ofBody,
    ...refuses('unauthorised', 'wrong-credentials', 'too-many-requests'),
  },
});

person.openapi(endSecondStep, async (c) => {
  const { password } = await readBody(c, PasswordProof);
  const forget = await countOwnTry(c);
  const step = await (await c.var.services.accounts()).endSecondStep(cookieOf(c), password);
  if (step.outcome !== 'wrong') await forget();
  await enter(c, step, 'wrong-credentials');
  return c.body(null, 204);
});

const listPasskeys = createRoute({
  method: 'get',
  path: '/v1/person/passkeys',
  summary: 'List one’s passkeys',
  ...mine,
  responses: {
    200: givesPage('passkeys', 'Passkey', 'All of them.'),
    ...refuses('unauthorised', 'not-same-origin'),
  },
});

person.openapi(listPasskeys, async (c) =>
  c.json({ passkeys: await (await c.var.services.accounts()).passkeys(cookieOf(c)) }, 200),
);

const askPasskey = createRoute({
  method: 'post',
  path: '/v1/person/passkey-options',
  summary: 'Add a passkey: ask the browser',
  ...mine,
  request: { body: takes('PasswordProof') },
  responses: {
    200: gives('PasskeyOptions', 'For `navigator.credentials.create`.'),
    ...ofBody,
    ...refuses('unauthorised', 'wrong-credentials', 'too-many-requests'),
  },
});

person.openapi(askPasskey, async (c) => {
  const { password } = await readBody(c, PasswordProof);
  const forget = await countOwnTry(c);
  const asked = await (await c.var.services.accounts()).passkeyToMake(cookieOf(c), password);
  if (asked === 'wrong') throw new ProblemError('wrong-credentials');
  await forget();
  setCookies(c, asked.cookies);
  return c.json(asked.options, 200);
});

const addPasskey = createRoute({
  method: 'post',
  path: '/v1/person/passkeys',
  summary: 'Add a passkey: keep it',
  ...mine,
  request: { body: takes('PasskeyResponse') },
  responses: {
    201: gives('Passkey', 'It signs in from now on.'),
    ...ofBody,
    ...refuses('unauthorised', 'wrong-credentials'),
  },
});

person.openapi(addPasskey, async (c) => {
  const { response, name } = await readBody(c, PasskeyResponse);
  const added = await (await c.var.services.accounts()).addPasskey(cookieOf(c), response, name);
  if (added === 'wrong') throw new ProblemError('wrong-credentials');
  return c.json(added, 201);
});

const removePasskey = createRoute({
  method: 'delete',
  path: '/v1/person/passkeys/{passkey}',
  summary: 'Remove a passkey',
  ...mine,
  request: { params: z.object({ passkey: z.string() }) },
  responses: {
    204: { description: 'It signs in no more.' },
    ...refuses('unauthorised', 'not-same-origin', 'no-passkey'),
  },
});

person.openapi(removePasskey, async (c) => {
  const passkey = rowIdOf(c, 'passkey', 'no-passkey');
  const isRemoved = await (await c.var.services.accounts()).removePasskey(cookieOf(c), passkey);
  if (!isRemoved) throw new ProblemError('no-passkey');
  return c.body(null, 204);
});
