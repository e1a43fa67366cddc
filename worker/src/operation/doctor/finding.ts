import type { Sentence } from '../sentence.ts';

/** Something that an operator should change, or only know. Each says what to do. */
export interface Finding {
  weight: 'wrong' | 'note';
  sentence: Sentence;
}

export const wrong = (ru: string, en: string): Finding => ({ weight: 'wrong', sentence: { ru, en } });
export const note = (ru: string, en: string): Finding => ({ weight: 'note', sentence: { ru, en } });
