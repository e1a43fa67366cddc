import type { Form, Item } from './form.ts';
import { type FormFault, formFault } from './form-fault.ts';
import { listPlaces } from './items.ts';
import { fullScaleOf } from './known-scales.ts';

/**
 * Ids that an earlier revision used for another kind of answer. Wording may be
 * corrected and choices may come and go; what the numbers mean may not change.
 */
export function checkSuccession(earlier: readonly Form[], next: Form): FormFault[] {
  const before = new Map<string, Set<string>>();
  for (const form of earlier) {
    for (const { item, repeats } of listPlaces(form)) {
      before.set(item.id, (before.get(item.id) ?? new Set()).add(meaning(item, repeats)));
    }
  }
  return listPlaces(next).flatMap(({ item, repeats, pointer }) => {
    const known = before.get(item.id);
    return known && !known.has(meaning(item, repeats)) ? [formFault(`${pointer}/id`, 'changed-meaning', item.id)] : [];
  });
}

/** What must stay the same for two answers to be counted together. */
function meaning(item: Item, repeats: readonly string[]): string {
  const where = repeats.join('/');
  switch (item.kind) {
    case 'page':
    case 'group':
    case 'note':
      return 'no-answer';
    case 'single':
    case 'dropdown':
    case 'region':
      return `${where} one-choice`;
    case 'text':
    case 'longtext':
      return `${where} text`;
    case 'scale':
    case 'faces':
    case 'recommend':
    case 'ladder':
    case 'retro': {
      const { from, to } = fullScaleOf(item);
      return `${where} ${item.kind} ${from}-${to}`;
    }
    default:
      return `${where} ${item.kind}`;
  }
}
