import {
  blindPractice,
  checkExpert,
  checkReview,
  evidenceOf,
  expertFault,
  MOST_EXPERTS,
  type Practice,
  type ReviewBoard,
  type ReviewDraft,
  type ReviewerDraft,
  type ReviewOfExpert,
  type ReviewSheet,
  scoreReview,
} from '@otklik/schema';
import { dayOf, daysAfter } from './day.ts';
import type { Services } from './env.ts';
import { quote } from './etag.ts';
import { listExperts } from './experts.ts';
import { deedOfServer, movePractice, type MovingServices } from './move-practice.ts';
import { DAYS_TO_REVIEW } from './practice-step.ts';
import { ProblemError } from './problems.ts';
import { RUBRIC, standingOf } from './standing.ts';
import type { Deed } from './storage/people.ts';
import type { KeptPractice, KeptReview, KeptVersion } from './storage/practice-storage.ts';
import { newTag } from './tag.ts';

/** Where the reviews of a version stand, for a moderator. Whoever still has to write one of them sees no other. */
export async function readBoard(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  kept: KeptPractice,
  { version }: KeptVersion,
  reader: string,
): Promise<ReviewBoard> {
  const { reviews, outcome, evidence } = standingOf(
    await storage.reviews.listOf({ practice: kept.id, version }),
    dayOf(now()),
  );
  const isBlind = reviews.some(({ expert, state }) => expert === reader && state === 'open');
  const names = new Map((await storage.members.list(kept.bank.id)).map(({ person, name }) => [person, name]));
  const shown = reviews.map((each) => describe(each, names.get(each.expert), isBlind));
  if (isBlind || outcome.state === 'waiting') return { reviews: shown, state: 'waiting', rubric: RUBRIC };
  if (outcome.state === 'third-needed') {
    return { reviews: shown, state: outcome.state, because: outcome.because, rubric: RUBRIC };
  }
  const { state, total, verdict } = outcome;
  return { reviews: shown, state, total, verdict, rubric: RUBRIC, ...(evidence && { evidence }) };
}

/** Whoever left the bank has no name there any more. */
function describe(each: KeptReview, name: string | undefined, isBlind: boolean): ReviewOfExpert {
  const { expert: id, state, dueOn, review } = each;
  const about = { expert: { id, name: name ?? '—' }, state, dueOn };
  if (state === 'conflict') return { ...about, review: { scores: {}, conflict: review.conflict ?? '' } };
  if (state !== 'handed-in' || isBlind) return about;
  return { ...about, review, total: scoreReview(RUBRIC, review).total };
}

/** Asks one more expert, for a reason that the author reads too: scores cannot be changed, only another opinion be heard. */
export async function askReviewer(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  { kept, version, draft, deed }: { kept: KeptPractice; version: KeptVersion; draft: ReviewerDraft; deed: Deed },
): Promise<void> {
  const today = dayOf(now());
  const { expert, reason } = draft;
  const place = { practice: kept.id, version: version.version };
  const { round, reviews } = standingOf(await storage.reviews.listOf(place), today);
  const faults = reviews.some((each) => each.expert === expert)
    ? [expertFault('/expert', 'asked-already')]
    : checkExpert('/expert', expert, await listExperts(storage, kept));
  if (faults.length > 0) throw new ProblemError('cannot-move', { errors: faults });
  const isAsked = await storage.reviews.ask(
    {
      ...{ ...place, round, expert, reviewed: version.hash, assignedOn: today },
      ...{ dueOn: daysAfter(today, DAYS_TO_REVIEW), most: MOST_EXPERTS, tag: newTag(), reason },
    },
    { ...deed, details: { version: version.version, round, expert } },
  );
  if (!isAsked) throw new ProblemError('cannot-move', { errors: [expertFault('/expert', 'enough-experts')] });
}

/** A review with the version that it is of. */
export interface OwnReview {
  review: KeptReview;
  kept: KeptPractice;
  version: KeptVersion;
}

