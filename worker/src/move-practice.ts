import { checkExperts, type LifeFault, lifeFault, type MoveDraft, type ProblemPlace } from '@otklik/schema';
import { dayOf } from './day.ts';
import { toSecond } from './deed.ts';
import type { Services } from './env.ts';
import { listExperts } from './experts.ts';
import { type Asker, faultsOf } from './practice-access.ts';
import { needsMet, sendingFaults } from './practice-facts.ts';
import { planStep } from './practice-step.ts';
import { ProblemError } from './problems.ts';
import { standingOf } from './standing.ts';
import { newTag } from './tag.ts';
import type { Deed } from './storage/people.ts';
import type { KeptPractice, KeptVersion } from './storage/practice-storage.ts';

/** What moving needs of the services. */
export type MovingServices = Pick<Services, 'storage' | 'now' | 'lists'>;

/** Somebody, or the server, who moves one version on. */
export interface PracticeMove {
  kept: KeptPractice;
  version: KeptVersion;
  by: Asker | 'server';
  draft: MoveDraft;
  deed: Deed;
  alike?: readonly string[];
  /** The link by which it happens. */
  link?: string;
  /** Known to be so by who calls, as that the time has come. */
  isDue?: boolean;
}

/**
 * Moves a version on, with all that belongs to it, or says everything that stands in the way. Gives false when somebody
 * else has done something with the practice meanwhile.
 */
export async function movePractice(services: MovingServices, move: PracticeMove): Promise<boolean> {
  const { storage, now, lists } = services;
  const { kept, version, by, draft, deed, alike, link } = move;
  const today = dayOf(now());
  const { to } = draft;
  const standing = standingOf(await storage.reviews.listOf({ practice: kept.id, version: version.version }), today);
  const faults = to === 'submitted' ? sendingFaults(version.practice, { today, lists }) : [];
  const { met, verdict } = needsMet({ kept, version, draft, standing, faults, today });
  const isAuthor = by !== 'server' && kept.authors.includes(by.actor.id);
  const { state: from, heldFrom } = version;
  const lacking = faultsOf(
    by,
    { ...kept, isAuthor },
    { from, to, met: move.isDue ? [...met, 'due'] : met, ...(verdict && { verdict }), ...(heldFrom && { heldFrom }) },
  );
  refuseUnless(lacking, faults, kept.onBehalf && version.confirmed !== version.hash);

  const experts =
    to === 'review'
      ? await chooseExperts(
          services,
          move,
          standing.reviews.filter(({ state }) => state !== 'conflict').map(({ expert }) => expert),
        )
      : [];
  const organisation = kept.number === undefined ? await storage.organisations.find(kept.organisation.id) : undefined;
  const bank = organisation?.centre?.id ?? kept.organisation.id;
  const checked = {
    ...{ kept, version, draft, standing, experts, bank, today },
    tag: newTag(),
    bySystem: by === 'server',
  };
  return storage.practices.move(await planStep(storage, { ...checked, alike, link }), deed);
}

/** Says what stands in the way. A text that cannot be sent is refused by its own places, and not by the one word that it cannot. */
function refuseUnless(lacking: LifeFault[], faults: readonly ProblemPlace[], isUnconfirmed: boolean): void {
  const others = lacking.filter(({ code }) => code !== 'sendable');
  if (lacking.length === 0) return;
  if (others.length === 0 && faults.length > 0) throw new ProblemError('invalid-practice', { errors: faults });
  const unconfirmed = isUnconfirmed && lacking.some(({ code }) => code === 'sendable') && faults.length === 0;
  throw cannotMove(...others, ...(unconfirmed ? [lifeFault('author-confirmed')] : []));
}

/** A refusal that names what is missing. */
export const cannotMove = (...faults: readonly LifeFault[]): ProblemError =>
  new ProblemError('cannot-move', { errors: faults.map((fault) => ({ pointer: '', ...fault })) });

/** Those who were picked. Where nobody was and there were some before, the same: they see what has changed. */
async function chooseExperts(
  { storage }: MovingServices,
  { kept, draft }: PracticeMove,
  before: readonly string[],
): Promise<readonly string[]> {
  const known = await listExperts(storage, kept);
  const free = before.filter((id) => known.some((each) => each.id === id && each.conflicts.length === 0));
  const chosen = draft.experts ?? [...new Set(free)].slice(0, 3);
  const faults = checkExperts(chosen, known);
  if (faults.length > 0) throw new ProblemError('cannot-move', { errors: faults });
  return chosen;
}

/** A line for what the server itself does with a practice, by rule or by clock. */
export const deedOfServer = (organisation: string, practice: string, at: Date): Deed => ({
  ...{ organisation, actor: { kind: 'server', id: 'server', name: 'server' } },
  ...{ at: toSecond(at), action: 'practice-moved', target: practice },
});
