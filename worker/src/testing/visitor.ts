import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { NewInvitation, Role, SignedIn } from '@otklik/schema';
import { type AppUnderTest, fromElsewhere, JSON_TYPE } from './app-under-test.ts';

/** What a call of a page of ours is sent with, beside its cookies. */
export const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

/** A browser of somebody of the staff: keeps its cookies and asks as pages of ours do. */
export class Visitor {
  readonly #app: AppUnderTest;
  readonly #cookies = new Map<string, string>();

  constructor(app: AppUnderTest) {
    this.#app = app;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** As a stranger who has got at this browser could put it there. */
  setCookie(cookie: string): void {
    const [name, value] = cookie.split('=', 2) as [string, string];
    this.#cookies.set(name, value);
  }

  /** Asks, with a body as JSON if there is one, and keeps what the reply sets. */
  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const cookie = this.cookie;
    const reply = await this.#app.fetch(path, {
      method,
      headers: {
        ...FROM_OUR_PAGE,
        ...fromElsewhere(),
        ...(cookie && { cookie }),
        ...(body !== undefined && JSON_TYPE),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of reply.headers.getSetCookie()) {
      const [name, value] = set.split(';', 1)[0]!.split(/=(.*)/s) as [string, string];
      if (/max-age=0\b/i.test(set)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return reply;
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.ask('POST', '/v1/session', { email, password });
  }

  /** Whether whoever holds these cookies is signed in. */
  async isSignedIn(): Promise<boolean> {
    return (await this.ask('GET', '/v1/session')).status === 200;
  }
}

export const PASSWORD = 'длинный пароль для опытов';

let people = 0;

/** Invites somebody with the key of that organisation, ours unless told otherwise. Gives what the link ends in too. */
export async function invite(
  app: AppUnderTest,
  draft: { roles: readonly Role[]; email?: string; note?: string },
  key?: string,
): Promise<NewInvitation & { token: string }> {
  const body = JSON.stringify(draft);
  const made = await app.staff('/v1/invitations', { method: 'POST', headers: JSON_TYPE, body, ...(key && { key }) });
  assert.equal(made.status, 201, await made.clone().text());
  const invitation = (await made.json()) as NewInvitation;
  return { ...invitation, token: invitation.link.split('#')[1]! };
}

/** An account that nobody has yet. */
export const newAccount = () => ({
  name: `Пример ${++people}`,
  email: `person-${people}@example.org`,
  password: PASSWORD,
});

/** Somebody new of the organisation whose key that is, who has accepted an invitation with these roles. */
export async function join(app: AppUnderTest, roles: readonly Role[], key?: string) {
  const { token } = await invite(app, { roles }, key);
  const account = newAccount();
  const visitor = new Visitor(app);
  const reply = await visitor.ask('POST', '/v1/invitations/acceptance', { token, account });
  assert.equal(reply.status, 200, await reply.clone().text());
  const { session } = (await reply.json()) as SignedIn;
  return { visitor, email: account.email, session: session! };
}

/** The code that an app shows now for that `otpauth:` address (RFC 6238: SHA-1, six digits, thirty seconds). */
export function codeOf(uri: string, now = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret')!;
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1)! & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
