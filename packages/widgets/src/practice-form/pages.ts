import type { Form } from '@otklik/schema/engine';

/** The first question of a page. */
export function firstOn(form: Form, page: string): string | undefined {
  const item = form.items.find(({ id }) => id === page);
  return item && 'items' in item ? item.items[0]?.id : undefined;
}

/** The page on which something is asked, by a pointer into the answers. */
export function pageOf(form: Form, pointer: string): string | undefined {
  const top = pointer.split('/')[1];
  return form.items.find((item) => 'items' in item && item.items.some(({ id }) => id === top))?.id;
}

const bare = new WeakMap<Form, Form>();

/** The same form with no numbers in its titles: the number of the step says them. */
export function unnumbered(form: Form): Form {
  let same = bare.get(form);
  if (!same) {
    same = JSON.parse(JSON.stringify(form), (key, value: unknown) =>
      (key === 'ru' || key === 'en') && typeof value === 'string' ? value.replace(/^\d+\. /, '') : value,
    ) as Form;
    bare.set(form, same);
  }
  return same;
}

/** The properties of the element that make another description of it. */
export const SOURCES = ['practice', 'api', 'client', 'onBehalf'];
