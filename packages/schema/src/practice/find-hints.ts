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
  [
    ...problemHints(practice, today),
    ...purposeHints(practice),
    ...workHints(practice),
    ...proofHints(practice),
    ...wordingHints(practice),
  ].sort((one, other) => (one.hint < other.hint ? -1 : one.hint > other.hint ? 1 : 0));
