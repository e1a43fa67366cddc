import { html, nothing, type TemplateResult } from 'lit';
import type { Asking } from './asking.ts';

/** Draws what there is to say about an answer, below its question. */
export function drawNotes({ notes }: Asking, pointer: string): TemplateResult | typeof nothing {
  const here = notes.filter((note) => note.pointer === pointer);
  return here.length === 0
    ? nothing
    : html`<ul class="notes" part="notes">
        ${here.map(
          ({ label, text, urgent }) => html`<li class=${urgent ? 'urgent' : ''}><b>${label}:</b> ${text}</li>`,
        )}
      </ul>`;
}
