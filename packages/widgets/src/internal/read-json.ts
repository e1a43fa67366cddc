import type { Unavailable } from './draw-absent.ts';

/** What stands at an address beside the page. Text that is no JSON is judged like any other data that does not fit. */
export async function readJson(address: string, signal: AbortSignal): Promise<{ data: unknown } | Unavailable> {
  const { href } = new URL(address, document.baseURI);
  const limit = AbortSignal.any ? AbortSignal.any([signal, AbortSignal.timeout(TRY_TIMEOUT)]) : signal;
  const response = await fetch(href, { signal: limit, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) return { reason: [404, 410].includes(response.status) ? 'not-found' : 'unreachable' };
  // Not `text()`: Chromium joins a large text piece by piece, and the page stands still for half a second at 5 MB.
  const text = new TextDecoder().decode(await response.arrayBuffer());
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { data: undefined };
  }
}

const TRY_TIMEOUT = 30_000;
