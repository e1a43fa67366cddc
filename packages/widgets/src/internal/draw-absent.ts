import { sayText, type Text, type Voice } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';

/** Why there is nothing to show. */
export interface Unavailable {
  reason: 'not-found' | 'unreachable' | 'broken';
  /** For the author: where the file is wrong. */
  faults?: readonly { pointer: string; what: Text }[];
}

/** What is said of that. */
export interface AbsentWords {
  notFound: string;
  unreachable: string;
  broken: string;
  tryAgain: string;
}

/** In place of what a widget shows: why it does not, and for an author where the file is wrong. */
export function drawAbsent(
  { reason, faults }: Unavailable,
  voice: Voice,
  words: AbsentWords,
  again: () => void,
): TemplateResult {
  const sentences = { 'not-found': words.notFound, unreachable: words.unreachable, broken: words.broken };
  return html`<div class="state" role="status">
    <p>${sentences[reason]}</p>
    ${
      faults
        ? html`<ul>
            ${faults.map(({ pointer, what }) => html`<li><code>${pointer || '/'}</code>: ${sayText(what, voice)}</li>`)}
          </ul>`
        : nothing
    }
    ${reason === 'unreachable' ? html`<button type="button" @click=${again}>${words.tryAgain}</button>` : nothing}
  </div>`;
}
