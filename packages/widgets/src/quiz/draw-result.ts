import { html, nothing, type TemplateResult } from 'lit';
import { isSafeAddress } from '../internal/safe-address.ts';
import { drawAdvice } from './draw-advice.ts';
import { drawDimensions } from './draw-dimensions.ts';
import { drawLevel } from './draw-level.ts';
import { drawMissing } from './draw-missing.ts';
import { drawSaving } from './draw-saving.ts';
import type { QuizView } from './view.ts';

/** What a quiz has come to: one's own result first, strengths before gaps, others last and only by choice. */
export function drawResult(view: QuizView, plan: unknown): TemplateResult {
  const { sitting, latest, words, voice, say, conduct } = view;
  const { quiz, brought, on } = sitting;
  return html`<article class="result" part="result" aria-labelledby="result">
    <header>
      <p class="asks">${say(sitting.express && quiz.express ? quiz.express.title : quiz.title)}</p>
      <h2 id="result" tabindex="-1">${brought ? words.result.of(conduct.dayOf(on, voice.lang)) : words.result.title}</h2>
      <p class="hint">${brought ? words.result.brought : conduct.dayOf(on, voice.lang)}</p>
      ${quiz.version === latest.version ? nothing : html`<p class="note">${words.result.older(quiz.version)}</p>`}
    </header>
    ${drawLevel(view)} ${drawMissing(view)} ${drawDimensions(view)} ${drawAdvice(view)} ${conduct.drawLine?.(view)}
    ${quiz.caution ? html`<p class="caution">${say(quiz.caution)}</p>` : nothing}
    ${quiz.checked ? html`<p class="hint">${words.advice.checked(conduct.dayOf(quiz.checked.on, voice.lang))} ${say(quiz.checked.note)}</p>` : nothing}
    <p class="actions">
      <button type="button" @click=${() => conduct.correct()}>${words.result.correct}</button>
      <button type="button" @click=${conduct.retake}>${words.result.retake}</button>
    </p>
    ${drawSaving(view)} ${plan} ${conduct.together?.draw(view)} ${drawSources(view)}
  </article>`;
}

const drawSources = ({ sitting: { quiz }, words, say }: QuizView): TemplateResult | typeof nothing =>
  quiz.sources
    ? html`<details class="sources">
        <summary>${words.advice.sources}</summary>
        <ul>
          ${quiz.sources.map(
            ({ title, link }) =>
              html`<li>${isSafeAddress(link) ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${say(title)}</a>` : say(title)}</li>`,
          )}
        </ul>
      </details>`
    : nothing;
