import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type SubmissionDraft } from '@otklik/schema';

/** What lets us tell a repeated submission from another one under the same id, without keeping the bytes that came. */
export const macOf = (secret: Uint8Array, form: string, id: string, draft: SubmissionDraft): string =>
  createHmac('sha256', secret)
    .update(`submission\n${form}\n${id}\n${canonicalJson(draft)}`)
    .digest('hex');

/**
 * The right to erase a submission. Made from its id and our secret, so it is
 * the same when the first reply was lost, and it is kept nowhere.
 */
export function receiptOf(secret: Uint8Array, form: string, id: string): string {
  const digest = createHmac('sha256', secret).update(`receipt\n${form}\n${id}`).digest();
  return (digest.readBigUInt64BE() % 10n ** 16n).toString().padStart(16, '0');
}

/** Takes the same time however much of the receipt is right. */
export const isReceipt = (given: string, secret: Uint8Array, form: string, id: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(given).digest(),
    createHash('sha256')
      .update(receiptOf(secret, form, id))
      .digest(),
  );

/** The name of some content, in hex. Equal content has one name. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
