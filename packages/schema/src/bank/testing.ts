import { briefOf } from '../practice/brief-of.ts';
import type { PracticeBrief } from '../practice/brief.ts';
import type { Practice } from '../practice/practice.ts';
import { practice } from '../practice/testing.ts';
import type { BankEntry } from './create-bank.ts';
import { wordsOf } from './words-of.ts';

/** An entry of a practice that says only what a test is about. */
export function entry(id: string, described: Partial<Practice> = {}, more: Partial<PracticeBrief> = {}): BankEntry {
  const told: Practice = { id, locale: 'ru', ...described };
  return { brief: { ...briefOf(published(told)), ...more }, words: wordsOf(told) };
}

/** An entry with nothing but a title. */
export const titled = (id: string, text: string, more: Partial<PracticeBrief> = {}): BankEntry =>
  entry(id, { title: { text } }, more);

/** A practice as it is published on some day, by a server that hashes otherwise. */
export const published = (told: Practice = practice()) => ({
  practice: told,
  version: 1,
  hash: '0'.repeat(64),
  state: 'published' as const,
  publishedOn: '2026-01-15',
  verifiedOn: '2026-01-15',
  evidence: { level: 'E1' as const, feedback: false, noEffect: false },
  adoptions: 0,
});
