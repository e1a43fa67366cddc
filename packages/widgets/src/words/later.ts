import type { Profile } from '@otklik/schema/engine';
import { foreignLaterWords } from './dictionaries.ts';
import { ruLater, ruLaterForChildren } from './ru-later.ts';
import type { LaterWords } from './words.ts';

/** The words that are needed once somebody has begun to answer. */
export const laterWordsFor = (lang: string, profile: Profile): LaterWords =>
  foreignLaterWords(lang) ?? (profile === 'child' ? ruLaterForChildren : ruLater);
