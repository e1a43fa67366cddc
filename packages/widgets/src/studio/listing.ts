import { html, nothing, type TemplateResult } from 'lit';
import type { Studio } from './view.ts';

/** One page of a list, and where the next begins. */
interface Page<Row> {
  rows: readonly Row[];
  next?: string | undefined;
}

/** A list that comes page by page. */
export class Listing<Row> {
  rows: Row[] = [];
  /** Whether its first page is there. */
  isRead = false;
  readonly #studio: Studio;
  readonly #read: (cursor: string | undefined) => Promise<Page<Row>>;
  #next: string | undefined;
  #isComing = false;
  #failure = '';

  constructor(studio: Studio, read: (cursor: string | undefined) => Promise<Page<Row>>) {
    this.#studio = studio;
    this.#read = read;
  }

  /** Reads it from its beginning. */
  async load(): Promise<void> {
    const { rows, next } = await this.#studio.call(() => this.#read(undefined));
    this.rows = [...rows];
    this.#next = next;
    this.isRead = true;
  }

  /** The button for more, as long as there is more. */
  drawMore(): TemplateResult | typeof nothing {
    if (this.#next === undefined) return nothing;
    const { words } = this.#studio;
    return html`${this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing}
      <div class="actions">
        <button type="button" aria-disabled=${this.#isComing ? 'true' : nothing} @click=${() => void this.#more()}>
          ${this.#isComing ? words.loading : words.more}
        </button>
      </div>`;
  }

  async #more(): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    this.#failure = '';
    this.#studio.requestUpdate();
    try {
      const { rows, next } = await this.#studio.call(() => this.#read(this.#next));
      this.rows.push(...rows);
      this.#next = next;
    } catch (cause) {
      this.#failure = this.#studio.explain(cause);
    }
    this.#isComing = false;
    this.#studio.requestUpdate();
  }
}
