import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Paging, Profile, RawAnswers } from '@otklik/schema';
import type { Signer } from '../../signing.ts';

/** What a page takes with it to the next one, in a hidden field: the server keeps nothing of a person who is answering. */
export interface Carried {
  revision: string;
  /** Of the submission to come. Drawn with the first page, so that whatever is sent twice is one. */
  id: string;
  /** The number of the step on the page. */
  at: number;
  paging: Paging;
  lang: string;
  profile: Profile;
  answers: RawAnswers;
  /** When the first page was drawn, in milliseconds: programs are faster than people. */
  since: number;
  /** Something filled in the field that no person sees. */
  trapped?: true;
  /** The person was asked to confirm. */
  asked?: true;
}

/** More than the largest answers take. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Ties everything together for one form. Packed, because a browser sends a Cyrillic letter as six. */
export function seal(signer: Signer, form: string, carried: Carried): string {
  const packed = deflateRawSync(JSON.stringify(carried)).toString('base64url');
  return `${packed}.${signer.sealOf(form, packed)}`;
}

/** What was sealed; nothing where a single sign has changed since, or where it was sealed for another form. */
export function unseal(signer: Signer, form: string, text: string): Carried | undefined {
  const [packed = '', mark = ''] = text.split('.');
  // Only what we have packed ourselves is unpacked.
  if (!signer.isSeal(mark, form, packed)) return undefined;
  const json = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: MOST_BYTES });
  return JSON.parse(json.toString()) as Carried;
}
