import type { BankFilters, FacetCounts } from '../practice/bank.ts';
import type { PracticeBrief } from '../practice/brief.ts';
import { PICKED_FACETS, SWITCHED_FACETS } from '../practice/codes.ts';

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
  /** The facet of each number as a bit: asked for every practice, so it stands alone. */
  readonly #bits: number[] = [];
  readonly verified = this.#codeFor('verified', ON);

  has(facet: Facet, value: string): boolean {
    return this.#codes.has(keyOf(facet, value));
  }

  /** The numbers of what a practice has, each once. */
  of(brief: PracticeBrief): number[] {
    const values = valuesOf(brief);
    return FACETS.flatMap((facet) => [...new Set(values[facet])].map((value) => this.#codeFor(facet, value)));
  }

  /** What is asked for, as bits of facets. */
  wanted(filters: BankFilters): Wanted {
    const bits = new Uint32Array(this.#bits.length);
    let asked = 0;
    for (const [at, facet] of FACETS.entries()) {
      const filter = filters[facet];
      if (filter === undefined || (Array.isArray(filter) && filter.length === 0)) continue;
      asked |= 1 << at;
      for (const value of Array.isArray(filter) ? filter : [ON]) {
        const code = this.#codes.get(keyOf(facet, value));
        if (code !== undefined) bits[code] = 1 << at;
      }
    }
    return { asked, bits };
  }

  /** Begins to count. */
  count(): Uint32Array {
    return new Uint32Array(this.#bits.length);
  }

  /** Counts a practice to which the facets of these bits are missing: none, so it counts everywhere, or one, so it counts there. */
  add(counts: Uint32Array, codes: readonly number[], missing: number): void {
    if ((missing & (missing - 1)) !== 0) return;
    for (const code of codes) if (missing === 0 || missing === this.#bits[code]) counts[code] = counts[code]! + 1;
  }

  /** What was counted, in an order that does not depend on what was put first. */
  told(counts: Uint32Array): FacetCounts {
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
    this.#bits.push(1 << at);
    return this.#values.push({ facet: at, value }) - 1;
  }
}

/** What is asked for: which facets, and by which values. */
export interface Wanted {
  asked: number;
  /** For the number of each value that is picked the bit of its facet. */
  bits: Uint32Array;
}

const keyOf = (facet: Facet, value: string): string => `${facet} ${value}`;

/** The bits of those facets that are asked for and that a practice does not have. */
export function missingOf({ asked, bits }: Wanted, codes: readonly number[]): number {
  if (asked === 0) return 0;
  let has = 0;
  for (const code of codes) has |= bits[code]!;
  return asked & ~has;
}
