import { randomInt } from 'node:crypto';
import { Challenge, Proof } from '@otklik/schema';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { dayOf } from './day.ts';
import type { RightProof } from './storage/storage.ts';

/** Where a solved challenge stands in a request. Not in the body: its bytes are fixed before anybody asks. */
export const PROOF_HEADER = 'otklik-proof';

/**
 * The most that a sender has to try, half of it on average. The counter is
 * drawn, instead of a prefix of zeros that many would find: then there is an
 * end to bad luck. `bench/proof.bench.ts` measures how long an old phone takes.
 */
export const MOST_TRIES = 300_000;

const GOOD_FOR_MS = 10 * 60_000;

/** Far beyond a proof of ours, and short enough to decode for nothing. */
const LONGEST_HEADER = 2048;

/** Why a proof is worth nothing. */
export type ProofFault = 'proof-malformed' | 'proof-foreign' | 'proof-expired' | 'proof-wrong' | 'proof-spent';

interface Setting {
  /** The only form for which it is good. */
  form: string;
  /** Signs and knows what was signed here. */
  key: string;
  now: Date;
}

/** Draws work for a sender. Nothing is kept of it: the signature says that it is ours. */
export async function issueChallenge({ form, key, now }: Setting): Promise<Challenge> {
  const challenge = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(1, MOST_TRIES + 1),
    expiresAt: new Date(now.getTime() + GOOD_FOR_MS),
    data: { form },
    deriveKey,
    hmacSignatureSecret: key,
  });
  return Challenge.parse(challenge);
}

/** Whether a proof is of our challenge for this form, in time and right. Whether it was spent only the storage knows. */
export async function checkProof(header: string, { form, key, now }: Setting): Promise<RightProof | ProofFault> {
  const proof = decode(header);
  if (!proof) return 'proof-malformed';
  const { challenge, solution } = proof;
  const { nonce, expiresAt, data } = challenge.parameters;

  const verdict = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: key });
  if (verdict.expired || expiresAt * 1000 <= now.getTime()) return 'proof-expired';
  if (verdict.invalidSignature !== false || data.form !== form) return 'proof-foreign';
  return verdict.verified ? { nonce, expiresOn: dayOf(new Date(expiresAt * 1000)) } : 'proof-wrong';
}

function decode(header: string): Proof | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  try {
    return Proof.safeParse(JSON.parse(Buffer.from(header, 'base64').toString())).data;
  } catch {
    // Not JSON, so no proof.
    return undefined;
  }
}
