import { checkOutcomeDraft, type OutcomeDraft, overallScore, type Quiz, type Receipt } from '@otklik/schema';
import { admit, type Bringer, keepAdmitted } from './admission.ts';
import type { Services } from './env.ts';
import { ProblemError } from './problems.ts';
import type { KeptOutcome } from './storage/quiz-storage.ts';

/** An outcome at the door. */
export interface Giving extends Bringer {
  quiz: string;
  id: string;
  draft: OutcomeDraft;
  /** The receipt of what is there, from who wants to give other scores in its place. */
  receipt: string | undefined;
}

/** What quizzes are called where forms are called by their ids: where proofs and receipts are made. */
export const placeOf = (quiz: string): string => `quizzes/${quiz}`;

/** A published version, or why it cannot be had. */
export async function findVersion({ storage }: Pick<Services, 'storage'>, id: string, version: number): Promise<Quiz> {
  const quiz = await storage.quizzes.findVersion(id, version);
  if (quiz) return quiz;
  throw new ProblemError((await storage.quizzes.find(id)) ? 'no-version' : 'no-quiz');
}

/**
 * Keeps an outcome once, however often it comes. Of what was sent only the
 * scores and the segment are kept, with the whole, which is computed here. Gives
 * whether it is new, and the receipt.
 */
export async function keepOutcome(
  services: Services,
  { quiz: quizId, id, draft, receipt: shown, ...bringer }: Giving,
): Promise<{ isNew: boolean; receipt: Receipt }> {
  const { storage, signer, benchmarks } = services;
  const quiz = await findVersion(services, quizId, draft.version);
  if (!quiz.segments) throw new ProblemError('not-offered');
  const { macOf, receiptOf, isReceipt } = await signer();
  const place = placeOf(quiz.id);
  const mac = macOf(place, id, draft);
  const kept = { isNew: true, receipt: { id, receipt: receiptOf(place, id) } };
  const already = { ...kept, isNew: false };

  /** What is there already is there, even if too many come now. */
  const refuse = async (problem: ProblemError) => {
    const there = await storage.outcomes.look(quiz.id, id);
    if (there === 'erased') throw new ProblemError('erased');
    if (there?.mac !== mac) throw problem;
    return already;
  };

  const faults = checkOutcomeDraft(quiz, draft);
  const score = overallScore(quiz, draft.scores);
  if (faults.length > 0 || score === undefined) return refuse(new ProblemError('invalid-outcome', { errors: faults }));
  const admitted = await admit(services, { ...bringer, form: place, isSuspected: false });
  if (admitted instanceof ProblemError) return refuse(admitted);

  const { version, segment, scores: dimensions } = draft;
  const outcome: KeptOutcome = { quiz: quiz.id, id, version, segment, score, dimensions, mac };
  const mayReplace = shown !== undefined && isReceipt(shown, place, id);
  const fate = await keepAdmitted(services, admitted, ['kept', 'replaced'], (proof) =>
    storage.outcomes.keep(outcome, { mayReplace, proof }),
  );
  switch (fate) {
    case 'kept':
      return kept;
    case 'replaced':
      // It may have left a segment that has too few without it.
      await benchmarks.settle(quiz.id);
      return already;
    case 'already':
      return already;
    case 'differs':
      throw new ProblemError('id-in-use');
    case 'erased':
      throw new ProblemError('erased');
  }
}
