import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { currentOf, type KeyRing, type RingKey } from './key-ring.ts';

/**
 * Where a sealed text stands: its kind, then the columns that name its row.
 * It is bound to that place, so nobody can put it into another one.
 */
export type Place =
  | readonly [kind: 'submission', form: string, revision: string, id: string]
  | readonly [kind: 'team-answers', quiz: string, team: string, id: string]
  | readonly [kind: 'secret', name: string];

/** A sealed text cannot be opened. Says why, and never what or whose it is. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  /** For the log: `no-key 1a2b3c4d`, or `damaged`. */
  readonly code: string;

  constructor(code: 'damaged' | `no-key ${string}`) {
    super(code === 'damaged' ? 'A sealed text was changed or moved to another place' : 'The key of a seal is not here');
    this.code = code;
  }
}

/** What every sealed text begins with. Answers that are not sealed begin with `{`. */
export const SEALED = 'sealed1:';
const ID_CHARACTERS = 8;
/** `sealed1:`, the id of the key, and a colon. */
export const PREFIX_CHARACTERS = SEALED.length + ID_CHARACTERS + 1;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const DATA_KEY_BYTES = 32;
const WRAPPED_CHARACTERS = ((NONCE_BYTES + DATA_KEY_BYTES + TAG_BYTES) / 3) * 4;
/** Everything before the text itself. A rotation writes this part anew and leaves the rest. */
export const HEADER_CHARACTERS = PREFIX_CHARACTERS + WRAPPED_CHARACTERS + 1;

export const isSealed = (stored: string): boolean => stored.startsWith(SEALED);

/** The id of the key under which a sealed text stands. */
export const keyIdOf = (stored: string): string => stored.slice(SEALED.length, SEALED.length + ID_CHARACTERS);

/** How texts begin that are sealed under this key. */
export const prefixOf = ({ id }: Pick<RingKey, 'id'>): string => `${SEALED}${id}:`;

/** Seals a text under a key of its own, which is wrapped by the current key of the ring. */
export function seal(ring: KeyRing, text: string, place: Place): string {
  const dataKey = drawBytes(DATA_KEY_BYTES);
  const sealed = encrypt(dataKey, Buffer.from(text), bindingOf('text', place));
  return `${wrap(currentOf(ring), dataKey, place)}${sealed.toString('base64url')}`;
}

/** Opens a sealed text. Throws `SealBroken`. */
export function unseal(ring: KeyRing, stored: string, place: Place): string {
  const dataKey = unwrap(ring, stored, place);
  return decrypt(dataKey, stored.slice(HEADER_CHARACTERS), bindingOf('text', place)).toString('utf8');
}

/** The header of a sealed text under the current key. The text itself is neither needed nor read. */
export const rewrap = (ring: KeyRing, header: string, place: Place): string =>
  wrap(currentOf(ring), unwrap(ring, header, place), place);

const wrap = (current: RingKey, dataKey: Buffer, place: Place): string =>
  `${prefixOf(current)}${encrypt(current.key, dataKey, bindingOf('key', place)).toString('base64url')}:`;

function unwrap(ring: KeyRing, stored: string, place: Place): Buffer {
  const id = keyIdOf(stored);
  const found = ring.find((each) => each.id === id);
  if (stored[PREFIX_CHARACTERS - 1] !== ':' || stored[HEADER_CHARACTERS - 1] !== ':') throw new SealBroken('damaged');
  if (!found) throw new SealBroken(/^[a-z0-9]{8}$/.test(id) ? `no-key ${id}` : 'damaged');
  return decrypt(found.key, stored.slice(PREFIX_CHARACTERS, HEADER_CHARACTERS - 1), bindingOf('key', place));
}

/** As JSON, since no two places are written alike in it. */
const bindingOf = (what: 'key' | 'text', place: Place): Buffer => Buffer.from(JSON.stringify([SEALED, what, ...place]));

const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);

/** Many random bytes at once cost hardly more than a few, and each seal needs three times a few. None is given twice. */
function drawBytes(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(POOL_BYTES);
  const drawn = pool.subarray(0, count);
  pool = pool.subarray(count);
  return drawn;
}

function encrypt(key: KeyObject | Buffer, plain: Buffer, binding: Buffer): Buffer {
  const nonce = drawBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(binding);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: KeyObject | Buffer, encoded: string, binding: Buffer): Buffer {
  const bytes = Buffer.from(encoded, 'base64url');
  // Base64 passes over characters that are none of its own, and bits that no byte needs. So nobody but us has written it.
  if (bytes.toString('base64url') !== encoded || bytes.length < NONCE_BYTES + TAG_BYTES)
    throw new SealBroken('damaged');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(binding).setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    // OpenSSL says only that it does not fit.
    throw new SealBroken('damaged');
  }
}
