import type { RecordSummary } from '@otklik/schema';
import { PRACTICE_STATES, type PracticeState } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { drawTable } from './draw-table.ts';
import { Listing } from './listing.ts';
import { formatDate } from './moments.ts';
import { pathTo } from './places.ts';
import { drawPracticeState, isLate, nameOf } from './record-parts.ts';
import { View } from './view.ts';

/** Nobody else sees what its author is still writing. */
const SHOWN = PRACTICE_STATES.filter((state) => state !== 'draft');

/** What a moderator decides about, in the order of the API: first what is due first, and so what is late. */
export class Queue extends View {
  #state: PracticeState | undefined;

  readonly #records = new Listing<RecordSummary>(this.studio, async (cursor) => {
    const page = await this.studio.client.records.list({ view: 'queue', state: this.#state, cursor, limit: 50 });
    return { rows: page.records, next: page.next };
  });

  get title(): string {
    return this.words.queue.title;
  }

  override load(): Promise<void> {
    return this.#records.load();
  }

  render(): TemplateResult {
    const { words } = this;
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const picked = String(new FormData(event.target as HTMLFormElement).get('state') ?? '');
      this.#state = SHOWN.find((state) => state === picked);
      void this.start();
    };
    return html`<form class="search" @submit=${onSubmit}>
        <label for="state">${words.practices.state}</label>
        <select id="state" name="state">
          <option value="">${words.queue.all}</option>
          ${SHOWN.map((state) => html`<option value=${state}>${words.practiceStates[state]}</option>`)}
        </select>
        <button type="submit">${words.queue.filter}</button>
      </form>
      ${this.#drawList()} ${this.#records.drawMore()}`;
  }

  #drawList(): TemplateResult {
    const { studio, words } = this;
    if (!this.#records.isRead) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    const { rows } = this.#records;
    if (rows.length === 0) return html`<p class="empty" role="status">${words.queue.none}</p>`;
    return drawTable(
      words.queue.title,
      [
        {
          head: words.practices.practice,
          isTitle: true,
          cell: (record) =>
            html`<a href=${pathTo({ name: record.state === 'review' ? 'decision' : 'queued', id: record.id })} data-place>${nameOf(studio, record)}</a>
              ${record.number === undefined ? nothing : html`<span class="under">${words.practices.number(record.number)}</span>`}`,
        },
        { head: words.queue.organisation, cell: ({ organisation }) => organisation.name },
        { head: words.practices.state, cell: ({ state }) => drawPracticeState(studio, state) },
        { head: words.queue.due, cell: (record) => this.#drawDue(record) },
      ],
      rows,
    );
  }

  #drawDue(record: RecordSummary): TemplateResult | string {
    const { queue } = this.words;
    if (record.dueOn === undefined) return queue.noDue;
    const day = formatDate(record.dueOn, this.studio.lang);
    return isLate(record) ? html`<span class="late">${queue.isLate(day)}</span>` : day;
  }
}
