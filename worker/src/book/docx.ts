import type { Book, BookBlock, BookPart, BookPlace, OutlineSpan } from '@otklik/schema';
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';

/** Twentieths of a point: A4 with margins of 22 mm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1247 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const NUMBERS = 'numbers';

/**
 * A book as an office document, to be edited on: real headings, tables, contents with page numbers that an office
 * program counts. They are lines of our own, because LibreOffice leaves the numbers of a `TOC` field empty. Photos stay on the web: what they show is told in words.
 */
export async function docxOf(book: Book): Promise<ArrayBuffer> {
  const { lang, title } = book;
  const numbers = new ListNumbers();
  const document = new Document({
    title,
    creator: 'Otklik',
    features: { updateFields: true },
    styles: {
      default: {
        document: { run: { font: 'PT Serif', size: 21, language: { value: lang === 'ru' ? 'ru-RU' : 'en-GB' } } },
        ...headingStyles(),
      },
    },
    numbering: {
      config: [
        {
          reference: NUMBERS,
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: INDENT } } }],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: PAGE.width, height: PAGE.height }, margin: marginsOf(PAGE.margin) },
        },
        headers: { default: new Header({ children: [line([new TextRun({ text: title, size: 17 })])] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: book.parts.flatMap((part, at) => partOf(part, at > 0 && part.runsIn !== true, numbers)),
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}

const INDENT = { left: 454, hanging: 340 };

const marginsOf = (margin: number) => ({ top: margin, right: margin, bottom: margin, left: margin });

const headingStyles = () => {
  const of = (size: number, before: number, outlineLevel?: number) => ({
    run: { font: 'PT Sans', size, bold: true, color: '1d3b36' },
    // LibreOffice takes for a heading what has a level, whatever its style is called.
    paragraph: { spacing: { before, after: 120 }, keepNext: true, ...(outlineLevel !== undefined && { outlineLevel }) },
  });
  return {
    heading1: of(40, 0, 0),
    heading2: of(32, 0, 1),
    heading3: of(25, 280, 2),
    heading4: of(22, 200, 3),
    title: of(64, 3600),
  };
};

const line = (children: ParagraphChild[]): Paragraph => new Paragraph({ children });

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 17 })],
  });

/** Each ordered list counts from one: its first item begins to count anew. */
class ListNumbers {
  #lists = 0;

  itemAt(at: number): { reference: string; level: number; instance: number } {
    if (at === 0) this.#lists++;
    return { reference: NUMBERS, level: 0, instance: this.#lists };
  }
}

function partOf(part: BookPart, isBroken: boolean, numbers: ListNumbers): (Paragraph | Table)[] {
  const [first, ...rest] = part.blocks;
  const opening = first ? blockOf(first, part, numbers, isBroken) : [];
  return [...opening, ...rest.flatMap((block) => blockOf(block, part, numbers, false))];
}

function blockOf(
  block: BookBlock,
  part: BookPart,
  numbers: ListNumbers,
  pageBreakBefore: boolean,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [titleOf(block.text, block.anchor, part, pageBreakBefore)];
    case 'heading': {
      const text = `${block.number === undefined ? '' : `${block.number}. `}${block.text}`;
      const heading = block.level === 2 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4;
      return [new Paragraph({ heading, pageBreakBefore, children: [new TextRun(text)] })];
    }
    case 'note':
      return [
        new Paragraph({ pageBreakBefore, spacing: AFTER, children: [new TextRun({ text: block.text, bold: true })] }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...{ pageBreakBefore, spacing: AFTER, ...(block.quote && { indent: { left: 454 } }) },
          children: [new TextRun({ text: block.text, ...(block.quote && { italics: true }) })],
        }),
      ];
    case 'list':
      return block.items.map(
        (item, at, items) =>
          new Paragraph({
            ...(block.ordered ? { numbering: numbers.itemAt(at) } : { bullet: { level: 0 } }),
            ...(at === items.length - 1 && { spacing: AFTER }),
            children: spanOf(item),
          }),
      );
    case 'facts':
      return block.facts.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [new TextRun({ text: `${label}: `, bold: true }), ...spanOf(value)],
          }),
      );
    case 'table':
      return tableOf(block);
    case 'figure':
      return [line([new TextRun({ text: block.caption ?? block.alt, italics: true })])];
    case 'code':
      return [];
    case 'content':
      return [placeLine(block.place, block.isPart)];
    case 'entry':
      return [
        new Paragraph({
          spacing: { after: 60 },
          children: [
            new TextRun({ text: `${block.text} `, bold: true }),
            ...block.places.flatMap((place, at) => [
              ...(at > 0 ? [new TextRun('; ')] : []),
              linkOf(place),
              new TextRun(', '),
              new PageReference(bookmarkOf(place.anchor)),
            ]),
          ],
        }),
      ];
  }
}

const AFTER = { after: 120 };

function titleOf(text: string, anchor: string, { kind }: BookPart, pageBreakBefore: boolean): Paragraph {
  const heading =
    kind === 'cover' ? HeadingLevel.TITLE : kind === 'practice' ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  const child = new Bookmark({ id: bookmarkOf(anchor), children: [new TextRun(text)] });
  // The contents do not list themselves.
  if (kind === 'contents')
    return new Paragraph({
      pageBreakBefore,
      spacing: { after: 200 },
      children: [new TextRun({ text, bold: true, size: 40 })],
    });
  return new Paragraph({ heading, pageBreakBefore, children: [child] });
}

/** Word takes forty characters of letters, digits and underscores. */
const bookmarkOf = (anchor: string): string => {
  const name = anchor.replace(/[^A-Za-z0-9]/g, '_');
  if (name.length <= 40) return name;
  let sum = 0;
  for (const letter of anchor) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return `${name.slice(0, 31)}_${sum.toString(36)}`.slice(0, 40);
};

const placeLine = (place: BookPlace, isPart: boolean): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: 'dot' }],
    ...(isPart ? { spacing: { before: 80 } } : { indent: { left: 340 } }),
    children: [linkOf(place), new TextRun({ children: [new Tab()] }), new PageReference(bookmarkOf(place.anchor))],
  });

const linkOf = ({ text, anchor }: BookPlace): InternalHyperlink =>
  new InternalHyperlink({ anchor: bookmarkOf(anchor), children: [new TextRun(text)] });

const spanOf = (value: OutlineSpan): ParagraphChild[] =>
  typeof value === 'string'
    ? [new TextRun(value)]
    : [new ExternalHyperlink({ link: value.href, children: [new TextRun({ text: value.text, style: 'Hyperlink' })] })];

function tableOf({ caption, columns, rows, numeric }: Extract<BookBlock, { kind: 'table' }>): (Paragraph | Table)[] {
  const width = Math.floor(TEXT_WIDTH / columns.length);
  const cell = (value: OutlineSpan, at: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          ...(numeric.includes(at) && { alignment: AlignmentType.RIGHT }),
          children: isHead ? [new TextRun({ text: String(value), bold: true, size: 18 })] : spanOf(value),
        }),
      ],
    });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [new TextRun({ text: caption, bold: true })],
    }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: columns.map(() => width),
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((column, at) => cell(column, at, true)),
        }),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((value, at) => cell(value, at, false)) }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}
