import { html, LitElement, nothing } from 'lit';
import { Dictionary } from '../internal/dictionary.ts';
import { Focusing } from '../internal/focusing.ts';
import { Locale } from '../internal/locale.ts';
import { studioRu } from '../words/studio-ru.ts';
import type { StudioWords } from '../words/studio-words.ts';
import { Course } from './course.ts';
import { Desk, type Host } from './desk.ts';
import { drawFrame, titleOf } from './draw-frame.ts';
import { keepLanguage, keptLanguage } from './kept-language.ts';
import { placeOf } from './places.ts';
import styles from './studio.styles.ts';
import type { Embed } from './view.ts';

/**
 * Where the people of an organisation work: forms, answers, each other.
 *
 * It is a page of the server that has the API, and talks to that alone, as
 * whoever is signed in there. Language is the nearest `lang`; whoever picks
 * another one keeps it on this device.
 *
 * @tag otklik-studio
 */
export class OtklikStudio extends LitElement implements Host {
  static override styles = styles;

  static override properties = {
    api: {},
    site: {},
    version: {},
    loader: {},
    alone: {},
    path: {},
    request: { attribute: false },
  };

  /** Where the API is. By default the origin of the page: sessions live there and nowhere else. */
  declare api?: string;

  /** Where everybody reaches the server. By default the origin of the page. */
  declare site?: string;

  /** The version of the widgets that sites embed. */
  declare version?: string;

  /** The `integrity` of their loader. Nothing when they are not built. */
  declare loader?: string;

  /** The `integrity` of the form in one file. */
  declare alone?: string;

  /** The view to begin with, `/studio/people`, where the page is not all ours. Its address then stays as it is. */
  declare path?: string;

  /** Asks the API in place of `fetch`: for examples. */
  declare request?: typeof globalThis.fetch;

  readonly focusing = new Focusing(this);
  readonly course: Course = new Course(this, () => void this.#desk.come());

  readonly #words = new Dictionary(studioRu, async () => (await import('../words/studio-en.ts')).studioEn);
  readonly locale = new Locale(this, this.#words.bring);
  readonly #desk: Desk = new Desk(this);
  /** Once it stands there it stays, with all that was typed, while words of another language come. */
  #isDrawn = false;
  readonly #menu = {
    isOpen: false,
    toggle: (): void => {
      this.#menu.isOpen = !this.#menu.isOpen;
      this.requestUpdate();
    },
    speak: (lang: string): void => {
      const place = this.closest<HTMLElement>('[lang]') ?? document.documentElement;
      place.lang = lang;
      keepLanguage(lang);
    },
  };

  /** What another element is drawn by is brought by the module that registers this one. */
  static bringPracticeForm: () => Promise<unknown> = () => Promise.resolve();

  bringPracticeForm(): Promise<unknown> {
    return OtklikStudio.bringPracticeForm();
  }

  get words(): StudioWords {
    return this.#words.for(this.locale.lang);
  }

  get endpoint(): string {
    return this.api ?? location.origin;
  }

  get embed(): Embed {
    const { site = location.origin, version = '', loader = '', alone = '' } = this;
    return { origin: site, version, loader, alone };
  }

  protected override firstUpdated(): void {
    const kept = this.path === undefined ? keptLanguage() : undefined;
    if (kept) document.documentElement.lang = kept;
    this.course.begin(this.path);
    this.locale.refresh();
    this.renderRoot.addEventListener('click', this.#onClick);
    void this.locale.ready.then(() => this.#desk.open());
  }

  protected override render(): unknown {
    return html`<div class="form" lang=${this.locale.lang}>
      ${this.#isDrawn || this.locale.isReady ? drawFrame(this.#desk, this.#menu) : nothing}
    </div>`;
  }

  /** Closed, and not only taken away, a window gives the focus back to where it was before. */
  dismiss(at: number): void {
    this.renderRoot.querySelectorAll('dialog')[at]?.close();
  }

  protected override updated(): void {
    this.#isDrawn ||= this.locale.isReady;
    if (this.isConnected)
      for (const dialog of this.renderRoot.querySelectorAll('dialog')) if (!dialog.open) dialog.showModal();
    this.course.name(titleOf(this.#desk));
  }

  /** Links between views do not load the page again. */
  readonly #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent)) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-place]');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain) return;
    event.preventDefault();
    this.#menu.isOpen = false;
    this.#desk.go(placeOf(new URL(link.href).pathname));
  };
}
