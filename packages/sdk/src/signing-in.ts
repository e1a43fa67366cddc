import {
  type Acceptance,
  type Credentials,
  type LinkVisit,
  OpenInvitation,
  Passkey,
  PasskeyOptions,
  PasskeyPage,
  type PasskeyResponse,
  type PasswordChange,
  SecondStepSetup,
  Session,
  SignedIn,
  SignInWays,
} from '@otklik/schema';
import type { CallOptions } from './client.ts';
import { isOtklikError } from './errors.ts';
import type { Http } from './http.ts';

/** Coming in, going out, and one's own account. Nothing here is sent again by itself: codes and links work once. */
export function signingIn(http: Http) {
  const post = async <Body>(
    path: string,
    noun: Parameters<typeof http.read<Body>>[1],
    json: object | undefined,
    call: CallOptions,
  ): Promise<Body> => (await http.read(path, noun, { ...call, retry: 0, method: 'post', ...(json && { json }) })).body;

  return {
    session: {
      /** Who is signed in. Nothing when nobody is. */
      async read(call: CallOptions = {}): Promise<Session | undefined> {
        try {
          return (await http.read('session', Session, call)).body;
        } catch (error) {
          if (isOtklikError(error) && error.name === 'OtklikProblemError' && error.problem.code === 'unauthorised')
            return undefined;
          throw error;
        }
      },

      /** Which ways of signing in there are here. */
      ways: async (call: CallOptions = {}): Promise<SignInWays> =>
        (await http.read('session/ways', SignInWays, call)).body,

      /** Signs in by e-mail and password. `secondStep` says that a code is still asked for. */
      begin: (credentials: Credentials, call: CallOptions = {}): Promise<SignedIn> =>
        post('session', SignedIn, credentials, call),

      /** Goes on with the six digits of the app, or with a spare code. */
      confirm: (code: string, call: CallOptions = {}): Promise<SignedIn> =>
        post('session/second-step', SignedIn, { code }, call),

      /** Asks for a letter with a link. The reply is the same whether anybody has that address. */
      askForLink: (email: string, call: CallOptions = {}): Promise<void> =>
        http.run('session/link-requests', { ...call, retry: 0, method: 'post', json: { email } }, 202),

      /** Signs in by the link of a letter, and sets another password with it where one was lost. */
      beginByLink: (visit: LinkVisit, call: CallOptions = {}): Promise<SignedIn> =>
        post('session/link', SignedIn, visit, call),

      /** What `navigator.credentials.get` is asked with. */
      passkeyOptions: (call: CallOptions = {}): Promise<Record<string, unknown>> =>
        post('session/passkey-options', PasskeyOptions, undefined, call),

      /** Signs in by what the authenticator answered. */
      beginByPasskey: (response: PasskeyResponse, call: CallOptions = {}): Promise<SignedIn> =>
        post('session/passkey', SignedIn, response, call),

      /** Acts for another of one's organisations from now on. */
      choose: async (organisation: string, call: CallOptions = {}): Promise<Session> =>
        (await http.read('session/organisation', Session, { ...call, method: 'put', json: { organisation } })).body,

      /** Signs out here. */
      end: (call: CallOptions = {}): Promise<void> => http.run('session', { ...call, retry: 0, method: 'delete' }),

      /** Signs out everywhere. */
      endAll: (call: CallOptions = {}): Promise<void> => http.run('sessions', { ...call, retry: 0, method: 'delete' }),
    },

    invitation: {
      /** What whoever holds the token of a link is invited to. */
      look: (token: string, call: CallOptions = {}): Promise<OpenInvitation> =>
        post('invitations/lookup', OpenInvitation, { token }, call),

      /** Accepts it, with a new account or as who is signed in. */
      accept: (acceptance: Acceptance, call: CallOptions = {}): Promise<SignedIn> =>
        post('invitations/acceptance', SignedIn, acceptance, call),
    },

    person: {
      /** Sets another password. All other sessions end. */
      changePassword: (change: PasswordChange, call: CallOptions = {}): Promise<void> =>
        http.run('person/password', { ...call, retry: 0, method: 'put', json: change }),

      /** Begins a second step: what the app is told, and codes for a lost phone. It counts once it is confirmed. */
      setUpSecondStep: (password: string, call: CallOptions = {}): Promise<SecondStepSetup> =>
        post('person/second-step', SecondStepSetup, { password }, call),

      /** Confirms with the first code of the app that it was set up. */
      confirmSecondStep: (code: string, call: CallOptions = {}): Promise<void> =>
        http.run('person/second-step', { ...call, retry: 0, method: 'put', json: { code } }),

      /** Signs in without a second step from now on. */
      removeSecondStep: (password: string, call: CallOptions = {}): Promise<void> =>
        http.run('person/second-step', { ...call, retry: 0, method: 'delete', json: { password } }),

      /** One's own passkeys. */
      passkeys: async (call: CallOptions = {}): Promise<Passkey[]> =>
        (await http.read('person/passkeys', PasskeyPage, call)).body.passkeys,

      /** What `navigator.credentials.create` is asked with. */
      passkeyOptions: (password: string, call: CallOptions = {}): Promise<Record<string, unknown>> =>
        post('person/passkey-options', PasskeyOptions, { password }, call),

      /** Keeps what the authenticator made. */
      addPasskey: (response: PasskeyResponse, call: CallOptions = {}): Promise<Passkey> =>
        post('person/passkeys', Passkey, response, call),

      /** Forgets a passkey: nobody signs in by it any more. */
      removePasskey: (id: string, call: CallOptions = {}): Promise<void> =>
        http.run(`person/passkeys/${encodeURIComponent(id)}`, { ...call, retry: 0, method: 'delete' }),
    },
  };
}
