import type { FormSummary, Submission } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nameOfLanguage } from '../internal/name-of-language.ts';
import { saveFile } from '../internal/save-file.ts';
import { drawAnswered } from './draw-answered.ts';
import { findForm } from './find-form.ts';
import { Listing } from './listing.ts';
import { formatDate } from './moments.ts';
import { pathTo } from './places.ts';
import { Revisions } from './revisions.ts';
import { View } from './view.ts';

/** What came to a form: one by one, and as a file. */
export class Answers extends View {
  #form: FormSummary | undefined;
  readonly #revisions = new Revisions(this.studio, this.#id);
  #asWords = true;
  #isDownloading = false;
  /** Whose answers have been looked at. */
  readonly #opened = new Set<string>();

  readonly #list = new Listing<Submission>(this.studio, async (cursor) => {
    const page = await this.studio.client.submissions.list(this.#id, { cursor, limit: 50 });
    return { rows: page.submissions, next: page.next };
  });

  get title(): string {
    return this.words.answers.title(this.#form?.title ?? this.#id);
  }

  get #id(): string {
    return this.studio.place.id ?? '';
  }

  override async load(): Promise<void> {
    this.#form = await findForm(this.studio, this.#id);
    await Promise.all([this.#list.load(), this.#revisions.load()]);
  }

  render(): TemplateResult {
    const { words } = this;
    const { rows, isRead } = this.#list;
    return html`<p><a href=${pathTo({ name: 'form', id: this.#id })} data-place>${words.answers.toForm}</a></p>
      ${isRead && rows.length > 0 ? this.#drawDownload() : nothing}
      ${
        isRead
          ? rows.length > 0
            ? html`<p class="hint">${words.answers.lead}</p>
                <ul class="cards">
                  ${repeat(
                    rows,
                    ({ id }) => id,
                    (row, at) => this.#drawOne(row, at),
                  )}
                </ul>
                <p class="hint" role="status">${words.answers.shown(rows.length)}</p>
                ${this.#list.drawMore()}`
            : html`<p class="empty">${words.answers.none} ${words.answers.noneNext}</p>`
          : html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`
      }`;
  }

  #drawDownload(): TemplateResult {
    const { answers } = this.words;
    const onChange = ({ target }: Event) => {
      this.#asWords = (target as HTMLSelectElement).value === 'words';
    };
    const button = (kind: 'csv' | 'xlsx') =>
      html`<button type="button" aria-disabled=${this.#isDownloading ? 'true' : nothing} @click=${() => void this.#download(kind)}>
        ${answers[kind]}
      </button>`;
    return html`<section class="download" aria-labelledby="download">
      <h2 id="download">${answers.download}</h2>
      <div class="row">
        <div class="line">
          <label for="as">${answers.words}</label>
          <select id="as" @change=${onChange}>
            <option value="words">${answers.asWords}</option>
            <option value="codes">${answers.asCodes}</option>
          </select>
        </div>
        <div class="actions">${button('xlsx')} ${button('csv')}</div>
      </div>
    </section>`;
  }

  #drawOne(submission: Submission, at: number): TemplateResult {
    const { words, studio } = this;
    const { receivedOn, lang, revision } = submission;
    const number = this.#revisions.numberOf(revision);
    const facts = [
      formatDate(receivedOn, studio.lang),
      lang && nameOfLanguage(lang),
      number !== undefined && words.answers.revision(number),
    ].filter(Boolean);
    const onToggle = ({ target }: Event) => {
      if (!(target as HTMLDetailsElement).open) return;
      this.#opened.add(submission.id);
      void this.#revisions.bring(revision);
      studio.requestUpdate();
    };
    return html`<li>
      <details @toggle=${onToggle}>
        <summary><strong>${words.answers.one(at + 1)}</strong> <span class="hint">${facts.join(' · ')}</span></summary>
        ${this.#opened.has(submission.id) ? drawAnswered(studio, submission, this.#revisions.at(revision)) : nothing}
        ${
          studio.can('POST /v1/forms/:form/erasures')
            ? html`<button class="danger small" type="button" @click=${() => void this.#erase(submission)}>
                ${words.answers.erase}
              </button>`
            : nothing
        }
      </details>
    </li>`;
  }

  async #erase({ id }: Submission): Promise<void> {
    const { eraseTitle: title, eraseText: text, eraseAction: action, erased } = this.words.answers;
    if (!(await this.studio.ask({ title, text, action }))) return;
    const done = await this.attempt(() => this.studio.client.erasures.add(this.#id, id));
    if (!done) return;
    this.#list.rows = this.#list.rows.filter((row) => row.id !== id);
    this.studio.say(erased);
    this.studio.focus('heading');
  }

  async #download(kind: 'csv' | 'xlsx'): Promise<void> {
    if (this.#isDownloading) return;
    const { downloading, downloaded } = this.words.answers;
    this.#isDownloading = true;
    this.studio.say(downloading);
    const got = await this.attempt(async () => {
      const stream = await this.studio.client.submissions[kind](this.#id, { words: this.#asWords });
      return new Response(stream).blob();
    });
    this.#isDownloading = false;
    if (got) saveFile(`${this.#id}.${kind}`, got.given, TYPES[kind]);
    this.studio.say(got ? downloaded : '');
  }
}

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
