import { type Fault, isDay, type Question, type Scope, sayText, type Voice } from '@otklik/schema/engine';
import type { AboutFault, Words } from '../words/words.ts';

/** What the fault is in: a question, or a repeat of several. */
type Asked = Question | { kind: 'repeat' };

/** The sentence that says what to do about a fault. The author's own words win where there are any. */
export function describeFault(
  fault: Fault,
  asked: Asked | undefined,
  words: Words,
  voice: Voice,
  scope?: Scope,
): string {
  if (fault.code === 'pattern' && asked?.kind === 'text' && asked.pattern) {
    return sayText(asked.pattern.message, voice, scope);
  }
  const sentence = Object.hasOwn(words.faults, fault.code) ? words.faults[fault.code] : words.faults['wrong-type'];
  return typeof sentence === 'string' ? sentence : sentence({ kind: asked?.kind, ...limitOf(fault, voice.lang) });
}

function limitOf({ limit }: Fault, lang: string): Pick<AboutFault, 'count' | 'limit'> {
  if (typeof limit === 'number') return { count: limit, limit: new Intl.NumberFormat(lang).format(limit) };
  if (limit === undefined || !isDay(limit)) return { count: 0, limit: limit ?? '' };
  return { count: 0, limit: formatDay(limit, lang) };
}

/** A day as people write it: «1 сентября 2026 г.». */
export const formatDay = (day: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
