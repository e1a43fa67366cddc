import type { Form, Voice } from '@otklik/schema/engine';
import type { PracticeFormWords } from '../words/practice-form-words.ts';
import type { Authoring } from './authoring.ts';
import type { Handing } from './handing.ts';
import type { Outlook } from './outlook.ts';
import type { Album } from './album.ts';
import type { Papers } from './papers.ts';

/** All that the drawings of a practice form look at, and whom they tell what the person does. */
export interface PracticeFormView {
  readonly authoring: Authoring;
  readonly album: Album;
  readonly handing: Handing;
  readonly papers: Papers;
  readonly outlook: Outlook;
  readonly form: Form;
  readonly words: PracticeFormWords;
  readonly voice: Voice;
  /** What is open on narrow screens. */
  readonly open: { sections: boolean; card: boolean };
  readonly toggle: (what: 'sections' | 'card') => void;
  readonly print: () => void;
  /** Leads to a page, a question, or something on the last page. */
  readonly show: (at: { page: string } | { pointer: string } | { id: string }) => void;
}
