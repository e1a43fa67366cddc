import { Id } from '@otklik/schema';
import { dayOf } from './day.ts';
import type { Services } from './env.ts';

/** However a person groups the digits: with spaces, dashes of any length, or not at all. */
const BETWEEN = /[\s\p{Dash}\p{Cf}]/gu;

/** The sixteen digits of a receipt as a person wrote them down, or nothing for what cannot be one. */
export function readReceipt(given = ''): string | undefined {
  const digits = given.normalize('NFKC').replaceAll(BETWEEN, '');
  return /^\d{16}$/.test(digits) ? digits : undefined;
}

/**
 * Erases the answers that somebody sent who has nothing but the receipt. Why
 * nothing fits is not told: no such form, no such receipt, or erased before.
 */
export async function eraseByReceipt(
  { storage, signer, now }: Pick<Services, 'signer' | 'now'> & { storage: Pick<Services['storage'], 'submissions'> },
  form: string,
  given: string | undefined,
): Promise<boolean> {
  const receipt = readReceipt(given);
  if (receipt === undefined || !Id.safeParse(form).success) return false;
  const { traceOf } = await signer();
  return storage.submissions.eraseByReceipt(form, traceOf(form, receipt), dayOf(now()));
}
