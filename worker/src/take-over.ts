import {
  type BankFile,
  briefOf,
  type ProblemPlace,
  publicContent,
  type PublishedPractice,
  type Takeover,
  withOpenContacts,
  wordsOf,
} from '@otklik/schema';
import { ProblemError } from './problems.ts';
import { hashOf } from './signing.ts';
import type { Deed } from './storage/people.ts';
import type { Storage } from './storage/storage.ts';

/** Where a bank comes from, who takes it over, and when. */
export interface TakingOver {
  organisation: string;
  /** Where the bank stands. */
  from: string | undefined;
  on: string;
  deedOf(practice: string, version: number): Deed;
}

/**
 * Publishes what another bank has published, each practice with its version and its hash. Before anything is written
 * every text is held against its hash. What cannot be taken is named, and the rest is taken: a bank is not lost because
 * one id of it is in use here.
 */
export async function takeOver(
  { bank }: Pick<Storage, 'bank'>,
  file: BankFile,
  { organisation, from, on, deedOf }: TakingOver,
): Promise<Takeover> {
  if (from === undefined && file.practices.some((told) => !told.origin))
    throw new ProblemError('malformed-request', { errors: [{ pointer: '/from', code: 'required' }] });
  const faults = faultsOf(file);
  if (faults.length > 0) throw new ProblemError('invalid-bank', { errors: faults });

  const outcome: Takeover = { taken: 0, known: 0, refused: [] };
  for (const [at, told] of file.practices.entries()) {
    const { id } = told.practice;
    // Whoever passes on what they have taken over themselves names the first place, and it stays the first.
    const origin = told.origin ?? { url: from!, takenOn: on };
    const published = withOpenContacts({ ...told, origin });
    const standing = await bank.standing(id, { organisation, url: origin.url });
    if (standing.kind === 'in-use') {
      outcome.refused.push({ pointer: `/practices/${at}/practice/id`, code: 'id-in-use' });
    } else if (standing.kind === 'taken' && standing.version >= told.version) {
      outcome.known++;
    } else {
      const taken = {
        ...{ organisation, published, brief: briefOf(published), words: wordsOf(published.practice), on, standing },
      };
      if (await bank.takeOver(taken, deedOf(id, told.version))) {
        outcome.taken++;
        if (told.practice.photos?.length) outcome.withoutPhotos = (outcome.withoutPhotos ?? 0) + 1;
      } else outcome.refused.push({ pointer: `/practices/${at}/practice/id`, code: 'stale' });
    }
  }
  return outcome;
}

function faultsOf({ practices }: BankFile): ProblemPlace[] {
  const seen = new Set<string>();
  return practices.flatMap(({ practice, hash }: PublishedPractice, at): ProblemPlace[] => {
    const isTwice = seen.has(practice.id);
    seen.add(practice.id);
    return [
      ...(isTwice ? [{ pointer: `/practices/${at}/practice/id`, code: 'duplicate-id' }] : []),
      ...(hashOf(publicContent(practice)) === hash
        ? []
        : [{ pointer: `/practices/${at}/hash`, code: 'other-content' }]),
    ];
  });
}
