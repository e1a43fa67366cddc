import type { Services } from './env.ts';
import { networkOf } from './network.ts';
import { Places } from './places.ts';
import { ProblemError } from './problems.ts';

/**
 * So often an hour an address is tried before even the right password has to
 * wait. It is over with the hour, and a passkey or an invitation is not held up,
 * so nobody can be locked out for good by a stranger.
 */
export const MOST_TRIES = 10;

/** From one network, whoever is tried. */
const NETWORK = { atOnce: 60, perMinute: 20 };
const MOST_NETWORKS = 20_000;

/** Watches who tries to sign in from where, in this process alone. */
export interface Doorkeeper {
  /** Refuses as `too-many-requests` when too many come from there. */
  letTry(address: string | undefined): void;
}

/** Keeps nothing but networks, and those in memory. */
export function createDoorkeeper(clock = () => performance.now()): Doorkeeper {
  const places = new Places(NETWORK, MOST_NETWORKS);
  return {
    letTry(address) {
      const network = networkOf(address);
      if (network === undefined) return;
      const seconds = places.secondsUntilFree(network, clock());
      if (seconds > 0) throw tooMany(seconds);
      places.take(network, clock());
    },
  };
}

/**
 * Counts a try to be somebody, whether there is such a person or not, and
 * refuses when there were too many in this hour. Gives what forgets them.
 */
export async function countTry(
  { storage, signer, now }: Pick<Services, 'storage' | 'signer' | 'now'>,
  who: string,
): Promise<() => Promise<void>> {
  const subject = (await signer()).tryOf(who.toLowerCase());
  const time = now();
  const tries = await storage.tries.count(subject, time.toISOString().slice(0, 13));
  if (tries > MOST_TRIES) throw tooMany(3600 - time.getUTCMinutes() * 60 - time.getUTCSeconds());
  return () => storage.tries.forget(subject);
}

const tooMany = (seconds: number): ProblemError =>
  new ProblemError('too-many-requests', { headers: { 'retry-after': String(Math.ceil(seconds)) } });
