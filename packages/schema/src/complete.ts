import type { Form, Item } from './form.ts';
import { isContainer, listPlaces, REGIONS } from './items.ts';
import { completeScale } from './known-scales.ts';
import type { Choice } from './question.ts';

/**
 * A form that needs nothing from outside: the words of known scales and the
 * lists that it names are written into it. A published revision is complete, so
 * what a person saw can be shown again when our own words have changed.
 */
export function completeForm(form: Form, lists: Readonly<Record<string, Choice[]>>): Form {
  const wanted = listPlaces(form)
    .flatMap(({ item }) => namedLists(item))
    .filter((name) => Object.hasOwn(lists, name));
  const known = Object.fromEntries(wanted.map((name) => [name, lists[name]!]));
  const all = { ...known, ...form.lists };
  return { ...form, ...(Object.keys(all).length > 0 && { lists: all }), items: form.items.map(completeItem) };
}

function namedLists(item: Item): string[] {
  if (isContainer(item)) return [];
  const choices = item.kind === 'matrix' ? item.columns : 'choices' in item ? item.choices : undefined;
  if (item.kind === 'region' && !choices) return [REGIONS];
  return choices && !Array.isArray(choices) ? [choices.list] : [];
}

function completeItem(item: Item): Item {
  return isContainer(item) ? { ...item, items: item.items.map(completeItem) } : completeScale(item);
}
