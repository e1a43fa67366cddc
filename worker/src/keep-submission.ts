import {
  checkAnswers,
  type Fault,
  keepAsked,
  normalizeAnswers,
  type Receipt,
  type SubmissionDraft,
} from '@otklik/schema';
import { admit, type Bringer, proofRequired } from './admission.ts';
import { dayOf } from './day.ts';
import type { Services } from './env.ts';
import { ProblemError } from './problems.ts';
import { type Storage, stateOf, takesAnswers } from './storage/storage.ts';

/** What keeping is done with: less than the whole app, so that pages can do it too. */
export type Keeper = Pick<Services, 'now' | 'metrics' | 'signer' | 'pressure'> & {
  storage: Pick<Storage, 'submissions'> & { forms: Pick<Storage['forms'], 'findRecent' | 'findRevision'> };
};

/** A submission at the door. */
export interface Sending extends Bringer {
  form: string;
  id: string;
  draft: SubmissionDraft;
}

/** A submission that is there: just kept, or sent before and the same. */
export interface KeptNow {
  isNew: boolean;
  receipt: Receipt;
}

/**
 * Keeps a submission once, however often and from wherever it comes. The one
 * way in, for the API and for the pages: everything that a sender claims is
 * judged here. Refuses by `ProblemError`: by `proof-required` when the sender
 * should prove or confirm first, by `too-many-requests` when too much comes.
 */
export async function keepSubmission(
  keeper: Keeper,
  { form: formId, id, draft, ...bringer }: Sending,
): Promise<KeptNow> {
  const { storage, now, metrics, signer } = keeper;
  const record = await storage.forms.findRecent(formId);
  if (record?.revision === undefined) throw new ProblemError('no-form');
  const form = await storage.forms.findRevision(record.id, draft.revision);
  if (!form) throw new ProblemError('no-revision');

  const { answers, faults } = normalizeAnswers(draft.answers);
  if (faults.length > 0) throw invalidAnswers(faults);
  const { macOf, receiptOf, traceOf } = await signer();
  const mac = macOf(record.id, id, { ...draft, answers });
  const receipt = receiptOf(record.id, id);
  const kept = { isNew: true, receipt: { id, receipt } };
  const already = { ...kept, isNew: false };

  /** What is kept already is kept, even if the form has closed or grown stricter since, or too many come now. */
  const refuse = async (problem: ProblemError): Promise<KeptNow> => {
    const there = await storage.submissions.look(record.id, id);
    if (there === 'erased') throw new ProblemError('erased');
    if (there?.mac !== mac) throw problem;
    metrics?.count('repeated');
    return already;
  };

  const today = dayOf(now());
  const wrong = checkAnswers(form, answers);
  if (wrong.length > 0) return refuse(invalidAnswers(wrong));
  const state = stateOf(record, today);
  if (!takesAnswers(record, today)) return refuse(new ProblemError(state === 'open' ? 'closed' : state));

  const isSuspected = bringer.isSuspected ?? draft.suspicion !== undefined;
  const admitted = await admit(keeper, { ...bringer, form: record.id, isSuspected });
  if (admitted instanceof ProblemError) return refuse(admitted);

  const { revision, lang, profile } = draft;
  const content = { form: record.id, id, revision, lang, profile, answers: keepAsked(form, answers) };
  const signed = { ...content, receivedOn: today, mac, receipt: traceOf(record.id, receipt) };
  let outcome: Awaited<ReturnType<typeof storage.submissions.keep>> | undefined;
  try {
    outcome = await storage.submissions.keep(signed, admitted.proof);
  } finally {
    if (outcome !== 'kept') admitted.giveBack();
  }
  switch (outcome) {
    case 'kept':
      metrics?.count('kept');
      if (admitted.proof) metrics?.count('proof-accepted');
      return kept;
    case 'already':
      metrics?.count('repeated');
      return already;
    case 'differs':
      metrics?.count('conflict');
      throw new ProblemError('id-in-use');
    case 'erased':
      throw new ProblemError('erased');
    case 'spent':
      metrics?.count('proof-refused');
      throw proofRequired('proof-spent');
  }
}

const invalidAnswers = (faults: readonly Fault[]): ProblemError =>
  new ProblemError('invalid-answers', {
    errors: faults.map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` })),
  });
