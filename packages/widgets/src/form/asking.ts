import type { AskedRepeat, Fault, Paging, Profile, Voice } from '@otklik/schema/engine';
import type { Words } from '../words/words.ts';
import type { Session, Standing } from './session.ts';

/** All that the drawings of a form look at, and what they may ask of it. They keep nothing. */
export interface Asking {
  session: Session;
  standing: Standing;
  shown: readonly Fault[];
  voice: Voice;
  words: Words;
  /** Answers cannot be changed now: they are on their way, or may already be there. */
  locked: boolean;
  addFilling(asked: AskedRepeat): void;
  removeFilling(asked: AskedRepeat, at: number): void;
  goBack(): void;
  /** Moves to a question: its step, then the focus. */
  show(pointer: string): void;
  setPaging(paging: Paging): void;
  setProfile(profile: Profile): void;
  setLang(lang: string): void;
}
