import { evidenceOf, type MoveDraft, type PracticeState, publicContent, type PublishedPractice } from '@otklik/schema';
import { daysAfter } from './day.ts';
import { entryAfter, entryOf, publicVersionOf } from './practice-entry.ts';
import { hashOf } from './signing.ts';
import type { Standing } from './standing.ts';
import type { KeptPractice, KeptVersion, PracticeStep, Publication } from './storage/practice-storage.ts';
import type { Storage } from './storage/storage.ts';

/** So many days an expert has for a review, */
export const DAYS_TO_REVIEW = 14;

/** and an author for a revision. */
const DAYS_TO_REVISE = 30;

/** A move that nothing stands in the way of. */
export interface CheckedMove {
  kept: KeptPractice;
  version: KeptVersion;
  draft: MoveDraft;
  standing: Standing;
  /** Who reviews it, where it goes to review. */
  experts: readonly string[];
  /** Where it goes when it is sent for the first time. */
  bank: string;
  today: string;
  tag: string;
  bySystem: boolean;
  alike?: readonly string[] | undefined;
  link?: string | undefined;
}

/** All that happens in one step with a move. */
export async function planStep(storage: Pick<Storage, 'practices'>, move: CheckedMove): Promise<PracticeStep> {
  const { kept, version, draft, today, tag, alike, link } = move;
  const { to, reason } = draft;
  const { state: from } = version;
  return {
    ...{ practice: kept.id, version: version.version, seen: kept.versions.map((each) => each.tag) },
    ...{ from, to, tag, on: today, link },
    ...(reason !== undefined && reason.trim() !== '' && { reason: reason.trim() }),
    ...(to === 'hold' && { heldFrom: from }),
    ...(to === 'submitted' && { submittedOn: today }),
    ...(to === 'submitted' && kept.number === undefined && { joins: move.bank }),
    ...(to === 'screening' && { alike }),
    ...(to === 'revision' && { dueOn: daysAfter(today, DAYS_TO_REVISE) }),
    ...(to === 'review' && askExperts(move)),
    ...(from === 'review' && { endsReview: isDecided(move) ? ('decided' as const) : ('stopped' as const) }),
    ...(await publicly(storage, move)),
  };
}

const isDecided = ({ draft: { to }, bySystem }: CheckedMove): boolean =>
  to === 'revision' || to === 'accepted' || to === 'declined' || bySystem;

function askExperts({ experts, standing, version, today }: CheckedMove): Pick<PracticeStep, 'dueOn' | 'asks'> {
  const dueOn = daysAfter(today, DAYS_TO_REVIEW);
  return { dueOn, asks: { experts, round: standing.round + 1, reviewed: version.hash, dueOn } };
}

/** What changes for everybody. */
async function publicly(storage: Pick<Storage, 'practices'>, move: CheckedMove): Promise<Partial<PracticeStep>> {
  const { kept, version, draft, today } = move;
  const { to } = draft;
  if (to === 'published' && version.state === 'accepted') return publish(storage, move);
  const isPublished = (each: KeptVersion) => kept.published.some((one) => one.version === each.version);
  if (!kept.versions.some(isPublished) || ![version.state, to].some((state) => TOUCHES.includes(state))) return {};

  const after = kept.versions.map((each) => ({
    ...{ version: each.version, isPublished: isPublished(each) },
    state: each.version === version.version ? to : each.state,
  }));
  const shown = publicVersionOf(after);
  const state = STANDS_AS[to];
  const changed: Partial<PublishedPractice> = {
    ...(state && { state }),
    ...(to === 'published' && version.state === 'needs-update' && { verifiedOn: today }),
  };
  return {
    ...(isPublished(version) && state && { publication: { state, verifiedOn: changed.verifiedOn } }),
    ...(to === 'archived' && { forgets: 'all' as const }),
    publicVersion: shown ?? null,
    entry: await entryAfter(storage, kept, shown, shown === version.version ? changed : {}),
  };
}

const TOUCHES: readonly PracticeState[] = ['published', 'needs-update', 'archived', 'hold'];

const STANDS_AS: Partial<Record<PracticeState, PublishedPractice['state']>> = {
  ...{ published: 'published', 'needs-update': 'needs-update', archived: 'archived' },
};

/** A version becomes what anybody reads. Those before it can still be read, and nobody is reached by them any more. */
async function publish(
  { practices }: Pick<Storage, 'practices'>,
  { kept, version: { version, practice }, standing, today }: CheckedMove,
): Promise<Partial<PracticeStep>> {
  const { contacts, ...content } = practice;
  const before = kept.published.at(-1);
  const earlier = before && (await practices.findPublication({ practice: kept.id, version: before.version }));
  const { feedback, noEffect } = evidenceOf(practice);
  const publication: Publication = {
    ...{ content, contacts, hash: hashOf(publicContent(practice)), adoptions: earlier?.adoptions ?? 0 },
    evidence: {
      ...{ level: standing.evidence ?? 'E0', feedback, noEffect },
      ...(standing.reviewedOn && { confirmedOn: standing.reviewedOn }),
    },
  };
  const { hash, evidence, adoptions } = publication;
  const about = { version, hash, evidence, adoptions, publishedOn: today, verifiedOn: today };
  const isHidden = kept.versions.some(({ state }) => state === 'hold');
  return {
    ...{ publishes: publication, forgets: 'earlier' as const, publicVersion: isHidden ? null : version },
    entry: entryOf(isHidden ? undefined : { ...about, practice: content, state: 'published' }),
  };
}
