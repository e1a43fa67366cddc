import { html, type TemplateResult } from 'lit';
import { copy } from '../internal/copy.ts';
import type { Studio } from './view.ts';

/** Words to be copied: a link, a key, a snippet. They can also be picked by hand. */
export function drawCopied(
  studio: Studio,
  { id, label, text, rows = 0 }: { id: string; label: string; text: string; rows?: number },
): TemplateResult {
  const onFocus = ({ target }: Event) => (target as HTMLInputElement).select();
  const onClick = async () => {
    await copy(text);
    studio.say(studio.words.copied);
  };
  return html`<div class="copied">
    <label for=${id}>${label}</label>
    ${
      rows
        ? html`<textarea id=${id} rows=${rows} readonly spellcheck="false" .value=${text} @focus=${onFocus}></textarea>`
        : html`<input id=${id} readonly spellcheck="false" autocomplete="off" .value=${text} @focus=${onFocus} />`
    }
    <button type="button" @click=${onClick}>${studio.words.copy}<span class="unseen">: ${label}</span></button>
  </div>`;
}
