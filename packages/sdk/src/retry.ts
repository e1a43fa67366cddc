/** When a request is worth sending again, and how long to wait before. */

/** Tries after the first one. */
export const MOST_RETRIES = 3;

/** How long one try may take. Phones on the edge of a network are slow, not dead. */
export const TRY_TIMEOUT = 30_000;

/** The longest wait within one call. If the API asks for more, the caller is told and decides. */
export const LONGEST_WAIT = 30_000;

const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 8_000;

/** Statuses that pass by themselves: a busy API, a gateway in front of one that restarts. */
export const passes = (status: number): boolean => status === 429 || (status >= 502 && status <= 504);

/**
 * Milliseconds until the next try: anywhere between nothing and a limit that
 * doubles ("full jitter"), on top of what the API asked for. Phones that lost
 * the network together must not come back together.
 */
export const retryDelay = ({
  attempt,
  retryAfter = 0,
  random,
}: {
  /** 0 before the first retry. */
  attempt: number;
  retryAfter?: number | undefined;
  /** From 0 to 1. */
  random: number;
}): number => retryAfter + random * Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** attempt);

/** How long to wait after a reply before trying again; nothing when a further try is not worth it or not ours to make. */
export function delayAfter(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  { attempt, random, now }: { attempt: number; random: number; now: number },
): number | undefined {
  const retryAfter = parseRetryAfter(headers.get('retry-after'), now);
  if (!passes(status) || attempt >= MOST_RETRIES || (retryAfter ?? 0) > LONGEST_WAIT) return undefined;
  return retryDelay({ attempt, retryAfter, random });
}

/** The `Retry-After` of a reply in milliseconds, given there in seconds or as a date. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Chance and time as a call sees them. Tests hold both still. */
export interface Pace {
  random: () => number;
  wait: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** Real chance and real time, the latter cut short when the signal aborts. */
export const pace: Pace = {
  random: Math.random,
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop);
    }),
};
