import { type OutlineBlock, outlineOf } from '../practice/outline.ts';
import { drawFacts, drawText, type OutlineShape } from '../practice/outline-shape.ts';
import { namedIn } from '../practice/outline-values.ts';
import type { PublishedPractice } from '../practice/published-practice.ts';
import type { Book, BookBlock, BookLists, BookPart, BookPlace } from './book.ts';
import { bookWords, dayText } from './book-words.ts';

/** With what the pages of a book are written. */
export interface BookPen {
  readonly lang: Book['lang'];
  readonly lists: BookLists;
  readonly form: 'short' | 'full';
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
  const blocks = outlineOf(published.practice, { lang, lists, form }).filter(
    (block) => form === 'full' || !isSaidAbove(block),
  );
  return {
    ...{ kind: 'practice', running: text, practice: published.practice.id },
    blocks: [
      { kind: 'title', text, anchor },
      ...stateNotes(published, lang),
      ...glanceOf(published, pen),
      ...blocks.map((block) => within(block)),
    ],
  };
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

function glanceOf(published: PublishedPractice, { lang, lists, form }: BookPen): BookBlock[] {
  const words = bookWords(lang);
  const { practice, evidence, version, verifiedOn, origin } = published;
  const named = (list: string, ids: readonly string[] = []): string =>
    ids.map((id) => namedIn(lists, list, id, lang)).join('; ');
  const flags = [
    `${evidence.level}: ${namedIn(lists, 'evidence-levels', evidence.level, lang)}`,
    ...(evidence.feedback ? [words.feedback] : []),
    ...(evidence.noEffect ? [words.noEffect] : []),
  ];
  return drawFacts([
    [words.level, flags.join('. ')],
    [words.themes, named('practice-themes', practice.facets?.theme)],
    [words.groups, named('practice-target-groups', practice.facets?.targetGroup)],
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
