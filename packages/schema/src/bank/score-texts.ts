import type { BankPage } from '../practice/bank.ts';
import type { Doc } from './create-bank.ts';
import type { LookUp, SoughtWord } from './look-up.ts';
import type { Postings } from './postings.ts';

/** Which practices have the words that were looked for, and how well. */
export interface ScoredTexts {
  docs: readonly Doc[];
  /** By the numbers of practices. Not there where nothing was looked for. */
  scores?: Float64Array;
  found: BankPage['found'];
  /** Words that were taken to be mistyped, and the stems that were taken instead. */
  corrected: { from: string; term: number }[];
}

/** What is scored, and by what. */
interface Sought {
  words: readonly SoughtWord[];
  scope: readonly Doc[];
  lookUp: LookUp;
  postings: Postings;
  docs: readonly (Doc | undefined)[];
  /** How many practices there are at all. */
  size: number;
}

/**
 * How much a word tells that so many of all practices have: the logarithm by twos, drawn with straight lines between
 * the powers. `Math.log` may differ in its last bit from one engine to another; this cannot.
 */
export function rarity(all: number, having: number): number {
  const share = all / Math.max(1, having);
  const bits = 31 - Math.clz32(share);
  return bits < 0 ? 1 : bits + share / 2 ** bits;
}

/**
 * All words have to be in a practice; where none has all, those with at least one are found, the more words the better.
 * A word counts by the best of what stands for it: the weight of its place, times how well it answers, times how rare
 * the word is.
 */
export function scoreTexts({ words, scope, lookUp, postings, docs, size }: Sought): ScoredTexts {
  if (words.length === 0) return { docs: scope, found: 'all', corrected: [] };
  const scores = new Float64Array(docs.length);
  const has = new Uint8Array(docs.length);
  const best = new Uint8Array(docs.length);
  const corrected: ScoredTexts['corrected'] = [];
  for (const word of words) {
    const looked = lookUp.find(word);
    if (looked.corrected !== undefined) corrected.push({ from: word.typed, term: looked.corrected });
    if (looked.hits.length === 0) continue;
    best.fill(0);
    for (const { term, worth } of looked.hits)
      postings.visit(term, (at, weight) => {
        if (weight * worth > best[at]!) best[at] = weight * worth;
      });
    let having = 0;
    for (let at = 0; at < best.length; at++) if (best[at]! > 0 && docs[at] !== undefined) having++;
    const rare = rarity(size, having);
    for (let at = 0; at < best.length; at++) {
      if (best[at] === 0) continue;
      scores[at] = scores[at]! + best[at]! * rare;
      has[at] = has[at]! + 1;
    }
  }
  const all = scope.filter(({ at }) => has[at] === words.length);
  if (all.length > 0) return { docs: all, scores, found: corrected.length > 0 ? 'corrected' : 'all', corrected };
  // One word more is worth more than whatever can be scored.
  for (const { at } of scope) scores[at] = scores[at]! + has[at]! * 2 ** 20;
  return { docs: scope.filter(({ at }) => has[at]! > 0), scores, found: 'some', corrected };
}
