import { type OutlineLists, type OutlineSpan, paragraphsOf } from './outline-values.ts';
import type { OutlineWords } from './outline-words.ts';

/** A label and what stands for it in the practice. */
export interface OutlineFact {
  readonly label: string;
  readonly value: OutlineSpan;
}

/** What is drawn, without the section in which it stands. */
export type OutlineShape =
  | {
      readonly kind: 'heading';
      /** 2 begins a section, 3 stands in one. */
      readonly level: 2 | 3;
      readonly text: string;
      /** Of a section: from 1 to 16, the number that the standard gives it. */
      readonly number?: number;
      /** An id for an address, unlike all others of this practice: `results`, `stage-2`. */
      readonly anchor?: string;
      /** Of a stage: its place, and whether it may be taken over alone. */
      readonly stage?: { readonly order: number; readonly reusable: boolean };
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quote?: true }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly OutlineSpan[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly OutlineSpan[])[];
      /** Columns of numbers, by their places. */
      readonly numeric: readonly number[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly OutlineFact[] }
  | {
      readonly kind: 'figure';
      /** The id under which the photo is kept. */
      readonly photo: string;
      readonly alt: string;
      readonly caption?: string;
      readonly width?: number;
      readonly height?: number;
    };

/** What the sections are drawn with. */
export interface OutlinePen {
  readonly words: OutlineWords;
  readonly lang: string;
  readonly lists: OutlineLists;
  readonly isShort: boolean;
}

/** A text as paragraphs. */
export const drawText = (text: string | undefined): OutlineShape[] =>
  paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));

/** A list, where there is anything in it. */
export const drawList = (items: readonly OutlineSpan[], ordered: boolean): OutlineShape[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered, items }];

/** Labels with what is known; what is not known is left out. */
export function drawFacts(facts: readonly (readonly [string, OutlineSpan | undefined])[]): OutlineShape[] {
  const known = facts.flatMap(([label, value]) => {
    const shown = typeof value === 'string' ? value.trim() : value;
    return shown === undefined || shown === '' ? [] : [{ label, value: shown }];
  });
  return known.length === 0 ? [] : [{ kind: 'facts', facts: known }];
}

/** A column of a table: its head, and whether numbers stand in it. */
export interface OutlineColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => OutlineSpan;
  readonly isNumeric?: boolean;
}

/** A table without the columns in which nothing stands. */
export function drawTable<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly OutlineColumn<Row>[],
): OutlineShape[] {
  const filled = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  if (filled.length === 0) return [];
  return [
    {
      ...{ kind: 'table', caption, columns: filled.map(({ head }) => head) },
      rows: rows.map((row) => filled.map(({ cell }) => cell(row))),
      numeric: filled.flatMap(({ isNumeric }, at) => (isNumeric === true ? [at] : [])),
    },
  ];
}

/** A heading within a section. */
export const drawHeading = (text: string, anchor?: string): OutlineShape => ({
  ...{ kind: 'heading', level: 3, text },
  ...(anchor !== undefined && { anchor }),
});

/** A heading and what stands under it; nothing where nothing does. */
export const drawUnder = (heading: string, shapes: readonly OutlineShape[]): OutlineShape[] =>
  shapes.length === 0 ? [] : [drawHeading(heading), ...shapes];
