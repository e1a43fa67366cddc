import { z } from 'zod';
import { Day, RevisionId } from '../id.ts';
import { EVIDENCE_LEVELS } from './codes.ts';
import { Practice } from './practice.ts';

/** How well it is known that a practice works, confirmed by an expert. No author can set it. */
export const Evidence = z.strictObject({
  level: z.enum(EVIDENCE_LEVELS),
  /** People were asked, and were answered. Says nothing about cause. */
  feedback: z.boolean(),
  /** The expected effect was looked for and not found. */
  noEffect: z.boolean(),
  confirmedOn: Day.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** One published version of a practice, as anybody may read it. Never changed: what is new is another version. */
export const PublishedPractice = z.strictObject({
  practice: Practice,
  version: z.int().positive(),
  /** The SHA-256 of its canonical content without the contacts (`publicContent`), in hex. */
  hash: RevisionId,
  state: z.enum(['published', 'needs-update', 'archived']),
  publishedOn: Day,
  /** When its author last said that all of it is still so. */
  verifiedOn: Day,
  evidence: Evidence,
  /** How many organisations have taken it over. */
  adoptions: z.int().min(0),
  /** The bank from which it was taken over, and when. Not a part of the content, so that its hash stays the same there and here. */
  origin: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000), takenOn: Day }).optional(),
});
export type PublishedPractice = z.infer<typeof PublishedPractice>;
