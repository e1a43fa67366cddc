import type { FormSettings, FormSummary } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../internal/save-file.ts';
import { Entry } from './entry.ts';
import { drawDays, drawState } from './forms.ts';
import { findForm } from './find-form.ts';
import { pathTo } from './places.ts';
import { drawQr, fileOfQr } from './qr.ts';
import { drawCopied } from './shown-once.ts';
import { addressOfForm, snippetsFor } from './snippets.ts';
import { View } from './view.ts';

/** One form: whether it takes answers, where it is, and how to put it on a site. */
export class FormPage extends View {
  #form: FormSummary | undefined;
  #isRead = false;
  readonly #days = new Entry(this.studio, 'days');

  get title(): string {
    return this.#form?.title ?? this.#id;
  }

  get #id(): string {
    return this.studio.place.id ?? '';
  }

  override async load(): Promise<void> {
    this.#form = await findForm(this.studio, this.#id);
    this.#isRead = true;
  }

  render(): TemplateResult {
    const { studio, words } = this;
    const form = this.#form;
    if (!form)
      return html`<p role="status">${this.#isRead ? words.form.notFound : this.isLoading ? words.loading : nothing}</p>
        <p><a href=${pathTo({ name: 'forms' })} data-place>${words.form.toForms}</a></p>`;
    return html`<p class="facts">${drawState(studio, form)} <span>${drawDays(studio, form)}</span></p>
      <p class="ways">
        ${
          studio.can('GET /v1/forms/:form/submissions') && form.state !== 'draft'
            ? html`<a class="button" href=${pathTo({ name: 'answers', id: form.id })} data-place>${words.form.toAnswers}</a>`
            : nothing
        }
        <a href=${pathTo({ name: 'forms' })} data-place>${words.form.toForms}</a>
      </p>
      ${
        form.state === 'draft'
          ? html`<p class="note">${words.form.draft}</p>`
          : html`${this.#drawShare(form)} ${this.#drawEmbed(form)}`
      }
      ${studio.can('PATCH /v1/forms/:form') && form.state !== 'draft' ? this.#drawSettings(form) : nothing}`;
  }

  #drawShare({ id }: FormSummary): TemplateResult {
    const { studio, words } = this;
    const address = addressOfForm(studio.embed, id);
    return html`<section aria-labelledby="share">
      <h2 id="share">${words.form.share}</h2>
      <div class="beside">
        ${drawQr(address, words.form.qr)}
        <div>
          ${drawCopied(studio, { id: 'address', label: words.form.address, text: address })}
          <p class="hint">${words.form.addressHint}</p>
          <p>
            <a href=${address} target="_blank" rel="noopener">${words.form.openPage}<span class="unseen">, ${words.form.newTab}</span></a>
          </p>
          <p class="hint">${words.form.qrHint}</p>
          <button type="button" @click=${() => saveFile(`${id}.svg`, fileOfQr(address), 'image/svg+xml')}>
            ${words.form.saveQr}
          </button>
        </div>
      </div>
    </section>`;
  }

  #drawEmbed({ id }: FormSummary): TemplateResult {
    const { studio, words } = this;
    if (!studio.embed.loader) return html`<p class="note">${words.form.notBuilt}</p>`;
    const snippets = snippetsFor(studio.embed, id, words.form.linkText);
    const kinds = ['latest', 'pinned', 'oneFile', 'linkOnly'] as const;
    return html`<section aria-labelledby="embed">
      <h2 id="embed">${words.form.embed}</h2>
      <p>${words.form.embedLead}</p>
      ${kinds.map((kind) => {
        const text = snippets[kind];
        if (!text) return nothing;
        return html`<details ?open=${kind === 'latest'}>
          <summary>${words.form[kind]}</summary>
          <p class="hint">${words.form[`${kind}About`]}</p>
          ${drawCopied(studio, { id: `snippet-${kind}`, label: words.form.code(words.form[kind]), text, rows: kind === 'linkOnly' ? 2 : 5 })}
        </details>`;
      })}
    </section>`;
  }

  #drawSettings(form: FormSummary): TemplateResult {
    const { words } = this;
    const isClosed = form.state === 'closed';
    const { opensOn = '', closesOn = '' } = form;
    return html`<section aria-labelledby="settings">
      <h2 id="settings">${words.form.settings}</h2>
      ${this.#days.form(
        () =>
          html`<div class="row">
            ${this.#days.line({ name: 'opensOn', label: words.form.opensOn, hint: words.form.opensOnHint, type: 'date', value: opensOn })}
            ${this.#days.line({ name: 'closesOn', label: words.form.closesOn, hint: words.form.closesOnHint, type: 'date', value: closesOn, judge: (last, data) => (last && last < String(data.get('opensOn')) ? words.form.daysWrong : undefined) })}
          </div>`,
        words.save,
        async ({ opensOn, closesOn }) => {
          await this.#change({ opensOn: opensOn || null, closesOn: closesOn || null }, words.saved);
        },
        () => this.load(),
      )}
      <div class="actions">
        <button type="button" class=${isClosed ? '' : 'danger'} @click=${() => void this.#turn(!isClosed)}>
          ${isClosed ? words.form.open : words.form.close}
        </button>
      </div>
    </section>`;
  }

  async #turn(closed: boolean): Promise<void> {
    const { form } = this.words;
    const question = { title: form.closeTitle, text: form.closeText, action: form.close };
    if (closed && !(await this.studio.ask(question))) return;
    await this.attempt(() => this.#change({ closed }, closed ? form.closed : form.opened));
  }

  async #change(settings: FormSettings, said: string): Promise<void> {
    const form = this.#form!;
    this.#form = await this.studio.call(() => this.studio.client.forms.change(form, settings));
    this.studio.say(said);
  }
}
