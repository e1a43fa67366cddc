import type { BankPage, BankQuery, PracticeBrief } from '@otklik/schema/engine';
import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { today } from '../internal/day.ts';
import { Dictionary } from '../internal/dictionary.ts';
import { drawAbsent, type Unavailable } from '../internal/draw-absent.ts';
import { OtklikFailedEvent } from '../internal/failed-event.ts';
import { Locale } from '../internal/locale.ts';
import { showState } from '../internal/show-state.ts';
import { pageOf, photoOf } from '../internal/practice-addresses.ts';
import { OtklikPracticeChosenEvent } from './events.ts';
import { dictionary } from '../internal/card-words.ts';
import { practicesRu } from '../words/practices-ru.ts';
import { Acts, type Standing } from './acts.ts';
import { drawList } from './draw-list.ts';
import styles from './practices.styles.ts';
import { narrowed } from './query.ts';
import { type Bank, BankFault, openBank } from './source.ts';
import { Trail } from './trail.ts';
import type { BankView } from './view.ts';

const words = new Dictionary(practicesRu, async () => (await import('../words/practices-en.ts')).practicesEn);
const bringAll = async (lang: string): Promise<void> =>
  void (await Promise.all([dictionary.bring(lang), words.bring(lang)]));

const STATE = { state: true } as const;

/**
 * A bank of practices: searched by words in whatever form, narrowed by facets and a map of regions.
 *
 * Works with an API, and from one file without any. A practice opens within the widget; a page that prevents
 * `otklik-practice-chosen` shows it in its own way. The history of the page is only touched where `history` is set.
 * Language is the nearest `lang`.
 *
 * @tag otklik-practices
 *
 * @csspart search - The field for words.
 * @csspart map - The regions as tiles.
 * @csspart filters - What the bank is narrowed by.
 * @csspart chosen - What was chosen.
 * @csspart cards - What was found.
 * @csspart card - One practice.
 * @csspart title - The title of a practice.
 *
 * @cssstate loading - The bank is on its way.
 * @cssstate unavailable - There is nothing to show: not found, broken, or no connection.
 * @cssstate list - Practices are on the screen.
 * @cssstate practice - One practice is.
 *
 * @fires {OtklikPracticeChosenEvent} otklik-practice-chosen - Somebody wants to read all of a practice. May be prevented.
 * @fires {OtklikFailedEvent} otklik-failed - The bank could not be loaded.
 */
