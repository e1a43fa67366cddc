import type { Challenge } from '@otklik/schema/engine';
import { OtklikContractError } from './errors.ts';

/** So long the page stands still at a time: shorter than a frame, so that nobody feels it. */
const SLICE_MS = 10;

/** Tries between two looks at the clock. */
const TRIES_A_LOOK = 200;

/**
 * Does the work that the API asks of a sender under pressure, and gives what
 * `send` takes as its `proof`. An old phone needs a second or two. It works in
 * slices on the page's own thread: strict pages forbid workers, and a page
 * without https has no `crypto.subtle`.
 */
export async function solveChallenge(challenge: Challenge, { signal }: { signal?: AbortSignal } = {}): Promise<string> {
  const { algorithm, cost, salt, nonce, keyPrefix } = challenge.parameters;
  // Any other kind of work is that of a newer API.
  if (algorithm !== 'SHA-256' || cost !== 1 || (salt + nonce).length !== 64)
    throw new OtklikContractError('A challenge of an unknown kind');
  const hash = hashAfter(wordsOf(salt + nonce));
  const [wanted] = wordsOf(keyPrefix);

  for (let counter = 0; ;) {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    do {
      for (const stop = counter + TRIES_A_LOOK; counter < stop; counter++) {
        if (hash(counter)[0] !== wanted) continue;
        const derivedKey = [...hash(counter)].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
        if (derivedKey.startsWith(keyPrefix))
          return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
      }
    } while (performance.now() < end);
    await breathe();
  }
}

/** Lets the page live for a moment. By a message, because a page in the background gets its timers once a second. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

const wordsOf = (hex: string): number[] => (hex.match(/.{8}/g) ?? []).map((word) => parseInt(word, 16) | 0);

/**
 * SHA-256 of 32 bytes that stay the same and a counter of 4: one block. Written
 * for speed, because whoever attacks has a fast one: an iterator within it, and
 * it takes three times as long.
 */
function hashAfter(fixed: readonly number[]): (counter: number) => Int32Array {
  const words = new Int32Array(64);
  const hash = new Int32Array(8);
  words.set(fixed);
  // The end of the message, and its length in bits.
  words[9] = 1 << 31;
  words[15] = 36 * 8;

  return (counter) => {
    words[8] = counter;
    for (let at = 16; at < 64; at++) {
      const x = words[at - 15]!;
      const y = words[at - 2]!;
      words[at] =
        words[at - 16]! +
        words[at - 7]! +
        (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
        (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10));
    }
    let a = START[0]!;
    let b = START[1]!;
    let c = START[2]!;
    let d = START[3]!;
    let e = START[4]!;
    let f = START[5]!;
    let g = START[6]!;
    let h = START[7]!;
    for (let at = 0; at < 64; at++) {
      const one =
        h +
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
        ((e & f) ^ (~e & g)) +
        ROUNDS[at]! +
        words[at]!;
      const two =
        (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    hash[0] = START[0]! + a;
    hash[1] = START[1]! + b;
    hash[2] = START[2]! + c;
    hash[3] = START[3]! + d;
    hash[4] = START[4]! + e;
    hash[5] = START[5]! + f;
    hash[6] = START[6]! + g;
    hash[7] = START[7]! + h;
    return hash;
  };
}

/** The bits behind the point of the roots of the first primes. SHA-256 begins with square roots and mixes in cube roots. */
const START = new Int32Array(8);
const ROUNDS = new Int32Array(64);
for (let number = 2, primes = 0; primes < 64; number++) {
  let divisor = 2;
  while (number % divisor > 0) divisor++;
  if (divisor < number) continue;
  if (primes < 8) START[primes] = Math.sqrt(number) * 2 ** 32;
  ROUNDS[primes++] = Math.cbrt(number) * 2 ** 32;
}
