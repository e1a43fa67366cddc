import type { PublishedPractice } from '@otklik/schema/engine';
import type { Unavailable } from '../internal/draw-absent.ts';
import { practiceFaults } from '../internal/practice-faults.ts';
import { type Shown, shownPublished } from './source.ts';

/** The practice in a file: one, or that of an id out of a whole bank. It is judged here, since no server has done it. */
export function judgePractice(data: unknown, id: string | undefined): Shown | Unavailable {
  const { practices } = (data ?? {}) as { practices?: unknown };
  const all = Array.isArray(practices) ? (practices as Partial<PublishedPractice>[]) : undefined;
  const at = all && (id === undefined ? 0 : all.findIndex((each) => each?.practice?.id === id));
  if (at === -1 || all?.length === 0) return { reason: 'not-found' };
  const faults = practiceFaults(all ? all[at!] : data, all ? `/practices/${at}` : '');
  if (faults.length > 0) return { reason: 'broken', faults };
  const found = (all ? all[at!] : data) as PublishedPractice;
  return id === undefined || found.practice.id === id ? shownPublished(found) : { reason: 'not-found' };
}
