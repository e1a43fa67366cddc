import { bankParameters, type BankQuery, readBankParameters } from '@otklik/schema/engine';

/** What a page's address says of a bank: what is looked for, and which practice is open. */
export interface Place {
  query: BankQuery;
  practice?: string | undefined;
}

/** The parameter that names the open practice. */
const PRACTICE = 'practice';

/** Reads the parameters that begin with a prefix. Others are somebody else's; wrong ones are left out. */
export function readPlace(address: string, prefix: string): Place {
  const ours = [...new URL(address).searchParams]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value] as const);
  const practice = ours.find(([name]) => name === PRACTICE)?.[1];
  return { query: readBankParameters(ours).query, practice };
}

/** The address with our parameters in place of those that it had; all others as they are. */
export function writePlace(address: string, prefix: string, { query, practice }: Place): string {
  const url = new URL(address);

  for (const name of [...url.searchParams.keys()]) if (name.startsWith(prefix)) url.searchParams.delete(name);
  for (const [name, value] of bankParameters(query)) url.searchParams.set(`${prefix}${name}`, value);
  if (practice) url.searchParams.set(`${prefix}${PRACTICE}`, practice);
  return url.href;
}
