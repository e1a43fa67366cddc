import type { Kysely } from 'kysely';
import { hashOf } from '../signing.ts';
import type { Tables } from '../storage/tables.ts';
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

  /**
   * Whether nobody has ever come in by that account: a server stopped while it
   * made one. An account that has lost its password to a letter is none of these.
   */
  const isLeftBehind = async ({
    user,
    accounts,
  }: {
    user: { id: string; emailVerified: boolean };
    accounts: unknown[];
  }) => {
    if (accounts.length > 0 || user.emailVerified) return false;
    const members = (database as Kysely<Pick<Tables, 'member'>>).selectFrom('member');
    return (await members.select('person').where('person', '=', user.id).execute()).length === 0;
  };

  return {
    find,

    async signIn(credentials) {
      await forgetExpired(auth);
      return step(auth.api.signInEmail({ body: credentials, headers: new Headers(), asResponse: true }));
    },

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
      const owner = await findOwner(auth, token);
      if (!owner) return { outcome: 'wrong', cookies: [] };
      const { internalAdapter, adapter } = await auth.$context;
      // The letter is one step. Who has set up two goes on with the password, which may be the new one.
      if (owner.isProven && owner.hasSecondStep) {
        if (!(await internalAdapter.consumeVerificationValue(hashOf(token)))) return { outcome: 'wrong', cookies: [] };
        if (newPassword !== undefined) {
          await setPassword(auth, owner.id, newPassword);
          await internalAdapter.deleteUserSessions(owner.id);
        }
        return { outcome: 'second-step', cookies: [] };
      }

      const entered = await step(
        auth.api.magicLinkVerify({ query: { token }, headers: new Headers(), asResponse: true }),
      );
      if (entered.outcome !== 'signed-in') return { outcome: 'wrong', cookies: [] };
      if (!owner.isProven) await takeOver(auth, owner.id);
      if (newPassword !== undefined) {
        await setPassword(auth, owner.id, newPassword);
        const ofOwner = { field: 'userId', value: owner.id };
        const isAnother = { field: 'token', operator: 'ne' as const, value: entered.token! };
        await adapter.deleteMany({ model: 'session', where: [ofOwner, isAnother] });
      }
      return entered;
    },

    async signOut(cookie) {
      const response = await auth.api.signOut({ headers: withCookie(cookie), asResponse: true });
      return response.headers.getSetCookie();
    },

    async endAllSessions(person) {
      await (await auth.$context).internalAdapter.deleteUserSessions(person);
    },

    async findByEmail(email) {
      const found = await (await auth.$context).internalAdapter.findUserByEmail(email.toLowerCase());
      return found?.user && { id: found.user.id };
    },

    async dropSecondStep(person) {
      const { internalAdapter, adapter } = await auth.$context;
      await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: person }] });
      await internalAdapter.updateUser(person, { twoFactorEnabled: false });
    },

    async chooseOrganisation(token, organisation) {
      await (await auth.$context).internalAdapter.updateSession(token, { organisation });
    },

    async make({ name, email, password, isProven }) {
      const { internalAdapter } = await auth.$context;
      const address = email.toLowerCase();
      // Hashed first, so that it takes as long to hear that the address is taken.
      const hash = await hashPassword(password);
      const find = () => internalAdapter.findUserByEmail(address, { includeAccounts: true });
      const known = await find();
      if (known && !(await isLeftBehind(known))) return 'taken';
      try {
        const user = { name, email: address, emailVerified: isProven };
        const { id } = known?.user ?? (await internalAdapter.createUser(user, { method: 'email-password' }));
        await addPassword(auth, id, hash);
        return { person: id };
      } catch (error) {
        // Somebody else has come first meanwhile, or something is wrong.
        if (await find()) return 'taken';
        throw error;
      }
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

    async passkeyToMake(cookie, password) {
      const headers = withCookie(cookie);
      const proof = await refusing(auth.api.verifyPassword({ body: { password }, headers, asResponse: true }));
      if (!proof?.ok) return 'wrong';
      return challenge(auth.api.generatePasskeyRegistrationOptions({ headers, asResponse: true }));
    },

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

    async passkeyToShow() {
      await forgetExpired(auth);
      return challenge(auth.api.generatePasskeyAuthenticationOptions({ headers: new Headers(), asResponse: true }));
    },

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
 * sessions from before; the passkeys and the second step go here.
 */
async function takeOver(auth: Auth, person: string): Promise<void> {
  const { internalAdapter, adapter } = await auth.$context;
  const where = [{ field: 'userId', value: person }];
  for (const model of ['passkey', 'twoFactor']) await adapter.deleteMany({ model, where });
  await internalAdapter.updateUser(person, { twoFactorEnabled: false });
}

async function setPassword(auth: Auth, person: string, password: string): Promise<void> {
  const { internalAdapter } = await auth.$context;
  const hash = await hashPassword(password);
  const account = await internalAdapter.findCredentialAccount(person);
  if (account) await internalAdapter.updateAccount(account.id, { password: hash });
  else await addPassword(auth, person, hash);
}

/** Under the id of the person: nobody ever has two passwords, of which each would let in another one. */
async function addPassword(auth: Auth, person: string, hash: string): Promise<void> {
  const { adapter } = await auth.$context;
  const now = new Date();
  const data = { id: person, userId: person, providerId: 'credential', accountId: person, password: hash };
  await adapter.create({ model: 'account', data: { ...data, createdAt: now, updatedAt: now }, forceAllowId: true });
}

/** Whose link it is, while it is good. It is not used up by that. */
async function findOwner(auth: Auth, token: string) {
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.findVerificationValue(hashOf(token));
  if (!link || link.expiresAt <= new Date()) return undefined;
  const found = await internalAdapter.findUserByEmail((JSON.parse(link.value) as { email: string }).email);
  const user: { id: string; emailVerified: boolean; twoFactorEnabled?: boolean } | undefined = found?.user;
  return user && { id: user.id, isProven: user.emailVerified, hasSecondStep: user.twoFactorEnabled === true };
}

/** Nobody asks for what is over, and when somebody was here is nobody’s business any more. */
async function forgetExpired(auth: Auth): Promise<void> {
  const { adapter } = await auth.$context;
  const where = [{ field: 'expiresAt', operator: 'lt' as const, value: new Date() }];
  for (const model of ['session', 'verification']) await adapter.deleteMany({ model, where });
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
