import type { OutlineSpan } from '../practice/outline-values.ts';
import { photoPath } from '../practice/photo-path.ts';
import type { Book, BookBlock, BookPart, BookPlace } from './book.ts';

/** A book as Markdown (CommonMark with tables). The same book is the same text, to the byte. */
export const markdownOf = (book: Book): string => `${book.parts.map((part) => partText(part)).join('\n\n---\n\n')}\n`;

const partText = (part: BookPart): string =>
  part.blocks
    .filter(({ kind }) => kind !== 'code')
    .map((block, at, blocks) => blockText(block, part) + (isLine(block) && isLine(blocks[at + 1]) ? '\n' : '\n\n'))
    .join('')
    .trimEnd();

/** Lines of contents and indexes stand close. */
const isLine = (block: BookBlock | undefined): boolean => block?.kind === 'content' || block?.kind === 'entry';

function blockText(block: BookBlock, part: BookPart): string {
  switch (block.kind) {
    case 'title':
      return `<a id="${block.anchor}"></a>\n\n${part.kind === 'cover' ? '#' : part.kind === 'practice' ? '###' : '##'} ${escape(block.text)}`;
    case 'heading':
      return block.number === undefined
        ? `${'#'.repeat(block.level + 2)} ${escape(block.text)}`
        : `#### ${block.number}\\. ${escape(block.text)}`;
    case 'note':
      return `> **${escape(block.text)}**`;
    case 'paragraph':
      return `${block.quote === true ? '> ' : ''}${escape(block.text)}`;
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${span(item)}`).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `- **${escape(label)}:** ${span(value)}`).join('\n');
    case 'table':
      return tableText(block);
    case 'figure':
      return `![${escape(block.alt)}](${photoPath(part.practice ?? '', block.photo)})${block.caption ? `\n\n*${escape(block.caption)}*` : ''}`;
    case 'content':
      return `${block.isPart ? '' : '  '}- ${link(block.place)}`;
    case 'entry':
      return `- ${escape(block.text)}: ${block.places.map(link).join('; ')}`;
    case 'code':
      return '';
  }
}

function tableText({ caption, columns, rows, numeric }: Extract<BookBlock, { kind: 'table' }>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${escape(caption)}**`,
    '',
    line(columns.map(escape)),
    line(columns.map((_, at) => (numeric.includes(at) ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(span))),
  ].join('\n');
}

const link = ({ text, anchor }: BookPlace): string => `[${escape(text)}](#${anchor})`;

const span = (value: OutlineSpan): string =>
  typeof value === 'string' ? escape(value) : `[${escape(value.text)}](<${value.href.replace(/[<>\s]/g, encodeURI)}>)`;

/** What a person typed says what they typed, and is no heading, link or tag. */
const escape = (text: string): string =>
  text
    .replace(/\s*\r?\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^([-+#=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
