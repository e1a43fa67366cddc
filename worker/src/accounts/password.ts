import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 16 MiB and five rounds: what OWASP's Password Storage Cheat Sheet asks of scrypt at this size. */
const COST = { N: 2 ** 14, r: 8, p: 5 } as const;
const BYTES = 32;

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
const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
