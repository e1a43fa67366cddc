import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { StorageUnavailable } from '../storage/storage.ts';

/** 16 MiB and five rounds: what OWASP's Password Storage Cheat Sheet asks of scrypt at this size. */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const BYTES = 32;

/** So many wait at once, each with 16 MiB and a fifth of a second. Who comes then is told to come back, as of a busy database. */
export const MOST_WAITING = 32;
let waiting = 0;

/** A password as it is kept: the salt and the hash in hex. Takes a fifth of a second, away from this thread. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`;
}

/** Whether it is the password that was hashed. Takes as long for a wrong one. */
export async function isPassword({ password, hash }: { password: string; hash: string }): Promise<boolean> {
  const [salt = '', kept = ''] = hash.split(':');
  const derived = await derive(password, Buffer.from(salt, 'hex'));
  const expected = Buffer.from(kept, 'hex');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

/** One password however a keyboard composes its letters. */
async function derive(password: string, salt: Buffer): Promise<Buffer> {
  if (waiting >= MOST_WAITING) throw new StorageUnavailable('Too many passwords wait to be hashed');
  waiting++;
  try {
    return await new Promise((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
    });
  } finally {
    waiting--;
  }
}
