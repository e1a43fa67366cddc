import { isCopyEdit, lifeFault, Practice, practiceContent, type ProblemPlace } from '@otklik/schema';
import { dayOf } from './day.ts';
import type { Services } from './env.ts';
import { cannotMove } from './move-practice.ts';
import { type Asker, judges, writes } from './practice-access.ts';
import { sendingFaults, withContactsOf } from './practice-facts.ts';
import { placesOf, ProblemError, withAdvice } from './problems.ts';
import { hashOf } from './signing.ts';
import type { KeptPractice, KeptVersion, Written } from './storage/practice-storage.ts';
import { newTag } from './tag.ts';

/** A practice as it was sent to be saved, perhaps half written, under the id of its address. */
export function parsePractice(body: unknown, id: string): Practice {
  const parsed = Practice.safeParse(body);
  const errors: ProblemPlace[] = parsed.success
    ? parsed.data.id === id
      ? []
      : [{ pointer: '/id', code: 'not-in-address' }]
    : placesOf(parsed.error).map((place) => withAdvice(place, 'Practice'));
  if (!parsed.success || errors.length > 0) throw new ProblemError('invalid-practice', { errors });
  return parsed.data;
}

const written = ({ now }: Pick<Services, 'now'>, { actor }: Asker, practice: Practice): Written => ({
  ...{ hash: hashOf(practiceContent(practice)), tag: newTag() },
  ...{ on: dayOf(now()), by: actor.id },
});

/** Keeps a new practice of the organisation for which somebody acts. */
export async function addPractice(
  services: Pick<Services, 'storage' | 'now'>,
  asker: Asker,
  practice: Practice,
  onBehalf: boolean,
): Promise<'saved' | 'stale'> {
  const { organisation } = asker;
  const centre = (await services.storage.organisations.find(organisation))?.centre?.id;
  const draft = { organisation, bank: centre ?? organisation, onBehalf, practice };
  return services.storage.practices.add({ ...draft, ...written(services, asker, practice) });
}

/** Saves a text over what somebody has seen, where they may still change it. */
export async function savePractice(
  services: Pick<Services, 'storage' | 'now' | 'lists'>,
  asker: Asker,
  { kept, version, practice }: { kept: KeptPractice; version: KeptVersion; practice: Practice },
): Promise<'saved' | 'stale'> {
  const { state, tag: replaces } = version;
  const isEdit = state === 'accepted' && judges(asker, kept) && !kept.authors.includes(asker.actor.id);
  const isWriting = (state === 'draft' || state === 'revision') && writes(asker, kept);
  if (state === 'accepted') checkEdit(services, version, practice, isEdit);
  else if (!isWriting) throw cannotMove(lifeFault('frozen'));
  const place = { practice, version: version.version, replaces, state, isEdit };
  return services.storage.practices.save({ ...place, ...written(services, asker, practice) });
}

/** What experts have approved keeps its meaning. Its author may still say by whom they are reached. */
function checkEdit(
  { now, lists }: Pick<Services, 'now' | 'lists'>,
  { practice: before, reviewedPractice = before }: KeptVersion,
  practice: Practice,
  isEdit: boolean,
): void {
  const approved = withContactsOf(reviewedPractice, isEdit ? before : practice);
  if (!isCopyEdit(approved, practice)) throw cannotMove(lifeFault('wording-only'));
  const faults = sendingFaults(practice, { today: dayOf(now()), lists });
  if (faults.length > 0) throw new ProblemError('invalid-practice', { errors: faults });
}

/** Begins the next version with the text of the last one. What was declined or withdrawn can be begun anew. */
export async function beginVersion(
  services: Pick<Services, 'storage' | 'now'>,
  asker: Asker,
  kept: KeptPractice,
): Promise<boolean> {
  const last = kept.versions.at(-1)!;
  if (!writes(asker, kept) || !OVER.has(last.state)) throw cannotMove(lifeFault('no-such-move'));
  const seen = kept.versions.map(({ tag }) => tag);
  const { practice } = last;
  return services.storage.practices.addVersion({
    ...{ practice, version: last.version + 1, seen },
    ...written(services, asker, practice),
  });
}

/** Whatever is not on its way any more. */
const OVER = new Set<KeptVersion['state']>(['published', 'needs-update', 'archived', 'declined', 'withdrawn']);
