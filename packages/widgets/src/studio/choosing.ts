import type { PracticeBrief } from '@otklik/schema';
import { EVIDENCE_LEVELS } from '@otklik/schema/engine';
import { html, nothing, type TemplateResult } from 'lit';
import { Listing } from './listing.ts';
import type { Studio } from './view.ts';

/** A practice of a collection, with its title where that is known. */
export interface Chosen {
  id: string;
  version: number;
  hash: string;
  title: string;
}

/** The practices of a collection: in their order, and the bank from which they are taken. */
export class Choosing {
  readonly #studio: Studio;
  chosen: Chosen[] = [];
  /** What is wrong with a practice, by its place in the order. */
  faultAt: (at: number) => string | undefined = () => undefined;
  /** What the last search has found, page by page. */
  #found: { total: number; list: Listing<PracticeBrief> } | undefined;
  #failure = '';

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** Titles of those that stand in a collection. What is not found is called by its id. */
  async nameAll(places: readonly Omit<Chosen, 'title'>[]): Promise<void> {
    this.chosen = await Promise.all(
      places.map(async (place) => {
        const found = await this.#studio.client.practices
          .read(place.id, { version: place.version })
          .catch((): undefined => undefined);
        return { ...place, title: found?.practice.title?.text ?? place.id };
      }),
    );
  }

  draw(fault: string | undefined): TemplateResult {
    const { collections } = this.#studio.words;
    return html`<section aria-labelledby="chosen">
        <h2 id="chosen" tabindex="-1">${collections.chosen}</h2>
        ${fault ? html`<p class="error" id="chosen-fault">${fault}</p>` : nothing}
        ${
          this.chosen.length === 0
            ? html`<p class="empty">${collections.chosenNone}</p>`
            : html`<p class="hint">${collections.chosenHint}</p>
                <ol class="cards">
                  ${this.chosen.map((each, at) => this.#drawChosen(each, at))}
                </ol>`
        }
      </section>
      ${this.#drawSearch()}`;
  }

  #drawChosen({ title, version }: Chosen, at: number): TemplateResult {
    const { collections, practices } = this.#studio.words;
    const fault = this.faultAt(at);
    const isEnd = (step: number) => at + step < 0 || at + step >= this.chosen.length;
    const move = (step: -1 | 1, name: string) =>
      html`<button
        type="button"
        id=${`move-${at}-${step}`}
        aria-disabled=${isEnd(step) ? 'true' : nothing}
        @click=${() => this.#move(at, step)}
      >
        ${name}<span class="unseen">: ${title}</span>
      </button>`;
    return html`<li class="card">
      <div>
        <strong>${at + 1}. ${title}</strong> <span class="under">${practices.version(version)}</span>
        ${fault ? html`<p class="error">${fault}</p>` : nothing}
      </div>
      <div class="small actions">
        ${move(-1, collections.up)} ${move(1, collections.down)}
        <button class="danger" type="button" @click=${() => this.#remove(at)}>
          ${collections.remove}<span class="unseen">: ${title}</span>
        </button>
      </div>
    </li>`;
  }

  /** The focus goes along with what was moved. */
  #move(at: number, step: -1 | 1): void {
    const { collections } = this.#studio.words;
    const to = at + step;
    const moved = this.chosen[at]!;
    const other = this.chosen[to];
    if (!other) return this.#studio.say(step < 0 ? collections.first : collections.last);
    this.chosen = this.chosen.map((each, place) => (place === to ? moved : place === at ? other : each));
    this.#studio.say(collections.moved(moved.title, to + 1, this.chosen.length));
    this.#studio.focus(`move-${to}-${step}`);
  }

  #remove(at: number): void {
    const { title } = this.chosen[at]!;
    this.chosen = this.chosen.filter((_, place) => place !== at);
    this.#studio.say(this.#studio.words.collections.removed(title));
    this.#studio.focus('chosen');
  }

  #drawSearch(): TemplateResult {
    const { collections, names, evidenceLevels } = this.#studio.words;
    // The list of regions is in the order of their codes, which nobody knows by heart.
    const regions = Object.entries(names.region).sort(([, one], [, other]) => one.localeCompare(other));
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      void this.#find((name) => String(data.get(name) ?? '').trim());
    };
    const pick = (name: string, label: string, any: string, options: readonly (readonly [string, string])[]) =>
      html`<div class="line">
        <label for=${`find-${name}`}>${label}</label>
        <select id=${`find-${name}`} name=${name}>
          <option value="">${any}</option>
          ${options.map(([value, title]) => html`<option value=${value}>${title}</option>`)}
        </select>
      </div>`;
    return html`<section aria-labelledby="find">
      <h2 id="find">${collections.search}</h2>
      <form class="entry" role="search" @submit=${onSubmit}>
        <div class="row">
          <div class="line">
            <label for="find-q">${collections.searchLabel}</label>
            <input id="find-q" name="q" type="search" autocomplete="off" maxlength="200" />
          </div>
          ${pick('theme', collections.theme, collections.anyTheme, Object.entries(names.theme))}
          ${pick('region', collections.region, collections.anyRegion, regions)}
          ${pick(
            'evidence',
            collections.evidence,
            collections.anyEvidence,
            EVIDENCE_LEVELS.map((level) => [level, `${level}. ${evidenceLevels[level].title}`] as const),
          )}
        </div>
        <div class="actions"><button type="submit">${collections.find}</button></div>
      </form>
      ${this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing}
      ${this.#found ? this.#drawFound(this.#found.total, this.#found.list) : nothing}
    </section>`;
  }

  #drawFound(total: number, list: Listing<PracticeBrief>): TemplateResult {
    const { collections } = this.#studio.words;
    const isIn = ({ id }: PracticeBrief) => this.chosen.some((each) => each.id === id);
    return html`<p role="status" id="found" tabindex="-1">${collections.found(total)}</p>
      <ul class="cards">
        ${list.rows.map(
          (brief) =>
            html`<li class="card">
              <div><strong>${brief.title}</strong> <span class="under">${brief.organisation} · ${brief.evidence.level}</span></div>
              ${
                isIn(brief)
                  ? html`<span class="hint">${collections.isIn}</span>`
                  : html`<button class="small" type="button" @click=${() => this.#add(brief)}>
                      ${collections.add}<span class="unseen">: ${brief.title}</span>
                    </button>`
              }
            </li>`,
        )}
      </ul>
      ${list.drawMore()}`;
  }

  /** The button is gone with what it added, so the focus goes to what was found. */
  #add({ id, version, hash, title }: PracticeBrief): void {
    this.chosen = [...this.chosen, { id, version, hash, title }];
    this.#studio.say(this.#studio.words.collections.added(title));
    this.#studio.focus('found');
  }

  async #find(typed: (name: string) => string): Promise<void> {
    this.#failure = '';
    const evidence = EVIDENCE_LEVELS.find((level) => level === typed('evidence'));
    const filters = {
      ...(typed('theme') && { theme: [typed('theme')] }),
      ...(typed('region') && { region: [typed('region')] }),
      ...(evidence && { evidence: [evidence] }),
    };
    const asked = { ...(typed('q') && { q: typed('q') }), filters };
    let total = 0;
    const list = new Listing<PracticeBrief>(this.#studio, async (cursor) => {
      const page = await this.#studio.client.practices.search(asked, { cursor, limit: 20 });
      total = page.total;
      return { rows: page.practices, next: page.next };
    });
    try {
      await list.load();
      this.#found = { total, list };
    } catch (cause) {
      this.#failure = this.#studio.explain(cause);
    }
    this.#studio.requestUpdate();
  }
}
