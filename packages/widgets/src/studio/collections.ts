import type { CollectionSummary } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { drawTable } from './draw-table.ts';
import { formatDate } from './moments.ts';
import { pathTo } from './places.ts';
import { View } from './view.ts';

/** Under this id a collection stands that has no id yet. Nobody has one of that name: `PUT` refuses it. */
export const NEW_COLLECTION = 'new';

/** The collections of the organisation. */
export class Collections extends View {
  #collections: readonly CollectionSummary[] | undefined;

  get title(): string {
    return this.words.collections.title;
  }

  override async load(): Promise<void> {
    this.#collections = await this.studio.call(() => this.studio.client.collections.list());
  }

  render(): TemplateResult {
    const { words, studio } = this;
    const { collections } = words;
    if (!this.#collections) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    return html`<p>${collections.lead}</p>
      <div class="actions">
        <a class="button" href=${pathTo({ name: 'collection', id: NEW_COLLECTION })} data-place>${collections.begin}</a>
      </div>
      ${
        this.#collections.length === 0
          ? html`<p class="empty" role="status">${collections.none}</p>`
          : drawTable(
              collections.title,
              [
                {
                  head: collections.collection,
                  isTitle: true,
                  cell: ({ id, title }) =>
                    html`<a href=${pathTo({ name: 'collection', id })} data-place>${title}</a> <span class="under">${id}</span>`,
                },
                { head: collections.practices, cell: ({ practices }) => practices },
                { head: collections.issuedOn, cell: ({ issuedOn }) => formatDate(issuedOn, studio.lang) },
                { head: collections.isOpen, cell: ({ isOpen }) => (isOpen ? collections.open : collections.closed) },
              ],
              this.#collections,
            )
      }`;
  }
}
