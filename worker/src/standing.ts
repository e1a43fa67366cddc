import rubricOfPractices from '@otklik/content/lists/practice-rubric.json' with { type: 'json' };
import { decideReviews, EVIDENCE_LEVELS, type EvidenceLevel, type ReviewOutcome, type Rubric } from '@otklik/schema';
import type { KeptReview } from './storage/practice-storage.ts';

/** By what practices are chosen. A test holds the file to its schema. */
export const RUBRIC = rubricOfPractices as Rubric;

/** Where the reviews of the text that was sent last stand. */
export interface Standing {
  round: number;
  /** Of this round: those that were handed in first. */
  reviews: KeptReview[];
  outcome: ReviewOutcome;
  /** The lowest level of the reviews that count. */
  evidence: EvidenceLevel | undefined;
  /** When the last of those that count came. */
  reviewedOn: string | undefined;
}

/** Whether somebody is still waited for. Who is late is not. */
export const isAwaited = ({ state, dueOn }: KeptReview, today: string): boolean => state === 'open' && dueOn >= today;

/** What the reviews amount to. Nothing is decided while one is still to come in time, unless somebody sees a danger. */
export function standingOf(all: readonly KeptReview[], today: string): Standing {
  const round = Math.max(0, ...all.map((review) => review.round));
  const reviews = all.filter((review) => review.round === round);
  const given = reviews.filter(({ state }) => state === 'handed-in');
  const decided = decideReviews(
    RUBRIC,
    given.map(({ review }) => review),
  );
  const isDanger = decided.state === 'decided' && decided.verdict === 'hold';
  const isWaiting = !isDanger && reviews.some((review) => isAwaited(review, today));
  const outcome: ReviewOutcome = isWaiting ? { state: 'waiting' } : decided;
  const counted = outcome.state === 'decided' ? outcome.counted.map((at) => given[at]!) : [];
  const levels = counted.flatMap(({ review }) => review.evidence ?? []);
  return {
    ...{ round, reviews, outcome },
    evidence: EVIDENCE_LEVELS.find((level) => levels.includes(level)),
    reviewedOn: counted
      .map(({ handedOn }) => handedOn ?? '')
      .sort()
      .at(-1),
  };
}
