import { createHash, createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@otklik/schema';
import { remember } from './remember.ts';
import type { Storage } from './storage/storage.ts';

/** What the server's secret is for. */
export interface Signer {
  /** Tells a repeated submission from another one under the same id, without keeping the bytes that came. */
  macOf(form: string, id: string, draft: object): string;
  /**
   * The right to erase a submission: sixteen digits. Made from its id, so it is
   * the same when the first reply was lost, and it is kept nowhere.
   */
  receiptOf(form: string, id: string): string;
  /** What is kept of a receipt: enough to find the submission by it, and not the receipt. */
  traceOf(form: string, receipt: string): string;
  /** Signs the cookies of staff, and seals what second steps are checked with. */
  readonly sessionSecret: string;
  /** Signs a line of the log of an organisation together with the one before it. */
  auditOf(text: string): string;
  /** What is kept of an e-mail address where tries are counted. */
  tryOf(address: string): string;
  /** Signs challenges, for whoever has a signature of text and no key object. */
  readonly challengeKey: string;
  /** Takes the same time however much of the receipt is right. */
  isReceipt(given: string, form: string, id: string): boolean;
  /** What is kept of the secret by which the organiser of a team is known again. */
  organiserOf(quiz: string, team: string, secret: string): string;
  /** Marks what a page of a form carries, so that a change on its way is noticed. */
  sealOf(form: string, carried: string): string;
  isSeal(given: string, form: string, carried: string): boolean;
}

/** Signs with that secret. */
export function createSigner(secret: Uint8Array): Signer {
  // As an object once: made from bytes each time, it costs four times the signature.
  const key = createSecretKey(secret);
  const sign = (text: string) => createHmac('sha256', key).update(text);

  const receiptOf: Signer['receiptOf'] = (form, id) => {
    const number = sign(`receipt of\n${form}\n${id}`).digest().readBigUInt64BE() % 10n ** 16n;
    return number.toString().padStart(16, '0');
  };

  const sealOf: Signer['sealOf'] = (form, carried) => sign(`page\n${form}\n${carried}`).digest('base64url');

  return {
    macOf: (form, id, draft) => sign(`submission\n${form}\n${id}\n${canonicalJson(draft)}`).digest('hex'),
    receiptOf,
    challengeKey: sign('challenges').digest('hex'),
    sessionSecret: sign('sessions').digest('hex'),
    auditOf: (text) => sign(`audit\n${text}`).digest('hex'),
    tryOf: (address) => sign(`try\n${address}`).digest('hex'),
    traceOf: (form, receipt) => sign(`receipt\n${form}\n${receipt}`).digest('hex'),
    isReceipt: (given, form, id) => timingSafeEqual(digestOf(given), digestOf(receiptOf(form, id))),
    organiserOf: (quiz, team, secret) => sign(`organiser\n${quiz}\n${team}\n${secret}`).digest('hex'),
    sealOf,
    isSeal: (given, form, carried) => timingSafeEqual(digestOf(given), digestOf(sealOf(form, carried))),
  };
}

/** Signs with the secret of that storage, which is read when it is first needed. */
export const signerOf = (storage: Pick<Storage, 'secret'>): (() => Promise<Signer>) =>
  remember(async () => createSigner(await storage.secret()));

/** The name of some content, in hex. Equal content has one name. */
export const hashOf = (text: string): string => digestOf(text).toString('hex');

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
