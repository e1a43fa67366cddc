import { z } from 'zod';

/** Everything that can be wrong with an answer. Stable: programs rely on it. */
export const FaultCode = z.enum([
  'missing',
  'wrong-type',
  'malformed-text',
  'unsafe-number',
  'too-deep',
  'too-many-answers',
  'unknown-question',
  'not-asked',
  'too-short',
  'too-long',
  'below-min',
  'above-max',
  'not-whole',
  'not-a-choice',
  'text-missing',
  'too-few',
  'too-many',
  'exclusive',
  'repeated',
  'pattern',
  'not-an-email',
  'not-a-phone',
  'not-a-url',
  'not-a-date',
  'not-a-time',
]);
export type FaultCode = z.infer<typeof FaultCode>;

/** One thing wrong with the answers. Never carries the answer itself: faults end in logs and screenshots. */
export const Fault = z.object({
  /** JSON Pointer (RFC 6901) into the answers, `/children/0/age`. */
  pointer: z.string(),
  code: FaultCode,
  /** The limit that was passed, for the sentence: 300 letters, 3 choices, `2026-01-01`. */
  limit: z.union([z.number(), z.string()]).optional(),
});
export type Fault = z.infer<typeof Fault>;
