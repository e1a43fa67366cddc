import { bankParameters, type BankPage, type BankQuery, type PublishedPractice } from '@otklik/schema/engine';
import type { Unavailable } from '../internal/draw-absent.ts';
import { endpointOf } from '../internal/home.ts';
import { readJson } from '../internal/read-json.ts';

/** Which part of what was found is wanted. */
export interface Wanted {
  limit: number;
  cursor?: string | undefined;
  signal: AbortSignal;
}

/** What answers searches: an API, or a file that was read. Both answer alike. */
export interface Bank {
  search(query: BankQuery, wanted: Wanted): Promise<BankPage>;
  /** All of a practice, where it is at hand; else it is read by its id. */
  read(id: string): PublishedPractice | undefined;
}

/** Where the page says that the bank is. */
export interface BankAddress {
  src?: string | undefined;
  api?: string | undefined;
  bank?: string | undefined;
}

/** Thrown by a search: why there is nothing to show. */
export class BankFault extends Error {
  readonly unavailable: Unavailable;

  constructor(unavailable: Unavailable) {
    super(unavailable.reason);
    this.unavailable = unavailable;
  }
}

/** A file is searched by the engine of the server, which comes for it alone. */
export async function openBank(address: BankAddress, signal: AbortSignal): Promise<Bank> {
  if (!address.src) return remoteBank(address);
  const found = await readJson(address.src, signal);
  if ('reason' in found) throw new BankFault(found);
  const opened = await (await import('./local-bank.ts')).localBank(found.data, signal);
  if ('reason' in opened) throw new BankFault(opened);
  return opened;
}

const remoteBank = (address: BankAddress): Bank => ({
  async search(query, { limit, cursor, signal }) {
    const parameters = new URLSearchParams([...bankParameters(query), ['limit', String(limit)]]);
    if (address.bank) parameters.set('bank', address.bank);
    if (cursor) parameters.set('cursor', cursor);
    const found = await readJson(`${endpointOf(address)}/v1/practices?${parameters}`, signal);
    if ('reason' in found) throw new BankFault(found);
    return found.data as BankPage;
  },
  read: () => undefined,
});
