import type { OutlineShape, OutlineSpan } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';

/** The two languages of a page about a practice: that of its text, and that of the words around it. */
export interface Langs {
  text: string;
  words: string;
}

/** Words of an author, and a link where an address stands behind them. It is one of the four kinds that cannot run code. */
const drawSpan = (span: OutlineSpan): unknown =>
  typeof span === 'string' ? span : html`<a href=${span.href} rel="noopener noreferrer">${span.text}</a>`;

/** One thing of a section. Headings are drawn by whoever knows what stands under them. */
export function drawShape(
  shape: OutlineShape,
  langs: Langs,
  photoOf: (photo: string) => string | undefined,
): TemplateResult | typeof nothing {
  switch (shape.kind) {
    case 'heading':
      return nothing;
    case 'paragraph':
      return shape.quote ? html`<blockquote><p>${shape.text}</p></blockquote>` : html`<p>${shape.text}</p>`;
    case 'list': {
      const items = shape.items.map((item) => html`<li>${drawSpan(item)}</li>`);
      return shape.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'facts':
      return html`<dl>
        ${shape.facts.map(
          ({ label, value }) =>
            html`<div>
              <dt lang=${langs.words}>${label}</dt>
              <dd>${drawSpan(value)}</dd>
            </div>`,
        )}
      </dl>`;
    case 'table':
      return drawTable(shape, langs);
    case 'figure':
      return drawFigure(shape, photoOf(shape.photo));
  }
}

/** A table that is cards on a phone, by styles alone: its roles stay, and each cell says its column. */
const drawTable = (
  { caption, columns, rows, numeric }: Extract<OutlineShape, { kind: 'table' }>,
  langs: Langs,
): TemplateResult => html`<table role="table">
  <caption lang=${langs.words}>
    ${caption}
  </caption>
  <thead>
    <tr role="row">
      ${columns.map(
        (column, at) =>
          html`<th role="columnheader" scope="col" lang=${langs.words} class=${numeric.includes(at) ? 'number' : ''}>
            ${column}
          </th>`,
      )}
    </tr>
  </thead>
  <tbody>
    ${rows.map(
      (row) =>
        html`<tr role="row">
          ${row.map(
            (cell, at) =>
              html`<td role="cell" class=${numeric.includes(at) ? 'number' : ''} ?hidden=${cell === '' && rows.length === 1}>
                <span class="column" lang=${langs.words} aria-hidden="true">${columns[at]}</span>
                <span>${drawSpan(cell)}</span>
              </td>`,
          )}
        </tr>`,
    )}
  </tbody>
</table>`;

const drawFigure = (
  { alt, caption, width, height }: Extract<OutlineShape, { kind: 'figure' }>,
  address: string | undefined,
): TemplateResult | typeof nothing =>
  address
    ? html`<figure>
        <img
          src=${address}
          alt=${alt}
          width=${width ?? 1600}
          height=${height ?? 900}
          loading="lazy"
          decoding="async"
        />
        ${caption ? html`<figcaption>${caption}</figcaption>` : nothing}
      </figure>`
    : nothing;
