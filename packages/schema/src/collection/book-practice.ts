import { type OutlineBlock, outlineOf } from '../practice/outline.ts';
import { drawFacts, drawText, type OutlineShape } from '../practice/outline-shape.ts';
import { namedIn } from '../practice/outline-values.ts';
import type { PublishedPractice } from '../practice/published-practice.ts';
import type { Book, BookBlock, BookLists, BookPart, BookPlace } from './book.ts';
import { bookWords, dayText } from './book-words.ts';
import { shortened } from './shorten.ts';

/** With what the pages of a book are written. */
export interface BookPen {
  readonly lang: Book['lang'];
  readonly lists: BookLists;
  readonly form: 'short' | 'full';
  readonly origin: string | undefined;
}

/** By what a practice is pointed at from elsewhere in the book. */
export const placeOf = ({ practice }: PublishedPractice, lang: string): BookPlace => ({
  text: practice.title?.text?.trim() || bookWords(lang).untitled,
  anchor: `practice-${practice.id}`,
});

/** Where it works; where nothing is said, where its organisation is. */
export const regionsOf = ({ practice }: PublishedPractice): readonly string[] => {
  const own = practice.organisation?.regionCode;
  return practice.facets?.region?.length ? practice.facets.region : own === undefined ? [] : [own];
};

/** A practice as pages of a book: its title, what is known of it at a glance, and its sections. */
export function practicePart(published: PublishedPractice, pen: BookPen): BookPart {
  const { lang, lists, form } = pen;
  const { text, anchor } = placeOf(published, lang);
  const opening: BookBlock[] = [{ kind: 'title', text, anchor }, ...stateNotes(published, lang)];
  const part = { kind: 'practice', running: text, practice: published.practice.id } as const;
  if (form === 'full') {
    const blocks = outlineOf(published.practice, { lang, lists, form });
    return { ...part, blocks: [...opening, ...glanceOf(published, pen), ...blocks.map(within)] };
  }
  const { practice, isCut } = shortened(published.practice, lang);
  const blocks = outlineOf(practice, { lang, lists, form }).filter((block) => !isSaidAbove(block));
  return {
    ...part,
    onOnePage: true,
    blocks: [
      ...opening,
      ...glanceOf(published, pen),
      ...blocks.map(within),
      ...(isCut ? drawText(bookWords(lang).isCut) : []),
      ...fullAt(published, pen),
    ],
  };
}

/** Where everything stands that a short form leaves out. */
function fullAt({ practice: { id } }: PublishedPractice, { lang, origin }: BookPen): OutlineShape[] {
  const address = `${origin}/p/${id}`;
  return origin === undefined ? [] : drawFacts([[bookWords(lang).fullAt, { text: address, href: address }]]);
}

/** On a single page the title stands once, and the section of the title says nothing more. */
const isSaidAbove = (block: OutlineBlock): boolean =>
  block.section === 'title' && (block.kind === 'heading' || block.kind === 'paragraph');

/** Anchors of an outline are unlike all others of one practice, and a book has many. Nothing points at them here. */
function within({ section: _, ...shape }: OutlineBlock): OutlineShape {
  if (shape.kind !== 'heading') return shape;
  const { anchor: __, ...heading } = shape;
  return heading;
}

function stateNotes({ state }: PublishedPractice, lang: string): BookBlock[] {
  const words = bookWords(lang);
  if (state === 'archived') return [{ kind: 'note', text: words.archived }];
  return state === 'needs-update' ? [{ kind: 'note', text: words.needsUpdate }] : [];
}

/** So many names of one kind are a glance where there is a single page. */
const MOST_AT_GLANCE = 4;

function glanceOf(published: PublishedPractice, { lang, lists, form }: BookPen): BookBlock[] {
  const words = bookWords(lang);
  const { practice, evidence, version, verifiedOn, origin } = published;
  const named = (list: string, ids: readonly string[] = []): string => {
    const names = ids.map((id) => namedIn(lists, list, id, lang));
    const more = form === 'full' ? 0 : names.length - MOST_AT_GLANCE;
    return more > 0 ? `${names.slice(0, MOST_AT_GLANCE).join('; ')} ${words.more(more)}` : names.join('; ');
  };
  const flags = [
    `${evidence.level}: ${namedIn(lists, 'evidence-levels', evidence.level, lang)}`,
    ...(evidence.feedback ? [words.feedback] : []),
    ...(evidence.noEffect ? [words.noEffect] : []),
  ];
  return drawFacts([
    [words.level, flags.join('. ')],
    [words.themes, named('practice-themes', practice.facets?.theme)],
    [words.groups, form === 'full' ? named('practice-target-groups', practice.facets?.targetGroup) : undefined],
    [words.regions, named('regions-ru', regionsOf(published))],
    [words.verifiedOn, dayText(verifiedOn, lang)],
    ...(form === 'full'
      ? ([
          [words.version, String(version)],
          [words.licencePractice, practice.licence ?? 'CC-BY-4.0'],
          [words.origin, origin && { text: origin.url, href: origin.url }],
        ] as const)
      : []),
  ]);
}

/** The legend of levels, by which what stands at a glance is read. */
export function legendPart({ lang, lists }: BookPen): BookPart {
  const words = bookWords(lang);
  const say = (about: unknown): string =>
    typeof about === 'object' && about !== null ? ((about as Record<string, string>)[lang] ?? '') : '';
  const levels = (lists['evidence-levels'] ?? []).map(
    ({ id, about }) => [`${id}: ${namedIn(lists, 'evidence-levels', id, lang)}`, say(about) || id] as const,
  );
  return {
    ...{ kind: 'text', running: words.howToRead },
    blocks: [
      { kind: 'title', text: words.howToRead, anchor: 'how-to-read' },
      { kind: 'heading', level: 3, text: words.levels },
      ...drawText(words.levelsAre),
      ...drawFacts([...levels, [words.feedback, words.feedbackIs], [words.noEffect, words.noEffectIs]]),
    ],
  };
}
