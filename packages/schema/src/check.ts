import type { RawAnswers } from './answers.ts';
import { checkAnswer } from './check-answer.ts';
import { isAnswered, own } from './evaluate.ts';
import type { Fault } from './fault.ts';
import type { Form } from './form.ts';
import { type AskedItem, type AskedRepeat, interview } from './interview.ts';
import { indexForm } from './items.ts';
import { escapePointer } from './normalize.ts';

/**
 * Everything wrong with the answers to a form, in the order of its questions.
 * An empty list means that they may be kept.
 *
 * The one judge of answers: the widget asks it before sending, the server
 * before keeping. Takes what `normalizeAnswers` gives. Never throws.
 */
export function checkAnswers(form: Form, answers: RawAnswers): Fault[] {
  const asked = interview(form, answers).pages.flatMap(({ items }) => items);
  return [...checkItems(form, asked), ...checkKeys(form, answers, asked, '')];
}

function checkItems(form: Form, items: readonly AskedItem[]): Fault[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return checkItems(form, item.items);
    if (item.kind === 'repeat') return checkRepeat(form, item);
    const { question, answer, pointer } = item;
    if (question.kind === 'note' || question.kind === 'computed') return [];
    if (isAnswered(answer)) return checkAnswer(form, question, answer, pointer);
    return 'required' in question && question.required ? [{ pointer, code: 'missing' as const }] : [];
  });
}

function checkRepeat(form: Form, { repeat, answer, pointer, fillings }: AskedRepeat): Fault[] {
  if (answer !== undefined && !Array.isArray(answer)) return [{ pointer, code: 'wrong-type' }];
  const given: unknown[] = answer ?? [];
  const [least, most] = [repeat.min ?? 0, repeat.max ?? 10];
  if (given.length > most) return [{ pointer, code: 'too-many', limit: most }];

  const faults = fillings.flatMap((filling, at) => {
    const raw = given[at] ?? {};
    if (typeof raw !== 'object' || Array.isArray(raw))
      return [{ pointer: filling.pointer, code: 'wrong-type' as const }];
    return [...checkItems(form, filling.items), ...checkKeys(form, raw as RawAnswers, filling.items, filling.pointer)];
  });
  return given.length < least ? [{ pointer, code: 'too-few', limit: least }, ...faults] : faults;
}

/** Answers to what the form does not have, or does not ask of this person. */
function checkKeys(form: Form, answers: RawAnswers, asked: readonly AskedItem[], pointer: string): Fault[] {
  const known = new Set<string>();
  const note = (items: readonly AskedItem[]): void => {
    for (const item of items) {
      if (item.kind === 'question') known.add(item.question.id);
      else if (item.kind === 'repeat') known.add(item.repeat.id);
      else note(item.items);
    }
  };
  note(asked);

  return Object.keys(answers)
    .filter((key) => !known.has(key) && isAnswered(own(answers, key)))
    .map((key) => {
      const item = indexForm(form).get(key)?.item;
      const takesAnswer = item && item.kind !== 'page' && item.kind !== 'group' && item.kind !== 'note';
      return { pointer: `${pointer}/${escapePointer(key)}`, code: takesAnswer ? 'not-asked' : 'unknown-question' };
    });
}
