import type { OutlineBlock, OutlineLists, OutlineSpan, Practice } from '@otklik/schema/engine';
import { outlineOf } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { drawTable } from './draw-table.ts';
import type { Studio } from './view.ts';

/** A practice as blocks, with the names of all that was picked in it. */
export const blocksOf = ({ words, lang }: Studio, practice: Practice): OutlineBlock[] =>
  outlineOf(practice, { lang, lists: listsOf({ ...words.sectionNames, 'regions-ru': words.names.region }) });

const listsOf = (names: Readonly<Record<string, Readonly<Record<string, string>>>>): OutlineLists =>
  Object.fromEntries(
    Object.entries(names).map(([list, titles]) => [list, Object.entries(titles).map(([id, title]) => ({ id, title }))]),
  );

/** The whole text of a practice, under a heading of the second level. Each section has an id: `text-results`. */
export const drawPractice = (studio: Studio, practice: Practice): TemplateResult =>
  html`<div class="practice">${blocksOf(studio, practice).map(drawBlock)}</div>`;

function drawBlock(block: OutlineBlock): TemplateResult | typeof nothing {
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? html`<h3 id=${`text-${block.anchor ?? block.section}`} tabindex="-1">${block.number}. ${block.text}</h3>`
        : html`<h4>${block.text}</h4>`;
    case 'paragraph':
      return block.quote ? html`<blockquote><p>${block.text}</p></blockquote>` : html`<p>${block.text}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${drawSpan(item)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return html`<p class="caption" aria-hidden="true">${block.caption}</p>
        ${drawTable(
          block.caption,
          block.columns.map((head, at) => ({
            head,
            cell: (row: readonly OutlineSpan[]) => drawSpan(row[at] ?? ''),
            isTitle: at === 0,
          })),
          block.rows,
        )}`;
    case 'facts':
      return html`<dl class="answers">
        ${block.facts.map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${drawSpan(value)}</dd>
            </div>`,
        )}
      </dl>`;
    case 'figure':
      // Pictures are looked at where they are kept: the form, and the bank.
      return html`<p class="hint">${block.caption ?? block.alt}</p>`;
  }
}

/** Addresses in a practice are an author's words; the outline has let through http, https, mailto and tel alone. */
const drawSpan = (span: OutlineSpan): TemplateResult | string =>
  typeof span === 'string'
    ? span
    : html`<a href=${span.href} target="_blank" rel="noopener noreferrer">${span.text}</a>`;
