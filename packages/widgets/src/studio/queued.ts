import type { Expert } from '@otklik/schema';
import { findHints, type Hint, recencyOf, SECTIONS } from '@otklik/schema/engine';
import type { TaggedRecord } from '@otklik/sdk/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../internal/day.ts';
import { Comparing } from './comparing.ts';
import { drawChanges } from './draw-changes.ts';
import { drawPractice } from './draw-practice.ts';
import { Entry } from './entry.ts';
import { isRefusal } from './explain.ts';
import { deedsOf, drawMove, moveOn, type RecordView } from './moving.ts';
import { pathTo } from './places.ts';
import { drawAdvice, drawHistory, drawRecordFacts, nameOf } from './record-parts.ts';
import { View } from './view.ts';

/** What a moderator does with a practice; authors have `RecordPage`, reviews `Decision`. */
const DEEDS = ['publish', 'decline', 'back', 'hold', 'archive'];

/** One practice before a moderator: what to look at, whom to ask, what to decide. */
export class Queued extends View implements RecordView {
  record: TaggedRecord | undefined;
  #experts: readonly Expert[] = [];
  #isRead = false;
  readonly #choosing = new Entry(this.studio, 'experts');
  readonly #comparing = new Comparing(this.studio);

  get title(): string {
    return this.record ? nameOf(this.studio, this.record) : this.words.queue.title;
  }

  override async load(): Promise<void> {
    const { client, place } = this.studio;
    const id = place.id ?? '';
    try {
      this.record = await this.studio.call(() => client.records.read({ id }));
    } catch (cause) {
      if (!isRefusal(cause, 'no-practice')) throw cause;
    }
    this.#isRead = true;
    if (this.record?.moves.includes('review') && this.record.state === 'screening')
      this.#experts = await this.studio.call(() => client.records.experts(id));
  }

  render(): TemplateResult {
    const { studio, words, record } = this;
    const toAll = html`<p><a href=${pathTo({ name: 'queue' })} data-place>${words.record.toQueue}</a></p>`;
    if (!record)
      return html`<p role="status">${this.#isRead ? words.record.notFound : this.isLoading ? words.loading : nothing}</p>
        ${toAll}`;
    return html`${toAll} ${drawRecordFacts(studio, record)} ${this.#drawWarnings(record)} ${this.#drawChoosing(record)}
      ${this.#drawPublishing(record)} ${this.#drawDeeds(record)} ${drawAdvice(studio, record)} ${drawHistory(studio, record)}
      ${this.#comparing.draw(record)}
      <section aria-labelledby="text">
        <h2 id="text">${words.record.text}</h2>
        ${drawPractice(studio, record.practice)}
      </section>`;
  }

