import { canonicalJson } from './canonical.ts';
import { checkReferences } from './check-references.ts';
import { findDeadBranches } from './dead-branches.ts';
import type { Form } from './form.ts';
import { type FormFault, formFault } from './form-fault.ts';
import { fullScaleOf } from './known-scales.ts';
import { choicesOf, isContainer, listPlaces, type Place, REGIONS } from './items.ts';
import { findUntranslated } from './list-texts.ts';
import { findUnsafe } from './pattern.ts';
import type { Question } from './question.ts';
import { utf8Length } from './utf8-length.ts';

/** How large a form may be: more than any person would answer, and still quick to check. */
export const FORM_LIMITS = { questions: 2000, depth: 16, kibibytes: 256 } as const;

/**
 * Everything that keeps a form from being published, in the order of the form.
 * Takes a form of the right shape (see `Form`); never throws on one.
 */
export function checkForm(form: Form): FormFault[] {
  const places = listPlaces(form);
  const size = checkSize(form, places);
  // The rest takes time that grows with the form, so an outsized one is not looked into.
  if (size.length > 0) return size;
  const references = checkReferences(form, places);
  // A condition that speaks of nothing is dead for a reason already named.
  const dead = references.length > 0 ? [] : findDeadBranches(form, places);
  return [
    ...checkIds(places),
    ...places.flatMap((place) => checkItem(form, place)),
    ...references,
    ...checkTexts(form),
    ...checkPromises(form, places),
    ...dead.map(({ pointer }) => formFault(`${pointer}/when`, 'dead-branch')),
  ];
}

function checkSize(form: Form, places: readonly Place[]): FormFault[] {
  const questions = places.filter(({ item }) => !isContainer(item));
  const deepest = places.find(({ containers }) => containers.length >= FORM_LIMITS.depth);
  const asks = questions.some(({ item }) => item.kind !== 'note' && item.kind !== 'hidden' && item.kind !== 'computed');
  return [
    ...(questions.length > FORM_LIMITS.questions
      ? [formFault('/items', 'too-many-questions', String(FORM_LIMITS.questions))]
      : []),
    ...(deepest ? [formFault(deepest.pointer, 'too-deep', String(FORM_LIMITS.depth))] : []),
    ...(utf8Length(canonicalJson(form)) > FORM_LIMITS.kibibytes * 1024
      ? [formFault('', 'too-large', String(FORM_LIMITS.kibibytes))]
      : []),
    ...(asks ? [] : [formFault('/items', 'no-questions')]),
  ];
}

function checkIds(places: readonly Place[]): FormFault[] {
  const seen = new Set<string>();
  return places.flatMap(({ item: { id }, pointer }) => {
    if (seen.has(id)) return [formFault(`${pointer}/id`, 'duplicate-id', id)];
    seen.add(id);
    return [];
  });
}

function checkItem(form: Form, { item, pointer, containers }: Place): FormFault[] {
  if (isContainer(item)) {
    if (item.kind === 'page' && containers.length > 0) return [formFault(pointer, 'page-inside')];
    const narrow = item.kind === 'repeat' && (item.min ?? 0) > (item.max ?? 10);
    return narrow ? [formFault(pointer, 'empty-range')] : [];
  }
  return [
    ...checkChoices(form, item, pointer),
    ...(canBeAnswered(form, item) ? [] : [formFault(pointer, 'empty-range')]),
    ...(item.kind === 'text' && item.pattern ? checkPattern(item.pattern.regex, `${pointer}/pattern/regex`) : []),
  ];
}

function checkChoices(form: Form, question: Question, pointer: string): FormFault[] {
  const [key, choices] =
    question.kind === 'matrix'
      ? ['columns', question.columns]
      : question.kind === 'region'
        ? ['choices', question.choices ?? { list: REGIONS }]
        : 'choices' in question
          ? ['choices', question.choices]
          : ['aside', 'aside' in question ? (question.aside ?? []) : []];
  if (!Array.isArray(choices)) {
    return Object.hasOwn(form.lists ?? {}, choices.list)
      ? []
      : [formFault(`${pointer}/${key}`, 'unknown-list', choices.list)];
  }
  const rows = question.kind === 'matrix' ? findRepeated(question.rows, `${pointer}/rows`) : [];
  return [...findRepeated(choices, `${pointer}/${key}`), ...rows];
}

function findRepeated(list: readonly { id: string }[], pointer: string): FormFault[] {
  return list.flatMap(({ id }, at) =>
    list.findIndex((other) => other.id === id) < at ? [formFault(`${pointer}/${at}/id`, 'duplicate-id', id)] : [],
  );
}

/** Whether the limits leave room for at least one answer. */
function canBeAnswered(form: Form, question: Question): boolean {
  switch (question.kind) {
    case 'text':
    case 'longtext':
      return (question.minLength ?? 0) <= (question.maxLength ?? Infinity);
    case 'number':
    case 'date':
    case 'time':
      return question.min === undefined || question.max === undefined || question.min <= question.max;
    case 'multi': {
      const offered = choicesOf(form, question).length || Infinity;
      return (question.min ?? 0) <= Math.min(question.max ?? Infinity, offered);
    }
    case 'rank':
      return (question.top ?? 1) <= (choicesOf(form, question).length || Infinity);
    case 'scale':
    case 'faces':
    case 'recommend':
    case 'ladder':
    case 'retro': {
      const { from, to, steps } = fullScaleOf(question);
      return from < to && to - from <= 20 && (steps.length === 0 || steps.length === to - from + 1);
    }
    default:
      return true;
  }
}

function checkPattern(regex: string, pointer: string): FormFault[] {
  try {
    new RegExp(regex, 'u');
  } catch {
    return [formFault(pointer, 'broken-pattern')];
  }
  const column = findUnsafe(regex);
  return column === undefined ? [] : [formFault(pointer, 'unsafe-pattern', String(column))];
}

const checkTexts = (form: Form): FormFault[] =>
  findUntranslated(form, form.languages).map(({ pointer, lang }) =>
    lang === 'ru' ? formFault(pointer, 'missing-russian') : formFault(pointer, 'missing-translation', lang),
  );

const TELLS_WHO = new Set(['email', 'phone']);

/** What the form promises to the person: anonymity, somebody who answers for a child, and where to call in danger. */
function checkPromises(form: Form, places: readonly Place[]): FormFault[] {
  const anonymous = (form.mode ?? 'anonymous') === 'anonymous';
  const telling = places.filter(
    ({ item }) => TELLS_WHO.has(item.kind) || (item.kind === 'text' && /name$/.test(item.autocomplete ?? '')),
  );
  return [
    ...(anonymous ? telling.map(({ pointer }) => formFault(pointer, 'identifies')) : []),
    ...(form.profile === 'child' && !form.safeguarding ? [formFault('/safeguarding', 'no-safeguarding')] : []),
    ...(form.sensitive && !form.help?.length ? [formFault('/help', 'no-help')] : []),
  ];
}
