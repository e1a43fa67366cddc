import type { Hint } from './hint.ts';
import { problemHints } from './hints-problem.ts';
import { proofHints } from './hints-proof.ts';
import { purposeHints } from './hints-purpose.ts';
import { wordingHints } from './hints-wording.ts';
import { workHints } from './hints-work.ts';
import type { Practice } from './practice.ts';

/**
 * Everything that would make a description better, in the order of H01 to H46: the same in the browser while somebody
 * writes and on the server when they send. Never throws at what a person wrote; the time grows with the length of the
 * text and not faster. Most hints know Russian only and are silent about other languages.
 */
export const findHints = (practice: Practice, { today }: { today: string }): Hint[] =>
  orderHints([...hintsInTurn(practice, { today })].flat());

/** The same bit by bit, in no order: for whoever must not be held up, because somebody is typing. */
export function* hintsInTurn(practice: Practice, { today }: { today: string }): Generator<Hint[], void> {
  yield* problemHints(practice, today);
  yield purposeHints(practice);
  yield workHints(practice);
  yield proofHints(practice);
  yield* wordingHints(practice);
}

/** In the order of H01 to H46. */
export const orderHints = (hints: readonly Hint[]): Hint[] =>
  [...hints].sort((one, other) => (one.hint < other.hint ? -1 : one.hint > other.hint ? 1 : 0));
