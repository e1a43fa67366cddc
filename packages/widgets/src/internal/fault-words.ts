import { formatDay } from './format-day.ts';
import { type Fault, isDay, type Question, type Scope, sayText, type Voice } from '@otklik/schema/engine';
import type { AboutFault, LaterWords } from '../words/words.ts';

/** What the fault is in: a question, or a repeat of several. */
type Asked = Question | { kind: 'repeat' };

/** The sentence that says what to do about a fault. The author's own words win where there are any. */
export function describeFault(
  fault: Fault,
  asked: Asked | undefined,
  words: LaterWords,
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

/** «Кто был на занятии? Выберите ответ»; a colon where the title has no end of its own. */
export const underTitle = (title: string, sentence: string): string =>
  title ? `${title}${/[?!.…:]$/.test(title) ? '' : ':'} ${sentence}` : sentence;
