import type { Container, Form, Item } from './form.ts';
import type { Choice, Choices, Question } from './question.ts';
import { scaleOf } from './scales.ts';

export const isContainer = (item: Item): item is Container =>
  item.kind === 'page' || item.kind === 'group' || item.kind === 'repeat';

/** Where an item stands: its order among all items, its containers from the outside in, its JSON Pointer. */
export interface Place {
  item: Item;
  order: number;
  containers: readonly Container[];
  /** Ids of the repeats around it, from the outside in. Answers are nested by these. */
  repeats: readonly string[];
  pointer: string;
}

/** Every item of a form in the order of reading. Two items of one id are two places. */
export function listPlaces(form: Form): Place[] {
  const places: Place[] = [];
  const visit = (items: readonly Item[], containers: readonly Container[], pointer: string): void => {
    for (const [at, item] of items.entries()) {
      const repeats = containers.filter(({ kind }) => kind === 'repeat').map(({ id }) => id);
      const place = { item, order: places.length, containers, repeats, pointer: `${pointer}/${at}` };
      places.push(place);
      if (isContainer(item)) visit(item.items, [...containers, item], `${place.pointer}/items`);
    }
  };
  visit(form.items, [], '/items');
  return places;
}

const indexes = new WeakMap<Form, Map<string, Place>>();

/** Places by id. Kept while the form object lives, so do not change a form in place. */
export function indexForm(form: Form): ReadonlyMap<string, Place> {
  let index = indexes.get(form);
  if (!index) {
    index = new Map(listPlaces(form).map((place) => [place.item.id, place]));
    indexes.set(form, index);
  }
  return index;
}

/** The question of that id, if there is one and it is not a container. */
export function findQuestion(form: Form, id: string): Question | undefined {
  const item = indexForm(form).get(id)?.item;
  return item && !isContainer(item) ? item : undefined;
}

/** The list that a `region` question takes when it names none. */
export const REGIONS = 'regions-ru';

/** The choices of a question that has some, whether its own or a list's. */
export function choicesOf(form: Form, question: Question): readonly Choice[] {
  if (question.kind === 'region') return resolve(form, question.choices ?? { list: REGIONS });
  if (question.kind === 'matrix') return resolve(form, question.columns);
  if (question.kind === 'scale' || question.kind === 'faces' || question.kind === 'retro')
    return scaleOf(question).aside;
  return 'choices' in question ? resolve(form, question.choices) : [];
}

function resolve(form: Form, choices: Choices): readonly Choice[] {
  if (Array.isArray(choices)) return choices;
  const lists = form.lists ?? {};
  return Object.hasOwn(lists, choices.list) ? lists[choices.list]! : [];
}
