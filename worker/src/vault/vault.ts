import type { KeyRing } from './key-ring.ts';
import { isSealed, keyIdOf, type Place, prefixOf, rewrap, seal, SealBroken, unseal } from './seal.ts';
import { currentOf } from './key-ring.ts';

/** Seals what people have said before it is stored, and opens it for who reads it. */
export interface Vault {
  /** The text as it is stored. */
  seal(text: string, place: Place): string;
  /** The text that was stored. Throws `SealBroken`. What was stored before there was a key is given as it is. */
  open(stored: string, place: Place): string;
  /** The header of a sealed text, made anew under the current key. Throws `SealBroken`. */
  rewrap(header: string, place: Place): string;
  /** How everything begins that needs no sealing and no rewrapping. Nothing does where there is no key. */
  prefix(): string | undefined;
}

/** Where the keys come from. They may change while a server is at work. */
export interface KeySource {
  /** The keys as they were a second ago, or later. */
  ring(): KeyRing;
  /** The keys as they are now: an id was met that is not among them. */
  ringNow(): KeyRing;
}

/** A vault with those keys. */
export function vaultWith(source: KeySource): Vault {
  const ringFor = (stored: string): KeyRing => {
    const ring = source.ring();
    const id = keyIdOf(stored);
    return ring.some((each) => each.id === id) ? ring : source.ringNow();
  };
  return {
    seal: (text, place) => seal(source.ring(), text, place),
    open: (stored, place) => (isSealed(stored) ? unseal(ringFor(stored), stored, place) : stored),
    rewrap: (header, place) => rewrap(ringFor(header), header, place),
    prefix: () => prefixOf(currentOf(source.ring())),
  };
}

/** A vault with keys that stay as they are. */
export const vaultOf = (ring: KeyRing): Vault => vaultWith({ ring: () => ring, ringNow: () => ring });

/** For who has no key: everything is stored as it is, and what was sealed is not opened. */
export const NO_VAULT: Vault = {
  seal: (text) => text,
  open(stored) {
    if (isSealed(stored)) throw new SealBroken(`no-key ${keyIdOf(stored)}`);
    return stored;
  },
  rewrap(header) {
    throw new SealBroken(`no-key ${keyIdOf(header)}`);
  },
  prefix: () => undefined,
};
