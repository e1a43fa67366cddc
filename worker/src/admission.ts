import type { Services } from './env.ts';
import { ProblemError } from './problems.ts';
import { checkProof, type ProofFault } from './proof.ts';
import type { RightProof } from './storage/storage.ts';

/** Who brings a submission, as far as that decides whether it is taken. */
export interface Bringer {
  /** The client's address, to tell how much comes from where. Kept nowhere. */
  from: string | undefined;
  /** The header `otklik-proof`, if it was there. */
  proof?: string | undefined;
  /** A page of ours, which cannot calculate, has asked the person to go on, and they have. */
  isConfirmed?: boolean;
  /** A page of ours thinks that a program has filled it in. A widget says so in what it sends. */
  isSuspected?: boolean;
}

/** A submission that may be kept. */
export interface Admitted {
  /** Is spent together with keeping it. */
  proof: RightProof | undefined;
  /** For what is not kept after all, or was before: it costs its sender nothing. */
  giveBack(): void;
}

/** Lets a submission come to be kept, or says why not. */
export async function admit(
  { pressure, signer, metrics, now }: Pick<Services, 'pressure' | 'signer' | 'metrics' | 'now'>,
  { form, from, proof: header, isConfirmed = false, isSuspected }: Bringer & { form: string; isSuspected: boolean },
): Promise<Admitted | ProblemError> {
  const { challengeKey: key } = await signer();
  const checked = header ? await checkProof(header, { form, key, now: now() }) : undefined;
  const proof = typeof checked === 'object' ? checked : undefined;
  const fault = typeof checked === 'string' ? checked : undefined;
  if (fault) metrics?.count('proof-refused');

  // A proof that has grown old on its way hurts nobody who needs none.
  const admission = pressure.admit({ form, from, hasProof: proof !== undefined || isConfirmed, isSuspected });
  switch (admission.is) {
    case 'admitted':
      return { proof, giveBack: admission.giveBack };
    case 'proof-required':
      metrics?.count('proof-asked');
      return proofRequired(fault);
    case 'too-many':
      metrics?.count('too-many');
      return new ProblemError('too-many-requests', { headers: { 'retry-after': String(admission.retryAfterSeconds) } });
  }
}

/** Asks for a proof, and says what was wrong with the one that came. */
export const proofRequired = (fault: ProofFault | undefined): ProblemError =>
  new ProblemError('proof-required', fault && { errors: [{ pointer: '', code: fault }] });

/**
 * Keeps what was admitted, and spends its proof. What is none of the fates that
 * are `news` was there before or cannot be kept, and costs its sender nothing.
 */
export async function keepAdmitted<Fate extends string>(
  { metrics }: Pick<Services, 'metrics'>,
  { proof, giveBack }: Admitted,
  news: readonly Fate[],
  keep: (proof: RightProof | undefined) => Promise<Fate | 'spent'>,
): Promise<Exclude<Fate, 'spent'>> {
  let fate: Fate | 'spent' | undefined;
  const isNew = () => news.some((each) => each === fate);
  try {
    fate = await keep(proof);
  } finally {
    if (!isNew()) giveBack();
  }
  if (fate === 'spent') {
    metrics?.count('proof-refused');
    throw proofRequired('proof-spent');
  }
  if (proof && isNew()) metrics?.count('proof-accepted');
  // The compiler does not take `spent` out of what may be `spent` by its own name.
  return fate as Exclude<Fate, 'spent'>;
}
