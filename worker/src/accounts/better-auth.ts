import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Accounts, SignInStep } from './accounts.ts';
import { type Auth, configure } from './configure.ts';
import { hashPassword } from './password.ts';

type Body = Record<string, unknown>;

/** Opens the accounts in that database. Its cookies are signed with that secret, its passkeys belong to that origin. */
export function openAccounts(database: Kysely<unknown>, secret: string, origin: string): Accounts {
  const links = new Map<string, string>();
  const auth = configure({ database, secret, origin }, (email, token) => links.set(email, token));

  /** What a step came to. Whatever is not a success is one and the same refusal. */
  const step = async (reply: Promise<Response>): Promise<SignInStep> => {
    const response = await refusing(reply);
    if (!response?.ok) return { outcome: 'wrong', cookies: response?.headers.getSetCookie() ?? [] };
    const body = (await response.json()) as {
      token?: string | null;
      session?: { token: string };
      twoFactorRedirect?: boolean;
    };
    const cookies = response.headers.getSetCookie();
    if (body.twoFactorRedirect) return { outcome: 'second-step', cookies };
    const token = body.token ?? body.session?.token;
    return { outcome: 'signed-in', cookies, ...(token && { token }) };
  };

  const find: Accounts['find'] = async (cookie) => {
    const found = await auth.api.getSession({ headers: withCookie(cookie) });
    if (!found) return undefined;
    const { user, session } = found;
    return {
      person: { id: user.id, name: user.name, email: user.email, hasSecondStep: user.twoFactorEnabled === true },
      token: session.token,
      organisation: session.organisation ?? undefined,
    };
  };

  return {
    find,

    signIn: (credentials) =>
      step(auth.api.signInEmail({ body: credentials, headers: new Headers(), asResponse: true })),

    async confirm(cookie, code) {
      const asked = { body: { code }, headers: withCookie(cookie), asResponse: true as const };
      return step(isDigits(code) ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked));
    },

    async makeLink(email) {
      const address = email.toLowerCase();
      const { internalAdapter } = await auth.$context;
      if (!(await internalAdapter.findUserByEmail(address))) return undefined;
      await auth.api.signInMagicLink({ body: { email: address }, headers: new Headers() });
      const token = links.get(address);
      links.delete(address);
      return token;
    },

    async followLink(token, newPassword) {
      const entered = await step(
        auth.api.magicLinkVerify({ query: { token }, headers: new Headers(), asResponse: true }),
      );
      if (entered.outcome !== 'signed-in') return { outcome: 'wrong', cookies: [] };
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findSession(entered.token!);
      if (!found) return { outcome: 'wrong', cookies: [] };
      const isTakenOver = await takeOver(auth, found.user.id);
      if (newPassword !== undefined) await setPassword(auth, found.user.id, newPassword);
      // The letter is one step. Who has set up two goes on with the password, which may be the new one.
      if (isTakenOver || (found.user as { twoFactorEnabled?: boolean }).twoFactorEnabled !== true) return entered;
      await internalAdapter.deleteSession(entered.token!);
      return { outcome: 'second-step', cookies: [] };
    },

    async signOut(cookie) {
      const response = await auth.api.signOut({ headers: withCookie(cookie), asResponse: true });
      return response.headers.getSetCookie();
    },

    async endAllSessions(person) {
      await (await auth.$context).internalAdapter.deleteUserSessions(person);
    },

    async chooseOrganisation(token, organisation) {
      await (await auth.$context).internalAdapter.updateSession(token, { organisation });
    },

    async make({ name, email, password, isProven }) {
      const { internalAdapter } = await auth.$context;
      const address = email.toLowerCase();
      // Hashed first, so that it takes as long to hear that the address is taken.
      const hash = await hashPassword(password);
      const known = await internalAdapter.findUserByEmail(address, { includeAccounts: true });
      if (known && known.accounts.length > 0) return 'taken';
      // One without a way in was left behind by a server that stopped at this very place.
      const { id } =
        known?.user ??
        (await internalAdapter.createUser(
          { name, email: address, emailVerified: isProven },
          { method: 'email-password' },
        ));
      await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash });
      return { person: id };
    },

    changePassword: (cookie, { password: currentPassword, newPassword }) =>
      step(
        auth.api.changePassword({
          body: { currentPassword, newPassword, revokeOtherSessions: true },
          headers: withCookie(cookie),
          asResponse: true,
        }),
      ),

    async beginSecondStep(cookie, password) {
      const reply = auth.api.enableTwoFactor({ body: { password }, headers: withCookie(cookie), asResponse: true });
      const response = await refusing(reply);
      if (!response?.ok) return 'wrong';
      const { totpURI, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] };
      return { uri: totpURI, codes: backupCodes };
    },

    finishSecondStep: (cookie, code) =>
      step(auth.api.verifyTOTP({ body: { code }, headers: withCookie(cookie), asResponse: true })),

    endSecondStep: (cookie, password) =>
      step(auth.api.disableTwoFactor({ body: { password }, headers: withCookie(cookie), asResponse: true })),

    async passkeys(cookie) {
      const found = await auth.api.listPasskeys({ headers: withCookie(cookie) });
      return found.map(toPasskey);
    },

    passkeyToMake: (cookie) =>
      challenge(auth.api.generatePasskeyRegistrationOptions({ headers: withCookie(cookie), asResponse: true })),

    async addPasskey(cookie, response, name) {
      const body = { response, ...(name !== undefined && { name }) };
      const reply = await refusing(
        auth.api.verifyPasskeyRegistration({ body, headers: withCookie(cookie, origin), asResponse: true }),
      );
      return reply?.ok ? toPasskey((await reply.json()) as Parameters<typeof toPasskey>[0]) : 'wrong';
    },

    async removePasskey(cookie, id) {
      const reply = await refusing(
        auth.api.deletePasskey({ body: { id }, headers: withCookie(cookie), asResponse: true }),
      );
      return reply?.ok ?? false;
    },

    passkeyToShow: () =>
      challenge(auth.api.generatePasskeyAuthenticationOptions({ headers: new Headers(), asResponse: true })),

    signInByPasskey: (cookie, response) =>
      step(
        auth.api.verifyPasskeyAuthentication({
          body: { response: response as never },
          headers: withCookie(cookie, origin),
          asResponse: true,
        }),
      ),
  };
}

