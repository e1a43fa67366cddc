import type { Profile } from '@otklik/schema/engine';
import { ru, ruForChildren } from './ru.ts';
import type { LaterWords, Words } from './words.ts';

type English = { en: Words; enLater: LaterWords };
let english: English | undefined;

/** Russian is in the file; English comes when somebody reads it. */
const isEnglish = (lang: string): boolean => lang.split('-')[0] === 'en';

/** Brings the words of a language, if they have to be brought. Where that fails the widget speaks Russian. */
export async function bringWords(lang: string): Promise<void> {
  if (isEnglish(lang)) english ??= await import('./en.ts');
}

/** The words for a reader, in Russian where we have none: a child is spoken to as «ты». */
export function wordsFor(lang: string, profile: Profile): Words {
  if (english && isEnglish(lang)) return english.en;
  return profile === 'child' ? ruForChildren : ru;
}

/** The words for the rest of the way, where they are not Russian. */
export const foreignLaterWords = (lang: string): LaterWords | undefined =>
  isEnglish(lang) ? english?.enLater : undefined;
