import { type Book, type BookBlock, type BookPart, type BookPlace, type OutlineSpan, photoPath } from '@otklik/schema';
import { html } from 'hono/html';
import { encode } from 'uqr';
import type { Html } from '../pages/layout.ts';
import { BOOK_TOOLS } from './tools-words.ts';

/** The pages on which a book can be printed. */
export const BOOK_SIZES = ['a4', 'a5'] as const;
export type BookSize = (typeof BOOK_SIZES)[number];

/**
 * A book as one document. Read without scripts it is a page with links; `book.js` lays it out in pages of paper and
 * writes their numbers where `data-page-of` asks for them. No style is inline, so it holds to the policy of our pages.
 */
export const htmlOf = (book: Book, { size, address }: { size: BookSize; address: string }): Html => html`<!doctype html>
<html lang="${book.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${book.title}</title>
<link rel="icon" href="/assets/otklik.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/book.css">
<link rel="stylesheet" href="/assets/book-${size}.css">
<script type="module" src="/assets/book.js"></script>
</head>
<body>
${toolsOf(book, size, address)}
<main id="book" class="book" data-title="${book.title}">
${book.parts.map(partOf)}
</main>
</body>
</html>
`;

function toolsOf({ lang }: Book, size: BookSize, address: string): Html {
  const words = BOOK_TOOLS[lang === 'ru' ? 'ru' : 'en'];
  const sizes = BOOK_SIZES.map(
    (one) =>
      html`<a href="${address}.html?size=${one}"${one === size ? html` aria-current="true"` : ''}>${one.toUpperCase()}</a> `,
  );
  return html`<nav class="tools" aria-label="${words.label}">
<button type="button" id="print" hidden>${words.print}</button>
<span class="sizes">${words.size}: ${sizes}</span>
<span class="formats"><a href="${address}.docx">DOCX</a> <a href="${address}.md">Markdown</a> <a href="${address}.json">JSON</a></span>
<span id="progress" role="status" data-busy="${words.busy}" data-done="${words.done}"></span>
</nav>`;
}

const classesOf = ({ kind, runsIn, onOnePage }: BookPart): string =>
  ['part', kind, ...(runsIn ? ['runs-in'] : []), ...(onOnePage ? ['on-one-page'] : [])].join(' ');

const partOf = (part: BookPart): Html =>
  html`<section class="${classesOf(part)}" data-running="${part.running}">
${part.blocks.map((block, at) => blockOf(block, part, part.blocks[at - 1]))}
</section>
`;

function blockOf(block: BookBlock, part: BookPart, before: BookBlock | undefined): Html {
  switch (block.kind) {
    case 'title':
      return titleOf(block.text, block.anchor, part);
    case 'heading':
      return headingOf(block);
    case 'note':
      return html`<p class="note"><strong>${block.text}</strong></p>\n`;
    case 'paragraph':
      return block.quote ? html`<blockquote>${block.text}</blockquote>\n` : html`<p>${block.text}</p>\n`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${spanOf(item)}</li>\n`);
      if (block.ordered) return html`<ol>${items}</ol>\n`;
      return html`<ul${block.items.every(isBrief) ? html` class="brief"` : ''}>${items}</ul>\n`;
    }
    case 'facts':
      return html`<dl>
${block.facts.map(
  ({ label, value }) =>
    html`<div${isBrief(value) ? html` class="brief"` : ''}><dt>${label}</dt> <dd>${spanOf(value)}</dd></div>\n`,
)}</dl>\n`;
    case 'table':
      return tableOf(block, before?.kind === 'heading' && before.text === block.caption);
    case 'figure':
      return figureOf(block, part);
    case 'content':
      return html`<p class="content${block.isPart ? ' of-part' : ''}">${linkOf(block.place)}${pageOf(block.place)}</p>\n`;
    case 'code':
      return codeOf(block.address);
    case 'entry':
      return html`<p class="entry"><strong>${block.text}</strong>${block.places.map(
        (place, at) => html`${at === 0 ? ' ' : '; '}${linkOf(place)}${pageOf(place)}`,
      )}</p>\n`;
  }
}

function titleOf(text: string, anchor: string, { kind }: BookPart): Html {
  if (kind === 'cover') return html`<h1 id="${anchor}">${text}</h1>\n`;
  if (kind === 'practice') return html`<h3 class="title" id="${anchor}">${text}</h3>\n`;
  return html`<h2 id="${anchor}">${text}</h2>\n`;
}

function headingOf({ level, number, text }: Extract<BookBlock, { kind: 'heading' }>): Html {
  const shown = `${number === undefined ? '' : `${number}. `}${text}`;
  return level === 2 ? html`<h4>${shown}</h4>\n` : html`<h5>${shown}</h5>\n`;
}

function tableOf(
  { caption, columns, rows, numeric }: Extract<BookBlock, { kind: 'table' }>,
  isSaidAbove: boolean,
): Html {
  const kindOf = (at: number, cell: OutlineSpan) =>
    numeric.includes(at) ? html` class="number"` : textOf(cell).length <= 12 ? html` class="word"` : '';
  return html`<table${isSaidAbove ? html` aria-label="${caption}"` : ''}>
${isSaidAbove ? '' : html`<caption>${caption}</caption>\n`}<thead><tr>${columns.map((column, at) => html`<th scope="col"${kindOf(at, column)}>${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td${kindOf(at, cell)}>${spanOf(cell)}</td>`)}</tr>\n`)}</tbody>
</table>\n`;
}

function figureOf(
  { photo, alt, caption, width, height }: Extract<BookBlock, { kind: 'figure' }>,
  part: BookPart,
): Html {
  const measures = width && height ? html` width="${width}" height="${height}"` : '';
  return html`<figure><img src="${photoPath(part.practice ?? '', photo)}" alt="${alt}"${measures}>${
    caption ? html`<figcaption>${caption}</figcaption>` : ''
  }</figure>\n`;
}

/** So short that others stand beside it in a line. */
const isBrief = (value: OutlineSpan): boolean => textOf(value).length <= 60;

const textOf = (value: OutlineSpan): string => (typeof value === 'string' ? value : value.text);

/** The address as a code: always dark on light, with the quiet edge that readers need. It is in words beside it. */
function codeOf(address: string): Html {
  const { size, data } = encode(address, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<figure class="code"><svg viewBox="0 0 ${size} ${size}" aria-hidden="true" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${dark}"/></svg></figure>\n`;
}

const linkOf = ({ text, anchor }: BookPlace): Html => html`<a href="#${anchor}">${text}</a>`;

/** Where the number of a page comes to stand. */
const pageOf = ({ anchor }: BookPlace): Html => html`<span class="page-of" data-page-of="${anchor}"></span>`;

const spanOf = (value: OutlineSpan): Html | string =>
  typeof value === 'string' ? value : html`<a href="${value.href}">${value.text}</a>`;
