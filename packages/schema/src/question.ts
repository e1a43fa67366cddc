import { z } from 'zod';
import { Condition, Value } from './condition.ts';
import { Day, Id } from './id.ts';
import { Rich, Text } from './text.ts';

/** One of several answers. Kept by `id`; the words may be changed or translated. */
export const Choice = z.strictObject({
  id: Id,
  title: Text,
  /** Asks for own words beside it, as «другое» does. */
  write: z.boolean().optional(),
  /** In `multi`: cannot be picked together with others, as «ничего из этого». */
  exclusive: z.boolean().optional(),
  /** What it counts for in computed values. */
  score: z.number().optional(),
});
export type Choice = z.infer<typeof Choice>;

/** Choices on the spot, or a list that several questions of the form share. */
export const Choices = z.union([z.array(Choice).min(1).max(500), z.strictObject({ list: Id })]);
export type Choices = z.infer<typeof Choices>;

const asked = {
  id: Id,
  title: Text,
  hint: Text.optional(),
  required: z.boolean().optional(),
  when: Condition.optional(),
};

const ends = z.strictObject({ low: Text, high: Text }).optional();

/** Answers beside a scale: «не знаю», «не хочу отвечать». Never counted as a step. An empty list offers none. */
const aside = z.array(Choice).max(5).optional();

/**
 * The steps of a scale: a known one by name, or `from`-`to`. A word for every
 * step, or for its two ends.
 */
const steps = {
  scale: z.enum(['likert4', 'likert5', 'freq5']).optional(),
  from: z.int().min(-100).max(100).optional(),
  to: z.int().min(-100).max(100).optional(),
  steps: z.array(Text).min(2).max(21).optional(),
  ends,
  aside,
};

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30');

const kind = <Kind extends string, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) =>
  z.strictObject({ ...asked, kind: z.literal(name), ...shape });

/** One question. `kind` decides which answer it takes and how it is drawn. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ id: Id, kind: z.literal('note'), when: Condition.optional(), body: Rich }),
  kind('text', {
    minLength: z.int().min(0).max(1000).optional(),
    maxLength: z.int().min(1).max(1000).optional(),
    /** A linear-time regular expression that the whole answer must match, and the words for when it does not. */
    pattern: z.strictObject({ regex: z.string().min(1).max(200), message: Text }).optional(),
    autocomplete: z.enum(['name', 'given-name', 'family-name', 'organization', 'address-level2']).optional(),
  }),
  kind('longtext', {
    minLength: z.int().min(0).max(20_000).optional(),
    maxLength: z.int().min(1).max(20_000).optional(),
  }),
  kind('email', {}),
  kind('phone', {}),
  kind('url', {}),
  kind('number', {
    min: z.number().optional(),
    max: z.number().optional(),
    /** Only whole numbers: people, children, hours. */
    whole: z.boolean().optional(),
    unit: Text.optional(),
  }),
  kind('date', { min: Day.optional(), max: Day.optional() }),
  kind('time', { min: clock.optional(), max: clock.optional() }),
  kind('single', { choices: Choices }),
  kind('multi', { choices: Choices, min: z.int().min(0).optional(), max: z.int().min(1).optional() }),
  kind('dropdown', { choices: Choices }),
  kind('yesno', { yes: Text.optional(), no: Text.optional() }),
  kind('scale', steps),
  kind('faces', { steps: z.array(Text).min(3).max(5).optional(), aside }),
  kind('recommend', { ends }),
  kind('ladder', { from: steps.from, to: steps.to, ends }),
  kind('matrix', {
    rows: z
      .array(z.strictObject({ id: Id, title: Text }))
      .min(1)
      .max(50),
    columns: Choices,
  }),
  /** All choices put in order, or the first `top` of them. */
  kind('rank', { choices: Choices, top: z.int().min(1).optional() }),
  /** How it was before and how it is now, on one scale. Shows felt change, not proven effect. */
  kind('retro', { ...steps, before: Text.optional(), now: Text.optional() }),
  /** A region of the country. Without `choices` it takes the form's list `regions-ru`. */
  kind('region', { choices: Choices.optional() }),
  kind('consent', { document: z.url({ protocol: /^https$/ }).optional() }),
  /** Set by the page, not by the person. A closed list of values, so that no token can ride in it. */
  z.strictObject({
    id: Id,
    kind: z.literal('hidden'),
    when: Condition.optional(),
    values: z.array(z.string().min(1).max(64)).min(1).max(100),
  }),
  /** Worked out from earlier answers, by the browser to be shown and by the server to be kept. */
  z.strictObject({
    id: Id,
    kind: z.literal('computed'),
    when: Condition.optional(),
    title: Text.optional(),
    value: Value,
    unit: Text.optional(),
  }),
]);
export type Question = z.infer<typeof Question>;
export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
