import { html, nothing, type TemplateResult } from 'lit';
import { later } from '../internal/bring-later.ts';
import type { Locale } from '../internal/locale.ts';
import type { Words } from '../words/words.ts';
import type { Unavailable } from './source.ts';

/** In place of a form: it is on its way, or why it cannot be asked. Before the later part has come, only that it did not come. */
export function drawAbsent(
  unavailable: Unavailable | undefined,
  { lang, isReady }: Locale,
  words: Words,
  again: () => void,
): TemplateResult {
  const { loading, unreachable, tryAgain } = words.form;
  if (!unavailable) return html`<p class="state" role="status">${isReady ? loading : nothing}</p>`;
  return later
    ? later.drawUnavailable(unavailable, words, lang, again)
    : html`<div class="state" role="status">
        <p>${unreachable}</p>
        <button type="button" @click=${again}>${tryAgain}</button>
      </div>`;
}
