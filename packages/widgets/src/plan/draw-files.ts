import { sayText } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { shown } from '../internal/shown.ts';
import type { PlacedFault } from './plan-file.ts';
import type { Drawing } from './standing.ts';

/** What became of the last file, or of keeping the plan. */
export type FileNews =
  { name: 'opened' | 'not-kept' | 'part-missing' } | { name: 'not-opened'; faults: readonly PlacedFault[] };

/** What the person can do with the plan as a whole. */
export interface FileActs {
  toCalendar(): void;
  save(): void;
  open(file: File): void;
  print(): void;
  keep(on: boolean): void;
}

/** Ways to take the plan along. */
export function drawFiles(
  { voice, words }: Drawing,
  kept: boolean,
  news: FileNews | undefined,
  acts: FileActs,
): TemplateResult {
  return html`<section class="files" part="files" aria-labelledby="files">
    <h3 id="files">${words.files}</h3>
    <div class="buttons">
      <button type="button" class="primary" @click=${() => acts.print()}>${words.print}</button>
      <button type="button" @click=${() => acts.toCalendar()}>${words.toCalendar}</button>
      <button type="button" @click=${() => acts.save()}>${words.save}</button>
      <label class="button">
        ${words.open}
        <input
          type="file"
          class="unseen"
          accept=".json,application/json"
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            const [file] = input.files ?? [];
            if (file) acts.open(file);
            // The same file may be picked again once it is corrected.
            input.value = '';
          }}
        />
      </label>
    </div>
    <div class="news" role="alert">${drawNews(news)}</div>
    <label class="tick">
      <input
        type="checkbox"
        aria-describedby="kept"
        .checked=${shown(kept)}
        @change=${({ target }: Event) => acts.keep((target as HTMLInputElement).checked)}
      />
      <span>${words.keep}</span>
    </label>
    <p id="kept" class="note">${words.kept}</p>
  </section>`;

  function drawNews(told: FileNews | undefined): unknown {
    switch (told?.name) {
      case 'opened':
        return html`<p>${words.opened}</p>`;
      case 'not-kept':
        return html`<p class="wrong">${words.notKept}</p>`;
      case 'part-missing':
        return html`<p class="wrong">${words.partMissing}</p>`;
      case 'not-opened':
        return html`<p class="wrong">${words.notOpened}</p>
          <ul>
            ${told.faults.map(
              ({ pointer, what }) => html`<li><code>${pointer || '/'}</code>: ${sayText(what, voice)}</li>`,
            )}
          </ul>`;
      default:
        return nothing;
    }
  }
}
