import type { MemberOrganisation } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { drawTable } from './draw-table.ts';
import { Listing } from './listing.ts';
import { addressOfForm } from './snippets.ts';
import { View } from './view.ts';

/** What a centre sees of the organisations that joined it. */
export class Centre extends View {
  readonly #list = new Listing<MemberOrganisation>(this.studio, async (cursor) => {
    const page = await this.studio.client.centre.organisations({ cursor });
    return { rows: page.organisations, next: page.next };
  });

  get title(): string {
    return this.words.centre.title;
  }

  override load(): Promise<void> {
    return this.#list.load();
  }

  render(): TemplateResult {
    const { centre, loading } = this.words;
    if (!this.#list.isRead) return html`<p role="status">${this.isLoading ? loading : nothing}</p>`;
    if (this.#list.rows.length === 0) return html`<p class="empty">${centre.none} ${centre.noneNext}</p>`;
    return html`<p>${centre.lead}</p>
      ${drawTable(
        centre.title,
        [
          { head: centre.organisation, isTitle: true, cell: ({ name }) => html`<strong>${name}</strong>` },
          { head: centre.forms, cell: ({ forms }) => centre.formsNow(forms.open, forms.draft, forms.closed) },
          {
            head: centre.answers,
            cell: ({ answers }) => (answers === undefined ? centre.few : centre.atLeast(answers)),
          },
          { head: centre.published, cell: ({ published }) => this.#drawPublished(published) },
        ],
        this.#list.rows,
      )}
      ${this.#list.drawMore()}`;
  }

  #drawPublished(published: MemberOrganisation['published']): TemplateResult | string {
    if (published.length === 0) return this.words.centre.nothing;
    return html`<ul>
      ${published.map(
        ({ id, title }) =>
          html`<li><a href=${addressOfForm(this.studio.embed, id)} target="_blank" rel="noopener">${title}</a></li>`,
      )}
    </ul>`;
  }
}
