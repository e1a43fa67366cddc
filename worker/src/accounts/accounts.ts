import type { Passkey, SecondStepSetup } from '@otklik/schema';

/** Who somebody is, whatever organisations they work for. */
export interface Person {
  id: string;
  name: string;
  email: string;
  hasSecondStep: boolean;
}

/** Somebody who is signed in, and for which organisation they act. */
export interface SignedInPerson {
  person: Person;
  /** Finds the session again. A secret: it is never shown or logged. */
  token: string;
  organisation: string | undefined;
}

/** What a step of signing in came to, with the cookies that the browser is to keep or forget. */
export interface SignInStep {
  outcome: 'signed-in' | 'second-step' | 'wrong';
  cookies: readonly string[];
  /** The token of the new session, when there is one. */
  token?: string;
}

/**
 * Who people are, on better-auth. Loaded when staff comes for the first time:
 * those who answer forms never wait for it. Everything takes the cookies of the
 * request as they came, and no other header.
 */
export interface Accounts {
  /** Whoever the cookie belongs to, unless the session has ended. */
  find(cookie: string): Promise<SignedInPerson | undefined>;
  signIn(credentials: { email: string; password: string }): Promise<SignInStep>;
  /** The second step that the cookie of the first one asks for. */
  confirm(cookie: string, code: string): Promise<SignInStep>;
  /** Makes a token by which the address may sign in within half an hour, and `undefined` for an address nobody has. */
  makeLink(email: string): Promise<string | undefined>;
  /**
   * Signs in, and sets another password if one is given. The link is one step:
   * `second-step` tells who has set up two to go on with their password.
   */
  followLink(token: string, newPassword?: string): Promise<SignInStep>;
  /** Ends this session and says which cookies go. */
  signOut(cookie: string): Promise<readonly string[]>;
  endAllSessions(person: string): Promise<void>;
  /** For the server’s own command line: nothing that is asked over the network tells who has an account. */
  findByEmail(email: string): Promise<Pick<Person, 'id'> | undefined>;
  /** Turns the second step of somebody off who has lost it, without their password. */
  dropSecondStep(person: string): Promise<void>;
  /** Remembers for which organisation somebody acts in this session. */
  chooseOrganisation(token: string, organisation: string): Promise<void>;

  /** Makes an account, which belongs to no organisation yet. `taken`: this address has one. */
  make(account: {
    name: string;
    email: string;
    password: string;
    /** Whether a letter to the address has brought its owner here. */
    isProven: boolean;
  }): Promise<{ person: string } | 'taken'>;
  /** Changes the password and ends all other sessions. `wrong`: the old one is not this. */
  changePassword(cookie: string, passwords: { password: string; newPassword: string }): Promise<SignInStep>;

  beginSecondStep(cookie: string, password: string): Promise<SecondStepSetup | 'wrong'>;
  finishSecondStep(cookie: string, code: string): Promise<SignInStep>;
  endSecondStep(cookie: string, password: string): Promise<SignInStep>;

  passkeys(cookie: string): Promise<Passkey[]>;
  /**
   * What `navigator.credentials.create` is asked with, and the cookie that holds
   * the challenge. With the password: a passkey outlives every session, so whoever
   * has found one open must not make it last.
   */
  passkeyToMake(
    cookie: string,
    password: string,
  ): Promise<{ options: Record<string, unknown>; cookies: readonly string[] } | 'wrong'>;
  addPasskey(cookie: string, response: Record<string, unknown>, name: string | undefined): Promise<Passkey | 'wrong'>;
  removePasskey(cookie: string, passkey: string): Promise<boolean>;
  /** What `navigator.credentials.get` is asked with. */
  passkeyToShow(): Promise<{ options: Record<string, unknown>; cookies: readonly string[] }>;
  signInByPasskey(cookie: string, response: Record<string, unknown>): Promise<SignInStep>;
}
