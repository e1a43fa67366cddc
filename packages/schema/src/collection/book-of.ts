import type { Collection } from '../practice/collection.ts';
import { withOpenContacts } from '../practice/open-contacts.ts';
import { drawContacts } from '../practice/outline-proof.ts';
import { drawFacts, drawHeading, drawText } from '../practice/outline-shape.ts';
import { linked, namedIn, numberText } from '../practice/outline-values.ts';
import { outlineWords } from '../practice/outline-words.ts';
import type { PublishedPractice } from '../practice/published-practice.ts';
import { isWritten } from '../practice/written.ts';
import type { Book, BookBlock, BookLists, BookPart, BookPlace } from './book.ts';
import { compareTexts, inOrder, sectionsOf, type ThemeSection } from './book-order.ts';
import { type BookPen, legendPart, placeOf, practicePart, regionsOf } from './book-practice.ts';
import { bookWords, dayText } from './book-words.ts';

/** Where a book is made. */
export interface BookSetting {
  /** Of the server: an open collection and short practices say where they are on the web. */
  readonly origin?: string;
}

/** A theme with so many practices opens with a page of its own that lists them. */
const OPENS_FROM = 3;

/**
 * A collection as a book: from the cover to the licence. The same collection with the same versions always gives the
 * same book, in whatever order and on whatever machine: there is no clock in it and no locale. Contacts that are not
 * ticked to be shown do not get into it, nor those of practices in the archive.
 */
export function bookOf(
  collection: Collection,
  practices: readonly PublishedPractice[],
  lists: BookLists,
  { origin }: BookSetting = {},
): Book {
  const { title, locale, form } = collection;
  const lang = /^ru\b/.test(locale) ? 'ru' : 'en';
  const pen: BookPen = { lang, lists, form, origin };
  const ordered = inOrder(collection, practices).map(withOpenContacts);
  const sections = sectionsOf(collection, ordered, lists);
  const body = [
    ...textPart(bookWords(lang).preface, 'preface', collection.preface),
    legendPart(pen),
    ...sections.flatMap((section) => sectionParts(section, pen)),
    ...indexParts(ordered, pen),
    ...contactPart(ordered, pen),
    ...methodPart(collection, lang),
  ];
  return {
    ...{ title, lang },
    parts: [
      coverPart(collection, lang),
      imprintPart(collection, ordered.length, lang, origin),
      contentsPart(body, lang),
      ...body,
    ],
  };
}

function coverPart({ title, subtitle, publisher, issuedOn }: Collection, lang: string): BookPart {
  const year = issuedOn.slice(0, 4);
  return {
    ...{ kind: 'cover', running: '' },
    blocks: [
      { kind: 'title', text: title, anchor: 'cover' },
      ...drawText(subtitle),
      ...drawText([publisher, year].filter(isWritten).join(lang === 'ru' ? ', ' : ', ')),
    ],
  };
}

function imprintPart(collection: Collection, practices: number, lang: string, origin: string | undefined): BookPart {
  const words = bookWords(lang);
  const { title, subtitle, publisher, issuedOn, copies, licence = 'CC-BY-4.0' } = collection;
  const here = collection.isOpen === true && origin !== undefined ? `${origin}/c/${collection.id}` : undefined;
  const url = collection.url ?? here;
  return {
    ...{ kind: 'imprint', running: words.imprint },
    blocks: [
      drawHeading(words.imprint),
      ...drawText([title, subtitle].filter(isWritten).join('. ')),
      ...drawFacts([
        [words.publisher, publisher],
        [words.issuedOn, dayText(issuedOn, lang)],
        [words.copies, copies === undefined ? undefined : numberText(copies, lang)],
        [words.practices, numberText(practices, lang)],
        [words.url, url === undefined ? undefined : linked(undefined, url)],
        [words.licence, licence],
      ]),
      ...(url === undefined ? [] : [{ kind: 'code' as const, address: url }]),
    ],
  };
}

function contentsPart(body: readonly BookPart[], lang: string): BookPart {
  const lines = body.flatMap(({ kind, blocks }): BookBlock[] => {
    const [first] = blocks;
    if (first?.kind !== 'title') return [];
    return [{ kind: 'content', place: { text: first.text, anchor: first.anchor }, isPart: kind !== 'practice' }];
  });
  const { contents } = bookWords(lang);
  return {
    ...{ kind: 'contents', running: contents },
    blocks: [{ kind: 'title', text: contents, anchor: 'contents' }, ...lines],
  };
}

