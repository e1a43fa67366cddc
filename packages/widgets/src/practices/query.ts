import {
  type BankFilters,
  type BankQuery,
  PICKED_FACETS,
  type PickedFacet,
  SWITCHED_FACETS,
  type SwitchedFacet,
} from '@otklik/schema/engine';

/** One value that somebody has chosen, or a switch. */
export interface Choice {
  facet: PickedFacet | SwitchedFacet;
  /** None for a switch. */
  value?: string;
}

/** What was chosen, in the order in which facets are shown. */
export const choicesIn = ({ filters = {} }: BankQuery): Choice[] => [
  ...PICKED_FACETS.flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value }))),
  ...SWITCHED_FACETS.flatMap((facet) => (filters[facet] ? [{ facet }] : [])),
];

/** The query with one choice more, or one less. */
export function toggle(query: BankQuery, { facet, value }: Choice): BankQuery {
  const filters: Record<string, unknown> = { ...query.filters };
  if (value === undefined) filters[facet] = filters[facet] ? undefined : true;
  else {
    const picked = (filters[facet] ?? []) as string[];
    const next = picked.includes(value) ? picked.filter((each) => each !== value) : [...picked, value];
    filters[facet] = next.length > 0 ? next : undefined;
  }
  // Built of facets and values that were on the screen.
  return { ...query, filters: withoutEmpty(filters) as BankFilters };
}

/** What the page insists on, over what the person has chosen. */
export function narrowed(query: BankQuery, { region, topic }: { region?: string; topic?: string }): BankQuery {
  const fixed = withoutEmpty({ region: idsIn(region), theme: idsIn(topic) });
  // Ids that are no codes find nothing, which is the truth.
  return { ...query, filters: { ...query.filters, ...(fixed as BankFilters) } };
}

const idsIn = (list: string | undefined): string[] | undefined => list?.split(/[\s,]+/).filter(Boolean);

const withoutEmpty = (filters: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && (value as ArrayLike<unknown>).length !== 0),
  );
