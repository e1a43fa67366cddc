import { z } from 'zod';
import { ProblemPlace } from '../problem.ts';

/** What became of a bank that was taken over from elsewhere. */
export const Takeover = z.strictObject({
  /** How many are published here by it. */
  taken: z.int().min(0),
  /** How many were here already, in this version or a later one. */
  known: z.int().min(0),
  /** Those that could not be taken, by their places in the file: `id-in-use` where something else has the id here. */
  refused: z.array(ProblemPlace),
  /** How many of the taken have photos, which no file of a bank has: they stay behind. Not there where none has. */
  withoutPhotos: z.int().min(1).optional(),
});
export type Takeover = z.infer<typeof Takeover>;
