import { briefOf, type PracticeBrief } from '@otklik/schema/engine';
import type { Shown } from './source.ts';

/** A brief, also of what is not published: its days are not shown. */
export function briefOfShown({ practice, evidence, published }: Shown): PracticeBrief {
  const unpublished = {
    version: 1,
    hash: '',
    state: 'published',
    publishedOn: '',
    verifiedOn: '',
    adoptions: 0,
  } as const;
  return briefOf(published ?? { ...unpublished, practice, evidence });
}
