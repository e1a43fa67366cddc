import type { NewConfirmationLink } from '@otklik/schema';
import type { TaggedRecord } from '@otklik/sdk/staff';
import { html, nothing, type TemplateResult } from 'lit';
import { Comparing } from './comparing.ts';
import { drawChanges } from './draw-changes.ts';
import { drawPractice } from './draw-practice.ts';
import { isRefusal } from './explain.ts';
import { formatDate } from './moments.ts';
import { deedsOf, drawMove, moveOn, type RecordView } from './moving.ts';
import { pathTo } from './places.ts';
import { sayNext } from './practices.ts';
import { drawQr } from './qr.ts';
import { drawAdvice, drawHistory, drawRecordFacts, nameOf } from './record-parts.ts';
import { drawCopied } from './shown-once.ts';
import { View } from './view.ts';

/** What its author does with a practice; moderators have `Queued`. */
const OWN_DEEDS = ['submit', 'withdraw', 'archive'];

const WRITTEN_IN = ['draft', 'revision'];
const ENDED = ['published', 'needs-update', 'archived', 'declined', 'withdrawn'];

/** One practice of one's own: where it stands, what is next, what was said of it. */
export class RecordPage extends View implements RecordView {
  record: TaggedRecord | undefined;
  #isRead = false;
  #link: NewConfirmationLink | undefined;
  readonly #comparing = new Comparing(this.studio);

  get title(): string {
    return this.record ? nameOf(this.studio, this.record) : this.words.practices.title;
  }

  override async load(): Promise<void> {
    const { client, place } = this.studio;
    try {
      this.record = await this.studio.call(() => client.records.read({ id: place.id ?? '' }));
    } catch (cause) {
      if (!isRefusal(cause, 'no-practice')) throw cause;
    }
    this.#isRead = true;
  }

  render(): TemplateResult {
    const { studio, words, record } = this;
    const toAll = html`<p><a href=${pathTo({ name: 'practices' })} data-place>${words.record.toMine}</a></p>`;
    if (!record)
      return html`<p role="status">${this.#isRead ? words.record.notFound : this.isLoading ? words.loading : nothing}</p>
        ${toAll}`;
    return html`${toAll} ${drawRecordFacts(studio, record)} ${this.#drawNext(record)} ${this.#drawConfirming(record)}
      ${this.#drawLink(record)} ${drawAdvice(studio, record)} ${drawHistory(studio, record)}
      ${this.#comparing.draw(record)}
      <section aria-labelledby="text">
        <h2 id="text">${words.record.text}</h2>
        ${drawPractice(studio, record.practice)}
      </section>`;
  }

