import type { Form } from './form.ts';
import { type FormFault, formFault } from './form-fault.ts';
import { choicesOf, isContainer, type Place } from './items.ts';
import { listTexts, wordingsOf } from './list-texts.ts';
import type { Choice, Question } from './question.ts';
import { isNumeric, type Leaf, listReferences, type Reference, treesOf } from './references.ts';
import { PIPES } from './say.ts';
import { fullScaleOf } from './known-scales.ts';

const MOST_DEPTH = 16;

/** Conditions, computed values, texts and `groupBy`: what they speak of must be there, be earlier, and be of the right kind. */
export function checkReferences(form: Form, places: readonly Place[]): FormFault[] {
  const byId = new Map(places.map((place) => [place.item.id, place]));
  const needs = new Map(places.map((place) => [place.item.id, idsNeeded(place)]));

  const inTrees = places.flatMap((place) =>
    treesOf(place.item).flatMap(({ tree, pointer }) =>
      listReferences(tree).flatMap((reference) => {
        const where = `${place.pointer}${pointer}${reference.pointer}`;
        if (reference.depth > MOST_DEPTH) return [formFault(where, 'too-deep', String(MOST_DEPTH))];
        const target = byId.get(reference.id);
        return target
          ? judge(form, reference, target, place, where, needs)
          : [formFault(where, 'unknown-id', reference.id)];
      }),
    ),
  );
  return [...inTrees, ...checkPipes(form, places, byId), ...checkGroupBy(form, byId)];
}

const idsNeeded = ({ item, containers }: Place): string[] =>
  [...containers, item].flatMap((each) =>
    treesOf(each).flatMap(({ tree }) => listReferences(tree).map(({ id }) => id)),
  );

function judge(
  form: Form,
  reference: Reference,
  target: Place,
  place: Place,
  where: string,
  needs: ReadonlyMap<string, readonly string[]>,
): FormFault[] {
  if (target.order >= place.order) {
    const circular = target === place || reaches(reference.id, place.item.id, needs);
    return [formFault(where, circular ? 'cycle' : 'forward-reference', reference.id)];
  }
  if (!reference.together && isElsewhere(target, place)) return [formFault(where, 'inside-repeat', reference.id)];
  return fits(form, reference, target, where);
}

function reaches(from: string, to: string, needs: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const ahead = [from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === to) return true;
    if (!seen.has(id)) ahead.push(...(needs.get(id) ?? []));
    seen.add(id);
  }
  return false;
}

/** In a repeat that does not surround the place: there may be many answers there. */
const isElsewhere = (target: Place, { repeats }: Place): boolean => target.repeats.some((id, at) => repeats[at] !== id);

function fits(form: Form, { id, leaf, row, part, together }: Reference, { item }: Place, where: string): FormFault[] {
  const wrong = [formFault(where, 'wrong-reference', id)];
  if (isContainer(item)) return item.kind === 'repeat' && (together || (leaf && 'answered' in leaf)) ? [] : wrong;
  if (item.kind === 'note') return wrong;
  if ((row !== undefined) !== (item.kind === 'matrix') && !(leaf && 'answered' in leaf)) return wrong;
  if (item.kind === 'matrix' && row !== undefined && !item.rows.some((each) => each.id === row))
    return [formFault(where, 'unknown-id', row)];
  if ((part !== undefined) !== (item.kind === 'retro') && !(leaf && 'answered' in leaf)) return wrong;
  const countable = isNumeric(item) || choicesOf(form, item).some(({ score }) => score !== undefined);
  if (!leaf) return together || countable ? [] : wrong;
  return fitsLeaf(form, leaf, item, countable, where, wrong);
}

function fitsLeaf(
  form: Form,
  leaf: Leaf,
  item: Question,
  countable: boolean,
  where: string,
  wrong: FormFault[],
): FormFault[] {
  if ('answered' in leaf) return [];
  if ('atLeast' in leaf || 'atMost' in leaf) return countable ? [] : wrong;
  const several = item.kind === 'multi' || item.kind === 'rank';
  if ('includes' in leaf) return several ? isOneOf(choicesOf(form, item), leaf.includes, where) : wrong;
  if (several) return wrong;

  const literals = 'is' in leaf ? [leaf.is] : leaf.anyOf;
  return literals.flatMap((literal) => {
    const values = valuesOf(form, item);
    if (values === undefined) return (typeof literal === 'number') === isNumeric(item) ? [] : wrong;
    return values.includes(literal) ? [] : [formFault(where, 'unknown-choice', String(literal))];
  });
}

const isOneOf = (choices: readonly Choice[], id: string, where: string): FormFault[] =>
  choices.some((choice) => choice.id === id) ? [] : [formFault(where, 'unknown-choice', id)];

/** All values that an answer can take, where they can be listed. */
export function valuesOf(form: Form, question: Question): (string | number | boolean)[] | undefined {
  switch (question.kind) {
    case 'single':
    case 'dropdown':
    case 'region':
    case 'matrix':
      return choicesOf(form, question).map(({ id }) => id);
    case 'yesno':
      return ['yes', 'no'];
    case 'consent':
      return [true, false];
    case 'hidden':
      return [...question.values];
    case 'scale':
    case 'faces':
    case 'recommend':
    case 'ladder':
    case 'retro': {
      const { from, to, aside } = fullScaleOf(question);
      return [
        ...Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at),
        ...aside.map(({ id }) => id),
      ];
    }
    default:
      return undefined;
  }
}

function checkPipes(form: Form, places: readonly Place[], byId: ReadonlyMap<string, Place>): FormFault[] {
  return listTexts(form).flatMap((text) => {
    const place = places.filter(({ pointer }) => text.pointer.startsWith(`${pointer}/`)).at(-1);
    return wordingsOf(text).flatMap(({ wording, pointer }) => {
      const words = typeof wording === 'string' ? [wording] : Object.values(wording);
      const ids = new Set(words.flatMap((each) => [...each.matchAll(PIPES)].map(([, id]) => id!)));
      return [...ids].flatMap((id) => {
        const target = byId.get(id);
        if (!target || isContainer(target.item)) return [formFault(pointer, 'unknown-id', id)];
        if (text.pointer.startsWith('/thanks'))
          return target.repeats.length > 0 ? [formFault(pointer, 'inside-repeat', id)] : [];
        if (!place || target.order >= place.order) return [formFault(pointer, 'forward-reference', id)];
        return isElsewhere(target, place) ? [formFault(pointer, 'inside-repeat', id)] : [];
      });
    });
  });
}

function checkGroupBy({ groupBy }: Form, byId: ReadonlyMap<string, Place>): FormFault[] {
  if (groupBy === undefined) return [];
  const target = byId.get(groupBy);
  if (!target) return [formFault('/groupBy', 'unknown-id', groupBy)];
  const picks = ['single', 'dropdown', 'hidden', 'yesno'].includes(target.item.kind) && target.repeats.length === 0;
  return picks ? [] : [formFault('/groupBy', 'wrong-reference', groupBy)];
}
