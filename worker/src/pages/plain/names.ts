/**
 * The names and ids of the controls on a page. Drawing and reading both take
 * them from here. A pointer holds small letters, digits, `-`, `_` and `/`, so
 * whatever has another sign in it is the name of something else.
 */

/** The control of a part that has no pointer of its own: own words, a day of a date, a place of an order. */
export const partName = (pointer: string, part: string | number): string => `${pointer}.${part}`;

/** The control of a row of a matrix, or of one half of a pair: the pointer that a fault in it has. */
export const insideName = (pointer: string, inside: string): string => `${pointer}/${inside}`;

/** An answer beside a scale as the value of its control: steps are numbers, and an id may look like one. */
export const asideValue = (id: string): string => `:${id}`;

/** The id of the first control of a question, which links to a mistake lead to. */
export const idAt = (pointer: string): string => `at${pointer.replaceAll('/', '.')}`;

/** What a page shows first: its form is sent to `#here`. */
export const HERE = 'here';

/** Fields of a page that are no answers. */
export const STATE = 'state';
export const TRAP = 'website';

/** What the name of every button begins with: its value is what people read on it. */
export const ACT = 'act';
