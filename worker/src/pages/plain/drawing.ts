import type { Form, Question, Scope, Text, Voice } from '@otklik/schema';
import type { LaterWords, Words } from '@otklik/widgets/plain.js';
import type { Html } from '../layout.ts';
import type { PlainWords } from './plain-words.ts';

/** What a template may hold. */
export type Drawn = Html | string;

/** To whom a page speaks, and in which words. */
export interface Speech {
  voice: Voice;
  words: Words;
  later: LaterWords;
  plain: PlainWords;
}

/** All that one question looks at while it is drawn. */
export interface Drawing<Of extends Question = Question> extends Speech {
  form: Form;
  question: Of;
  pointer: string;
  answer: unknown;
  scope: Scope;
  /** Nothing typed is to stay in the browser's memory. */
  forgets: boolean;
  /** The sentence about what is wrong with the answer, or with a part of it. */
  errorAt(pointer: string): string | undefined;
  /** A text of the form, marked with its language where it is not the reader's. */
  say(text: Text): Drawn;
}

/** Draws questions of one kind. */
export type Draw<Of extends Question = Question> = (drawing: Drawing<Of>) => Drawn;
