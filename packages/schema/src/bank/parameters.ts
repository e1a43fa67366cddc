import type { BankFilters, BankQuery } from '../practice/bank.ts';
import {
  ADOPTION_BANDS,
  BANK_SORTS,
  EVIDENCE_LEVELS,
  PICKED_FACETS,
  type PickedFacet,
  SWITCHED_FACETS,
} from '../practice/codes.ts';

/** What is wrong with a parameter of an address, and which one it is. The value itself is never told. */
export interface ParameterFault {
  pointer: string;
  code: 'not-a-choice' | 'wrong-format' | 'too-big';
}

const LONGEST_WORDS = 200;
const MOST_PICKED = 50;
const MOST_REGIONS = 100;
const ON: ReadonlySet<string> = new Set(['1', 'true']);
const OFF: ReadonlySet<string> = new Set(['0', 'false', '']);

/** Facets whose values are known to the code; the others have ids of a list. */
const CLOSED: Readonly<Partial<Record<PickedFacet, readonly string[]>>> = {
  ...{ evidence: EVIDENCE_LEVELS, adoptions: ADOPTION_BANDS },
};
const ID = /^(?!constructor$)[a-z0-9][a-z0-9_-]{0,63}$/;
const REGION = /^\d{2}(?:\d{3})?$/;

/**
 * A query as the parameters of an address, always in one order: `theme=mentoring,sport`. The same for the API and for
 * an address of a page that somebody passes on.
 */
export function bankParameters({ q, filters = {}, sort, archived }: BankQuery): [name: string, value: string][] {
  const given: (readonly [name: string, value: string | undefined])[] = [
    ['q', q],
    ...PICKED_FACETS.map((facet) => [facet, filters[facet]?.join(',')] as const),
    ...SWITCHED_FACETS.map((facet) => [facet, filters[facet] && '1'] as const),
    ['sort', sort],
    ['archived', archived ? '1' : undefined],
  ];
  return given.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

/** A query out of the parameters of an address. Values may be repeated or stand with commas; names of others are left alone. */
export function readBankParameters(parameters: Iterable<readonly [name: string, value: string]>): {
  query: BankQuery;
  faults: ParameterFault[];
} {
  const values = new Map<string, string[]>();
  for (const [name, value] of parameters) values.set(name, [...(values.get(name) ?? []), value]);
  const faults: ParameterFault[] = [];
  const fail = (name: string, code: ParameterFault['code']): undefined =>
    void faults.push({ pointer: `/${name}`, code });

  const readPicked = (facet: PickedFacet): string[] | undefined => {
    const picked = [...new Set((values.get(facet) ?? []).flatMap((value) => value.split(',')))].filter(Boolean);
    if (picked.length === 0) return undefined;
    if (picked.length > (facet === 'region' ? MOST_REGIONS : MOST_PICKED)) return fail(facet, 'too-big');
    const closed = CLOSED[facet];
    if (closed) return picked.every((value) => closed.includes(value)) ? picked : fail(facet, 'not-a-choice');
    const shape = facet === 'region' ? REGION : ID;
    return picked.every((value) => shape.test(value)) ? picked : fail(facet, 'wrong-format');
  };
  const readSwitch = (name: string): true | undefined => {
    const value = values.get(name)?.at(-1);
    if (value === undefined || OFF.has(value)) return undefined;
    return ON.has(value) ? true : fail(name, 'not-a-choice');
  };
  const readSort = (): BankQuery['sort'] => {
    const value = values.get('sort')?.at(-1);
    return value ? (BANK_SORTS.find((sort) => sort === value) ?? fail('sort', 'not-a-choice')) : undefined;
  };

  const q = values.get('q')?.at(-1);
  if (q !== undefined && q.length > LONGEST_WORDS) fail('q', 'too-big');
  // Each value was held against the list or the shape of its facet, which the compiler cannot follow by name.
  const filters = told([
    ...PICKED_FACETS.map((facet) => [facet, readPicked(facet)] as const),
    ...SWITCHED_FACETS.map((facet) => [facet, readSwitch(facet)] as const),
  ]) as BankFilters;
  const query = told([
    ['q', q || undefined],
    ['filters', Object.keys(filters).length > 0 ? filters : undefined],
    ['sort', readSort()],
    ['archived', readSwitch('archived')],
  ]) as BankQuery;
  return { query, faults };
}

const told = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined));
