import { html, nothing, type TemplateResult } from 'lit';
import { spoken } from '../internal/spoken.ts';
import type { QuizWords } from '../words/quiz-words.ts';
import type { QuizUnavailable } from './source.ts';

/** In place of a quiz that cannot be taken: why, and what to do. */
export function drawUnavailableQuiz(
  { reason, faults = [] }: QuizUnavailable,
  words: QuizWords,
  lang: string,
  again: () => void,
): TemplateResult {
  const sentence = { 'not-found': words.notFound, unreachable: words.unreachable, broken: words.broken }[reason];
  return html`<div class="state" role="status">
    <p>${sentence}</p>
    ${
      faults.length > 0
        ? html`<ul class="places">
            ${faults.slice(0, 10).map(({ pointer, what }) => html`<li><code>${pointer || '/'}</code>: ${spoken(what, { lang, profile: 'standard' })}</li>`)}
          </ul>`
        : nothing
    }
    ${reason === 'unreachable' ? html`<button type="button" @click=${again}>${words.tryAgain}</button>` : nothing}
  </div>`;
}
