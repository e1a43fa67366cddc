import type { TaggedRecord } from '@otklik/sdk/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { drawChanges } from './draw-changes.ts';
import type { Studio } from './view.ts';

/** How a version differs from an earlier one. That one comes when it is asked for. */
export class Comparing {
  readonly #studio: Studio;
  #other: TaggedRecord | undefined;
  #failure = '';

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** Nothing where there is one version only. */
  draw(record: TaggedRecord): TemplateResult | typeof nothing {
    if (record.version < 2) return nothing;
    const { words } = this.#studio;
    const earlier = Array.from({ length: record.version - 1 }, (_, at) => record.version - 1 - at);
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const version = Number(new FormData(event.target as HTMLFormElement).get('version'));
      void this.#bring(record.id, version);
    };
    return html`<section aria-labelledby="compare">
      <h2 id="compare" tabindex="-1">${words.record.compare}</h2>
      <form class="search" @submit=${onSubmit}>
        <label for="version">${words.record.compareWith}</label>
        <select id="version" name="version">
          ${earlier.map((version) => html`<option value=${version}>${words.practices.version(version)}</option>`)}
        </select>
        <button type="submit">${words.record.compareAction}</button>
      </form>
      ${this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing}
      ${this.#other?.id === record.id ? drawChanges(this.#studio, this.#other.practice, record.practice) : nothing}
    </section>`;
  }

  async #bring(id: string, version: number): Promise<void> {
    this.#failure = '';
    try {
      this.#other = await this.#studio.call(() => this.#studio.client.records.read({ id, version }));
      this.#studio.focus('compare');
    } catch (cause) {
      this.#failure = this.#studio.explain(cause);
    }
    this.#studio.requestUpdate();
  }
}
