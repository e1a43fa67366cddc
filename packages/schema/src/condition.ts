import { z } from 'zod';
import { Id } from './id.ts';

/**
 * Where a value comes from: an earlier question, one row of a matrix, or one
 * half of a before/now pair.
 */
const source = { question: Id, row: Id.optional(), part: z.enum(['before', 'now']).optional() };

const literal = z.union([z.string().max(2000), z.number(), z.boolean()]);
type Literal = z.infer<typeof literal>;

interface Source {
  question: Id;
  row?: Id | undefined;
  part?: 'before' | 'now' | undefined;
}

/**
 * When something is asked. A leaf is true only if its question was itself asked
 * and answered, so an answer from a branch that was left never counts.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | (Source & { answered: boolean })
  | (Source & { is: Literal })
  | (Source & { anyOf: Literal[] })
  | (Source & { includes: string })
  | (Source & { atLeast: number })
  | (Source & { atMost: number });

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Condition).min(1).max(50) }),
    z.strictObject({ any: z.array(Condition).min(1).max(50) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ ...source, answered: z.boolean() }),
    z.strictObject({ ...source, is: literal }),
    z.strictObject({ ...source, anyOf: z.array(literal).min(1).max(200) }),
    z.strictObject({ ...source, includes: Id }),
    z.strictObject({ ...source, atLeast: z.number() }),
    z.strictObject({ ...source, atMost: z.number() }),
  ]),
);

/**
 * A number made from earlier answers. A choice counts as its `score`.
 *
 * `add`, `subtract`, `multiply`, `divide` give nothing when a part is missing;
 * `sum`, `mean`, `min`, `max` pass over what is missing and look into repeats.
 * `count` is how many choices were picked or how many times a repeat was filled.
 */
export type Value =
  | number
  | Source
  | { add: Value[] }
  | { subtract: [Value, Value] }
  | { multiply: Value[] }
  | { divide: [Value, Value] }
  | { sum: Value[] }
  | { mean: Value[] }
  | { min: Value[] }
  | { max: Value[] }
  | { count: Id }
  | { round: Value; digits?: number | undefined }
  | { if: Condition; then: Value; else: Value };

export const Value: z.ZodType<Value> = z.lazy(() => {
  const several = z.array(Value).min(1).max(200);
  const two = z.tuple([Value, Value]);
  return z.union([
    z.number(),
    z.strictObject(source),
    z.strictObject({ add: several }),
    z.strictObject({ subtract: two }),
    z.strictObject({ multiply: several }),
    z.strictObject({ divide: two }),
    z.strictObject({ sum: several }),
    z.strictObject({ mean: several }),
    z.strictObject({ min: several }),
    z.strictObject({ max: several }),
    z.strictObject({ count: Id }),
    z.strictObject({ round: Value, digits: z.int().min(0).max(6).optional() }),
    z.strictObject({ if: Condition, then: Value, else: Value }),
  ]);
});
