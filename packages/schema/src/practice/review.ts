import { z } from 'zod';
import { Id } from '../id.ts';
import { EVIDENCE_LEVELS } from './codes.ts';
import { PRACTICE_STATES } from './states.ts';

/** What one expert says of one version of a practice, without having seen who wrote it or what others say. */
export const Review = z.strictObject({
  /** From 0 to 4, by the id of the criterion. */
  scores: z.record(Id, z.int().min(0).max(4)),
  /** Words to the author, by the id of the criterion. */
  comments: z.record(Id, z.string().max(2000)).optional(),
  /** The level of evidence that the expert finds, whatever was computed. Needed to hand it in. */
  evidence: z.enum(EVIDENCE_LEVELS).optional(),
  /** What to do next, as a whole. */
  advice: z.string().max(6000).optional(),
  /** The expert knows the practice or its people too well to judge. Then the scores do not count. */
  conflict: z.string().max(600).optional(),
});
export type Review = z.infer<typeof Review>;

/** One step in the life of a practice, as it is logged: never changed, never taken out. */
export const PracticeEvent = z.strictObject({
  at: z.iso.datetime(),
  /** A member, or `server` for rules and timers. */
  actor: z.string().min(1).max(200),
  from: z.enum(PRACTICE_STATES),
  to: z.enum(PRACTICE_STATES),
  reason: z.string().max(4000).optional(),
});
export type PracticeEvent = z.infer<typeof PracticeEvent>;
