import type { AuditEntry, PracticeState, Role } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { drawTable } from './draw-table.ts';
import { Listing } from './listing.ts';
import { formatDate, formatMoment } from './moments.ts';
import { View } from './view.ts';

/** Who did what. Lines only come; none can be changed. */
export class Audit extends View {
  /** Of those who are still here. */
  #names = new Map<string, string>();

  readonly #log = new Listing<AuditEntry>(this.studio, async (cursor) => {
    const page = await this.studio.client.audit.list({ cursor });
    return { rows: page.entries, next: page.next };
  });

  get title(): string {
    return this.words.audit.title;
  }

  override async load(): Promise<void> {
    const { studio } = this;
    const [members] = await Promise.all([studio.call(() => studio.client.members.list()), this.#log.load()]);
    this.#names = new Map(members.map(({ id, name }) => [id, name]));
  }

  render(): TemplateResult {
    const { audit, loading } = this.words;
    if (!this.#log.isRead) return html`<p role="status">${this.isLoading ? loading : nothing}</p>`;
    return html`<p>${audit.lead}</p>
      ${this.#log.rows.length === 0 ? html`<p class="empty">${audit.none}</p>` : this.#drawLog()}
      ${this.#log.drawMore()}
      <p class="hint">${audit.verify} <code>npx otklik audit verify</code></p>`;
  }

  #drawLog(): TemplateResult {
    const { words, studio } = this;
    const { audit } = words;
    return drawTable(
      audit.title,
      [
        { head: audit.what, isTitle: true, cell: ({ action }) => html`<strong>${audit.actions[action]}</strong>` },
        { head: audit.at, cell: ({ at }) => html`<time datetime=${at}>${formatMoment(at, studio.lang)}</time>` },
        {
          head: audit.who,
          cell: ({ actor: { kind, name } }) =>
            html`<span>${name}</span>${audit.by[kind] && audit.by[kind] !== name ? html`<span class="under">${audit.by[kind]}</span>` : nothing}`,
        },
        { head: audit.details, cell: (entry) => this.#drawDetails(entry) },
        { head: audit.number, cell: ({ number }) => number },
      ],
      this.#log.rows,
    );
  }

  #drawDetails({ target, details }: AuditEntry): TemplateResult {
    const { facts } = this.words.audit;
    const name = this.#names.get(target);
    return html`${name ? html`<span>${name}</span>` : html`<code>${shorten(target)}</code>`}${Object.entries(
      details,
    ).map(([fact, value]) => html`<span class="under">${facts[fact] ?? fact}: ${this.#say(fact, value)}</span>`)}`;
  }

  /** States and roles by their titles, days as people write them, long hashes by their beginning. */
  #say(fact: string, value: string | number | boolean): string {
    const { words, studio } = this;
    if (fact === 'from' || fact === 'to') return words.practiceStates[value as PracticeState] ?? String(value);
    if (fact === 'expert') return this.#names.get(String(value)) ?? shorten(String(value));
    if (typeof value === 'boolean') return value ? words.audit.yes : words.audit.no;
    const text = String(value);
    const parts = text.split(' ');
    if (parts.every((part) => part in words.roles))
      return parts.map((part) => words.roles[part as Role].title).join(', ');
    return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text, studio.lang) : shorten(text);
  }
}

const shorten = (text: string): string => (/^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 10)}…` : text);
