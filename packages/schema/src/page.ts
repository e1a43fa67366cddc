import { z } from 'zod';
import { FormSummary, Revision, Submission } from './submission.ts';

const next = z.string().optional();

/** One page of the staff's list of forms. `next` is the cursor of the page after it. */
export const FormPage = z.object({ forms: z.array(FormSummary), next });
export type FormPage = z.infer<typeof FormPage>;

/** One page of a form's submissions. */
export const SubmissionPage = z.object({ submissions: z.array(Submission), next });
export type SubmissionPage = z.infer<typeof SubmissionPage>;

/** Everything that was published of a form. */
export const RevisionPage = z.object({ revisions: z.array(Revision) });
export type RevisionPage = z.infer<typeof RevisionPage>;

/** A form as it is being written: any JSON object, which is judged when it is published. */
export const FormDraft = z.record(z.string(), z.unknown());
export type FormDraft = z.infer<typeof FormDraft>;
