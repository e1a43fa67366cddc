import durations from '@otklik/content/lists/duration-bands.json' with { type: 'json' };
import formats from '@otklik/content/lists/practice-formats.json' with { type: 'json' };
import stages from '@otklik/content/lists/practice-stages.json' with { type: 'json' };
import targetGroups from '@otklik/content/lists/practice-target-groups.json' with { type: 'json' };
import themes from '@otklik/content/lists/practice-themes.json' with { type: 'json' };
import regions from '@otklik/content/lists/regions-ru.json' with { type: 'json' };
import resources from '@otklik/content/lists/resource-bands.json' with { type: 'json' };
import settlements from '@otklik/content/lists/settlement-types.json' with { type: 'json' };
import { type Bank, type BankQuery, PICKED_FACETS, type PickedFacet, readBankParameters } from '@otklik/schema';
import { ProblemError } from './problems.ts';

const LISTED: Readonly<Partial<Record<PickedFacet, ReadonlySet<string>>>> = {
  ...{ theme: idsOf(themes), targetGroup: idsOf(targetGroups), settlementType: idsOf(settlements) },
  ...{ practiceStage: idsOf(stages), resourceBand: idsOf(resources), format: idsOf(formats) },
  durationBand: idsOf(durations),
  region: idsOf(regions),
};

function idsOf(list: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

/**
 * What an address asks for, or a refusal that names the parameter. A value that is neither in our lists nor in the bank
 * is a slip: nothing would be found, and nobody would know why.
 */
export function readBankQuery(address: URL, bank: Bank): BankQuery {
  const { query, faults } = readBankParameters(address.searchParams);
  const unknown = PICKED_FACETS.filter((facet) => {
    const values: readonly string[] = query.filters?.[facet] ?? [];
    const listed = LISTED[facet];
    return listed && values.some((value) => !listed.has(value) && !bank.knows(facet, value));
  });
  const errors = [...faults, ...unknown.map((facet) => ({ pointer: `/${facet}`, code: 'not-a-choice' }))];
  if (errors.length > 0) throw new ProblemError('malformed-request', { errors });
  return query;
}
