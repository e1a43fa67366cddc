import type { Form } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { OtklikBeforeSubmitEvent, OtklikTurnedEvent } from '../form/events-later.ts';
import { drawPrint } from './draw-print.ts';
import { drawNeeds, drawScore, drawSections } from './draw-sections.ts';
import { drawSending, drawSent } from './draw-sending.ts';
import { drawConflict, drawKeeping, drawPapers } from './draw-standing.ts';
import { SENDING } from './outlook.ts';
import type { PracticeFormView } from './view.ts';

/** The form that asks, and who hears of it. */
interface Asking {
  definition: Form;
  onAnswer(): void;
  onTurned(event: OtklikTurnedEvent): void;
  onBeforeSubmit(event: OtklikBeforeSubmitEvent): void;
}

/** Draws a description that is being written. */
export function drawDesk(view: PracticeFormView, isPrinting: boolean, asking: Asking): TemplateResult {
  const { authoring, outlook, words } = view;
  const isSending = authoring.page === SENDING;
  return html`
    <header>
      <h2>${words.title}</h2>
      ${drawScore(view)} ${drawKeeping(view)} ${drawConflict(view)}
    </header>
    <div class="columns">
      ${drawSections(view)}
      <div class="work">
        ${isSending ? nothing : drawNeeds(view)}
        <otklik-form
          part="form"
          local
          ?hidden=${isSending}
          exportparts="progress, summary, step, field, field-title, field-mark, field-hint, field-error, field-choice, notes, back"
          .definition=${asking.definition}
          .notes=${outlook.notes}
          @otklik-answered=${asking.onAnswer}
          @otklik-turned=${asking.onTurned}
          @otklik-before-submit=${asking.onBeforeSubmit}
        ></otklik-form>
        ${isSending ? drawSending(view) : nothing}
      </div>
      ${drawCard(view)}
    </div>
    ${drawPapers(view)} ${isPrinting ? drawPrint(view) : nothing}
  `;
}

/** Draws one that stands still: it is with the bank. */
export const drawStill = (view: PracticeFormView, isPrinting: boolean): TemplateResult =>
  html`${drawSent(view)} ${drawCard(view)} ${drawPapers(view)} ${isPrinting ? drawPrint(view) : nothing}`;

function drawCard({ authoring: { practice }, words, open, toggle }: PracticeFormView): TemplateResult {
  const isThere = customElements.get('otklik-practice-card') !== undefined;
  return html`<aside class=${`preview ${open.card ? 'open' : ''}`} part="preview" aria-labelledby="preview">
    <h3 id="preview" class="wide">${words.preview}</h3>
    <button
      type="button"
      class="narrow"
      aria-expanded=${open.card ? 'true' : 'false'}
      aria-controls="card"
      @click=${() => toggle('card')}
    >
      ${open.card ? words.hidePreview : words.showPreview}
    </button>
    <div id="card">
      ${
        practice.title?.text && isThere
          ? html`<otklik-practice-card .value=${practice}></otklik-practice-card>`
          : html`<p class="hint">${words.previewEmpty}</p>`
      }
    </div>
  </aside>`;
}
