import type { Form, Question, Scope, Text, Voice } from '@otklik/schema/engine';
import type { nothing, TemplateResult } from 'lit';
import type { Words } from '../words/words.ts';

/** What a template may hold where words stand. */
export type Drawn = TemplateResult | string | typeof nothing;

/**
 * All that one question looks at while it is drawn, and its two ways to speak.
 * Drawings are functions of it: they keep nothing.
 */
export interface Drawing<Of extends Question = Question> {
  readonly form: Form;
  readonly question: Of;
  readonly answer: unknown;
  readonly scope: Scope;
  readonly voice: Voice;
  readonly words: Words;
  readonly disabled: boolean;
  /** The sentence about what is wrong, or nothing. */
  readonly error: Drawn;
  /** What a screen reader is told of the last act: an unpicked choice, a new place. */
  readonly notice: string;
  /** What was typed, by the name of the line, while it says more than the answer does: «3,» for 3. */
  readonly typed: Map<string, string>;
  /** The sentence about one row of a matrix or one half of a pair. */
  errorIn(part: string): Drawn;
  /** A text of the form for the screen. */
  say(text: Text): Drawn;
  /** The person is still typing. */
  write(answer: unknown): void;
  /** The person has answered; `undefined` takes the answer away. */
  reply(answer: unknown, notice?: string): void;
}

/** Draws questions of one kind. */
export type Draw<Of extends Question = Question> = (drawing: Drawing<Of>) => TemplateResult | typeof nothing;
