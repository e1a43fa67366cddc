import { createRespondent, OtklikProblemError, type Respondent } from '@otklik/sdk/respondent';
import { endpointOf } from '../internal/home.ts';
import { type Address, asLoaded, type Loaded, type Unavailable } from './source.ts';

/** What speaks to the API: the page's own, or one of ours. */
export const respondentOf = (address: Address, fetch = globalThis.fetch): Respondent =>
  address.respondent ?? createRespondent({ endpoint: endpointOf(address), fetch });

/**
 * Reads a published form, trying again where that helps: the newest revision, or
 * the one that the person started with. `first` is the try that was made before this came.
 */
export async function readForm(
  address: Address,
  id: string,
  signal: AbortSignal,
  first?: Promise<Response>,
  revision?: string,
): Promise<Loaded | Unavailable> {
  const goOn: typeof fetch = (...request) => {
    const reply = first ?? fetch(...request);
    first = undefined;
    return reply;
  };
  try {
    return asLoaded(await respondentOf(address, goOn).readForm(id, { signal, ...(revision && { revision }) }));
  } catch (error) {
    signal.throwIfAborted();
    const isGone = error instanceof OtklikProblemError && error.problem.status === 404;
    return { reason: isGone ? 'not-found' : 'unreachable' };
  }
}
