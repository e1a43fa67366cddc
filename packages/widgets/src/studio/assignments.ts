import type { Assignment } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../internal/day.ts';
import { drawTable } from './draw-table.ts';
import { formatDate } from './moments.ts';
import { pathTo } from './places.ts';
import { View } from './view.ts';

/** What an expert was asked to review: what waits for them first. */
export class Assignments extends View {
  #assignments: readonly Assignment[] | undefined;

  get title(): string {
    return this.words.assignments.title;
  }

  override async load(): Promise<void> {
    this.#assignments = await this.studio.call(() => this.studio.client.assignments.list());
  }

  render(): TemplateResult {
    const { words } = this;
    const { assignments, practices } = words;
    if (!this.#assignments) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    if (this.#assignments.length === 0) return html`<p class="empty" role="status">${assignments.none}</p>`;
    return drawTable(
      assignments.title,
      [
        {
          head: assignments.practice,
          isTitle: true,
          cell: ({ practice, title }) =>
            html`<a href=${pathTo({ name: 'review', id: practice })} data-place>${title.trim() || practices.untitled}</a>`,
        },
        {
          head: assignments.state,
          cell: ({ state }) =>
            html`<span class=${`state ${state === 'handed-in' ? 'open' : state === 'open' ? '' : 'draft'}`}>${assignments.states[state]}</span>`,
        },
        { head: assignments.due, cell: (assignment) => this.#drawDue(assignment) },
      ],
      this.#assignments,
    );
  }

  #drawDue({ state, dueOn }: Assignment): TemplateResult | typeof nothing {
    const { assignments } = this.words;
    const day = formatDate(dueOn, this.studio.lang);
    if (state !== 'open') return nothing;
    return dueOn < today() ? html`<span class="late">${assignments.late(day)}</span>` : html`${assignments.until(day)}`;
  }
}
