import type { Form, Item } from './form.ts';
import { completeScale } from './known-scales.ts';
import type { Text } from './text.ts';
import type { Choice, Question, QuestionKind, QuestionOf } from './question.ts';

export { practice } from './practice/testing.ts';
export { answersBy, maturity } from './quiz/testing.ts';

/** Builders for tests: a form of the given items, choices by their ids, a question by its kind. */
export const form = (items: Item[], more: Partial<Form> = {}): Form => ({
  id: 'sample',
  title: 'Проба',
  ...more,
  items,
});

export const choices = (...ids: string[]): Choice[] => ids.map((id) => ({ id, title: id }));

type Missing<Kind extends QuestionKind> = Omit<QuestionOf<Kind>, 'kind' | 'id' | 'title'> & { title?: Text };

/** A question with its id for a title, complete as in a published form. What its kind insists on has to be given. */
export const question = <Kind extends QuestionKind>(
  kind: Kind,
  id: string,
  ...[more]: object extends Missing<Kind> ? [Missing<Kind>?] : [Missing<Kind>]
): Question => completeScale({ id, kind, ...(TITLELESS.has(kind) ? {} : { title: id }), ...more } as Question);

const TITLELESS: ReadonlySet<QuestionKind> = new Set(['note', 'hidden', 'computed']);
