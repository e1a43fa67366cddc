import { type PracticeSection, SECTIONS } from './codes.ts';
import { drawGroups, drawOrganisation, drawProblem, drawTitle } from './outline-describe.ts';
import { drawContacts, drawDifficulties, drawEvaluation, drawOrgInfo, drawResources } from './outline-proof.ts';
import { drawResults, drawShortResults, drawStages, drawTechnologies } from './outline-work.ts';
import { drawList, drawText, type OutlinePen, type OutlineShape } from './outline-shape.ts';
import type { OutlineLists } from './outline-values.ts';
import { outlineWords } from './outline-words.ts';
import type { Practice } from './practice.ts';
import { isWritten } from './written.ts';

/** One thing to draw, and the section to which it belongs. */
export type OutlineBlock = OutlineShape & { readonly section: PracticeSection };

/** To whom a practice is drawn, and how much of it. */
export interface OutlineOptions {
  readonly lang: string;
  /** Words of what was picked. Without them the ids are shown. */
  readonly lists?: OutlineLists;
  /** `short` is what fits on one page: sections 1–3, 5, 10 and 15. */
  readonly form?: 'short' | 'full';
}

const SHORT: readonly PracticeSection[] = ['title', 'organisation', 'summary', 'targetGroups', 'results', 'contacts'];

/**
 * The sections of a practice as headings, paragraphs, lists, tables, facts and figures, in the order and with the numbers
 * of the standard. Whoever shows or prints a practice draws these. Empty sections are left out, and so are contacts
 * that are not ticked to be shown.
 */
export function outlineOf(practice: Practice, options: OutlineOptions): OutlineBlock[] {
  const { lang, lists = {}, form = 'full' } = options;
  const pen: OutlinePen = { words: outlineWords(lang), lang, lists, isShort: form === 'short' };
  return SECTIONS.flatMap((section, at) => {
    if (pen.isShort && !SHORT.includes(section)) return [];
    const shapes = drawSection(section, practice, pen);
    if (shapes.length === 0) return [];
    const heading: OutlineShape = {
      ...{ kind: 'heading', level: 2, text: pen.words.sections[section], number: at + 1, anchor: section },
    };
    return [heading, ...shapes].map((shape): OutlineBlock => ({ ...shape, section }));
  });
}

function drawSection(section: PracticeSection, practice: Practice, pen: OutlinePen): OutlineShape[] {
  switch (section) {
    case 'title':
      return drawTitle(practice, pen);
    case 'organisation':
      return drawOrganisation(practice, pen);
    case 'summary':
      return [...drawText(practice.summary), ...(pen.isShort ? [] : drawPhotos(practice))];
    case 'problem':
      return drawProblem(practice, pen);
    case 'targetGroups':
      return drawGroups(practice, pen);
    case 'goal':
    case 'prospects':
      return drawText(practice[section]);
    case 'tasks':
      return drawList((practice.tasks ?? []).filter(isWritten), true);
    case 'stages':
      return drawStages(practice, pen);
    case 'technologies':
      return drawTechnologies(practice, pen);
    case 'results':
      return pen.isShort ? drawShortResults(practice, pen) : drawResults(practice, pen);
    case 'resources':
      return drawResources(practice, pen);
    case 'evaluation':
      return drawEvaluation(practice, pen);
    case 'difficulties':
      return drawDifficulties(practice, pen);
    case 'contacts':
      return drawContacts(practice, pen);
    case 'orgInfo':
      return drawOrgInfo(practice, pen);
  }
}

const drawPhotos = ({ photos = [] }: Practice): OutlineShape[] =>
  photos.map(({ id, alt, caption, width, height }) => ({
    ...{ kind: 'figure', photo: id, alt: alt ?? '' },
    ...(isWritten(caption) && { caption: caption.trim() }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }));
