import type { Answers, RawAnswers } from './answers.ts';
import { evaluate, holds, isAnswered, own, type Scope } from './evaluate.ts';
import type { Form, Group, Item, Page, Repeat } from './form.ts';
import type { Question } from './question.ts';

/** A question that is asked now, and where its answer belongs. */
export interface AskedQuestion {
  kind: 'question';
  question: Question;
  /** JSON Pointer into the answers, `/children/0/age`. */
  pointer: string;
  answer: unknown;
  /** The answers around it, for texts that speak of them. */
  scope: Scope;
}

export interface AskedGroup {
  kind: 'group';
  group: Group;
  pointer: string;
  items: AskedItem[];
  scope: Scope;
}

export interface AskedRepeat {
  kind: 'repeat';
  repeat: Repeat;
  pointer: string;
  answer: unknown;
  fillings: { pointer: string; items: AskedItem[] }[];
  scope: Scope;
}

export type AskedItem = AskedQuestion | AskedGroup | AskedRepeat;

/** What stands on one page. Questions that an author left outside of pages get one without `page`. */
export interface AskedPage {
  page?: Page;
  items: AskedItem[];
}

/** Who is asked what, given the answers so far. */
export interface Interview {
  pages: AskedPage[];
  /** Only answers to what is asked, with computed values put in: the answers to send and to keep. */
  answers: Answers;
}

/**
 * Walks through a form once, from the top.
 *
 * Conditions look only back, and only at questions that were themselves asked,
 * so an answer from a branch that the person has left opens nothing and is not
 * kept. Never throws, whatever the answers are.
 *
 * @example
 * ```ts
 * interview(smoking, { smokes: 'no', often: 'daily' }).answers;
 * // → { smokes: 'no' }, because 'often' is asked of smokers only
 * ```
 */
export function interview(form: Form, answers: RawAnswers): Interview {
  const kept: Record<string, unknown> = {};
  const scope: Scope = { form, answers: kept };
  const pages: AskedPage[] = [];

  for (const item of form.items) {
    if (item.kind === 'page') {
      if (item.when && !holds(item.when, scope)) continue;
      pages.push({ page: item, items: ask(item.items, answers, scope, '') });
      continue;
    }
    const last = pages.at(-1);
    const page = last && !last.page ? last : { items: [] };
    if (page !== last) pages.push(page);
    page.items.push(...ask([item], answers, scope, ''));
  }

  return { pages: pages.filter(({ items }) => items.length > 0), answers: kept as Answers };
}

function ask(items: readonly Item[], raw: unknown, scope: Scope, pointer: string): AskedItem[] {
  const asked: AskedItem[] = [];
  for (const item of items) {
    if (item.when && !holds(item.when, scope)) continue;
    const here = `${pointer}/${item.id}`;

    if (item.kind === 'group' || item.kind === 'page') {
      const inside = ask(item.items, raw, scope, pointer);
      if (inside.length > 0) asked.push({ kind: 'group', group: item as Group, pointer: here, items: inside, scope });
    } else if (item.kind === 'repeat') {
      asked.push(askRepeat(item, raw, scope, here));
    } else {
      const answer = item.kind === 'computed' ? evaluate(item.value, scope) : own(raw, item.id);
      if (isAnswered(answer)) scope.answers[item.id] = answer;
      asked.push({ kind: 'question', question: item, pointer: here, answer, scope });
    }
  }
  return asked;
}

function askRepeat(repeat: Repeat, raw: unknown, scope: Scope, pointer: string): AskedRepeat {
  const answer = own(raw, repeat.id);
  const given: unknown[] = Array.isArray(answer) ? answer.slice(0, MOST_FILLINGS) : [];
  const kept: Record<string, unknown>[] = [];
  const fillings: AskedRepeat['fillings'] = [];

  for (let at = 0; at < Math.max(given.length, repeat.min ?? 0); at++) {
    const filling: Record<string, unknown> = {};
    const inside: Scope = { form: scope.form, answers: filling, repeat: repeat.id, around: scope };
    fillings.push({ pointer: `${pointer}/${at}`, items: ask(repeat.items, given[at], inside, `${pointer}/${at}`) });
    if (at < given.length) kept.push(filling);
  }

  if (kept.length > 0) scope.answers[repeat.id] = kept;
  return { kind: 'repeat', repeat, pointer, answer, fillings, scope };
}

/** More than any form may allow, so that one too many is still seen and refused. */
const MOST_FILLINGS = 101;

/** All questions in a part of an interview, from first to last. */
export function flatten(items: readonly AskedItem[]): AskedQuestion[] {
  return items.flatMap((item) => {
    if (item.kind === 'question') return [item];
    if (item.kind === 'group') return flatten(item.items);
    return item.fillings.flatMap((filling) => flatten(filling.items));
  });
}

/** The questions a person should see, in order, given the answers so far. */
export const askedQuestions = (form: Form, answers: RawAnswers): AskedQuestion[] =>
  flatten(interview(form, answers).pages.flatMap(({ items }) => items));

/** The answers to send and to keep: of what is asked, with computed values. */
export const keepAsked = (form: Form, answers: RawAnswers): Answers => interview(form, answers).answers;
