import type { Condition, Value } from './condition.ts';
import type { Question } from './question.ts';
import type { Item } from './form.ts';

/** One mention of a question in a condition or a computed value. */
export interface Reference {
  id: string;
  /** JSON Pointer relative to the condition or value. */
  pointer: string;
  /** The leaf itself, for judging whether it fits the question. Nothing for a plain value. */
  leaf?: Leaf;
  row?: string | undefined;
  part?: string | undefined;
  /** Inside sum, mean, min, max or count, where the answers of a repeat are taken together. */
  together: boolean;
  depth: number;
}

export type Leaf = Extract<Condition, { question: string }>;

export function listReferences(tree: Condition | Value, pointer = '', together = false, depth = 1): Reference[] {
  if (typeof tree === 'number') return [];
  if ('question' in tree) {
    const { question: id, row, part } = tree;
    const leaf = Object.keys(tree).some((key) => !['question', 'row', 'part'].includes(key));
    return [{ id, pointer, row, part, together, depth, ...(leaf && { leaf: tree as Leaf }) }];
  }
  if ('count' in tree) return [{ id: tree.count, pointer, together: true, depth }];

  return Object.entries(tree).flatMap(([key, inside]) => {
    const inTogether = together || TOGETHER.has(key);
    if (Array.isArray(inside)) {
      return inside.flatMap((each, at) => listReferences(each, `${pointer}/${key}/${at}`, inTogether, depth + 1));
    }
    return typeof inside === 'object'
      ? listReferences(inside as Value, `${pointer}/${key}`, inTogether, depth + 1)
      : [];
  });
}

const TOGETHER = new Set(['sum', 'mean', 'min', 'max']);

/** Every condition and value of an item with its pointer. */
export function treesOf(item: Item): { tree: Condition | Value; pointer: string }[] {
  return [
    ...(item.when ? [{ tree: item.when, pointer: '/when' }] : []),
    ...(item.kind === 'computed' ? [{ tree: item.value, pointer: '/value' }] : []),
  ];
}

const NUMERIC = new Set<Question['kind']>(['number', 'computed', 'scale', 'faces', 'recommend', 'ladder', 'retro']);

export const isNumeric = (question: Question): boolean => NUMERIC.has(question.kind);
