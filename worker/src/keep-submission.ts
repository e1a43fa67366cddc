import {
  checkAnswers,
  type Fault,
  keepAsked,
  normalizeAnswers,
  type Receipt,
  type SubmissionDraft,
} from '@otklik/schema';
import { dayOf } from './day.ts';
import type { Services } from './env.ts';
import { ProblemError } from './problems.ts';
import { type Storage, stateOf, takesAnswers } from './storage/storage.ts';

/** What keeping is done with: less than the whole app, so that pages can do it too. */
export type Keeper = Pick<Services, 'now' | 'metrics' | 'signer'> & {
  storage: Pick<Storage, 'submissions'> & { forms: Pick<Storage['forms'], 'findRecent' | 'findRevision'> };
};

/** A submission that is there: just kept, or sent before and the same. */
export interface KeptNow {
  isNew: boolean;
  receipt: Receipt;
}

/**
 * Keeps a submission once, however often and from wherever it comes. The one
 * way in, for the API and for the pages: everything that a sender claims is
 * judged here. Refuses by `ProblemError`.
 */
export async function keepSubmission(
  { storage, now, metrics, signer }: Keeper,
  { form: formId, id, draft }: { form: string; id: string; draft: SubmissionDraft },
): Promise<KeptNow> {
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

  const today = dayOf(now());
  const wrong = checkAnswers(form, answers);
  if (wrong.length > 0 || !takesAnswers(record, today)) {
    // What is kept already is kept, even if the form has closed or grown stricter since.
    const there = await storage.submissions.look(record.id, id);
    if (there === 'erased') throw new ProblemError('erased');
    if (there?.mac === mac) {
      metrics?.count('repeated');
      return already;
    }
    if (wrong.length > 0) throw invalidAnswers(wrong);
    throw new ProblemError(stateOf(record, today) === 'not-yet-open' ? 'not-yet-open' : 'closed');
  }

  const { revision, lang, profile } = draft;
  const content = { form: record.id, id, revision, lang, profile, answers: keepAsked(form, answers) };
  switch (
    await storage.submissions.keep({ ...content, receivedOn: today, mac, receipt: traceOf(record.id, receipt) })
  ) {
    case 'kept':
      metrics?.count('kept');
      return kept;
    case 'already':
      metrics?.count('repeated');
      return already;
    case 'differs':
      metrics?.count('conflict');
      throw new ProblemError('id-in-use');
    case 'erased':
      throw new ProblemError('erased');
  }
}

const invalidAnswers = (faults: readonly Fault[]): ProblemError =>
  new ProblemError('invalid-answers', {
    errors: faults.map((fault) => ({ ...fault, pointer: `/answers${fault.pointer}` })),
  });
