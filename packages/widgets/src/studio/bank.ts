import type { BankFile, PracticeBrief } from '@otklik/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { saveFile } from '../internal/save-file.ts';
import { Entry } from './entry.ts';
import { sayPlace } from './explain.ts';
import { drawCopied } from './shown-once.ts';
import { snippetForBank, snippetForCard } from './snippets.ts';
import { View } from './view.ts';

/** The bank as a whole: on other sites, as a file, and what is taken over from others. */
export class Bank extends View {
  #practices: readonly PracticeBrief[] | undefined;
  #card = '';
  #result: TemplateResult | undefined;
  readonly #taking = new Entry(this.studio, 'take');

  get title(): string {
    return this.words.bank.title;
  }

  override async load(): Promise<void> {
    const { practices } = await this.studio.call(() =>
      this.studio.client.practices.search({ sort: 'title' }, { limit: 100 }),
    );
    this.#practices = practices;
    this.#card ||= practices[0]?.id ?? '';
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
      ${
        practices.length === 0
          ? html`<p class="note">${bank.cardNone}</p>`
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
      const { taken, known, refused } = await studio.call(() => studio.client.bank.takeOver(file, { from }));
      this.#result = html`<div class="made">
        <p role="status">${bank.taken(taken, known)}</p>
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

/** The bank in a text, as far as it looks like one; the API judges what is in it. Anything else is nothing. */
function readBank(text: string): BankFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const isBank = typeof read === 'object' && read !== null && 'practices' in read && Array.isArray(read.practices);
    return isBank ? (read as BankFile) : undefined;
  } catch {
    // Not JSON at all, which is said to the person like every other file that is no bank.
    return undefined;
  }
}
