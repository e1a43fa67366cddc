import type { FormSummary } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { drawTable } from './draw-table.ts';
import { Listing } from './listing.ts';
import { formatDate } from './moments.ts';
import { pathTo } from './places.ts';
import { type Studio, View } from './view.ts';

/** The state of a form, in a word and a colour. */
export const drawState = ({ words }: Studio, { state }: FormSummary): TemplateResult =>
  html`<span class=${`state ${state}`}>${words.forms.states[state]}</span>`;

/** From when until when it takes answers. */
export function drawDays({ words, lang }: Studio, { opensOn, closesOn }: FormSummary): string {
  const days = [
    opensOn && words.forms.from(formatDate(opensOn, lang)),
    closesOn && words.forms.until(formatDate(closesOn, lang)),
  ].filter(Boolean);
  return days.join(' ') || words.forms.noDays;
}

/** The forms of the organisation, with their state. */
export class Forms extends View {
  #search = '';

  readonly #forms = new Listing<FormSummary>(this.studio, async (cursor) => {
    const page = await this.studio.client.forms.list({ search: this.#search, cursor, limit: 50 });
    return { rows: page.forms, next: page.next };
  });

  get title(): string {
    return this.words.forms.title;
  }

  override load(): Promise<void> {
    return this.#forms.load();
  }

  render(): TemplateResult {
    const { words, studio } = this;
    return html`${this.#drawSearch()} ${this.#drawList()}
      ${this.#forms.drawMore()}
      ${studio.can('PATCH /v1/forms/:form') ? html`<p class="note">${words.forms.howToPublish}</p>` : nothing}`;
  }

  #drawSearch(): TemplateResult | typeof nothing {
    // A handful is seen at a glance.
    if (!this.#search && this.#forms.rows.length < 8) return nothing;
    const { words } = this;
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      this.#search = String(new FormData(event.target as HTMLFormElement).get('search') ?? '').trim();
      void this.start();
    };
    return html`<form class="search" role="search" @submit=${onSubmit}>
      <label for="search">${words.forms.search}</label>
      <input id="search" name="search" type="search" autocomplete="off" maxlength="200" />
      <button type="submit">${words.forms.find}</button>
    </form>`;
  }

  #drawList(): TemplateResult {
    const { studio, words } = this;
    if (!this.#forms.isRead) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    if (this.#forms.rows.length === 0)
      return html`<p class="empty" role="status">${this.#search ? words.forms.noneFound : words.forms.none}</p>`;
    return drawTable(
      words.forms.title,
      [
        {
          head: words.forms.form,
          cell: (form) => html`<a href=${pathTo({ name: 'form', id: form.id })} data-place>${form.title}</a>`,
          isTitle: true,
        },
        { head: words.forms.state, cell: (form) => drawState(studio, form) },
        { head: words.forms.days, cell: (form) => drawDays(studio, form) },
      ],
      this.#forms.rows,
    );
  }
}
