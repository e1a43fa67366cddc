import { type BankFile, type Practice, publicContent, type PublishedPractice } from '@otklik/schema';
import { hashOf } from '../signing.ts';

/** A practice as a bank elsewhere has published it, with a hash that is true. */
export function publishedElsewhere(
  practice: Partial<Practice> & { id: string },
  more: Partial<PublishedPractice> = {},
): PublishedPractice {
  const told: Practice = { locale: 'ru', ...practice };
  return {
    ...{ practice: told, version: 1, hash: hashOf(publicContent(told)), state: 'published' as const },
    ...{ publishedOn: '2026-01-15', verifiedOn: '2026-06-01', adoptions: 0 },
    evidence: { level: 'E1', feedback: false, noEffect: false },
    ...more,
  };
}

/** A file of these. */
export const fileOf = (...practices: PublishedPractice[]): BankFile => ({ practices });
