import type { Photo } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeFormView } from './view.ts';

/** Draws the photos with what is said of each. */
export function drawAlbum(view: PracticeFormView): TemplateResult {
  const { album, words } = view;
  const say = words.photos;
  const { photos, isOpen, fault } = album;
  const closed = { local: say.localOnly, unsaved: say.unsaved, full: say.most };
  const onFile = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void album.add(file);
    input.value = '';
  };
  return html`<section class="album" id="photos" tabindex="-1" aria-labelledby="photos-title">
    <h3 id="photos-title">${say.title}</h3>
    <p class="hint">${say.hint}</p>
    ${photos.map((photo, at) => drawPhoto(view, photo, at))}
    ${
      isOpen === 'open'
        ? html`<label class="file">${say.add}<input type="file" accept="image/jpeg,image/png,image/webp" ?disabled=${album.isSending} @change=${onFile} /></label>`
        : html`<p class="hint">${closed[isOpen]}</p>`
    }
    <p role="status">${album.isSending ? say.sending : nothing}</p>
    ${fault ? html`<p class="error" role="alert">${say.faults[fault]}</p>` : nothing}
  </section>`;
}

function drawPhoto({ album, words }: PracticeFormView, photo: Photo, at: number): TemplateResult {
  const say = words.photos;
  const valueOf = ({ target }: Event) => (target as HTMLInputElement).value;
  return html`<fieldset class="photo">
    <legend>${say.of(at + 1)}</legend>
    <img src=${album.address(photo) ?? nothing} alt=${photo.alt ?? ''} width=${photo.width ?? nothing} height=${photo.height ?? nothing} loading="lazy" />
    <div>
      <label for=${`alt-${at}`}>${say.alt}</label>
      <p class="hint" id=${`alt-hint-${at}`}>${say.altHint}</p>
      <input id=${`alt-${at}`} maxlength="300" aria-describedby=${`alt-hint-${at}`} .value=${photo.alt ?? ''} @change=${(event: Event) => album.describe(at, { alt: valueOf(event) || undefined })} />
      <label for=${`caption-${at}`}>${say.caption}</label>
      <input id=${`caption-${at}`} maxlength="300" .value=${photo.caption ?? ''} @change=${(event: Event) => album.describe(at, { caption: valueOf(event) || undefined })} />
      <button type="button" class="quiet" @click=${() => album.remove(at)}>${say.remove(at + 1)}</button>
    </div>
  </fieldset>`;
}
