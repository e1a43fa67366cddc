import type { OutlineShape } from './outline-shape.ts';
import type { OutlineSpan } from './outline-values.ts';

const spanText = (span: OutlineSpan): string =>
  typeof span === 'string' || span.text === span.href ? wordsOf(span) : `${span.text} (${span.href})`;

const wordsOf = (span: OutlineSpan): string => (typeof span === 'string' ? span : span.text);

function shapeText(shape: OutlineShape): string {
  switch (shape.kind) {
    case 'heading':
      return shape.number === undefined ? shape.text : `${shape.number}. ${shape.text}`;
    case 'paragraph':
      return shape.quote === true ? `«${shape.text}»` : shape.text;
    case 'list':
      return shape.items.map((item, at) => `${shape.ordered ? `${at + 1}.` : '—'} ${spanText(item)}`).join('\n');
    case 'facts':
      return shape.facts.map(({ label, value }) => `${label}: ${spanText(value)}`).join('\n');
    case 'table':
      return [shape.caption, ...shape.rows.map((row) => tableRow(shape.columns, row))].join('\n');
    case 'figure':
      return shape.caption ?? shape.alt;
  }
}

const tableRow = (columns: readonly string[], row: readonly OutlineSpan[]): string =>
  row.flatMap((cell, at) => (wordsOf(cell) === '' ? [] : [`${columns[at] ?? ''}: ${spanText(cell)}`])).join('; ');

/** What is drawn, as plain text to be copied: a building block, or the whole practice. */
export const outlineText = (shapes: readonly OutlineShape[]): string => shapes.map(shapeText).join('\n\n');
