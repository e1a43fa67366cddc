import { z } from 'zod';

/** Every way in which the API refuses. A closed list: clients may switch on it. */
export const ProblemCode = z.enum([
  'malformed-json',
  'malformed-request',
  'unauthorised',
  'wrong-credentials',
  'wrong-code',
  'wrong-link',
  'forbidden',
  'not-same-origin',
  'no-form',
  'no-revision',
  'no-submission',
  'no-quiz',
  'no-version',
  'no-outcome',
  'no-team',
  'no-calendar',
  'no-practice',
  'no-photo',
  'no-photos-here',
  'no-review',
  'no-collection',
  'no-confirmation',
  'no-page',
  'no-member',
  'no-invitation',
  'no-key',
  'no-organisation',
  'no-passkey',
  'method-not-allowed',
  'id-in-use',
  'version-in-use',
  'already-member',
  'account-exists',
  'last-admin',
  'no-mail',
  'team-too-small',
  'team-full',
  'closed',
  'not-yet-open',
  'not-offered',
  'team-closed',
  'erased',
  'stale',
  'cannot-move',
  'review-closed',
  'photo-in-use',
  'not-a-picture',
  'too-many-pixels',
  'too-large',
  'not-json',
  'invalid-answers',
  'invalid-form',
  'invalid-quiz',
  'invalid-outcome',
  'invalid-practice',
  'invalid-review',
  'invalid-collection',
  'invalid-bank',
  'condition-required',
  'proof-required',
  'too-many-requests',
  'internal',
  'unavailable',
  'unreadable',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** One thing wrong with what was sent, and where. */
export const ProblemPlace = z.object({
  /** JSON Pointer (RFC 6901) into the body. */
  pointer: z.string(),
  code: z.string(),
  limit: z.union([z.number(), z.string()]).optional(),
  /** A sentence for the author of a form. */
  message: z.object({ ru: z.string(), en: z.string() }).optional(),
});
export type ProblemPlace = z.infer<typeof ProblemPlace>;

/** A refusal, as RFC 9457 (`application/problem+json`) has it. Never echoes an answer. */
export const Problem = z.object({
  type: z.string(),
  code: ProblemCode,
  title: z.string(),
  status: z.int(),
  /** What happened and what to do next. */
  detail: z.string(),
  /** The id of the request, for finding it in the logs. */
  instance: z.string().optional(),
  /** Whether the same request may succeed later. */
  retryable: z.boolean(),
  errors: z.array(ProblemPlace).optional(),
});
export type Problem = z.infer<typeof Problem>;
