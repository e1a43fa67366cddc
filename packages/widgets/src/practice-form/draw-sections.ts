import { LEAST_COMPLETENESS } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { type SectionLine, SENDING } from './outlook.ts';
import type { PracticeFormView } from './view.ts';

/** Draws how full it is. */
export function drawScore({ outlook: { score }, words }: PracticeFormView): TemplateResult {
  return html`<div class="score" part="score">
    <p id="score">${words.score(score, LEAST_COMPLETENESS)} ${score >= LEAST_COMPLETENESS ? words.enough : nothing}</p>
    <progress max="100" .value=${score} aria-labelledby="score"></progress>
  </div>`;
}

/** Draws the list of sections: beside the form, and on narrow screens behind a button. */
export function drawSections(view: PracticeFormView): TemplateResult {
  const { authoring, outlook, words, open, toggle } = view;
  const { lines } = outlook;
  const current = lines.find(({ page }) => page === authoring.page);
  return html`<nav class="sections" part="sections" aria-labelledby="sections-title">
    <h3 id="sections-title" class="wide">${words.sections}</h3>
    <button type="button" class="narrow" aria-expanded=${open.sections ? 'true' : 'false'} aria-controls="list" @click=${() => toggle('sections')}>
      ${words.sections}: ${current ? `${current.number ? `${current.number}. ` : ''}${current.title}` : words.sending}
    </button>
    <ol id="list" class=${open.sections ? 'open' : ''}>
      ${lines.map((line) => html`<li>${drawLine(view, line)}</li>`)}
      <li>
        <button type="button" class="line" aria-current=${authoring.page === SENDING ? 'step' : nothing} @click=${() => view.show({ page: SENDING })}>
          <span class="number"></span><span>${words.sending}</span>
        </button>
      </li>
    </ol>
  </nav>`;
}

function drawLine(view: PracticeFormView, line: SectionLine): TemplateResult {
  const { authoring, words } = view;
  const { page, title, number, filled, needs, counts } = line;
  const remarks = words.remarks(counts);
  return html`<button
    type="button"
    class=${`line ${filled === 1 ? 'done' : ''} ${counts.block > 0 ? 'blocked' : ''}`}
    aria-current=${authoring.page === page ? 'step' : nothing}
    @click=${() => view.show({ page })}
  >
    <span class="number">${number ?? nothing}</span>
    <span>
      ${title}
      ${filled === undefined ? nothing : html`<small class="filled">${filled === 1 ? TICK : nothing} ${words.states[filled]}</small>`}
      ${filled === 0.5 ? html`<small>${words.needs(needs.join(', '))}</small>` : nothing}
      ${remarks ? html`<small class=${counts.block > 0 ? 'urgent' : ''}>${remarks}</small>` : nothing}
    </span>
  </button>`;
}

const TICK = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m2.5 8.5 3.5 3.5 7.5-8" /></svg>`;

/** What there is to say about the section on the screen, above its questions; aloud when it has changed. */
export function drawNeeds({ authoring, outlook, words }: PracticeFormView): TemplateResult {
  const line = outlook.lines.find(({ page }) => page === authoring.page);
  const count = line ? line.counts.block + line.counts.warn + line.counts.tip : 0;
  const isRead = line && (authoring.judged || line.filled !== 0);
  return html`<p class="needs">${line && line.filled !== 1 && line.needs.length > 0 ? words.needs(line.needs.join(', ')) : nothing}</p>
    <p class="unseen" role="status">${isRead ? words.announced(count) : nothing}</p>`;
}
