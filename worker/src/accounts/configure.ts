import { passkey } from '@better-auth/passkey';
import { APIError, betterAuth } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import { hashOf } from '../signing.ts';
import { COOKIE_ATTRIBUTES, COOKIE_PREFIX } from './cookies.ts';
import { hashPassword, isPassword } from './password.ts';

/** A working day: who comes back tomorrow signs in again. */
const SESSION_SECONDS = 12 * 60 * 60;
/** Letters are slow, and people are called away from them. */
const LINK_SECONDS = 30 * 60;

const person = { userId: 'person' } as const;
const dates = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/** What is asked of better-auth, and where it keeps it. `onLink` is handed the tokens of links, which go into letters. */
export function configure(
  { database, secret, origin }: { database: Kysely<unknown>; secret: string; origin: string },
  onLink: (email: string, token: string) => void,
) {
  return betterAuth({
    appName: 'Отклик',
    baseURL: origin,
    secret,
    // Rows as SQLite has them, dates as text and switches as numbers, on PostgreSQL too.
    database: { db: database as never, type: 'sqlite', transaction: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Ours are the routes, so its own limits and its own checks of origins never see a request.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: false,
      defaultCookieAttributes: COOKIE_ATTRIBUTES,
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: isPassword },
    },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...dates } },
    session: {
      modelName: 'person_session',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      // Whoever changes a password or a second step types the password; a fresh session proves no more.
      freshAge: 0,
      fields: { ...person, ...dates, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
      additionalFields: { organisation: { type: 'string', required: false, input: false } },
    },
    account: {
      modelName: 'person_account',
      fields: {
        ...person,
        ...dates,
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { fields: { ...dates, expiresAt: 'expires_at' } },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: async (token) => hashOf(token) },
        expiresIn: LINK_SECONDS,
        sendMagicLink: ({ email, token }) => onLink(email, token),
      }),
      twoFactor({
        issuer: 'Отклик',
        schema: {
          user: { fields: { twoFactorEnabled: 'second_step_enabled' } },
          twoFactor: {
            modelName: 'second_step',
            fields: {
              ...person,
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: 'Отклик',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          afterVerification({ verification }) {
            // A passkey stands for both steps, so its owner has to have shown that it is them.
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
          },
        },
        schema: {
          passkey: {
            fields: {
              ...person,
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  });
}

/** better-auth as it is configured here. */
export type Auth = ReturnType<typeof configure>;
