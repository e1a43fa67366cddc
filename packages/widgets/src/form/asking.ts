import type { Voice } from '@otklik/schema/engine';
import type { DescribedFault } from '../internal/described-fault.ts';
import type { Words } from '../words/words.ts';
import type { FormNote } from '../internal/form-note.ts';
import type { Course } from './course.ts';
import type { Session, Standing } from './session.ts';

/** All that the drawings of a form look at. They keep nothing. */
export interface Asking {
  session: Session;
  standing: Standing;
  faults: readonly DescribedFault[];
  voice: Voice;
  words: Words;
  notes: readonly FormNote[];
  /** Answers cannot be changed now: they are on their way, or may already be there. */
  locked: boolean;
  /** The answers are for the page alone. */
  local: boolean;
  /** What the person's acts are told to. It comes behind the first drawing. */
  course: Course | undefined;
}
