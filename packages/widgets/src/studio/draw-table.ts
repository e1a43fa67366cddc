import { html, nothing, type TemplateResult } from 'lit';

/** One column: its head, and what stands in it. */
export interface Column<Row> {
  head: string;
  cell: (row: Row) => unknown;
  /** Its head is for those who listen. */
  isQuiet?: boolean;
  /** Heads the row. */
  isTitle?: boolean;
}

/**
 * A table, which becomes cards where it has no room. Every cell then says its
 * head; the roles keep it a table for who listens, whatever styles make of it.
 */
export function drawTable<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): TemplateResult {
  return html`<table role="table">
    <caption class="unseen">${caption}</caption>
    <thead>
      <tr role="row">
        ${columns.map(
          ({ head, isQuiet }) =>
            html`<th role="columnheader" scope="col"><span class=${isQuiet ? 'unseen' : ''}>${head}</span></th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${columns.map(({ head, cell, isTitle, isQuiet }) => {
              const inside = html`${isQuiet ? nothing : html`<span class="head" aria-hidden="true">${head}</span>`}<div>${cell(row) ?? nothing}</div>`;
              return isTitle
                ? html`<th class="first" role="rowheader" scope="row"><div>${cell(row)}</div></th>`
                : html`<td class=${isQuiet ? 'quiet' : ''} role="cell">${inside}</td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
