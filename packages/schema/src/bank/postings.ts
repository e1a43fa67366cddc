import { lettersMask } from './distance.ts';

/** Places that wait until they are packed: so many, or half of what is packed where that is more. */
const LEAST_TO_PACK = 4096;
/** A place holds the number of a practice and, in its last four bits, a weight. */
const WEIGHT_BITS = 4;

/**
 * Which practices have which stem, and with what weight: four bytes a place. What is packed is one array; what was put
 * since waits in lists of its own, so that one more practice never moves all others.
 */
export class Postings {
  readonly #terms = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #masks: number[] = [];
  #sorted: number[] = [];
  #starts = new Uint32Array(1);
  #packed = new Uint32Array(0);
  readonly #waiting = new Map<number, number[]>();
  #countWaiting = 0;

  /** The number of a stem, which it keeps for ever; given to it where it has none. */
  termFor(stem: string): number {
    const known = this.#terms.get(stem);
    if (known !== undefined) return known;
    const term = this.#stems.length;
    this.#terms.set(stem, term);
    this.#stems.push(stem);
    this.#masks.push(lettersMask(stem));
    return term;
  }

  /** The number of a stem that has one. */
  termOf(stem: string): number | undefined {
    return this.#terms.get(stem);
  }

  stemOf(term: number): string {
    return this.#stems[term]!;
  }

  /** The letters that each stem has, by its number: see `lettersMask`. */
  get masks(): readonly number[] {
    return this.#masks;
  }

  /** How many places there are, those of practices that are gone included. */
  get places(): number {
    return this.#packed.length + this.#countWaiting;
  }

  add(term: number, doc: number, weight: number): void {
    const place = (doc << WEIGHT_BITS) | weight;
    const waiting = this.#waiting.get(term);
    if (waiting) waiting.push(place);
    else this.#waiting.set(term, [place]);
    this.#countWaiting++;
  }

  /** Shows each practice that has a stem, in the order in which they were put, until told to stop by `false`. */
  visit(term: number, see: (doc: number, weight: number) => boolean | void): void {
    const end = this.#starts[term + 1] ?? 0;
    const mask = (1 << WEIGHT_BITS) - 1;
    for (let at = this.#starts[term] ?? end; at < end; at++) {
      const place = this.#packed[at]!;
      if (see(place >>> WEIGHT_BITS, place & mask) === false) return;
    }
    for (const place of this.#waiting.get(term) ?? []) if (see(place >>> WEIGHT_BITS, place & mask) === false) return;
  }

  /** The numbers of all stems that begin so. */
  beginningWith(start: string): number[] {
    this.#sort();
    let from = 0;
    for (let to = this.#sorted.length; from < to;) {
      const middle = (from + to) >>> 1;
      if (this.#stems[this.#sorted[middle]!]! < start) from = middle + 1;
      else to = middle;
    }
    let end = from;
    while (end < this.#sorted.length && this.#stems[this.#sorted[end]!]!.startsWith(start)) end++;
    return this.#sorted.slice(from, end);
  }

  /** Whether so much waits that packing is worth it. */
  get shouldPack(): boolean {
    return this.#countWaiting > Math.max(LEAST_TO_PACK, this.#packed.length / 2);
  }

  /** Makes one array of everything, without the places of those that are gone. */
  pack(isThere: (doc: number) => boolean): void {
    const packed = new Uint32Array(this.places);
    const starts = new Uint32Array(this.#stems.length + 1);
    let end = 0;
    for (let term = 0; term < this.#stems.length; term++) {
      starts[term] = end;
      this.visit(term, (doc, weight) => {
        if (isThere(doc)) packed[end++] = (doc << WEIGHT_BITS) | weight;
      });
    }
    starts[this.#stems.length] = end;
    this.#packed = end === packed.length ? packed : packed.slice(0, end);
    this.#starts = starts;
    this.#waiting.clear();
    this.#countWaiting = 0;
  }

  /** New stems are sorted alone and put among the others, so that one more practice costs no sorting of all. */
  #sort(): void {
    const { length } = this.#sorted;
    if (length === this.#stems.length) return;
    const before = (one: number, other: number): number => (this.#stems[one]! < this.#stems[other]! ? -1 : 1);
    const fresh = Array.from({ length: this.#stems.length - length }, (_, at) => length + at).sort(before);
    const merged: number[] = [];
    let at = 0;
    for (const term of this.#sorted) {
      while (at < fresh.length && before(fresh[at]!, term) < 0) merged.push(fresh[at++]!);
      merged.push(term);
    }
    this.#sorted = [...merged, ...fresh.slice(at)];
  }
}
