/** What WebAuthn writes in JSON as text and gives the browser as bytes. */
interface Described {
  id: string;
}

/** Whether the browser has passkeys. */
export const canUsePasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** Asks the authenticator who it is. Nothing when the person has thought better of it. */
export const getPasskey = (options: Record<string, unknown>): Promise<Record<string, unknown> | undefined> =>
  asked(() => {
    const { challenge, allowCredentials = [] } = options as { challenge: string; allowCredentials?: Described[] };
    return navigator.credentials.get({
      publicKey: { ...options, challenge: bytesOf(challenge), allowCredentials: allowCredentials.map(withBytes) },
    });
  });

/** Asks the authenticator for a new passkey. */
export const makePasskey = (options: Record<string, unknown>): Promise<Record<string, unknown> | undefined> =>
  asked(() => {
    const {
      challenge,
      user,
      excludeCredentials = [],
    } = options as {
      challenge: string;
      user: Described;
      excludeCredentials?: Described[];
    };
    const publicKey = {
      ...options,
      challenge: bytesOf(challenge),
      user: withBytes(user),
      excludeCredentials: excludeCredentials.map(withBytes),
      // The rest is as the server has written it for this very call.
    } as unknown as PublicKeyCredentialCreationOptions;
    return navigator.credentials.create({ publicKey });
  });

async function asked(ask: () => Promise<Credential | null>): Promise<Record<string, unknown> | undefined> {
  try {
    const credential = await ask();
    return credential ? inJson(credential as PublicKeyCredential) : undefined;
  } catch (cause) {
    if (cause instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(cause.name)) return undefined;
    throw cause;
  }
}

/** By hand, since browsers before 2025 have no `toJSON` for it. */
function inJson(credential: PublicKeyCredential): Record<string, unknown> {
  const { id, rawId, type, authenticatorAttachment, response } = credential;
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const;
  const given = response as unknown as Partial<Record<(typeof parts)[number], ArrayBuffer | null>>;
  const written = parts.flatMap((name) => (given[name] ? [[name, textOf(given[name])] as const] : []));
  const transports = (response as Partial<AuthenticatorAttestationResponse>).getTransports?.();
  return {
    ...{ id, type, rawId: textOf(rawId), clientExtensionResults: credential.getClientExtensionResults() },
    ...(authenticatorAttachment && { authenticatorAttachment }),
    response: { ...Object.fromEntries(written), ...(transports && { transports }) },
  };
}

const withBytes = <Thing extends Described>(thing: Thing) => ({
  ...thing,
  id: bytesOf(thing.id),
  type: 'public-key' as const,
});

/** Bytes out of base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function textOf(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
