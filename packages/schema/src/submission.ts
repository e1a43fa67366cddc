import { z } from 'zod';
import { RawAnswers } from './answers.ts';
import { Day, Id, RevisionId, SubmissionId } from './id.ts';
import { Form } from './form.ts';
import { Lang, Profile } from './text.ts';

/** What made the sender's own form think that a program has filled it in: see `suspicionOf`. */
export const Suspicion = z.enum(['hidden-field', 'too-fast']);
export type Suspicion = z.infer<typeof Suspicion>;

/** What a widget sends under an id that it drew itself. The same bytes may be sent any number of times. */
export const SubmissionDraft = z.strictObject({
  revision: RevisionId,
  answers: RawAnswers,
  /** The language and profile in which the person read the form. */
  lang: Lang.optional(),
  profile: Profile.optional(),
  /** Asks for a proof of work and is then forgotten: not kept with the answers, not shown to anybody. */
  suspicion: Suspicion.optional(),
});
export type SubmissionDraft = z.infer<typeof SubmissionDraft>;

/** The reply to a submission: it is kept. The receipt is the right to erase it, shown to nobody else. */
export const Receipt = z.object({
  id: SubmissionId,
  /** Sixteen digits. */
  receipt: z.string().regex(/^\d{16}$/),
});
export type Receipt = z.infer<typeof Receipt>;

/** A kept submission, as staff read it. There is nothing in it about the person but their answers. */
export const Submission = z.object({
  id: SubmissionId,
  revision: RevisionId,
  receivedOn: Day,
  lang: Lang.optional(),
  profile: Profile.optional(),
  answers: RawAnswers,
});
export type Submission = z.infer<typeof Submission>;

/** Whether answers are taken now. */
export const FormState = z.enum(['open', 'closed', 'not-yet-open']);
export type FormState = z.infer<typeof FormState>;

/** A published revision, as anyone may read it. */
export const PublishedForm = z.object({
  form: Form,
  revision: RevisionId,
  state: FormState,
  opensOn: Day.optional(),
  closesOn: Day.optional(),
});
export type PublishedForm = z.infer<typeof PublishedForm>;

/** A form in the staff's list. */
export const FormSummary = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(['draft', 'open', 'closed', 'not-yet-open']),
  revision: RevisionId.optional(),
  opensOn: Day.optional(),
  closesOn: Day.optional(),
  /** The tag of when it takes answers, which changing that asks for. Servers before 1.2 have none. */
  etag: z.string().optional(),
});
export type FormSummary = z.infer<typeof FormSummary>;

/** When a form takes answers. `closesOn` is the last day. */
export const FormSettings = z.strictObject({
  opensOn: Day.nullable().optional(),
  closesOn: Day.nullable().optional(),
  closed: z.boolean().optional(),
});
export type FormSettings = z.infer<typeof FormSettings>;

/** One published revision in a form's history. */
export const Revision = z.object({ revision: RevisionId, number: z.int().positive(), publishedOn: Day });
export type Revision = z.infer<typeof Revision>;
