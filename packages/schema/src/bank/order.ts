import type { PracticeBrief } from '../practice/brief.ts';
import { type BankSort, EVIDENCE_LEVELS } from '../practice/codes.ts';
import { wordsOf } from '../practice/russian.ts';

/** What a practice is sorted by. */
export interface Sortable {
  id: string;
  evidence: number;
  adoptions: number;
  publishedOn: string;
  verifiedOn: string;
  /** The words of its title, small and without signs: compared by their letters' numbers, so that no locale has a say. */
  title: string;
}

/** Takes from a brief what it is sorted by. */
export const sortableOf = ({ id, evidence, adoptions, publishedOn, verifiedOn, title }: PracticeBrief): Sortable => ({
  ...{ id, adoptions, publishedOn, verifiedOn },
  evidence: EVIDENCE_LEVELS.indexOf(evidence.level),
  title: wordsOf(title.normalize('NFC'))
    .map(({ word }) => word)
    .join(' '),
});

/** Less than nothing where the first comes first. */
export type Order = (one: Sortable, other: Sortable) => number;

const rising = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What decides between equals; ids are never equal. */
const ties: Order = (one, other) =>
  other.evidence - one.evidence || rising(other.verifiedOn, one.verifiedOn) || rising(one.id, other.id);

/** The orders that need no words. */
export const ORDERS: Readonly<Record<Exclude<BankSort, 'fit'>, Order>> = {
  new: (one, other) => rising(other.publishedOn, one.publishedOn) || ties(one, other),
  evidence: ties,
  adoptions: (one, other) => other.adoptions - one.adoptions || ties(one, other),
  title: (one, other) => rising(one.title, other.title) || ties(one, other),
};

/** By numbers first, the greatest first. */
export const byScore =
  <Doc extends Sortable>(scoreOf: (doc: Doc) => number) =>
  (one: Doc, other: Doc): number =>
    scoreOf(other) - scoreOf(one) || ties(one, other);

/** The first few in an order, without sorting all of them. */
export function firstOf<Each>(all: readonly Each[], most: number, order: (one: Each, other: Each) => number): Each[] {
  if (most * 4 > all.length) return [...all].sort(order).slice(0, most);
  const first: Each[] = [];
  for (const each of all) {
    if (first.length === most && order(each, first[most - 1]!) >= 0) continue;
    let from = 0;
    for (let to = first.length; from < to;) {
      const middle = (from + to) >>> 1;
      if (order(first[middle]!, each) < 0) from = middle + 1;
      else to = middle;
    }
    first.splice(from, 0, each);
    if (first.length > most) first.pop();
  }
  return first;
}
