import type { OutlineShape } from '../practice/outline-shape.ts';
import type { Wording } from '../text.ts';

/** The lists of `@otklik/content` by their names, of which some say more of each value than its title. */
export type BookLists = Readonly<
  Record<string, readonly { readonly id: string; readonly title: Wording; readonly about?: Wording }[]>
>;

/** A place of the book to which another one points. In print it becomes the number of a page. */
export interface BookPlace {
  readonly text: string;
  readonly anchor: string;
}

/** What a page of a book is made of: all that a practice is drawn with, and what is around practices. */
export type BookBlock =
  | OutlineShape
  | { readonly kind: 'title'; readonly text: string; readonly anchor: string }
  | { readonly kind: 'note'; readonly text: string }
  /** One line of the contents: a part of the book, or a practice in it. */
  | { readonly kind: 'content'; readonly place: BookPlace; readonly isPart: boolean }
  /** One line of an index: a value, and where it is met. */
  | { readonly kind: 'entry'; readonly text: string; readonly places: readonly BookPlace[] }
  /** The address of the book for a telephone, which stands in words beside it. */
  | { readonly kind: 'code'; readonly address: string };

/** What stands together, and begins on a page of its own where nothing else is said. */
export interface BookPart {
  readonly kind: 'cover' | 'imprint' | 'contents' | 'text' | 'section' | 'practice' | 'index';
  /** What stands over its pages. */
  readonly running: string;
  readonly blocks: readonly BookBlock[];
  /** Begins on the page where the part before it ends. */
  readonly runsIn?: true;
  /** Has to end on the page on which it begins. */
  readonly onOnePage?: true;
  /** Of a practice: by which its photos are found. */
  readonly practice?: string;
}

/** A collection as a book, for whoever prints it: in Markdown, on paper, in an office document. */
export interface Book {
  readonly title: string;
  readonly lang: string;
  readonly parts: readonly BookPart[];
}
