import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { networkOf } from './network.ts';
import { Places, type Rate } from './places.ts';

/** How many submissions come calmly, and how many come at all: to a form, and to it from one network. */
export interface Limits {
  form: { calm: Rate; most: Rate };
  network: { calm: Rate; most: Rate };
}

/** So many submissions a minute a form takes from strangers before it asks for anything. */
export const PACE = 120;

/**
 * All limits from the one that an operator sets. A class of 30 behind one
 * address is let in within a minute, the last ten perhaps for a proof of work;
 * a school of 300 waits for nobody if their browsers do that work.
 */
export const limitsOf = (pace: number): Limits => ({
  form: {
    calm: { atOnce: 2.5 * pace, perMinute: pace },
    most: { atOnce: 50 * pace, perMinute: 25 * pace },
  },
  network: {
    calm: { atOnce: Math.max(1, pace / 6), perMinute: pace / 12 },
    most: { atOnce: 2.5 * pace, perMinute: pace / 2 },
  },
});

/** Who wants to leave a submission. */
export interface Visitor {
  form: string;
  /** The client's address, or nothing where it cannot be known. */
  from: string | undefined;
  /** They have done the work, or have told a page of ours that they are a person. */
  hasProof: boolean;
  /** Their own form thinks that a program filled it in. */
  isSuspected?: boolean;
}

/** Whether they may. An admitted one holds a place, to be given back if nothing new was kept. */
export type Admission =
  { is: 'admitted'; giveBack(): void } | { is: 'proof-required' } | { is: 'too-many'; retryAfterSeconds: number };

/** Watches how much comes, and decides of whom a proof is asked and who has to wait. */
export interface Pressure {
  admit(visitor: Visitor): Admission;
}

const DAY_MS = 24 * 3_600_000;

/** What is known of each takes 200 bytes. Beyond so many those that were quiet longest are forgotten and begin anew. */
const MOST_FORMS = 5000;
const MOST_NETWORKS = 20_000;

/** Submissions that go without a proof, and all that go. */
type Kind = keyof Limits['form'];

/** Watches within this process. `clock` gives milliseconds and never goes back. */
export function createPressure(limits: Limits = limitsOf(PACE), clock = () => performance.now()): Pressure {
  const places = (of: keyof Limits, mostKeys: number): Record<Kind, Places> => ({
    calm: new Places(limits[of].calm, mostKeys),
    most: new Places(limits[of].most, mostKeys),
  });
  const forms = places('form', MOST_FORMS);
  const networksOf = daily(
    () => ({ salt: createSecretKey(randomBytes(32)), places: places('network', MOST_NETWORKS) }),
    clock,
  );

  return {
    admit({ form, from, hasProof, isSuspected = false }) {
      const now = clock();
      const seats: { places: Record<Kind, Places>; key: string }[] = [{ places: forms, key: form }];
      const network = networkOf(from);
      if (network !== undefined) {
        const { salt, places } = networksOf();
        seats.push({ places, key: createHmac('sha256', salt).update(`${form}\n${network}`).digest('base64') });
      }

      const wait = (kind: Kind) => Math.max(...seats.map(({ places, key }) => places[kind].secondsUntilFree(key, now)));
      const retryAfter = wait('most');
      if (retryAfter > 0) return { is: 'too-many', retryAfterSeconds: Math.ceil(retryAfter) };
      if (!hasProof && (isSuspected || wait('calm') > 0)) return { is: 'proof-required' };

      const kinds: readonly Kind[] = hasProof ? ['most'] : ['calm', 'most'];
      for (const kind of kinds) for (const { places, key } of seats) places[kind].take(key, now);
      return {
        is: 'admitted',
        giveBack() {
          for (const kind of kinds) for (const { places, key } of seats) places[kind].giveBack(key);
        },
      };
    },
  };
}

/**
 * Makes a memory anew when it is a day old, so that nobody can be found in it
 * longer. A timer lets go of it also where nobody comes for a day.
 */
function daily<Memory>(make: () => Memory, clock: () => number): () => Memory {
  let day: { memory: Memory; until: number } | undefined;
  return () => {
    if (day && clock() < day.until) return day.memory;
    const today = { memory: make(), until: clock() + DAY_MS };
    day = today;
    const timer = setTimeout(() => (day = day === today ? undefined : day), DAY_MS);
    // It must not keep a server from stopping. Where a runtime stops by itself, timers are plain numbers.
    (timer as Partial<NodeJS.Timeout>).unref?.();
    return today.memory;
  };
}
