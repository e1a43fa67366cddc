/**
 * What the pages without JavaScript have in common with the widgets: the walk
 * through a form, its words, its faces. No DOM and no Lit, so that a server can
 * draw the same form.
 */
import type { Profile } from '@otklik/schema/engine';
import { en, enLater } from './words/en.ts';
import { ru, ruForChildren } from './words/ru.ts';
import { ruLater, ruLaterForChildren } from './words/ru-later.ts';
import type { LaterWords, Words } from './words/words.ts';

export { facePaths } from './field/face-paths.ts';
export { localNumber, parseNumber, textOf } from './field/number.ts';
export { whyNot } from './field/unshown.ts';
export { addFilling, goBack, goOn, goTo, judgeAll, questionAt, removeFilling, repage } from './form/acts.ts';
export { answersAsText } from './form/answers-as-text.ts';
export { ELSEWHERE } from './form/elsewhere.ts';
export { answersToSend, judge } from './form/judge.ts';
export { begin, isWithin, pointersOf, type Session, type Standing, standingOf } from './form/session.ts';
export { languagesOf, profilesOf } from './form/voices.ts';
export { nameOfLanguage } from './internal/name-of-language.ts';
export type { DescribedFault } from './internal/described-fault.ts';
export { describeFault, underTitle } from './internal/fault-words.ts';
export { formatDay } from './internal/format-day.ts';
export { groupsOf } from './internal/groups-of.ts';
export { isSafeAddress } from './internal/safe-address.ts';
export { type Address, FAMILIAR, POLITE } from './words/russian.ts';
export type { LaterWords, Words } from './words/words.ts';

/** All words for a reader, those of the first moment and those of later; in Russian where we have none. */
export function allWordsFor(lang: string, profile: Profile): { words: Words; later: LaterWords } {
  if (lang.split('-')[0] === 'en') return { words: en, later: enLater };
  return profile === 'child' ? { words: ruForChildren, later: ruLaterForChildren } : { words: ru, later: ruLater };
}
