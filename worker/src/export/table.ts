import type { Form, Revision } from '@otklik/schema';
import type { KeptSubmission, Storage } from '../storage/storage.ts';
import type { Cell } from './cell.ts';
import { type Column, countFillings, type Fillings, listColumns, listRepeats } from './columns.ts';

/** All answers to a form as a table, read page by page so that any number of them fits into memory. */
export interface Table {
  /** Ids for programs, titles for people. */
  head: [names: string[], titles: string[]];
  /** One row for each submission, in the order of their random ids. */
  pages(): AsyncGenerator<Cell[][]>;
}

const PAGE = 200;

const OWN: readonly [name: string, title: string][] = [
  ['id', 'Номер'],
  ['revision', 'Редакция'],
  ['received_on', 'День'],
  ['lang', 'Язык'],
  ['profile', 'Вид'],
];

/**
 * Prepares the table of a form. Reads the answers twice: first to know how often
 * repeats were filled, which is how many columns there are.
 */
export async function openTable(storage: Storage, form: string, as: 'codes' | 'words'): Promise<Table> {
  const revisions = await storage.forms.listRevisions(form);
  const known = new Map<string, { form: Form; number: number }>();
  for (const { revision, number } of revisions)
    known.set(revision, { form: (await storage.forms.findRevision(form, revision))!, number });
  const forms = [...known.values()].map((it) => it.form);

  const repeats = listRepeats(forms);
  const fillings: Fillings = new Map();
  if (repeats.size > 0) {
    for await (const page of readPages(storage, form)) {
      for (const { answers } of page) countFillings(repeats, answers, fillings);
    }
  }
  const columns = listColumns(forms, fillings);

  /** What came after the columns were counted, and does not fit into them, is for the next export. */
  const fits = ({ revision, answers }: KeptSubmission): boolean => {
    const own: Fillings = new Map();
    countFillings(repeats, answers, own);
    return known.has(revision) && [...own].every(([id, times]) => times <= (fillings.get(id) ?? 0));
  };

  return {
    head: [
      [...OWN.map(([name]) => name), ...columns.map(({ name }) => name)],
      [...OWN.map(([, title]) => title), ...columns.map(({ title }) => title)],
    ],
    async *pages() {
      for await (const page of readPages(storage, form))
        yield page.filter(fits).map((kept) => toRow(kept, columns, known.get(kept.revision)!, as));
    },
  };
}

function toRow(
  kept: KeptSubmission,
  columns: readonly Column[],
  revision: { form: Form; number: Revision['number'] },
  as: 'codes' | 'words',
): Cell[] {
  const { id, receivedOn, lang, profile, answers } = kept;
  return [
    id,
    revision.number,
    receivedOn,
    lang,
    profile,
    ...columns.map((column) => column.read(answers, revision.form, as)),
  ];
}

async function* readPages(storage: Storage, form: string): AsyncGenerator<KeptSubmission[]> {
  for (let after = ''; ;) {
    const page = await storage.submissions.list(form, { after, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
