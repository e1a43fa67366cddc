import type { Paging } from './form.ts';
import type { AskedGroup, AskedItem, AskedPage, Interview } from './interview.ts';

/** What is on the screen at once, between «Назад» and «Далее». */
export interface Step {
  page?: AskedPage['page'];
  items: AskedItem[];
}

const SILENT = new Set(['hidden', 'computed']);

const isSeen = (item: AskedItem): boolean => {
  if (item.kind === 'group') return item.items.some(isSeen);
  if (item.kind === 'repeat') return true;
  return !(SILENT.has(item.question.kind) && !('title' in item.question && item.question.title));
};

/** An interview cut into steps. A repeat is never cut: its fillings belong together. */
export function planSteps({ pages }: Interview, paging: Paging): Step[] {
  const seen = pages
    .map((page) => ({ ...page, items: page.items.filter(isSeen) }))
    .filter(({ items }) => items.length > 0);
  if (paging === 'page') return seen;
  // Pages stay as groups, so that their titles are still read.
  if (paging === 'all') return seen.length > 0 ? [{ items: seen.flatMap(asGroup) }] : [];
  return seen.flatMap(({ page, items }) => oneByOne(items).map((step) => ({ ...(page && { page }), items: step })));
}

function asGroup({ page, items }: AskedPage): AskedItem[] {
  const first = items[0];
  if (!page?.title || !first) return items;
  const group: AskedGroup['group'] = { ...page, kind: 'group' };
  return [{ kind: 'group', group, pointer: `/${page.id}`, items, scope: first.scope }];
}

/** Each question alone, under the heading of its group. A note stays with what follows it. */
function oneByOne(items: readonly AskedItem[]): AskedItem[][] {
  const steps: AskedItem[][] = [];
  let notes: AskedItem[] = [];
  for (const item of items.filter(isSeen)) {
    if (item.kind === 'question' && item.question.kind === 'note') {
      notes.push(item);
      continue;
    }
    const inside: AskedItem[][] =
      item.kind === 'group' ? oneByOne(item.items).map((part) => [{ ...item, items: part }]) : [[item]];
    inside[0] = [...notes, ...(inside[0] ?? [])];
    notes = [];
    steps.push(...inside);
  }
  return notes.length > 0 ? [...steps, notes] : steps;
}
