import { z } from 'zod';
import { Id } from '../id.ts';
import { Lang, Rich, Text } from '../text.ts';

/** One step of a plan as an author describes it, for organisations of every size. */
export const PlanStep = z.strictObject({
  id: Id,
  title: Text,
  hint: Text.optional(),
  /** What there is when the step is done: «лист решения». */
  output: Text.optional(),
  /** Where a sample of that can be taken. */
  link: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .optional(),
  /** Working days it takes, by the ids of `sizes`. Without them it takes one day. */
  days: z.record(Id, z.int().min(1).max(250)).optional(),
  /** Working days more for each method beyond the first, and for each hundred of respondents beyond the first. */
  more: z
    .strictObject({ method: z.int().min(1).max(50).optional(), hundred: z.int().min(1).max(50).optional() })
    .optional(),
  /** Steps that are done before this one begins. */
  after: z.array(Id).max(20).optional(),
  /** Calendar days that pass between those and this one. */
  wait: z.int().min(1).max(732).optional(),
  /** Dimensions of a quiz that this step is about: where they are weak, it deserves more care. */
  dimensions: z.array(Id).max(20).optional(),
  /** Cannot be taken out of a plan, only moved: an open loop is worse than none. */
  fixed: z.boolean().optional(),
  /** People are asked in it, so that it must not fall wholly into days when they are away. */
  asks: z.boolean().optional(),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** The way of a whole undertaking as data: steps, how long they take, what waits for what. */
export const PlanTemplate = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  title: Text,
  lead: Rich.optional(),
  /** Languages besides Russian into which every text is translated. */
  languages: z.array(Lang).max(20).optional(),
  /** How large an organisation may be, from small to large: «до 5 сотрудников». */
  sizes: z
    .array(z.strictObject({ id: Id, title: Text }))
    .min(1)
    .max(6),
  /** The step to which the critical path leads. */
  goal: Id,
  steps: z.array(PlanStep).min(1).max(60),
});
export type PlanTemplate = z.infer<typeof PlanTemplate>;
