import type { Quiz, QuizOutcome, Text, Voice } from '@otklik/schema/engine';
import { levelOf, sayText } from '@otklik/schema/engine';
import { spoken } from '../internal/spoken.ts';
import type { QuizWords } from '../words/quiz-words.ts';
import type { Drawn } from '../field/drawing.ts';
import type { Conduct } from './conduct.ts';
import type { Sitting } from './sitting.ts';

/** All that the drawings of a quiz look at, and whom they tell what the person does. */
export interface QuizView {
  readonly sitting: Sitting;
  /** The quiz of today; that of the sitting may be older. */
  readonly latest: Quiz;
  readonly outcome: QuizOutcome;
  readonly words: QuizWords;
  readonly voice: Voice;
  readonly conduct: Conduct;
  /** A text for the screen. */
  say(text: Text): Drawn;
  /** The same as plain characters, for attributes and drawings. */
  plain(text: Text): string;
  /** A number as people write it, with one digit after the point at most. */
  points(score: number): string;
}

export function viewOf(view: Omit<QuizView, 'say' | 'plain' | 'points'>): QuizView {
  const { voice, sitting } = view;
  const number = new Intl.NumberFormat(voice.lang, { maximumFractionDigits: 1 });
  return {
    ...view,
    say: (text) => spoken(text, voice),
    plain: (text) => sayText(text, voice),
    points: (score) => number.format(roundWithin(sitting.quiz, score)),
  };
}

/** To one digit, but never up into the next level: «60 баллов» beside the level of 59,96 would be wrong. */
function roundWithin(quiz: Quiz, score: number): number {
  const near = Math.round(score * 10) / 10;
  return levelOf(quiz, near) > levelOf(quiz, score) ? Math.floor(score * 10) / 10 : near;
}
