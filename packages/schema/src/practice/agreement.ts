import type { Review } from './review.ts';
import type { Rubric } from './rubric.ts';

/** From so many pairs of scores on it can be said how well experts agree. */
export const AGREEMENT_LEAST = 20;

/** From this mean difference on, experts talk about the anchors before they begin. */
export const CALIBRATION_MOST = 0.8;

const STEPS = [0, 1, 2, 3, 4];

/**
 * How well two experts agree beyond chance: Cohen's kappa with quadratic weights over the scores 0 to 4. From 1 for the
 * same scores over 0 for chance to less. Nothing for fewer than twenty pairs, or where there is nothing to disagree on.
 */
export function agreementOf(pairs: readonly (readonly [number, number])[]): number | undefined {
  if (pairs.length < AGREEMENT_LEAST) return undefined;
  const share = (side: 0 | 1, step: number): number =>
    pairs.filter((pair) => pair[side] === step).length / pairs.length;
  const far = (one: number, other: number): number => (one - other) ** 2;
  const observed = pairs.reduce((sum, [one, other]) => sum + far(one, other), 0) / pairs.length;
  const byChance = STEPS.flatMap((one) => STEPS.map((other) => far(one, other) * share(0, one) * share(1, other)));
  const expected = byChance.reduce((sum, each) => sum + each, 0);
  return expected === 0 ? undefined : 1 - observed / expected;
}

/** The scores that two experts gave to the same criteria of the same practices. */
export const scorePairs = ({ criteria }: Rubric, one: Review, other: Review): [number, number][] =>
  criteria.flatMap(({ id }): [number, number][] => {
    const [left, right] = [one.scores, other.scores].map((scores) =>
      Object.hasOwn(scores, id) ? scores[id] : undefined,
    );
    return left === undefined || right === undefined ? [] : [[left, right]];
  });

/** How far an expert is from the key of the anchor practices, in steps. Nothing where there is no score. */
export function distanceFromKey(rubric: Rubric, given: readonly Review[], key: readonly Review[]): number | undefined {
  const pairs = given.flatMap((review, at) => (key[at] ? scorePairs(rubric, review, key[at]) : []));
  return pairs.length === 0
    ? undefined
    : pairs.reduce((sum, [one, other]) => sum + Math.abs(one - other), 0) / pairs.length;
}
