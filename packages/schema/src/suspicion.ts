import type { Suspicion } from './submission.ts';

/** What a form notices of how it was filled in, without knowing by whom. */
export interface Filling {
  /** What stands in the input that no person sees or reaches. */
  hiddenField: string | undefined;
  /** From when the person could first answer to “send”, by a clock that does not jump. Not known: nothing is said of it. */
  seconds: number | undefined;
  /** How many questions were answered in that time. Those of a restored draft do not count. */
  questions: number;
}

/** A form of one question is answered and sent in two seconds by who knows the answer; a script needs a tenth of one. */
const LEAST_SECONDS = 1;

/** So many answers come at one touch, from a browser that fills in name, address and telephone. */
const FILLED_AT_ONCE = 5;

/** Who taps down a column of a scale without reading taps two or three times a second. */
const SECONDS_A_QUESTION = 0.25;

/**
 * What makes a form think that a program has filled it in. Nobody is refused
 * for it, since a password manager may do the same: it only has the API ask
 * for a proof of work, which costs a person a moment and a flood its speed.
 *
 * A program may keep silent about itself. What it does then is a matter of how
 * much of it comes, which the API watches.
 */
export function suspicionOf({ hiddenField, seconds, questions }: Filling): Suspicion | undefined {
  if (hiddenField) return 'hidden-field';
  if (seconds === undefined || seconds < 0) return undefined;
  const least = LEAST_SECONDS + SECONDS_A_QUESTION * Math.max(0, questions - FILLED_AT_ONCE);
  return seconds < least ? 'too-fast' : undefined;
}
