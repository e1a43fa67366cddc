import { practiceRu } from '../words/practice-ru.ts';
import { Dictionary } from './dictionary.ts';

/** The words of a card, which whatever shows one shares. */
export const dictionary = new Dictionary(practiceRu, async () => (await import('../words/practice-en.ts')).practiceEn);
