import type { BankFilters, FacetCounts } from '../practice/bank.ts';
import type { PracticeBrief } from '../practice/brief.ts';
import { PICKED_FACETS, SWITCHED_FACETS } from '../practice/codes.ts';
import { bitsApart } from './distance.ts';

/** Every facet, in the order in which they are shown. */
const FACETS = [...PICKED_FACETS, ...SWITCHED_FACETS] as const;
type Facet = (typeof FACETS)[number];

/** The only value of a facet that is on or not. */
const ON = 'true';

/** In which band a number of adoptions is. */
export const adoptionBand = (adoptions: number): string =>
  adoptions >= 10 ? '10-plus' : adoptions >= 3 ? '3-9' : adoptions >= 1 ? '1-2' : '0';

/** The values of a practice in each facet. Whether it was confirmed of late depends on the day, see `isConfirmed`. */
function valuesOf({ facets, evidence, adoptions, hasMaterials }: PracticeBrief): Record<Facet, readonly string[]> {
  const one = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  const on = (is: boolean | undefined): string[] => (is === true ? [ON] : []);
  return {
    ...{ theme: facets.theme ?? [], targetGroup: facets.targetGroup ?? [], region: facets.region ?? [] },
    settlementType: facets.settlementType ?? [],
    ...{ practiceStage: one(facets.practiceStage), resourceBand: one(facets.resourceBand) },
    ...{ format: one(facets.format), durationBand: one(facets.durationBand) },
    ...{ evidence: [evidence.level], adoptions: [adoptionBand(adoptions)] },
    ...{ feedback: on(evidence.feedback), hasMaterials: on(hasMaterials), hasMentorOffer: on(facets.hasMentorOffer) },
    verified: [],
  };
}

/** Numbers for the values of facets, so that a practice keeps a few small numbers and not words. */
export class FacetCodes {
  readonly #codes = new Map<string, number>();
  readonly #values: { facet: number; value: string }[] = [];
  /** Which practices have the value of each number. */
  readonly #sets: PracticeSet[] = [];
  readonly verified = this.#codeFor('verified', ON);

  has(facet: Facet, value: string): boolean {
    return this.#codes.has(keyOf(facet, value));
  }

  /** The numbers of what a practice has, each once. */
  of(brief: PracticeBrief): number[] {
    const values = valuesOf(brief);
    return FACETS.flatMap((facet) => [...new Set(values[facet])].map((value) => this.#codeFor(facet, value)));
  }

  /** A practice has these. */
  put(at: number, codes: readonly number[]): void {
    for (const code of codes) {
      const set = this.#sets[code]!;
      // Grown by half at once, so that one more practice seldom costs a copy.
      const large = at >>> 5 < set.length ? set : new Uint32Array(Math.ceil(((at >>> 5) + 1) * 1.5));
      if (large !== set) large.set(set);
      addTo(large, at);
      this.#sets[code] = large;
    }
  }

  /** A practice is gone. */
  drop(at: number, codes: readonly number[]): void {
    for (const code of codes) this.#sets[code]![at >>> 5]! &= ~(1 << (at & 31));
  }

  /**
   * Those of the open ones that have everything that is asked for, and what each value of a facet would give: counted
   * among those that have all that is asked for of the other facets.
   */
  narrow(open: PracticeSet, confirmed: PracticeSet, filters: BankFilters): { found: PracticeSet; facets: FacetCounts } {
    const asked = new Map<number, PracticeSet>();
    for (const [at, facet] of FACETS.entries()) {
      const filter = filters[facet];
      if (filter === undefined || (Array.isArray(filter) && filter.length === 0)) continue;
      const codes = (Array.isArray(filter) ? filter : [ON]).map((value) => this.#codes.get(keyOf(facet, value)));
      const having = codes.filter((code) => code !== undefined).map((code) => this.#setOf(code, confirmed));
      const any = open.map((_, word) => having.reduce((bits, set) => bits | (set[word] ?? 0), 0));
      asked.set(at, any);
    }
    const without = (left?: number): PracticeSet => {
      const others = [...asked].filter(([at]) => at !== left).map(([, set]) => set);
      return open.map((bits, word) => others.reduce((rest, set) => rest & set[word]!, bits));
    };
    const found = without();
    const among = new Map([...asked.keys()].map((at) => [at, without(at)]));
    const counts = this.#values.map(({ facet }, code) =>
      countBoth(among.get(facet) ?? found, this.#setOf(code, confirmed)),
    );
    return { found, facets: this.#told(counts) };
  }

  #setOf(code: number, confirmed: PracticeSet): PracticeSet {
    return code === this.verified ? confirmed : this.#sets[code]!;
  }

  /** What was counted, in an order that does not depend on what was put first. */
  #told(counts: readonly number[]): FacetCounts {
    const values = FACETS.map((): [string, number][] => []);
    for (const [code, count] of counts.entries())
      if (count > 0) values[this.#values[code]!.facet]!.push([this.#values[code]!.value, count]);
    const told = FACETS.map(
      (facet, at) => [facet, values[at]!.sort(([one], [other]) => (one < other ? -1 : 1))] as const,
    );
    return Object.fromEntries(
      told.filter(([, counted]) => counted.length > 0).map(([facet, counted]) => [facet, Object.fromEntries(counted)]),
    );
  }

  #codeFor(facet: Facet, value: string): number {
    const key = keyOf(facet, value);
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.#values.length);
    const at = FACETS.indexOf(facet);
    this.#sets.push(new Uint32Array(1));
    return this.#values.push({ facet: at, value }) - 1;
  }
}

/** Practices by their numbers, a bit each: to count all values among ten thousand reads some kilobytes. */
export type PracticeSet = Uint32Array;

/** Adds a practice to a set that is large enough. */
export const addTo = (set: PracticeSet, at: number): void => void (set[at >>> 5]! |= 1 << (at & 31));

export const isIn = (set: PracticeSet, at: number): boolean => (set[at >>> 5]! & (1 << (at & 31))) !== 0;

function countBoth(one: PracticeSet, other: PracticeSet): number {
  let count = 0;
  for (let word = Math.min(one.length, other.length) - 1; word >= 0; word--) {
    const both = one[word]! & other[word]!;
    if (both !== 0) count += bitsApart(both, 0);
  }
  return count;
}

const keyOf = (facet: Facet, value: string): string => `${facet} ${value}`;
