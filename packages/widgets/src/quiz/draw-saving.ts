import { html, type TemplateResult } from 'lit';
import { codeOf } from './sitting.ts';
import type { QuizView } from './view.ts';

/** How to come back to a result, and how to show it to others: only by the person's own choice. */
export function drawSaving({ sitting, words, conduct }: QuizView): TemplateResult {
  const say = words.saving;
  const code = codeOf(sitting);
  return html`<section class="saving" part="saving">
    <h3>${say.title}</h3>
    <p class="hint">${say.hint}</p>
    ${drawAgreement(words, conduct)}
    <p>
      <label for="code">${say.code}</label>
      <output id="code" part="code">${code}</output>
      <small>${say.codeHint}</small>
      <span class="paper">${say.paper(location.href.split('#')[0]!)}</span>
    </p>
    <p class="actions">
      <button type="button" @click=${() => conduct.copy(code)}>${say.copyCode}</button>
      <button type="button" @click=${() => conduct.copy(conduct.linkTo(code))}>${say.copyLink}</button>
      <button type="button" @click=${() => conduct.download()}>${say.file}</button>
      <button type="button" @click=${() => conduct.print()}>${say.print}</button>
    </p>
    <p class="hint">${say.linkHint}</p>
    <p role="status">${conduct.copied ? say.copied : ''}</p>
  </section>`;
}

/** Whether anything is remembered on this device: not before the person has said so. */
export const drawAgreement = (words: QuizView['words'], { keeping, agree }: QuizView['conduct']): TemplateResult =>
  html`<label class="check">
      <input
        type="checkbox"
        .checked=${keeping.agreed}
        @change=${(event: Event) => {
          event.stopPropagation();
          void agree((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${words.asking.agree}</span>
    </label>
    <p class="hint" role="status">${keeping.agreed ? words.asking.agreed : keeping.isRefused ? words.asking.notKept : ''}</p>`;
