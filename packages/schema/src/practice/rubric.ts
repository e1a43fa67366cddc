import { z } from 'zod';
import { Id } from '../id.ts';
import { Lang, Text } from '../text.ts';

const total = z.number().min(0).max(100);
const step = z.int().min(0).max(4);

/** One side from which an expert looks at a practice, from 0 to 4. */
export const Criterion = z.strictObject({
  id: Id,
  title: Text,
  /** What it counts for in the whole. All together are 100. */
  weight: z.number().gt(0).max(100),
  /** A practice that fails here is not published, however good the rest is. */
  critical: z.boolean().optional(),
  /** Nothing here is a danger to people: the practice is put on hold at once. */
  safety: z.boolean().optional(),
  /** What 0, 2 and 4 look like; 1 and 3 lie between. */
  anchors: z.strictObject({ low: Text, middle: Text, high: Text }),
});
export type Criterion = z.infer<typeof Criterion>;

/** By what practices are chosen: criteria, and where the lines are drawn. */
export const Rubric = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  version: z.int().positive(),
  title: Text,
  languages: z.array(Lang).max(20).optional(),
  criteria: z.array(Criterion).min(2).max(30),
  /** The least total of a practice that is published, and of one that its author may still revise. */
  thresholds: z.strictObject({ publish: total, revise: total }),
  /** The least score of a critical criterion with which a practice is published. One below it is for revision, none declines. */
  criticalLeast: step,
  /** A third expert is asked when two differ by more than this: in the total, or by this much in a critical criterion. */
  third: z.strictObject({ total, critical: step }),
  /** Up to this score a criterion needs words to the author, so many letters at least. */
  comment: z.strictObject({ upTo: step, letters: z.int().min(1).max(500) }),
});
export type Rubric = z.infer<typeof Rubric>;
