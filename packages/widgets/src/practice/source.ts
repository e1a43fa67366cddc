import type { Evidence, Practice, PublishedPractice } from '@otklik/schema/engine';
import type { Unavailable } from '../internal/draw-absent.ts';
import { endpointOf } from '../internal/home.ts';
import { Late } from '../internal/late.ts';
import { readJson } from '../internal/read-json.ts';

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
  return 'data' in found ? shownPublished(found.data as PublishedPractice) : found;
}

/** What was set as data: published at once, being written as soon as there is what computes its level. */
export function shownOf(value: PublishedPractice | Practice): Shown | Promise<Shown> {
  if ('practice' in value) return shownPublished(value);
  return drafts.part?.shownDraft(value) ?? drafts.bring().then(({ shownDraft }) => shownDraft(value));
}

/** A published practice as it is shown. */
export const shownPublished = (published: PublishedPractice): Shown => ({
  practice: published.practice,
  evidence: published.evidence,
  published,
});

/** Most pages show what is published. */
const drafts = new Late(() => import('./draft.ts'));
