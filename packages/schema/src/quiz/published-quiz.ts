import { z } from 'zod';
import { Quiz } from './quiz.ts';

/** One published version of a quiz, as anyone may read it. It never changes. */
export const PublishedQuiz = z.object({
  quiz: Quiz,
  version: z.int(),
  /** All that were published, from newest to oldest. */
  versions: z.array(z.int()),
});
export type PublishedQuiz = z.infer<typeof PublishedQuiz>;
