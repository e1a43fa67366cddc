import type { BankPage, BankQuery } from '../practice/bank.ts';
import type { PracticeBrief } from '../practice/brief.ts';
import type { PickedFacet } from '../practice/codes.ts';
import { addMonthsToDay } from '../practice/months.ts';
import { CONFIRMED_MONTHS } from '../practice/recency.ts';
import type { Synonyms } from '../practice/stem.ts';
import { cursorAfter, readCursor } from './cursor.ts';
import { addTo, FacetCodes, isIn } from './facets-of.ts';
import { LookUp, soughtWords } from './look-up.ts';
import { byScore, firstOf, ORDERS, type Sortable, sortableOf } from './order.ts';
import { Postings } from './postings.ts';
import { scoreTexts } from './score-texts.ts';

/** A published practice as a bank is searched by it. */
export interface BankEntry {
  brief: PracticeBrief;
  /** See `wordsOf`. */
  words: string;
  /** The organisation that decides about it, where one server has several banks. */
  bank?: string | undefined;
}

/** How a search is answered. */
export interface BankSearch {
  /** The day that decides what was confirmed of late. */
  today: string;
  /** At most so many of them; 20 where nothing is said. */
  limit?: number | undefined;
  /** The `next` of the page before. */
  cursor?: string | undefined;
  /** Only what this organisation decides about. */
  bank?: string | undefined;
}

/** A bank in memory. The same entries give the same answers, on every machine and in whatever order they were put. */
export interface Bank {
  readonly size: number;
  /** Puts an entry, in place of the one with its id where there is one. */
  put(entry: BankEntry): void;
  /** Takes an entry out, if it is there. */
  remove(id: string): void;
  /** Whether any practice has, or had, this value of that facet. */
  knows(facet: PickedFacet, value: string): boolean;
  search(query: BankQuery, search: BankSearch): BankPage;
}

/** An entry as it is kept. Its number stands in the postings. */
export interface Doc extends Sortable {
  at: number;
  brief: PracticeBrief;
  bank: string | undefined;
  isArchived: boolean;
  /** Until this day what its author confirmed is taken to be so. */
  confirmedUntil: string;
  codes: readonly number[];
  places: number;
}

const PAGE = 20;

/** Makes a bank that can be searched: by words in whatever form, with facets and their counts. */
export function createBank(
  entries: Iterable<BankEntry> = [],
  { synonyms = [] }: { synonyms?: Synonyms | undefined } = {},
): Bank {
  const docs: (Doc | undefined)[] = [];
  const byId = new Map<string, Doc>();
  const postings = new Postings();
  const facetCodes = new FacetCodes();
  /** Numbers whose places still stand in the postings, and those that are free again. */
  let gone: Doc[] = [];
  let free: number[] = [];
  let lost = 0;

  const isThere = (at: number): boolean => docs[at] !== undefined;
  const lookUp = new LookUp(postings, isThere, synonyms);

  function packWhereWorthIt(): void {
    if (!postings.shouldPack && lost * 4 <= postings.places) return;
    postings.pack(isThere);
    free = [...free, ...gone.map(({ at }) => at)];
    gone = [];
    lost = 0;
  }

  function remove(id: string): void {
    const doc = byId.get(id);
    if (!doc) return;
    byId.delete(id);
    docs[doc.at] = undefined;
    facetCodes.drop(doc.at, doc.codes);
    gone.push(doc);
    lost += doc.places;
    packWhereWorthIt();
  }

  function put({ brief, words, bank }: BankEntry): void {
    remove(brief.id);
    const at = free.pop() ?? docs.length;
    let places = 0;
    for (const line of words.split('\n')) {
      const [weight, ...stems] = line.split(' ');
      for (const stem of stems) postings.add(postings.termFor(stem), at, Number(weight));
      places += stems.length;
    }
    const codes = facetCodes.of(brief);
    const doc: Doc = {
      ...sortableOf(brief),
      ...{ at, brief, bank, codes, places },
      isArchived: brief.state === 'archived',
      confirmedUntil: addMonthsToDay(brief.verifiedOn, CONFIRMED_MONTHS),
    };
    docs[at] = doc;
    facetCodes.put(at, codes);
    byId.set(brief.id, doc);
    packWhereWorthIt();
  }

  function search(query: BankQuery, { today, limit = PAGE, cursor, bank }: BankSearch): BankPage {
    const scope = [...byId.values()].filter(
      (doc) => (!doc.isArchived || query.archived === true) && (bank === undefined || doc.bank === bank),
    );
    const texts = scoreTexts({ words: soughtWords(query.q ?? ''), scope, lookUp, postings, docs, size: byId.size });

    const [open, confirmed] = [new Uint32Array((docs.length + 31) >>> 5), new Uint32Array((docs.length + 31) >>> 5)];
    for (const { at, confirmedUntil } of texts.docs) {
      addTo(open, at);
      if (today < confirmedUntil) addTo(confirmed, at);
    }
    const narrowed = facetCodes.narrow(open, confirmed, query.filters ?? {});
    const found = texts.docs.filter(({ at }) => isIn(narrowed.found, at));

    const { sort = 'fit' } = query;
    const isByFit = sort === 'fit' && texts.scores !== undefined;
    const order = isByFit ? byScore<Doc>(({ at }) => texts.scores![at]!) : ORDERS[sort === 'fit' ? 'new' : sort];
    const { page, next } = pageOf(found, limit, order, cursor);
    const practices = page.map(({ brief }) => brief);
    const shown = practices.flatMap(({ title, organisation, summary }) => [title, organisation, summary]);
    return {
      ...{ practices, total: found.length, facets: narrowed.facets, found: texts.found },
      ...(texts.corrected.length > 0 && {
        corrected: texts.corrected.map(({ from, term }) => ({ from, to: lookUp.show(term, shown) })),
      }),
      ...(next !== undefined && { next }),
    };
  }

  /** What comes after the last one that was shown, wherever that stands by now; where it is gone, from its place on. */
  function pageOf(
    found: readonly Doc[],
    limit: number,
    order: (one: Doc, other: Doc) => number,
    cursor: string | undefined,
  ): { page: Doc[]; next?: string } {
    const after = readCursor(cursor);
    const last = after && byId.get(after.id);
    const isShown = last !== undefined && found.includes(last);
    const rest = isShown ? found.filter((doc) => order(doc, last) > 0) : found;
    const skipped = after && !isShown ? after.shown - 1 : 0;
    const page = firstOf(rest, skipped + limit, order).slice(skipped);
    const shown = found.length - rest.length + skipped + page.length;
    return page.length > 0 && shown < found.length ? { page, next: cursorAfter(shown, page.at(-1)!.id) } : { page };
  }

  for (const entry of entries) put(entry);
  return {
    get size() {
      return byId.size;
    },
    ...{ put, remove, search },
    knows: (facet, value) => facetCodes.has(facet, value),
  };
}