/** The only headers that better-auth ever sees. */
const withCookie = (cookie: string, origin?: string): Headers => new Headers({ cookie, ...(origin && { origin }) });

/** The app's codes are digits; the spare ones have letters. */
const isDigits = (code: string): boolean => /^\d{6}$/.test(code);

async function challenge(reply: Promise<Response>): Promise<{ options: Body; cookies: readonly string[] }> {
  const response = await reply;
  return { options: (await response.json()) as Body, cookies: response.headers.getSetCookie() };
}

/** Some refusals come as a response and some are thrown. What is no refusal goes on. */
async function refusing(reply: Promise<Response>): Promise<Response | undefined> {
  try {
    const response = await reply;
    if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
    return response;
  } catch (error) {
    const isRefusal =
      error instanceof Error && error.name === 'APIError' && 'statusCode' in error && Number(error.statusCode) < 500;
    if (isRefusal) return undefined;
    throw error;
  }
}

/**
 * Whoever made the account may have named an address that is not theirs. With the
 * first letter that its owner follows, better-auth takes away the password and the
 * sessions from before; the passkeys and the second step go here. Gives whether that was so.
 */
async function takeOver(auth: Auth, person: string): Promise<boolean> {
  const { internalAdapter, adapter } = await auth.$context;
  if (await internalAdapter.findCredentialAccount(person)) return false;
  const where = [{ field: 'userId', value: person }];
  for (const model of ['passkey', 'twoFactor']) await adapter.deleteMany({ model, where });
  await internalAdapter.updateUser(person, { twoFactorEnabled: false });
  // One that nobody knows, so that what the owner sets up from now on is theirs at the next letter too.
  await setPassword(auth, person, randomBytes(32).toString('hex'));
  return true;
}

async function setPassword(auth: Auth, person: string, password: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const hash = await hashPassword(password);
  const account = await internalAdapter.findCredentialAccount(person);
  if (account) await internalAdapter.updateAccount(account.id, { password: hash });
  else
    await internalAdapter.linkAccount({ userId: person, providerId: 'credential', accountId: person, password: hash });
}

const toPasskey = ({
  id,
  name,
  createdAt,
}: {
  id: string;
  name?: string | undefined;
  createdAt?: Date | string | null;
}) => ({
  id,
  name: name ?? '',
  ...(createdAt && { madeOn: new Date(createdAt).toISOString().slice(0, 10) }),
});
