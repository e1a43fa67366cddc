import {
  CHANNELS,
  checkSending,
  findHints,
  isCopyEdit,
  type LifeNeed,
  type MoveDraft,
  type Practice,
  type ProblemPlace,
  recencyOf,
  type Verdict,
} from '@otklik/schema';
import type { Services } from './env.ts';
import type { Standing } from './standing.ts';
import type { KeptPractice, KeptVersion } from './storage/practice-storage.ts';

/** An answer to an author is no shorter than this. */
const LEAST_ANSWER = 40;

/** Everything that keeps a text from being sent: what is wrong or missing, and the hints that block. */
export const sendingFaults = (
  practice: Practice,
  { today, lists }: { today: string; lists: Services['lists'] },
): ProblemPlace[] => [
  ...checkSending(practice, today, lists),
  ...findHints(practice, { today })
    .filter(({ severity }) => severity === 'block')
    .map(({ hint, pointer, message }) => ({ pointer, code: hint, message })),
];

/** Whether the text is the one of which the experts spoke, or differs from it by its wording alone. */
export const isReviewed = ({ practice, hash, reviewed, reviewedPractice }: KeptVersion): boolean =>
  hash === reviewed ||
  (reviewedPractice !== undefined && isCopyEdit(withContactsOf(reviewedPractice, practice), practice));

/** Experts never see the contacts, so an author may still change them. */
export const withContactsOf = (text: Practice, { contacts }: Practice): Practice => ({ ...text, contacts });

/** What is known to be so when a version is to move, as the table of moves asks for it. */
export function needsMet({
  kept,
  version,
  draft,
  standing,
  faults,
  today,
}: {
  kept: KeptPractice;
  version: KeptVersion;
  draft: MoveDraft;
  standing: Standing;
  faults: readonly ProblemPlace[];
  today: string;
}): { met: LifeNeed[]; verdict: Verdict | undefined } {
  const { practice, state, hash, confirmed, reviewed } = version;
  const { to, reason = '', themeFits } = draft;
  const { outcome, evidence, round } = standing;
  const verdict = outcome.state === 'decided' ? outcome.verdict : undefined;
  const isBack = state === 'needs-update' && to === 'published';
  const facts: Partial<Record<LifeNeed, boolean>> = {
    sendable: faults.length === 0 && (!kept.onBehalf || confirmed === hash),
    screened: true,
    changed: hash !== reviewed,
    recent: recencyOf(practice, today) !== 'too-old',
    // It was seen to fit when the text was sent for the first time.
    'theme-fits': themeFits === true || round > 0,
    verdict: verdict !== undefined,
    'evidence-confirmed': evidence !== undefined,
    'written-answer': reason.trim().length >= LEAST_ANSWER,
    reason: reason.trim() !== '',
    // What is public is never changed, so it is what was approved.
    'same-content': isBack || isReviewed(version),
    'author-confirmed': confirmed === hash,
    'contact-consent': CHANNELS.some((channel) => practice.contacts?.publish?.[channel] && practice.contacts[channel]),
  };
  return { met: Object.entries(facts).flatMap(([need, isSo]) => (isSo ? [need as LifeNeed] : [])), verdict };
}
