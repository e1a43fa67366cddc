import type { PracticeBrief, Takeover } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../internal/save-file.ts';
import { Entry } from './entry.ts';
import { sayPlace } from './explain.ts';
import { drawCopied } from './shown-once.ts';
import { snippetForBank, snippetForCard } from './snippets.ts';
import { partsOf, readBank, sumOf } from './taking-over.ts';
import { View } from './view.ts';

/** The longest list to pick a card from: a longer bank is searched first. The API gives no longer page. */
const PICKED_FROM = 100;

/** The bank as a whole: on other sites, as a file, and what is taken over from others. */
export class Bank extends View {
  #practices: readonly PracticeBrief[] | undefined;
  /** How many are published in all: a list to pick from holds no more than {@link PICKED_FROM}. */
  #total = 0;
  #words = '';
  #card = '';
  #result: TemplateResult | undefined;
  readonly #taking = new Entry(this.studio, 'take');

  get title(): string {
    return this.words.bank.title;
  }

  override async load(): Promise<void> {
    const q = this.#words;
    const { practices, total } = await this.studio.call(() =>
      this.studio.client.practices.search(q ? { q } : { sort: 'title' }, { limit: PICKED_FROM }),
    );
    this.#practices = practices;
    if (!q) this.#total = total;
    if (!practices.some(({ id }) => id === this.#card)) this.#card = practices[0]?.id ?? '';
  }

  render(): TemplateResult {
    const { words } = this;
    if (!this.#practices) return html`<p role="status">${this.isLoading ? words.loading : nothing}</p>`;
    return html`${this.#drawEmbed(this.#practices)}
      <section aria-labelledby="export">
        <h2 id="export">${words.bank.export}</h2>
        <p>${words.bank.exportLead}</p>
        <div class="actions">
          <button type="button" @click=${() => void this.#export()}>${words.bank.exportAction}</button>
        </div>
      </section>
      <section aria-labelledby="take-title">
        <h2 id="take-title" tabindex="-1">${words.bank.takeOver}</h2>
        ${this.#result ?? nothing} ${this.#drawTaking()}
      </section>`;
  }

  #drawEmbed(practices: readonly PracticeBrief[]): TemplateResult {
    const { words, studio } = this;
    const { bank, form } = words;
    if (!studio.embed.loader) return html`<p class="note">${form.notBuilt}</p>`;
    const onChange = ({ target }: Event) => {
      this.#card = (target as HTMLSelectElement).value;
      studio.requestUpdate();
    };
    return html`<section aria-labelledby="embed">
      <h2 id="embed">${bank.embed}</h2>
      <p>${bank.embedLead}</p>
      ${drawCopied(studio, { id: 'snippet-bank', label: bank.wholeBank, text: snippetForBank(studio.embed, bank.linkText), rows: 4 })}
      ${this.#total > PICKED_FROM ? this.#drawSearch() : nothing}
      ${
        practices.length === 0
          ? html`<p class="note" role="status">${this.#words ? words.collections.found(0) : bank.cardNone}</p>`
          : html`<div class="line">
                <label for="card">${bank.cardId}</label>
                <select id="card" @change=${onChange}>
                  ${practices.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.#card}>${title}</option>`)}
                </select>
              </div>
              ${drawCopied(studio, { id: 'snippet-card', label: bank.oneCard, text: snippetForCard(studio.embed, this.#card, bank.openCard), rows: 4 })}`
      }
    </section>`;
  }

  /** Narrows what the card is picked from. */
  #drawSearch(): TemplateResult {
    const { collections } = this.words;
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      this.#words = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
      void this.attempt(() => this.load());
    };
    return html`<form role="search" @submit=${onSubmit}>
      <div class="line">
        <label for="card-q">${collections.searchLabel}</label>
        <input id="card-q" name="q" type="search" autocomplete="off" maxlength="200" />
      </div>
      <div class="actions"><button type="submit">${collections.find}</button></div>
    </form>`;
  }

  async #export(): Promise<void> {
    const got = await this.attempt(() => this.studio.client.practices.bank());
    if (!got) return;
    saveFile('bank.json', `${JSON.stringify(got.given, null, 2)}\n`);
    this.studio.say(this.words.bank.exported);
  }

  #drawTaking(): TemplateResult {
    const { bank } = this.words;
    const entry = this.#taking;
    const isAddress = (typed: string) => URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol);
    return html`<p>${bank.takeOverLead}</p>
      ${entry.form(
        () =>
          html`${entry.line({ name: 'file', label: bank.file, type: 'file' })}
          ${entry.line({
            ...{ name: 'address', label: bank.address, hint: bank.addressHint, type: 'url' },
            judge: (typed, data) => {
              const file = data.get('file');
              if (file instanceof File && file.size > 0 && !typed) return bank.originMissing;
              if (!typed) return bank.neither;
              return isAddress(typed) ? undefined : bank.addressWrong;
            },
          })}`,
        bank.take,
        async ({ address = '' }, data) => {
          const file = data.get('file');
          await this.#take(
            file instanceof File && file.size > 0 ? await file.text() : await this.#fetch(address),
            address,
          );
        },
      )}`;
  }

  /** By the browser, with nothing of ours along: the server never asks an address that somebody has typed. */
  async #fetch(address: string): Promise<string | undefined> {
    try {
      const reply = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
      return reply.ok ? await reply.text() : undefined;
    } catch (cause) {
      console.warn('<otklik-studio> the bank was not fetched', cause);
      return undefined;
    }
  }

  async #take(text: string | undefined, from: string): Promise<void> {
    const { studio, words } = this;
    const { bank } = words;
    const file = text === undefined ? undefined : readBank(text);
    if (!file) {
      this.#result = html`<p class="error" role="alert">${text === undefined ? bank.notFetched : bank.notJson}</p>`;
    } else {
      const parts: { at: number; outcome: Takeover }[] = [];
      // One after the other: what was taken stays taken where a later part is refused, and the same file may come again.
      for (const { at, file: part } of partsOf(file))
        parts.push({ at, outcome: await studio.call(() => studio.client.bank.takeOver(part, { from })) });
      const { taken, known, refused, withoutPhotos } = sumOf(parts);
      this.#result = html`<div class="made">
        <p role="status">${bank.taken(taken, known)}${withoutPhotos ? ` ${bank.withoutPhotos(withoutPhotos)}` : ''}</p>
        ${
          refused.length > 0
            ? html`<ul>
                ${refused.map((place) => html`<li>${place.pointer}: ${sayPlace(place, studio.lang) ?? place.code}</li>`)}
              </ul>`
            : nothing
        }
      </div>`;
      await this.load();
    }
    studio.focus('take-title');
  }
}
