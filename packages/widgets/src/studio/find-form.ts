import type { FormSummary } from '@otklik/schema';
import type { Studio } from './view.ts';

/** The form of that id, if the organisation has it. The list is searched by titles and ids alike. */
export async function findForm(studio: Studio, id: string): Promise<FormSummary | undefined> {
  let cursor: string | undefined;
  do {
    const { forms, next } = await studio.call(() => studio.client.forms.list({ search: id, cursor, limit: 100 }));
    const found = forms.find((form) => form.id === id);
    if (found) return found;
    cursor = next;
  } while (cursor !== undefined);
  return undefined;
}
