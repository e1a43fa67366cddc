import type { RecordSummary } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { beginPractice } from './beginning.ts';
import { drawTable } from './draw-table.ts';
import { Listing } from './listing.ts';
import { formatDate } from './moments.ts';
import { pathTo } from './places.ts';
import { drawPracticeState, isLate, nameOf } from './record-parts.ts';
import { type Studio, View } from './view.ts';

/** What its author does next, and by when. */
export function sayNext({ words, lang }: Studio, { state, dueOn }: RecordSummary): string {
  const { todo, until } = words.practices;
  const isTheirs = state === 'revision' || state === 'needs-update';
  return isTheirs && dueOn ? until(todo[state], formatDate(dueOn, lang)) : todo[state];
}

/** The practices of one's own organisation: where each stands, and what is next. */
export class Practices extends View {
  readonly #records = new Listing<RecordSummary>(this.studio, async (cursor) => {
    const page = await this.studio.client.records.list({ view: 'mine', cursor, limit: 50 });
    return { rows: page.records, next: page.next };
  });

  get title(): string {
    return this.words.practices.title;
  }

  override load(): Promise<void> {
    return this.#records.load();
  }

  render(): TemplateResult {
    const { practices } = this.words;
    return html`<p>${practices.lead}</p>
      <div class="actions">
        <button class="primary" type="button" @click=${() => beginPractice(this.studio, false)}>${practices.begin}</button>
        <button type="button" aria-describedby="on-behalf-hint" @click=${() => beginPractice(this.studio, true)}>
          ${practices.beginOnBehalf}
        </button>
      </div>
      <p class="hint" id="on-behalf-hint">${practices.onBehalfHint}</p>
      ${this.#drawList()} ${this.#records.drawMore()}`;
  }

  #drawList(): TemplateResult {
    const { studio, words } = this;
    const { rows, isRead } = this.#records;
    if (!isRead) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    if (rows.length === 0) return html`<p class="empty" role="status">${words.practices.none}</p>`;
    return drawTable(
      words.practices.title,
      [
        {
          head: words.practices.practice,
          isTitle: true,
          cell: (record) =>
            html`<a href=${pathTo({ name: 'record', id: record.id })} data-place>${nameOf(studio, record)}</a>
              <span class="under">${this.#sayWhich(record)}</span>`,
        },
        { head: words.practices.state, cell: ({ state }) => drawPracticeState(studio, state) },
        {
          head: words.practices.next,
          cell: (record) =>
            html`${sayNext(studio, record)}${isLate(record) ? html`<span class="under late">${words.practices.overdue(formatDate(record.dueOn!, studio.lang))}</span>` : nothing}`,
        },
      ],
      rows,
    );
  }

  #sayWhich({ number, version, organisation, changedOn }: RecordSummary): string {
    const { studio } = this;
    const { practices } = this.words;
    return [
      number !== undefined && practices.number(number),
      version > 1 && practices.version(version),
      organisation.id !== studio.session?.current?.organisation && organisation.name,
      practices.changedOn(formatDate(changedOn, studio.lang)),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