  #drawNext(record: TaggedRecord): TemplateResult {
    const { studio, words } = this;
    const { id, state, published, onBehalf } = record;
    const isWriting = WRITTEN_IN.includes(state) && studio.can('PUT /v1/records/:practice/confirmation');
    const deeds = deedsOf(record).filter(({ deed }) => OWN_DEEDS.includes(deed));
    return html`<div class="note">
      <p><strong>${words.practices.next}.</strong> ${this.#sayNext(record)}</p>
      ${onBehalf ? html`<p class="hint">${words.record.onBehalf}</p>` : nothing}
      <div class="actions">
        ${isWriting ? html`<a class="button" href=${pathTo({ name: 'practice', id })} data-place>${words.record.open}</a>` : nothing}
        ${
          state === 'needs-update' && record.moves.includes('published')
            ? html`<button class="primary" type="button" @click=${() => void this.#sayStillTrue()}>${words.record.stillTrue}</button>`
            : nothing
        }
        ${deeds.map((deed) => drawMove(studio, this, deed, deed.deed === 'submit'))}
        ${
          ENDED.includes(state) && studio.can('POST /v1/records/:practice/versions')
            ? html`<button type="button" aria-describedby=${published ? 'version-hint' : nothing} @click=${() => void this.#beginVersion(record)}>
                ${words.record.newVersion}
              </button>`
            : nothing
        }
        ${published ? html`<a href=${`${studio.embed.origin}/p/${id}`} target="_blank" rel="noopener">${words.record.read}</a>` : nothing}
      </div>
      ${
        ENDED.includes(state) && published
          ? html`<p class="hint" id="version-hint">${words.record.newVersionAbout}</p>`
          : nothing
      }
    </div>`;
  }

  #sayNext(record: TaggedRecord): string {
    const { practices } = this.words;
    if (record.state !== 'accepted') return sayNext(this.studio, record);
    if (record.confirmed === record.hash) return practices.todoConfirmed;
    return record.onBehalf ? practices.otherConfirms : practices.todo.accepted;
  }

  /** What an editor has changed, and the button under it: nobody confirms what they were not shown. */
  #drawConfirming(record: TaggedRecord): TemplateResult | typeof nothing {
    const { words, studio } = this;
    const { state, confirmed, hash, onBehalf, reviewedText, practice } = record;
    if (state !== 'accepted' || !studio.can('PUT /v1/records/:practice/confirmation')) return nothing;
    if (confirmed === hash) return html`<p class="made" role="status">${words.record.confirmed}</p>`;
    return html`<section aria-labelledby="confirm">
      <h2 id="confirm" tabindex="-1">${words.record.confirm}</h2>
      <p>${reviewedText ? words.record.confirmLead : words.record.confirmSame}</p>
      ${reviewedText ? drawChanges(studio, reviewedText, practice) : nothing}
      ${
        onBehalf
          ? nothing
          : html`<div class="actions">
              <button class="primary" type="button" @click=${() => void this.#confirm(record)}>${words.record.confirmAction}</button>
            </div>`
      }
    </section>`;
  }

  #drawLink(record: TaggedRecord): TemplateResult | typeof nothing {
    const { words, studio } = this;
    const isAsked = ['draft', 'revision', 'accepted', 'needs-update'].includes(record.state);
    if (!record.onBehalf || !isAsked || !studio.can('POST /v1/records/:practice/links')) return nothing;
    return html`<section aria-labelledby="link-title">
      <h2 id="link-title">${words.record.link}</h2>
      <p>${words.record.linkLead}</p>
      ${this.#link ? this.#drawMade(this.#link) : nothing}
      <div class="actions">
        <button type="button" @click=${() => void this.#makeLink(record)}>${words.record.linkMake}</button>
      </div>
    </section>`;
  }

  #drawMade({ url, expiresOn, sentTo }: NewConfirmationLink): TemplateResult {
    const { record } = this.words;
    return html`<div class="made">
      <h3 id="made" tabindex="-1">${record.linkMade}</h3>
      <p>${record.linkUntil(formatDate(expiresOn, this.studio.lang))} ${sentTo ? record.linkSent(sentTo) : nothing}</p>
      <div class="beside">
        ${drawQr(url, record.linkQr)}
        <div>${drawCopied(this.studio, { id: 'link', label: record.linkLabel, text: url })}</div>
      </div>
    </div>`;
  }

  async #makeLink({ id }: TaggedRecord): Promise<void> {
    const made = await this.attempt(() => this.studio.client.records.addLink(id));
    if (!made) return;
    this.#link = made.given;
    this.studio.focus('made');
  }

  async #confirm({ id, hash }: TaggedRecord): Promise<void> {
    const done = await this.attempt(() => this.studio.client.records.confirm(id, { hash }));
    if (!done) return;
    this.record = done.given;
    this.studio.say(this.words.record.confirmed);
    this.studio.focus('heading');
  }

  async #sayStillTrue(): Promise<void> {
    const done = await this.attempt(() => moveOn(this.studio, this, { to: 'published' }));
    if (done?.given) this.studio.say(this.words.record.stillTrueDone);
  }

  async #beginVersion({ id }: TaggedRecord): Promise<void> {
    const made = await this.attempt(() => this.studio.client.records.beginVersion(id));
    if (!made) return;
    this.record = made.given;
    this.studio.say(this.words.record.newVersionMade);
    this.studio.focus('heading');
  }
}
