import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeFormView } from './view.ts';

/** Where what is typed is kept, in words. */
export function drawKeeping({ authoring, words }: PracticeFormView): TemplateResult {
  const state = authoring.saving?.state ?? 'device';
  return html`<div class="keeping" part="keeping">
    <p role="status">${words.keeping[state]}</p>
    ${
      state === 'signed-out'
        ? html`<button type="button" @click=${() => void authoring.keepMine()}>${words.signIn}</button>`
        : nothing
    }
  </div>`;
}

/** Two texts and two ways out; and the one that was put aside. */
export function drawConflict({ authoring, papers, words }: PracticeFormView): TemplateResult | typeof nothing {
  const { conflict } = words;
  if (authoring.saving?.theirs)
    return html`<section class="conflict" role="alert" aria-labelledby="conflict">
      <h3 id="conflict">${conflict.title}</h3>
      <p>${conflict.text}</p>
      <p>
        <button type="button" class="primary" @click=${() => void authoring.keepMine()}>${conflict.mine}</button>
        <small>${conflict.mineHint}</small>
      </p>
      <p>
        <button type="button" @click=${() => authoring.takeTheirs()}>${conflict.theirs}</button>
        <small>${conflict.theirsHint}</small>
      </p>
    </section>`;
  const { aside } = authoring;
  if (!aside) return nothing;
  return html`<div class="conflict put-aside">
    <p role="status">${authoring.saving ? conflict.kept : words.files.other}</p>
    <p class="actions">
      <button type="button" @click=${() => authoring.bringBack()}>${conflict.bringBack}</button>
      <button type="button" @click=${() => papers.save(aside)}>${conflict.download}</button>
    </p>
  </div>`;
}

/** Files and printing. */
export function drawPapers({ papers, form, words, voice, print }: PracticeFormView): TemplateResult {
  const { files } = words;
  const onFile = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void papers.open(file);
    // The same file again is a change too.
    input.value = '';
  };
  const said =
    papers.said && { opened: files.opened, broken: files.broken, notAPractice: files.notAPractice }[papers.said];
  return html`<details class="papers" part="files">
    <summary>${files.title}</summary>
    <p class="actions">
      <button type="button" @click=${() => papers.save()}>${files.json}</button>
      <button type="button" @click=${() => papers.saveText(form, voice.lang)}>${files.text}</button>
      <label class="file">${files.open}<input type="file" accept=".json,application/json" @change=${onFile} /></label>
      <button type="button" @click=${print}>${files.print}</button>
    </p>
    <p class="hint">${files.hint}</p>
    <p role="status">${said ?? nothing}</p>
  </details>`;
}
