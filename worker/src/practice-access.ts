import {
  checkMove,
  Id,
  type LifeFault,
  lifeFault,
  type Move,
  movesFrom,
  type PracticeState,
  type Role,
} from '@otklik/schema';
import type { AppContext } from './env.ts';
import { ProblemError } from './problems.ts';
import type { Actor } from './storage/people.ts';
import type { KeptPractice, KeptVersion } from './storage/practice-storage.ts';

/** Whoever asks about practices in the making, and for which organisation. */
export interface Asker {
  actor: Actor;
  organisation: string;
  roles: readonly Role[];
}

/** What the life of a practice knows of its parties. */
type Parties = Pick<KeptPractice, 'organisation' | 'bank'> & { isAuthor: boolean };

/** What a moderator decides when the experts have spoken. The rule says which of them it is. */
const DECISIONS: readonly PracticeState[] = ['revision', 'accepted', 'declined'];

export const askerOf = (c: AppContext): Asker => ({
  actor: c.var.actor,
  organisation: c.var.organisation,
  roles: c.var.roles,
});

/** Whether they write practices of the organisation whose practice it is. */
export const writes = ({ organisation, roles }: Asker, of: Pick<KeptPractice, 'organisation'>): boolean =>
  of.organisation.id === organisation && roles.includes('author');

/** Whether they decide for the bank. */
export const judges = ({ organisation, roles }: Asker, of: Pick<KeptPractice, 'bank'>): boolean =>
  of.bank.id === organisation && roles.includes('moderator');

/** The versions that they see: authors those of their organisation, moderators what was sent to their bank. */
export const visibleVersions = (asker: Asker, kept: KeptPractice): KeptVersion[] =>
  kept.versions.filter(({ state }) => writes(asker, kept) || (judges(asker, kept) && state !== 'draft'));

/** The practice named in the address, as whoever asks sees it. Another’s is answered as an unknown one. */
export async function findRecord(
  c: AppContext,
  version?: number,
): Promise<{ kept: KeptPractice; version: KeptVersion; asker: Asker }> {
  const kept = await c.var.services.storage.practices.find(practiceIdOf(c));
  const asker = askerOf(c);
  const visible = kept ? visibleVersions(asker, kept) : [];
  const found = version === undefined ? visible.at(-1) : visible.find((each) => each.version === version);
  if (!kept || !found) throw new ProblemError('no-practice');
  return { kept, version: found, asker };
}

/** The practice named in the address. What cannot be an id names no practice. */
export function practiceIdOf(c: AppContext): string {
  const id = Id.safeParse(c.req.param('practice'));
  if (!id.success) throw new ProblemError('no-practice');
  return id.data;
}

/** As whom they can be taken: as themselves, and as an author, where a colleague has written it. */
function standingsOf(asker: Asker, parties: Parties): Exclude<Move['by'], 'server'>[] {
  const roles = judges(asker, parties) ? asker.roles : asker.roles.filter((role) => role !== 'moderator');
  const own = { roles, isAuthor: parties.isAuthor };
  return writes(asker, parties) && !parties.isAuthor ? [own, { roles: [], isAuthor: true }] : [own];
}

/** Whether it is an approval. A key gives none: it cannot be told whether who holds it has written the practice. */
const isApproval = (from: PracticeState, to: PracticeState): boolean =>
  (from === 'screening' && to === 'review') ||
  (from === 'accepted' && to === 'published') ||
  (from === 'review' && DECISIONS.includes(to)) ||
  (from === 'hold' && to !== 'archived');

/** Whether it is a moderator who writes down what the experts have come to. */
const isDecision = (asker: Asker, parties: Parties, from: PracticeState, to: PracticeState): boolean =>
  from === 'review' && DECISIONS.includes(to) && judges(asker, parties);

/** Where they may move it, as far as roles tell. */
export function movesOf(
  asker: Asker,
  parties: Parties,
  { state, heldFrom }: Pick<KeptVersion, 'state' | 'heldFrom'>,
): PracticeState[] {
  const own = standingsOf(asker, parties).flatMap((by) => movesFrom(state, by, heldFrom));
  const decided = parties.isAuthor ? [] : DECISIONS.filter((to) => isDecision(asker, parties, state, to));
  return [...new Set([...decided, ...own])].filter((to) => asker.actor.kind !== 'key' || !isApproval(state, to));
}

/** Everything that keeps them, or the server, from moving it. */
export function faultsOf(by: Asker | 'server', parties: Parties, move: Omit<Move, 'by'>): LifeFault[] {
  if (by === 'server') return checkMove({ ...move, by });
  const { from, to } = move;
  if (by.actor.kind === 'key' && isApproval(from, to) && judges(by, parties)) return [lifeFault('not-own')];
  // The experts have decided; a moderator writes the answer, and not to themselves.
  if (isDecision(by, parties, from, to))
    return parties.isAuthor ? [lifeFault('not-own')] : checkMove({ ...move, by: 'server' });
  const found = standingsOf(by, parties).map((as) => checkMove({ ...move, by: as }));
  return found.find((faults) => faults.every(({ code }) => code !== 'not-yours')) ?? found[0]!;
}
