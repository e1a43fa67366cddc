import { type Evidence, evidenceOf, type Practice, type PublishedPractice } from '@otklik/schema/engine';
import type { Unavailable } from '../internal/draw-absent.ts';
import { endpointOf } from '../internal/home.ts';

/** A practice as it is shown. One that is not published has no more than what its author has written. */
export interface Shown {
  practice: Practice;
  evidence: Evidence;
  published?: PublishedPractice;
}

/** Where the page says that a practice is: a file, or its id. */
export interface PracticeAddress {
  practice?: string | undefined;
  src?: string | undefined;
  api?: string | undefined;
}

/** Loads what one element shows. Nothing where the page has not said yet what. */
export async function loadPractice(
  address: PracticeAddress,
  signal: AbortSignal,
): Promise<Shown | Unavailable | undefined> {
  const { practice, src } = address;
  if (src) {
    const found = await readJson(src, signal);
    return 'data' in found ? (await import('./practice-file.ts')).judgePractice(found.data, practice) : found;
  }
  if (!practice) return undefined;
  const found = await readJson(`${endpointOf(address)}/v1/practices/${encodeURIComponent(practice)}`, signal);
  // The API has judged it when it was published.
  return 'data' in found ? shownOf(found.data as PublishedPractice) : found;
}

/** What is published as it is; what is being written with the level that its answers amount to. */
export function shownOf(value: PublishedPractice | Practice): Shown {
  if ('practice' in value) return { practice: value.practice, evidence: value.evidence, published: value };
  const { level, feedback, noEffect } = evidenceOf(value);
  return { practice: value, evidence: { level, feedback, noEffect } };
}

/** What stands at an address beside the page. Text that is no JSON is judged like any other data that does not fit. */
export async function readJson(address: string, signal: AbortSignal): Promise<{ data: unknown } | Unavailable> {
  const { href } = new URL(address, document.baseURI);
  const limit = AbortSignal.any ? AbortSignal.any([signal, AbortSignal.timeout(TRY_TIMEOUT)]) : signal;
  const response = await fetch(href, { signal: limit, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) return { reason: [404, 410].includes(response.status) ? 'not-found' : 'unreachable' };
  const text = await response.text();
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { data: undefined };
  }
}

const TRY_TIMEOUT = 30_000;
