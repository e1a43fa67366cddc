import type { OpenConfirmation } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { drawChanges } from './draw-changes.ts';
import { drawPractice } from './draw-practice.ts';
import { isRefusal } from './explain.ts';
import { formatDate } from './moments.ts';
import { type Studio, View } from './view.ts';

/** For people without an account: a practice that was written for them, and one button. */
export class ConfirmationView extends View {
  readonly #token: string;
  #open: OpenConfirmation | undefined;
  #isDone = false;
  #isSending = false;

  constructor(studio: Studio) {
    super(studio);
    this.#token = studio.token;
  }

  get title(): string {
    const { confirmation } = this.words;
    if (this.#isDone) return confirmation.done;
    return this.#open?.purpose === 'still-true' ? confirmation.titleStill : confirmation.title;
  }

  override async load(): Promise<void> {
    if (this.#token) this.#open = await this.studio.client.confirmations.look(this.#token);
  }

  render(): TemplateResult | typeof nothing {
    const { words, studio } = this;
    const { confirmation } = words;
    if (!this.#token) return html`<p>${confirmation.openAgain}</p>`;
    if (this.#isDone) return html`<p class="made">${confirmation.doneText}</p>`;
    if (this.isLoading) return html`<p role="status">${words.loading}</p>`;
    if (!this.#open) return nothing;
    const { practice, before, purpose, expiresOn } = this.#open;
    const isStill = purpose === 'still-true';
    return html`<p>${isStill ? confirmation.leadStill : confirmation.lead}</p>
      <p><strong>${practice.title?.text ?? words.practices.untitled}</strong></p>
      <section aria-labelledby="means">
        <h2 id="means">${confirmation.means}</h2>
        <p>${isStill ? confirmation.meansStill : confirmation.meansText}</p>
        <p class="hint">${confirmation.wrong} ${confirmation.until(formatDate(expiresOn, studio.lang))}</p>
      </section>
      ${
        before
          ? html`<section aria-labelledby="changes">
              <h2 id="changes">${confirmation.changes}</h2>
              ${drawChanges(studio, before, practice)}
            </section>`
          : nothing
      }
      <section aria-labelledby="text">
        <h2 id="text">${confirmation.text}</h2>
        ${drawPractice(studio, practice)}
      </section>
      <div class="actions">
        <button class="primary" type="button" aria-disabled=${this.#isSending ? 'true' : nothing} @click=${() => void this.#confirm()}>
          ${this.#isSending ? words.sending : isStill ? confirmation.still : confirmation.confirm}
        </button>
      </div>`;
  }

  async #confirm(): Promise<void> {
    if (this.#isSending || !this.#open) return;
    const { hash } = this.#open;
    this.#isSending = true;
    this.failure = '';
    this.studio.requestUpdate();
    try {
      await this.studio.client.confirmations.confirm(this.#token, hash);
      this.#isDone = true;
      this.studio.focus('heading');
    } catch (cause) {
      const isChanged = isRefusal(cause, 'stale');
      if (isChanged) await this.start();
      this.failure = isChanged ? this.words.confirmation.changed : this.studio.explain(cause);
      this.studio.focus('failure');
    }
    this.#isSending = false;
    this.studio.requestUpdate();
  }
}
