import { escapePointer } from '../normalize.ts';
import type { Review } from './review.ts';
import { type ReviewFault, reviewFault } from './review-fault.ts';
import type { Criterion, Rubric } from './rubric.ts';
import { lettersIn } from './written.ts';

/** What follows from scores. `hold`: there may be a danger to people. */
export type Verdict = 'publish' | 'revise' | 'decline' | 'hold';

/** A review in numbers. */
export interface ReviewScore {
  /** 0-100. */
  total: number;
  verdict: Verdict;
}

/** Why a third expert is asked. */
export type Disagreement = 'total' | 'critical' | 'verdict';

/** Where the reviews of a version stand. */
export type ReviewOutcome =
  | { state: 'waiting' }
  | { state: 'third-needed'; because: Disagreement[] }
  /** `counted`: which of the reviews, by their places, the total is made of. */
  | { state: 'decided'; total: number; verdict: Verdict; counted: number[] };

/** Everything that a review lacks before it can be handed in. */
export function checkReview(rubric: Rubric, { scores, comments = {}, evidence }: Review): ReviewFault[] {
  const known = new Set(rubric.criteria.map(({ id }) => id));
  return [
    ...rubric.criteria.flatMap(({ id }) => {
      const score = Object.hasOwn(scores, id) ? scores[id] : undefined;
      if (score === undefined) return [reviewFault(`/scores/${id}`, 'not-scored')];
      const comment = Object.hasOwn(comments, id) ? comments[id] : undefined;
      return score <= rubric.comment.upTo && lettersIn(comment) < rubric.comment.letters
        ? [reviewFault(`/comments/${id}`, 'comment-needed', rubric.comment.letters)]
        : [];
    }),
    ...Object.keys(scores)
      .filter((id) => !known.has(id))
      .map((id) => reviewFault(`/scores/${escapePointer(id)}`, 'unknown-criterion')),
    ...(evidence === undefined ? [reviewFault('/evidence', 'no-evidence')] : []),
  ];
}

/** The total and the verdict of one review. A criterion without a score counts as 0. */
export const scoreReview = (rubric: Rubric, review: Review): ReviewScore => {
  const total = totalOf(rubric, review);
  return { total, verdict: verdictOf(rubric, total, [review]) };
};

const scoreOf = ({ scores }: Review, { id }: Criterion): number => (Object.hasOwn(scores, id) ? scores[id]! : 0);

const totalOf = ({ criteria }: Rubric, review: Review): number =>
  criteria.reduce((sum, criterion) => sum + criterion.weight * scoreOf(review, criterion), 0) / 4;

/** The lowest score of a critical criterion holds: one expert who sees a gap is enough. */
function verdictOf(
  { criteria, thresholds, criticalLeast }: Rubric,
  total: number,
  reviews: readonly Review[],
): Verdict {
  const lowest = (criterion: Criterion): number => Math.min(...reviews.map((review) => scoreOf(review, criterion)));
  const critical = Math.min(4, ...criteria.filter((criterion) => criterion.critical === true).map(lowest));
  if (criteria.some((criterion) => criterion.safety === true && lowest(criterion) === 0)) return 'hold';
  if (total < thresholds.revise || critical === 0) return 'decline';
  return total < thresholds.publish || critical < criticalLeast ? 'revise' : 'publish';
}

/** Why two experts are too far apart for a mean to say anything. Empty when they agree. */
export function disagreementsOf(rubric: Rubric, one: Review, other: Review): Disagreement[] {
  const [left, right] = [scoreReview(rubric, one), scoreReview(rubric, other)];
  const isSplit = rubric.criteria.some(
    (criterion) =>
      criterion.critical === true &&
      Math.abs(scoreOf(one, criterion) - scoreOf(other, criterion)) >= rubric.third.critical,
  );
  return [
    ...(Math.abs(left.total - right.total) > rubric.third.total ? ['total' as const] : []),
    ...(isSplit ? ['critical' as const] : []),
    ...(left.verdict === right.verdict ? [] : ['verdict' as const]),
  ];
}

/**
 * What two or three blind reviews amount to. Two that agree decide by their mean; else a third is asked, and the two
 * closest totals decide, or the middle one where both are as close. Danger seen by anybody holds at once.
 */
export function decideReviews(rubric: Rubric, reviews: readonly Review[]): ReviewOutcome {
  const scores = reviews.map((review) => scoreReview(rubric, review));
  const decide = (counted: number[], verdict?: Verdict): ReviewOutcome => {
    const total = counted.reduce((sum, at) => sum + scores[at]!.total, 0) / counted.length;
    const those = counted.map((at) => reviews[at]!);
    return { state: 'decided', total, verdict: verdict ?? verdictOf(rubric, total, those), counted };
  };
  const danger = scores.findIndex(({ verdict }) => verdict === 'hold');
  if (danger !== -1) return decide([danger], 'hold');
  if (reviews.length < 2) return { state: 'waiting' };
  if (reviews.length === 2) {
    const because = disagreementsOf(rubric, reviews[0]!, reviews[1]!);
    return because.length > 0 ? { state: 'third-needed', because } : decide([0, 1]);
  }
  return decide(closest(scores.slice(0, 3).map(({ total }) => total)));
}

/** The places of the two totals that are closest, or of the middle one where both pairs are as close. */
function closest(totals: readonly number[]): number[] {
  const [low, middle, high] = [0, 1, 2].sort((one, other) => totals[one]! - totals[other]!) as [number, number, number];
  const below = totals[middle]! - totals[low]!;
  const above = totals[high]! - totals[middle]!;
  if (below === above) return [middle];
  return (below < above ? [low, middle] : [middle, high]).sort((one, other) => one - other);
}
