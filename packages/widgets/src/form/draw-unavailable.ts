import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../internal/format-day.ts';
import { spoken } from '../internal/spoken.ts';
import { laterWordsFor } from '../words/later.ts';
import type { Words } from '../words/words.ts';
import type { Unavailable } from './source.ts';

/** In place of a form that cannot be asked: why, and what to do. */
export function drawUnavailable(
  { reason, opensOn, faults = [] }: Unavailable,
  { form }: Words,
  lang: string,
  again: () => void,
): TemplateResult {
  const { sending: say } = laterWordsFor(lang, 'standard');
  const sentence = {
    'not-found': say.notFound,
    closed: say.closed,
    'not-yet-open': opensOn ? say.notYetOpen(formatDay(opensOn, lang)) : say.notOpen,
    broken: say.broken,
    unreachable: form.unreachable,
  }[reason];
  return html`<div class="state" role="status">
    <p>${sentence}</p>
    ${
      faults.length > 0
        ? html`<ul class="places">
            ${faults.slice(0, 10).map(({ pointer, what }) => html`<li><code>${pointer || '/'}</code>: ${spoken(what, { lang, profile: 'standard' })}</li>`)}
          </ul>`
        : nothing
    }
    ${reason === 'unreachable' ? html`<button type="button" @click=${again}>${form.tryAgain}</button>` : nothing}
  </div>`;
}
