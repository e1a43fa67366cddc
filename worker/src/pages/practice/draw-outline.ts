import {
  type OutlineBlock,
  type OutlineFact,
  type OutlineSpan,
  outlineText,
  photoPath,
  type PracticeSection,
} from '@otklik/schema';
import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import type { PracticePageWords } from './practice-words.ts';

/** What the sections are drawn for. */
export interface OutlineFrame {
  practice: string;
  words: PracticePageWords;
  /** In which language the author wrote, where that is not the one of the words around. */
  foreign: string | undefined;
}

const langOf = ({ foreign }: Pick<OutlineFrame, 'foreign'>): Html =>
  foreign === undefined ? html`` : html` lang="${foreign}"`;

/** All sections, each an element with its own heading. Stages that may be taken over alone can be copied as text. */
export const drawSections = (blocks: readonly OutlineBlock[], frame: OutlineFrame): Html[] =>
  partsOf(blocks, (block) => block.kind === 'heading' && block.level === 2).map(([heading, ...inside]) => {
    const section: PracticeSection = heading!.section;
    return html`<section id="${section}" aria-labelledby="${section}-title">
${drawHeading(heading!, frame)}
${partsOf(inside, (block) => block.kind === 'heading').map((part) => drawPart(part, frame))}</section>
`;
  });

/** Cuts a list before each block that begins something. */
function partsOf(blocks: readonly OutlineBlock[], begins: (block: OutlineBlock) => boolean): OutlineBlock[][] {
  const parts: OutlineBlock[][] = [];
  for (const block of blocks) {
    if (begins(block) || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

function drawPart(part: readonly OutlineBlock[], frame: OutlineFrame): Html {
  const [first] = part;
  const drawn = part.map((block) => drawBlock(block, frame));
  if (first?.kind !== 'heading' || !first.stage?.reusable) return html`${drawn}`;
  return html`<div class="block">
${drawn}<details class="copy"><summary>${frame.words.copy}</summary>
<pre tabindex="0" role="region" aria-label="${first.text}">${outlineText(part)}</pre></details></div>
`;
}

function drawBlock(block: OutlineBlock, frame: OutlineFrame): Html {
  switch (block.kind) {
    case 'heading':
      return drawHeading(block, frame);
    case 'paragraph':
      return block.quote === true
        ? html`<blockquote${langOf(frame)}><p>${block.text}</p></blockquote>\n`
        : html`<p${langOf(frame)}>${block.text}</p>\n`;
    case 'list': {
      const items = block.items.map((item) => html`<li${langOf(frame)}>${drawSpan(item)}</li>\n`);
      return block.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
    }
    case 'facts':
      return drawFacts(block.facts, frame);
    case 'table':
      return drawTable(block, frame);
    case 'figure':
      return drawFigure(block, frame);
  }
}

const drawHeading = (block: OutlineBlock, frame: OutlineFrame): Html => {
  if (block.kind !== 'heading') return html``;
  if (block.level === 3) return html`<h3${idOf(block.anchor)}${block.stage ? langOf(frame) : ''}>${block.text}</h3>\n`;
  return html`<h2 id="${block.section}-title"><span class="number">${block.number}.</span> ${block.text}</h2>`;
};

const idOf = (anchor: string | undefined): Html => (anchor === undefined ? html`` : html` id="${anchor}"`);

/** Words, with a link where there is an address. It leads out of here, and tells nobody from where. */
export const drawSpan = (span: OutlineSpan): Html =>
  typeof span === 'string'
    ? html`${span}`
    : html`<a href="${span.href}"${span.text === span.href ? html` class="bare"` : ''} rel="noreferrer nofollow">${span.text}</a>`;

/** Labels and values. */
export const drawFacts = (facts: readonly OutlineFact[], frame: Pick<OutlineFrame, 'foreign'>): Html => html`<dl>
${facts.map(({ label, value }) => html`<div><dt>${label}</dt> <dd${langOf(frame)}>${drawSpan(value)}</dd></div>\n`)}</dl>
`;

/** Wider than a phone it moves under the finger, and with the arrow keys; on paper it is whole. */
function drawTable(block: OutlineBlock, frame: OutlineFrame): Html {
  if (block.kind !== 'table') return html``;
  const { caption, columns, rows, numeric } = block;
  const cell = (span: OutlineSpan, at: number): Html => {
    const look = html`${numeric.includes(at) ? html` class="number"` : ''}${langOf(frame)}`;
    return at === 0 ? html`<th scope="row"${look}>${drawSpan(span)}</th>` : html`<td${look}>${drawSpan(span)}</td>`;
  };
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table></div>
`;
}

function drawFigure(block: OutlineBlock, frame: OutlineFrame): Html {
  if (block.kind !== 'figure') return html``;
  const { photo, alt, caption, width = 1600, height } = block;
  const { practice } = frame;
  const small = photoPath(practice, photo, 'small');
  const full = photoPath(practice, photo);
  const smallWidth = height !== undefined && height > width ? Math.round((480 * width) / height) : Math.min(480, width);
  const size = height === undefined ? '' : html` width="${width}" height="${height}"`;
  return html`<figure${langOf(frame)}><img src="${small}" srcset="${small} ${smallWidth}w, ${full} ${width}w" sizes="(max-width: 44rem) 100vw, 42rem" alt="${alt}"${size} loading="lazy">${
    caption === undefined ? '' : html`<figcaption>${caption}</figcaption>`
  }</figure>
`;
}
