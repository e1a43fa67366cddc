import { z } from 'zod';
import { Day, Id } from '../id.ts';

/** What a person has decided about an undertaking. Everything else follows from the template and the calendar. */
export const Plan = z.strictObject({
  $schema: z.string().max(300).optional(),
  /** Drawn once. A calendar that gets the plan again knows its steps by it. */
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  /** The template that it follows. */
  template: Id,
  /** The quiz whose result led to it. */
  quiz: z.strictObject({ id: Id, version: z.int().min(1).max(63) }).optional(),
  /** In the person's own words, in place of the template's title. */
  title: z.string().max(200).optional(),
  startsOn: Day,
  /** One of the template's sizes. */
  size: Id,
  /** In how many ways people are asked. */
  methods: z.int().min(1).max(3),
  /** How many people are asked. */
  respondents: z.int().min(1).max(10_000),
  /** They go to school, so that they are away in summer. */
  school: z.boolean().optional(),
  /** Dimensions that came out weak. */
  weak: z.array(Id).max(20).optional(),
  /** Who is responsible, by step. */
  owners: z.record(Id, z.string().max(200)).optional(),
  /** Steps that were moved: they do not begin before that day. */
  moved: z.record(Id, Day).optional(),
  /** Steps that were taken out. */
  out: z.array(Id).max(60).optional(),
});
export type Plan = z.infer<typeof Plan>;