  #drawWarnings(record: TaggedRecord): TemplateResult {
    const { queue } = this.words;
    const recency = recencyOf(record.practice, record.submittedOn ?? today());
    return html`<section aria-labelledby="warnings">
      <h2 id="warnings">${queue.warnings}</h2>
      ${record.isAuthor ? html`<p class="note">${queue.isOwn}</p>` : nothing}
      ${
        record.alike.length > 0
          ? html`<div class="note">
              <p>${queue.alike(record.alike.length)}</p>
              <ul>
                ${record.alike.map(
                  ({ id, title }) => html`<li><a href=${pathTo({ name: 'queued', id })} data-place>${title}</a></li>`,
                )}
              </ul>
            </div>`
          : nothing
      }
      <p class=${recency === 'recent' ? 'hint' : 'note'}>${queue.recency[recency]}</p>
      ${this.#drawHints(findHints(record.practice, { today: today() }))}
    </section>`;
  }

  #drawHints(hints: readonly Hint[]): TemplateResult | typeof nothing {
    const { words, studio } = this;
    const heard = hints.filter(({ severity }) => severity !== 'tip');
    if (heard.length === 0) return nothing;
    return html`<details>
      <summary>${words.queue.hints(heard.length)}</summary>
      <ul>
        ${heard.map(({ pointer, message }) => {
          const section = pointer.split('/')[1] ?? '';
          const number = (SECTIONS as readonly string[]).indexOf(section) + 1;
          const onClick = (event: Event) => {
            event.preventDefault();
            studio.focus(`text-${section}`);
          };
          return html`<li>
            ${number > 0 ? html`<a href=${`#text-${section}`} @click=${onClick}>${words.queue.toHint} ${number}</a>: ` : nothing}${studio.lang.startsWith('en') ? message.en : message.ru}
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #drawChoosing(record: TaggedRecord): TemplateResult | typeof nothing {
    const { words, studio } = this;
    if (record.state !== 'screening' || !record.moves.includes('review')) return nothing;
    const { queue } = words;
    const free = this.#experts.filter(({ conflicts }) => conflicts.length === 0);
    const barred = this.#experts.filter(({ conflicts }) => conflicts.length > 0);
    return html`<section aria-labelledby="choose">
      <h2 id="choose">${queue.experts}</h2>
      ${
        free.length < 2
          ? html`<p class="note">${queue.fewExperts}</p>`
          : this.#choosing.form(
              () =>
                html`<p>${queue.expertsLead}</p>
                  ${this.#choosing.picks({
                    ...{ name: 'experts', label: queue.expertsLabel },
                    options: free.map(({ id, name, open }) => ({ id, title: name, about: queue.open(open) })),
                    judge: ({ length }) => (length === 2 ? undefined : queue.expertsWrong(length)),
                  })}
                  ${this.#choosing.picks({
                    ...{ name: 'themeFits', label: words.collections.theme },
                    options: [{ id: 'yes', title: queue.themeFits, about: this.#sayThemes(record) }],
                    judge: ({ length }) => (length === 1 ? undefined : queue.themeMissing),
                  })}`,
              queue.send,
              async (_, data) => {
                const experts = data.getAll('experts').map(String);
                if (await moveOn(studio, this, { to: 'review', themeFits: true, experts })) studio.say(queue.sent);
              },
            )
      }
      ${
        barred.length > 0
          ? html`<h3>${queue.conflicted}</h3>
              <ul>
                ${barred.map(({ name, conflicts }) => html`<li>${name}: ${conflicts.map((each) => words.conflicts[each]).join(', ')}</li>`)}
              </ul>`
          : nothing
      }
    </section>`;
  }

  #sayThemes({ practice }: TaggedRecord): string {
    const { theme } = this.words.names;
    return (practice.facets?.theme ?? []).map((id) => (Object.hasOwn(theme, id) ? theme[id] : id)).join(', ');
  }

  #drawPublishing(record: TaggedRecord): TemplateResult | typeof nothing {
    const { words, studio } = this;
    if (record.state !== 'accepted') return nothing;
    const { id, confirmed, hash, reviewedText, practice } = record;
    return html`<section aria-labelledby="publishing">
      <h2 id="publishing">${words.queue.publishing}</h2>
      <p class=${confirmed === hash ? 'made' : 'note'}>${confirmed === hash ? words.record.isConfirmed : words.record.notConfirmed}</p>
      ${reviewedText ? drawChanges(studio, reviewedText, practice) : nothing}
      ${
        record.isAuthor
          ? nothing
          : html`<p><a href=${pathTo({ name: 'practice', id })} data-place aria-describedby="wording-hint">${words.queue.wording}</a></p>
              <p class="hint" id="wording-hint">${words.queue.wordingHint}</p>`
      }
    </section>`;
  }

  #drawDeeds(record: TaggedRecord): TemplateResult {
    const { words, studio } = this;
    const isConfirmed = record.confirmed === record.hash;
    const deeds = deedsOf(record).filter(({ deed }) => DEEDS.includes(deed) && (deed !== 'publish' || isConfirmed));
    return html`<div class="actions">
      ${
        record.state === 'review' || record.advice.length > 0
          ? html`<a class="button" href=${pathTo({ name: 'decision', id: record.id })} data-place>${words.queue.toBoard}</a>`
          : nothing
      }
      ${deeds.map((deed) => drawMove(studio, this, deed, deed.deed === 'publish'))}
    </div>`;
  }
}
