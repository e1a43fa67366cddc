import type { Quiz } from '@otklik/schema/engine';
import type { LitElement } from 'lit';
import type { QuizWords } from '../words/quiz-words.ts';
import type { Sitting } from './sitting.ts';
import type { QuizAddress } from './source.ts';

/** The element as what comes later sees it. */
export interface QuizStage {
  readonly host: LitElement;
  look(): { sitting: Sitting | undefined; latest: Quiz | undefined; address: QuizAddress; words: QuizWords };
  /** Puts another sitting on the screen, and moves the focus. */
  turn(sitting: Sitting, focus?: string): void;
  /** Goes to a statement in the form, or to its first step. */
  ask(statement?: string): void;
  tell(event: Event): void;
}
