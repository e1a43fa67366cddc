import { laterWordsFor } from '../words/later.ts';
import type { LaterFieldWords } from '../words/words.ts';
import type { Drawing } from './drawing.ts';

/** The words that only the drawings use that come later. */
export const moreWords = ({ voice }: Pick<Drawing, 'voice'>): LaterFieldWords =>
  laterWordsFor(voice.lang, voice.profile).field;
