import type { MoveDraft } from '@otklik/schema';
import { dayOf, daysAfter } from './day.ts';
import type { Services } from './env.ts';
import { answerLetter, authorsOf, reviewLetter, sendLetters } from './practice-letters.ts';
import { DAYS_TO_REVIEW } from './practice-step.ts';
import type { KeptPractice, KeptVersion } from './storage/practice-storage.ts';

/** Writes to those who have to know of a move: the answer to its authors, and to experts that they are asked. */
export function tellOfMove(
  services: Pick<Services, 'storage' | 'mailer' | 'later' | 'now'>,
  {
    kept,
    version: { state, version, practice },
    draft: { to, reason = '' },
    origin,
  }: { kept: KeptPractice; version: KeptVersion; draft: MoveDraft; origin: string },
): void {
  const isAnswer = reason.trim() !== '' && (ANSWERS.has(to) || state === 'hold');
  if (isAnswer)
    sendLetters(services, async () => {
      const addresses = await authorsOf(services.storage, kept, practice);
      const link = `${origin}/studio/practices/${kept.id}`;
      return addresses.map((address) => answerLetter({ to: address, practice }, to, reason.trim(), link));
    });
  if (to === 'review')
    sendLetters(services, async () => {
      const asked = await services.storage.reviews.listOf({ practice: kept.id, version });
      const round = Math.max(0, ...asked.map((each) => each.round));
      const experts = asked.filter((each) => each.round === round).map(({ expert }) => expert);
      return reviewLetters(services, kept, experts, origin);
    });
}

const ANSWERS = new Set<MoveDraft['to']>(['revision', 'accepted', 'declined', 'hold', 'archived']);

/** A letter to each of these experts. */
export async function reviewLetters(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  { id, bank }: Pick<KeptPractice, 'id' | 'bank'>,
  experts: readonly string[],
  origin: string,
) {
  const dueOn = daysAfter(dayOf(now()), DAYS_TO_REVIEW);
  const people = (await storage.members.list(bank.id)).filter(({ person }) => experts.includes(person));
  return people.map(({ email }) => reviewLetter(email, dueOn, `${origin}/studio/assignments/${id}`));
}
