import { plain, wordsOf } from '../practice/russian.ts';
import { stemOf, type Synonyms } from '../practice/stem.ts';
import { bitsApart, distanceUpTo, lettersMask } from './distance.ts';
import type { Postings } from './postings.ts';
import { foldedStems } from './words-of.ts';

/** A word that somebody looks for. */
export interface SoughtWord {
  /** In plain letters, as far as it is written. */
  typed: string;
  stem: string;
}

/** A stem that will do for a word, and how well: the word itself is worth most. */
export interface Hit {
  term: number;
  worth: number;
}

/** What was found to stand for one word. */
export interface LookedUp {
  hits: Hit[];
  /** The stem that was taken instead, where the word seems mistyped. */
  corrected?: number;
}

/** How well a stem answers a word, in sixteenths: itself, another word for it, one that begins so. */
const WORTH = { itself: 16, synonym: 10, begun: 8 } as const;
/** The most that a weight times a worth can be fits into a byte. */
export const MOST_WORTH = WORTH.itself;

/** More words than anybody types. */
const MOST_WORDS = 20;

/** The words of a query, each stem once. Those that nobody looks for («и», «для») are left out. */
export function soughtWords(query: string): SoughtWord[] {
  const sought = new Map<string, SoughtWord>();
  for (const { word } of wordsOf(query.normalize('NFC').replace(/-/g, ' '))) {
    const [stem] = foldedStems(word);
    if (stem !== undefined && !sought.has(stem) && sought.size < MOST_WORDS) sought.set(stem, { typed: word, stem });
  }
  return [...sought.values()];
}

/** So many slips are forgiven in a stem of so many letters. */
const slipsIn = (stem: string): number => (/\p{N}/u.test(stem) || stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2);

/** Finds the stems that will do for a word. */
export class LookUp {
  readonly #postings: Postings;
  readonly #isThere: (doc: number) => boolean;
  /** For a stem the stems of other words for it. */
  readonly #others = new Map<number, Set<number>>();
  /** Words of the list, as they are shown where one was taken for a mistyped word. */
  readonly #shown = new Map<number, string>();

  constructor(postings: Postings, isThere: (doc: number) => boolean, synonyms: Synonyms) {
    this.#postings = postings;
    this.#isThere = isThere;
    for (const { words } of synonyms) {
      const terms = words.map((word) => {
        const term = postings.termFor(stemOf(word));
        if (!this.#shown.has(term)) this.#shown.set(term, word);
        return term;
      });
      for (const term of terms) {
        const others = this.#others.get(term) ?? new Set();
        for (const other of terms) if (other !== term) others.add(other);
        this.#others.set(term, others);
      }
    }
  }

  /**
   * A word that practices have, by its stem or by another word for it, is looked for as it is. One that none has is
   * taken for the beginning of words, and one that begins nothing for a mistake.
   */
  find({ typed, stem }: SoughtWord): LookedUp {
    const known = this.#postings.termOf(stem);
    const hits = known === undefined ? [] : this.#hitsOf(known);
    if (hits.length > 0) return { hits };
    const begun = this.#beginningWith(typed);
    if (begun.size > 0) return { hits: [...begun].map((term) => ({ term, worth: WORTH.begun })) };
    const corrected = this.#correct(stem);
    return corrected === undefined ? { hits: [] } : { hits: this.#hitsOf(corrected), corrected };
  }

  /** How a stem is written in the list of words that mean the same, or in this text. */
  show(term: number, texts: readonly string[]): string {
    const listed = this.#shown.get(term);
    if (listed !== undefined) return listed;
    const stem = this.#postings.stemOf(term);
    for (const text of texts)
      for (const { raw, word } of wordsOf(text.normalize('NFC').replace(/-/g, ' ')))
        if (stemOf(word) === stem) return raw === raw.toUpperCase() && raw.length > 1 ? raw : raw.toLowerCase();
    return `${stem}…`;
  }

  /** One letter begins thousands of words, and this is asked with every key. */
  #beginningWith(typed: string): Set<number> {
    const begun = new Set<number>();
    for (const term of this.#postings.beginningWith(typed)) {
      if (this.#count(term, 1) > 0) begun.add(term);
      for (const other of this.#others.get(term) ?? []) if (this.#count(other, 1) > 0) begun.add(other);
    }
    return begun;
  }

  #hitsOf(term: number): Hit[] {
    const others = [...(this.#others.get(term) ?? [])].map((other) => ({ term: other, worth: WORTH.synonym }));
    return [{ term, worth: WORTH.itself }, ...others].filter((hit) => this.#count(hit.term, 1) > 0);
  }

  /** In how many practices a stem stands; counted no further than `most`. */
  #count(term: number, most: number): number {
    let count = 0;
    this.#postings.visit(term, (doc) => !this.#isThere(doc) || ++count < most);
    return count;
  }

  /** The nearest stem that practices have; of those that are equally near the one that most of them have. */
  #correct(stem: string): number | undefined {
    const mask = lettersMask(stem);
    let least = slipsIn(plain(stem));
    let best: { term: number; count: number; stem: string } | undefined;
    const { masks } = this.#postings;
    for (let term = 0; term < masks.length && least > 0; term++) {
      if (bitsApart(masks[term]!, mask) > 2 * least) continue;
      const other = this.#postings.stemOf(term);
      const distance = distanceUpTo(stem, other, least);
      if (distance > least) continue;
      const hits = this.#hitsOf(term);
      if (hits.length === 0) continue;
      const count = hits.reduce((sum, hit) => sum + this.#count(hit.term, Infinity), 0);
      const isBetter =
        best === undefined || distance < least || count > best.count || (count === best.count && other < best.stem);
      if (isBetter) best = { term, count, stem: other };
      least = distance;
    }
    return best?.term;
  }
}