function sectionParts({ theme, practices }: ThemeSection, pen: BookPen): BookPart[] {
  const text = namedIn(pen.lists, 'practice-themes', theme, pen.lang);
  const opens = practices.length >= OPENS_FROM;
  const lines = practices.map((one): BookBlock => ({ kind: 'content', place: placeOf(one, pen.lang), isPart: false }));
  return [
    {
      ...{ kind: 'section', running: text },
      blocks: [{ kind: 'title', text, anchor: `theme-${theme}` }, ...(opens ? lines : [])],
    },
    ...practices.map((one, at): BookPart => ({
      ...practicePart(one, pen),
      ...(!opens && at === 0 && { runsIn: true }),
    })),
  ];
}

function indexParts(practices: readonly PublishedPractice[], { lang, lists }: BookPen): BookPart[] {
  const words = bookWords(lang);
  const index = (
    anchor: string,
    text: string,
    namesOf: (published: PublishedPractice) => readonly string[],
  ): BookPart[] => {
    const places = new Map<string, BookPlace[]>();
    for (const one of practices)
      for (const name of new Set(namesOf(one).filter(isWritten)))
        places.set(name, [...(places.get(name) ?? []), placeOf(one, lang)]);
    if (places.size === 0) return [];
    const entries = [...places].sort(([one], [other]) => compareTexts(one, other));
    return [
      {
        ...{ kind: 'index', running: text },
        blocks: [
          { kind: 'title', text, anchor },
          ...entries.map(([name, found]): BookBlock => ({ kind: 'entry', text: name, places: found })),
        ],
      },
    ];
  };
  const named = (list: string, ids: readonly string[] = []): string[] =>
    ids.map((id) => namedIn(lists, list, id, lang));
  const parts = [
    ...index('by-region', words.byRegion, (one) => named('regions-ru', regionsOf(one))),
    ...index('by-group', words.byGroup, (one) => named('practice-target-groups', one.practice.facets?.targetGroup)),
    ...index('by-organisation', words.byOrganisation, ({ practice }) => [practice.organisation?.name?.trim() ?? '']),
  ];
  return parts.map((part, at): BookPart => (at === 0 ? part : { ...part, runsIn: true }));
}

function contactPart(practices: readonly PublishedPractice[], { lang, lists, form }: BookPen): BookPart[] {
  const { contacts, contactsAre } = bookWords(lang);
  const pen = { words: outlineWords(lang), lang, lists, isShort: form === 'short' };
  const blocks = practices.flatMap((one): BookBlock[] => {
    const shown = drawContacts(one.practice, pen);
    if (shown.length === 0) return [];
    return [{ kind: 'entry', text: one.practice.organisation?.name ?? '', places: [placeOf(one, lang)] }, ...shown];
  });
  if (blocks.length === 0) return [];
  return [
    {
      ...{ kind: 'index', running: contacts },
      blocks: [{ kind: 'title', text: contacts, anchor: 'contacts' }, ...drawText(contactsAre), ...blocks],
    },
  ];
}

function methodPart({ method, experts = [] }: Collection, lang: string): BookPart[] {
  const words = bookWords(lang);
  const named = experts.filter(isWritten);
  const [part] = textPart(words.method, 'method', method);
  if (named.length === 0) return part ? [part] : [];
  const experted: BookBlock[] = [drawHeading(words.experts), { kind: 'list', ordered: false, items: named }];
  if (part) return [{ ...part, blocks: [...part.blocks, ...experted] }];
  return [
    {
      ...{ kind: 'text', running: words.experts },
      blocks: [{ kind: 'title', text: words.experts, anchor: 'method' }, ...experted.slice(1)],
    },
  ];
}

function textPart(title: string, anchor: string, text: string | undefined): BookPart[] {
  if (!isWritten(text)) return [];
  return [{ ...{ kind: 'text', running: title }, blocks: [{ kind: 'title', text: title, anchor }, ...drawText(text)] }];
}
