import { z } from 'zod';

/**
 * Work that the API asks of a sender before it takes a submission from them, in
 * the shape of ALTCHA's second protocol: find the counter whose SHA-256, with
 * `salt` and `nonce` before it, begins with `keyPrefix`.
 *
 * It goes back as it came, so what a newer API adds to it stays in it.
 */
export const Challenge = z.looseObject({
  parameters: z.looseObject({
    algorithm: z.string(),
    /** How many times each try is hashed. */
    cost: z.int(),
    salt: z.string(),
    nonce: z.string(),
    keyLength: z.int(),
    keyPrefix: z.string(),
    /** In seconds since 1970. A proof that comes later is worth nothing. */
    expiresAt: z.int(),
    /** The only form for which it is good. */
    data: z.object({ form: z.string() }).catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  signature: z.string(),
});
export type Challenge = z.infer<typeof Challenge>;

/** The work, done. It travels as base64 of its JSON in the header `otklik-proof`, beside a body whose bytes are fixed. */
export const Proof = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});
export type Proof = z.infer<typeof Proof>;
