import { type OutlineBlock, type OutlineLists, outlineOf, outlineText, type Practice } from '@otklik/schema/engine';
import type { PracticeNames, SectionNames } from '../words/names.ts';

/** Something under a heading of its own, or under that of the section. A stage that may be taken over alone says so. */
export interface Part {
  title?: string | undefined;
  anchor?: string | undefined;
  /** Of a building block: its place among the stages, and all of it in words. */
  block?: { order: number; text: string } | undefined;
  shapes: OutlineBlock[];
}

/** A section as it is drawn: its number, its heading, and what stands under it. */
export interface Section {
  anchor: string;
  number: number;
  title: string;
  parts: Part[];
}

/** The sections of a practice, for a page that lists them and lets building blocks be copied. */
export function sectionsOf(practice: Practice, lang: string, names: PracticeNames, picked: SectionNames): Section[] {
  const sections: Section[] = [];
  for (const shape of outlineOf(practice, { lang, lists: listsOf({ ...picked, 'regions-ru': names.region }) })) {
    if (shape.kind !== 'heading') sections.at(-1)!.parts.at(-1)!.shapes.push(shape);
    else if (shape.level === 2)
      sections.push({ anchor: shape.section, number: shape.number!, title: shape.text, parts: [{ shapes: [] }] });
    else {
      const block = shape.stage?.reusable ? { order: shape.stage.order, text: '' } : undefined;
      sections.at(-1)!.parts.push({ title: shape.text, anchor: shape.anchor, block, shapes: [] });
    }
  }
  for (const { title, block, shapes } of sections.flatMap(({ parts }) => parts))
    if (block) block.text = [title, outlineText(shapes)].join('\n\n');
  return sections;
}

const listsOf = (names: SectionNames): OutlineLists =>
  Object.fromEntries(
    Object.entries(names).map(([list, titles]) => [list, Object.entries(titles).map(([id, title]) => ({ id, title }))]),
  );
