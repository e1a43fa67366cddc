import { z } from 'zod';
import { Day, Id } from '../id.ts';
import { PlanTemplate } from '../plan/plan-template.ts';
import { Choice } from '../question.ts';
import { Lang, Rich, Text } from '../text.ts';

const link = z.url({ protocol: /^https$/ }).max(2000);

/** Something that is true of an organisation or a person to some degree, and is answered with a step of the quiz's scale. */
export const Statement = z.strictObject({
  /** Shorter than other ids: the question about proof is made of it. */
  id: Id.max(48),
  title: Text,
  hint: Text.optional(),
  /** The one of its dimension that holds the level of the others, and that the express version asks. */
  core: z.boolean().optional(),
  /** May be answered «не применимо», and then leaves the count. */
  notApplicable: z.boolean().optional(),
});
export type Statement = z.infer<typeof Statement>;

/** What to do next, at one level of one dimension. */
export const Recommendation = z.strictObject({
  /** One act that somebody can do: «Назначьте ответственного на два часа в неделю». */
  action: Text,
  why: Text,
  /** The method or tool that helps. */
  tool: Text.optional(),
  /** Where that tool, or a sample, can be found. */
  link: link.optional(),
  /** What it takes, in words: «один вечер». */
  effort: Text,
  /** In how many days it can be done: a date is proposed by it. */
  days: z.int().min(1).max(366),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** One side of what is measured. */
export const Dimension = z.strictObject({
  id: Id.max(48),
  title: Text,
  /** Two words at most, for the radar. */
  short: Text.optional(),
  hint: Text.optional(),
  /** What it counts for in the whole; 1 by default. */
  weight: z.number().gt(0).max(10).optional(),
  statements: z.array(Statement).min(1).max(20),
  /** What each level looks like, from the lowest to the highest. */
  anchors: z.array(Text).min(2).max(7),
  /** The next step from each level, from the lowest to the highest; at the highest, how to stay there. */
  recommendations: z.array(Recommendation).min(2).max(7),
});
export type Dimension = z.infer<typeof Dimension>;

/** Why the whole cannot be above some level, whatever the other answers are. */
export const Cap = z.discriminatedUnion('kind', [
  /** The whole is no higher than this dimension's level and `plus`. */
  z.strictObject({ kind: z.literal('dimension'), dimension: Id, plus: z.int().min(0).max(6), because: Text }),
  /** Whoever answers this statement with `atMost` or less is no higher than `level`. With `alarm` it is said as a warning. */
  z.strictObject({
    kind: z.literal('answer'),
    statement: Id,
    atMost: z.int().min(0).max(9),
    level: z.int().min(0).max(6),
    because: Text,
    alarm: z.boolean().optional(),
  }),
  /** Where there are too few answers about any of these, the whole is no higher than `level`. */
  z.strictObject({
    kind: z.literal('insufficient'),
    dimensions: z.array(Id).min(1).max(20),
    level: z.int().min(0).max(6),
    because: Text,
  }),
]);
export type Cap = z.infer<typeof Cap>;

/** How many answers are enough to say something. */
export const Enough = z.strictObject({
  /** Answers in a dimension. */
  answers: z.int().min(1).max(20),
  /** Where no more than `answers` statements apply: all of them, and at least so many. `answers` by default. */
  whenFewApply: z.int().min(1).max(20).optional(),
  /** Dimensions with enough answers, for the whole. */
  dimensions: z.int().min(1).max(20),
});
export type Enough = z.infer<typeof Enough>;

/** An earlier version of a quiz: results made with it stay in the line of progress. */
export const EarlierVersion = z.strictObject({
  version: z.int().min(1).max(63),
  /** Its file, beside the file of this one. Where a quiz comes from the API, that has it. */
  src: z.string().min(1).max(300).optional(),
  /** What has changed since, in words. */
  changes: Text,
  /** Whether the numbers may stand in one line with those of today. */
  comparable: z.boolean(),
  /** Dimensions that have another id today: from the old one to the new. */
  renamed: z.record(Id, Id).optional(),
});
export type EarlierVersion = z.infer<typeof EarlierVersion>;

/** A self-diagnostic: statements to weigh, and how to make a level, a reason and next steps of the answers. */
export const Quiz = z.strictObject({
  $schema: z.string().max(300).optional(),
  id: Id,
  /** Grows with every change that a result could notice. */
  version: z.int().min(1).max(63),
  earlier: z.array(EarlierVersion).max(62).optional(),
  title: Text,
  asks: Text.optional(),
  /** What it is for, how long it takes, what becomes of the answers. */
  lead: Rich.optional(),
  /** On the button behind the last statement; «Отправить» would promise what a quiz does not do. */
  finish: Text.optional(),
  /** Where the model comes from. */
  sources: z
    .array(z.strictObject({ title: Text, link: link.optional() }))
    .max(30)
    .optional(),
  /** The day on which somebody compared it with rules that change, and what to check oneself. */
  checked: z.strictObject({ on: Day, note: Text }).optional(),
  /** Said with the result: what a self-assessment can and cannot show. */
  caution: Text.optional(),
  /** Languages besides Russian into which every text is translated. */
  languages: z.array(Lang).max(20).optional(),
  minutes: z.int().min(1).max(120),
  scale: z.strictObject({
    /** The steps, from 0 up. */
    steps: z.array(Text).min(2).max(10),
    /** The answer «не знаю». Without it nobody is offered one. */
    unknown: Text.optional(),
    /** The answer «не применимо». */
    notApplicable: Text.optional(),
    /** From this step on, what would prove it is asked; the strict count takes an answer without proof for `without`. */
    proof: z.strictObject({ from: z.int().min(1).max(9), without: z.int().min(0).max(8), ask: Text }).optional(),
  }),
  /** From the lowest to the highest. `from` is the least score, 0-100, that reaches it. */
  levels: z
    .array(z.strictObject({ title: Text, about: Text, from: z.number().min(0).max(100) }))
    .min(2)
    .max(7),
  dimensions: z.array(Dimension).min(1).max(20),
  /** A dimension is no higher than its core answer and `plus`. Asks for as many levels as the scale has steps. */
  core: z.strictObject({ plus: z.int().min(0).max(6), because: Text }).optional(),
  caps: z.array(Cap).max(20).optional(),
  enough: Enough,
  /** The core statements alone. */
  express: z.strictObject({ title: Text, minutes: z.int().min(1).max(60), enough: Enough, note: Text }).optional(),
  /** Several people of one organisation may answer by one link. */
  team: z.boolean().optional(),
  /** By what organisations are set side by side, such as size and theme. Without it nothing is compared. */
  segments: z
    .array(z.strictObject({ id: Id, title: Text, choices: z.array(Choice).min(2).max(40) }))
    .max(3)
    .optional(),
  /** The way that the result leads to. */
  plan: PlanTemplate.optional(),
});
export type Quiz = z.infer<typeof Quiz>;
