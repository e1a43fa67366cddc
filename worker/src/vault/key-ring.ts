import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** One key of a ring: 32 bytes, which no log and no inspector prints. */
export interface RingKey {
  /** Eight letters or digits, which stand beside everything that the key seals. */
  id: string;
  madeOn: string;
  key: KeyObject;
}

/** The keys under which answers are sealed. The last one seals what is new; the others still open what is old. */
export type KeyRing = readonly [...RingKey[], current: RingKey];

/** Why a text is no key ring, and in which of its lines. It never quotes one. */
export interface RingFault {
  fault: 'empty' | 'malformed' | 'short' | 'doubled';
  line: number;
}

const KEY_BYTES = 32;
const LINE = /^([a-z0-9]{8}) +(\d{4}-\d\d-\d\d) +([A-Za-z0-9_-]+)$/;

/** Reads a key ring: a line for each key, `id day key`. Empty lines and those that begin with `#` are passed over. */
export function parseKeyRing(text: string): KeyRing | RingFault {
  const keys: RingKey[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, id, madeOn, encoded] = LINE.exec(line.trim()) ?? [];
    if (id === undefined || madeOn === undefined || encoded === undefined) return { fault: 'malformed', line: at + 1 };
    const bytes = Buffer.from(encoded, 'base64url');
    if (bytes.length !== KEY_BYTES) return { fault: 'short', line: at + 1 };
    const key = createSecretKey(bytes);
    if (keys.some((other) => other.id === id || other.key.equals(key))) return { fault: 'doubled', line: at + 1 };
    keys.push({ id, madeOn, key });
  }
  const current = keys.pop();
  return current ? [...keys, current] : { fault: 'empty', line: 1 };
}

/** The key under which everything new is sealed. */
export const currentOf = (ring: KeyRing): RingKey => ring[ring.length - 1]!;

/** Draws a new key. */
export const newRingKey = (madeOn: string): RingKey => ({
  id: randomBytes(4).toString('hex'),
  madeOn,
  key: createSecretKey(randomBytes(KEY_BYTES)),
});

/** The line of a key, as it stands in the file. */
export const formatRingKey = ({ id, madeOn, key }: RingKey): string =>
  `${id} ${madeOn} ${key.export().toString('base64url')}`;
