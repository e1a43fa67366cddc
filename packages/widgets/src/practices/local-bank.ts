import { briefOf, createBank, type PublishedPractice, withOpenContacts, wordsOf } from '@otklik/schema/engine';
import { today } from '../internal/day.ts';
import type { Unavailable } from '../internal/draw-absent.ts';
import { practiceFaults } from '../internal/practice-faults.ts';
import { synonymsRu } from '../words/synonyms-ru.ts';
import type { Bank } from './source.ts';

/** So long, in milliseconds, the page may stand still while a file is read. */
const SLICE = 16;

/** A bank out of a file. It is judged here, since no server has done it, and in slices, so that the page stays quick. */
export async function localBank(data: unknown, signal: AbortSignal): Promise<Bank | Unavailable> {
  const { practices } = (data ?? {}) as { practices?: unknown };
  if (!Array.isArray(practices)) return { reason: 'broken' };
  const bank = createBank([], { synonyms: synonymsRu });
  const byId = new Map<string, PublishedPractice>();
  let begun = performance.now();
  for (const [at, given] of practices.entries()) {
    const faults = practiceFaults(given, `/practices/${at}`);
    if (faults.length > 0) return { reason: 'broken', faults };
    const published = withOpenContacts(given as PublishedPractice);
    byId.set(published.practice.id, published);
    bank.put({ brief: briefOf(published), words: wordsOf(published.practice) });
    if (performance.now() - begun < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    begun = performance.now();
  }
  return {
    search: (query, { limit, cursor }) => Promise.resolve(bank.search(query, { today: today(), limit, cursor })),
    read: (id) => byId.get(id),
  };
}
