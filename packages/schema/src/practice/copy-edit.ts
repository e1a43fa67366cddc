import { canonicalJson } from '../canonical.ts';
import type { Practice } from './practice.ts';
import { proseOf } from './prose.ts';

/**
 * Whether one text became the other by its wording alone: the same sections and lines, and in every text the same
 * numbers. Dates, codes, names, contacts and whatever was picked are as they were. What experts have approved stays
 * approved through such an edit, and through no other.
 */
export function isCopyEdit(before: Practice, after: Practice): boolean {
  const [was, is] = [before, after].map(
    (practice) => new Map(proseOf(practice).map((each) => [each.pointer, each.text])),
  );
  const keepsFigures = [...was!].every(
    ([pointer, text]) => is!.has(pointer) && figuresIn(text) === figuresIn(is!.get(pointer)!),
  );
  const bare = (practice: Practice, told: ReadonlyMap<string, string>): string =>
    canonicalJson(without({ ...practice, $schema: undefined }, told));
  return keepsFigures && bare(before, was!) === bare(after, is!);
}

/** The figures of a text, whatever their order. */
const figuresIn = (text: string): string =>
  [...text.matchAll(/\d+/g)]
    .map(([figure]) => figure)
    .sort()
    .join(' ');

/** The same with nothing left of those texts but that they are there. */
function without(value: unknown, told: ReadonlyMap<string, string>, pointer = ''): unknown {
  if (typeof value === 'string') return told.has(pointer) ? '' : value;
  if (Array.isArray(value)) return value.map((each, at) => without(each, told, `${pointer}/${at}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, without(each, told, `${pointer}/${key}`)]),
  );
}