/** The text that an expert was given, without whose it is. */
const textOf = ({ review, version }: OwnReview): Practice | undefined => {
  if (review.reviewed === version.hash) return version.practice;
  return review.reviewed === version.reviewed ? version.reviewedPractice : undefined;
};

/** What an expert works with. */
export function toSheet(own: OwnReview): ReviewSheet {
  const { review, version } = own;
  const text = textOf(own);
  if (!text) throw new ProblemError('no-review');
  const blind = blindPractice(text);
  const { reviewed, reviewedPractice: before } = version;
  return {
    ...toAssignment(review, blind),
    ...{ practiceText: blind, computed: evidenceOf(text).level, rubric: RUBRIC, review: review.review },
    ...(before && reviewed !== review.reviewed && { before: blindPractice(before) }),
  };
}

/** The same in a list. */
export const toAssignment = ({ practice, version, state, assignedOn, dueOn }: KeptReview, { title }: Practice) => ({
  ...{ practice, version, title: title?.text ?? '', state, assignedOn, dueOn },
});

/** What an expert was asked for, the newest of each practice. What cannot be shown any more is left out. */
export async function listOwnReviews(
  { storage }: Pick<Services, 'storage'>,
  expert: string,
  bank: string,
): Promise<OwnReview[]> {
  const newest = new Map<string, KeptReview>();
  for (const review of await storage.reviews.listFor(expert, bank)) {
    const known = newest.get(review.practice);
    if (!known || known.version < review.version || (known.version === review.version && known.round < review.round))
      newest.set(review.practice, review);
  }
  const found: OwnReview[] = [];
  for (const review of newest.values()) {
    const kept = await storage.practices.find(review.practice);
    const version = kept?.versions.find((each) => each.version === review.version);
    if (kept && version && textOf({ review, kept, version })) found.push({ review, kept, version });
  }
  return found;
}

/** Saves a review, or hands it in. Gives its new tag; none when it was saved elsewhere meanwhile. */
export async function saveReview(
  services: MovingServices,
  { own, draft, deed }: { own: OwnReview; draft: ReviewDraft; deed: Deed },
): Promise<string | undefined> {
  const { storage, now } = services;
  const { review: kept, version } = own;
  if (kept.state !== 'open' || version.state !== 'review') throw new ProblemError('review-closed');
  const tag = newTag();
  const { practice, round, expert } = kept;
  const place = { practice, version: version.version, round, expert, tag, replaces: kept.tag, review: draft.review };
  const isConflict = (draft.review.conflict ?? '').trim() !== '';
  const faults = draft.handIn && !isConflict ? checkReview(RUBRIC, draft.review) : [];
  if (!draft.handIn || faults.length > 0) {
    if (!(await storage.reviews.save(place))) return undefined;
    // The draft is saved all the same, so that nothing that was written is lost.
    if (faults.length > 0) throw new ProblemError('invalid-review', { errors: faults, headers: { etag: quote(tag) } });
    return tag;
  }
  const state = isConflict ? ('conflict' as const) : ('handed-in' as const);
  const details = { version: version.version, round, state };
  const on = dayOf(now());
  if (!(await storage.reviews.handIn({ ...place, state, on, versionTag: newTag() }, { ...deed, details })))
    return undefined;
  await holdInDanger(services, practice, version.version);
  return tag;
}

/** Where an expert sees a danger to people, nobody has to decide. */
async function holdInDanger(services: MovingServices, practice: string, number: number): Promise<void> {
  const { storage, now } = services;
  const kept = await storage.practices.find(practice);
  const version = kept?.versions.find((each) => each.version === number);
  if (!kept || version?.state !== 'review') return;
  const { outcome } = standingOf(await storage.reviews.listOf({ practice, version: number }), dayOf(now()));
  if (outcome.state !== 'decided' || outcome.verdict !== 'hold') return;
  const deed = deedOfServer(kept.bank.id, practice, now());
  await movePractice(services, { kept, version, by: 'server', draft: { to: 'hold' }, deed });
}
