import { html, nothing, type TemplateResult } from 'lit';
import { sayText, type Voice } from '@otklik/schema/engine';
import type { PlanWords } from '../words/plan-words.ts';
import type { Unavailable } from './source.ts';

/** In place of a plan: why there is none, and for an author where the file is wrong. */
export function drawAbsent(
  { reason, faults }: Unavailable,
  voice: Voice,
  words: PlanWords,
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
