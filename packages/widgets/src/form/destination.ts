import { endpointOf } from '../internal/home.ts';
import type { Destination } from './delivery.ts';
import { respondentOf } from './respondent.ts';
import { type Address } from './source.ts';

/** Where the answers go: to the API that published the form, else where the page says. */
export function destinationOf(address: Address, published: boolean): Destination {
  if (published) return { api: respondentOf(address), to: endpointOf(address) };
  const { submitTo = 'download' } = address;
  return submitTo === 'download' ? submitTo : { to: new URL(submitTo, document.baseURI).href };
}