export class OtklikPractices extends LitElement implements Standing {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    ...{ src: {}, api: {}, bank: {}, region: {}, topic: {}, photos: {}, history: {} },
    perPage: { type: Number, attribute: 'per-page' },
    ...{ query: STATE, page: STATE, practices: STATE, unavailable: STATE, opened: STATE, searching: STATE },
    ...{ more: STATE, link: STATE, unfolded: STATE, tile: STATE },
  };

  /** The address of a bank file. Works without any API. */
  declare src?: string;

  /** Where the API is. By default the origin from which this script came. */
  declare api?: string;

  /** The organisation that decides about them, where a server has several banks. */
  declare bank?: string;

  /** Only these regions: codes of OKATO, `57, 71100`. */
  declare region?: string;

  /** Only these themes, by their ids. Not `theme`, which is light or dark. */
  declare topic?: string;

  /** Where pictures are, for a bank from a file: `photos/{photo}.jpg`. Also knows `{practice}`. */
  declare photos?: string;

  /** Lets the page's address carry the search, so that it can be passed on. Its parameters begin with this, or with `otklik-`. */
  declare history?: string;

  /** So many practices at a time. */
  declare perPage: number;

  /** @internal */
  declare query: BankQuery;
  /** @internal */
  declare page?: BankPage | undefined;
  /** @internal */
  declare practices: readonly PracticeBrief[];
  declare private unavailable?: Unavailable | undefined;
  /** @internal */
  declare opened?: string | undefined;
  /** @internal */
  declare searching: BankView['searching'];
  /** @internal */
  declare more: BankView['more'];
  /** @internal */
  declare link?: BankView['link'];
  /** @internal */
  declare unfolded: ReadonlySet<string>;
  /** @internal */
  declare tile: string;

  readonly #locale = new Locale(this, bringAll);
  readonly #internals = this.attachInternals();
  #bank: Promise<Bank> | undefined;
  #ready: Bank | undefined;
  #opening = new AbortController();
  #searching = new AbortController();
  /** Where the reader was in the list when they opened a practice. */
  #left = 0;

  constructor() {
    super();
    this.query = {};
    this.practices = [];
    this.perPage = 20;
    this.searching = this.more = 'idle';
    this.unfolded = new Set();
    this.tile = '45';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#onOnline);
    this.#acts.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('history') && this.#trail.read() && this.opened) void this.#bringPractice();
    if (['src', 'api', 'bank'].some((name) => changed.has(name)) || !this.hasUpdated) this.#begin();
    else if (['region', 'topic', 'perPage'].some((name) => changed.has(name))) void this.#search();
    const { unavailable, opened, page } = this;
    showState(this.#internals, unavailable ? 'unavailable' : !page ? 'loading' : opened ? 'practice' : 'list');
  }

  protected override render(): unknown {
    return html`<div class="form" lang=${this.#locale.lang}>${this.#renderInside()}</div>`;
  }

  #renderInside(): unknown {
    const say = words.for(this.#locale.lang);
    if (this.unavailable) {
      const absent = navigator.onLine ? say : { ...say, unreachable: say.offline };
      const voice = { lang: this.#locale.lang, profile: 'standard' } as const;
      return drawAbsent(this.unavailable, voice, absent, () => this.#begin());
    }
    if (!this.page || !this.#locale.isReady)
      return html`<p class="state skeleton" role="status">
        <span class="unseen">${this.#locale.isReady ? say.loading : ''}</span>
      </p>`;
    return html`<div ?hidden=${this.opened !== undefined}>${drawList(this.#view)}</div>
      ${this.opened === undefined ? '' : this.#renderOpened(this.opened, say.back)}`;
  }

  #renderOpened(id: string, back: string): unknown {
    return html`<div class="opened">
      <button type="button" @click=${() => this.#close()}>${back}</button>
      <otklik-practice
        .value=${this.#ready?.read(id)}
        .practice=${id}
        .api=${this.api}
        .src=${undefined}
        .photos=${this.photos}
      ></otklik-practice>
    </div>`;
  }

  get #view(): BankView {
    const { lang } = this.#locale;
    return {
      ...{ words: words.for(lang), card: dictionary.for(lang), lang, today: today() },
      ...{ query: this.query, page: this.page!, practices: this.practices, unfolded: this.unfolded, tile: this.tile },
      ...{ searching: this.searching, more: this.more, perPage: this.perPage, link: this.link },
      fixed: [...(this.region ? ['region'] : []), ...(this.topic ? ['theme'] : [])],
      hasHistory: this.#trail.isOn,
      photoOf: ({ id, photo }) => photo && photoOf(this, id, photo.id),
      pageOf: ({ id }) => (this.src ? undefined : pageOf(this, id)),
      acts: this.#acts,
    };
  }

  #begin(): void {
    this.#opening.abort();
    this.#opening = new AbortController();
    this.page = this.unavailable = this.#ready = undefined;
    this.#bank = openBank(this, this.#opening.signal);
    // Whoever waits for it says what went wrong.
    this.#bank.then(
      (bank) => (this.#ready = bank),
      () => undefined,
    );
    void this.#search();
  }

  /** Searches anew. What was found before stays until there is something else. */
  async #search(): Promise<void> {
    const bank = this.#bank;
    this.#searching.abort();
    const { signal } = (this.#searching = new AbortController());
    this.searching = 'on';
    this.more = 'idle';
    this.link = undefined;
    try {
      const [opened] = await Promise.all([bank!, this.#locale.ready]);
      const page = await opened.search(narrowed(this.query, this), { limit: this.perPage, signal });
      if (signal.aborted || bank !== this.#bank) return;
      [this.page, this.practices] = [page, page.practices];
      this.unavailable = undefined;
      this.searching = 'idle';
    } catch (cause) {
      if (!signal.aborted && bank === this.#bank) this.#fail(cause);
    }
  }

  /** What is on the screen stays there when the network goes. */
  #fail(cause: unknown): void {
    if (!(cause instanceof BankFault)) console.error('<otklik-practices>', cause);
    const why: Unavailable = cause instanceof BankFault ? cause.unavailable : { reason: 'unreachable' };
    this.searching = this.page && why.reason === 'unreachable' ? 'failed' : 'idle';
    if (this.searching === 'failed') return;
    this.unavailable = why;
    this.dispatchEvent(new OtklikFailedEvent(why.reason));
  }

  readonly #acts = new Acts({
    standing: this,
    search: () => void this.#search(),
    searchOn: async (cursor) => {
      const { signal } = this.#searching;
      return (await this.#bank!).search(narrowed(this.query, this), { limit: this.perPage, cursor, signal });
    },
    writeAddress: (push) => this.#trail.write(push),
    open: (practice, event) => this.#onOpen(practice, event),
    focus: (selector, select) =>
      void this.updateComplete.then(() => {
        const found = this.renderRoot.querySelector<HTMLElement>(selector);
        found?.focus();
        if (select) (found as HTMLInputElement | null)?.select();
      }),
  });

  #onOpen(practice: string, event: Event): void {
    // A new tab or window is the reader's own way.
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    if (!this.dispatchEvent(new OtklikPracticeChosenEvent(practice))) return;
    this.#left = window.scrollY;
    this.opened = practice;
    this.#trail.write(true);
    void this.#bringPractice();
  }

  /** The element that shows all of a practice comes when the first one is opened. */
  async #bringPractice(): Promise<void> {
    try {
      await import('../practice/otklik-practice.ts');
      await this.updateComplete;
      const shown = this.renderRoot.querySelector('otklik-practice');
      await shown?.updateComplete;
      this.scrollIntoView({ block: 'start' });
      this.renderRoot.querySelector<HTMLElement>('.opened button')?.focus({ preventScroll: true });
    } catch (cause) {
      this.#close();
      this.#fail(cause);
    }
  }

  #close(): void {
    const practice = this.opened;
    this.opened = undefined;
    this.#trail.write(true);
    void this.#goBackTo(practice);
  }

  async #goBackTo(practice: string | undefined): Promise<void> {
    await this.updateComplete;
    window.scrollTo({ top: this.#left });
    const title = practice && `#practice-${CSS.escape(practice)} h3 :is(a, button)`;
    if (title) this.renderRoot.querySelector<HTMLElement>(title)?.focus({ preventScroll: true });
  }

  readonly #trail = new Trail(this, (before) => {
    void this.#search();
    if (this.opened) void this.#bringPractice();
    else if (before) void this.#goBackTo(before);
  });

  readonly #onOnline = (): void => {
    if (this.unavailable?.reason === 'unreachable') this.#begin();
    else if (this.searching === 'failed') void this.#search();
  };
}
