import type { Practice, PublishedPractice, Voice } from '@otklik/schema/engine';
import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { drawAbsent, type Unavailable } from '../internal/draw-absent.ts';
import { OtklikFailedEvent } from '../internal/failed-event.ts';
import { Locale } from '../internal/locale.ts';
import { dictionary } from '../internal/card-words.ts';
import { showState } from '../internal/show-state.ts';
import type { PracticeWords } from '../words/practice-words.ts';
import { loadPractice, type Shown, shownOf } from './source.ts';

/** What shows one practice: where it comes from, and what stands in its place until it is there. */
export abstract class PracticeElement extends LitElement {
  static override properties: PropertyDeclarations = {
    practice: {},
    src: {},
    api: {},
    photos: {},
    value: { attribute: false },
    unavailable: { state: true },
    shown: { state: true },
  };

  /** The id of a published practice; with `src`, which one of the bank that is in the file. */
  declare practice?: string;

  /** The address of a file with a published practice, or with a bank. Works without any API. */
  declare src?: string;

  /** Where the API is. By default the origin from which this script came. */
  declare api?: string;

  /** Where pictures are, for a practice that does not come from an API: `photos/{photo}.jpg`. Also knows `{practice}`. */
  declare photos?: string;

  /** A practice as data: published, or one that is being written. */
  declare value?: PublishedPractice | Practice;

  declare protected unavailable?: Unavailable | undefined;
  declare protected shown?: Shown | undefined;

  protected readonly locale: Locale = new Locale(this, this.bringWords);
  readonly #internals = this.attachInternals();
  #loading = new AbortController();

  protected override willUpdate(changed: PropertyValues): void {
    if (SOURCES.some((name) => changed.has(name))) void this.#load();
    showState(this.#internals, this.unavailable ? 'unavailable' : this.shown ? 'shown' : 'loading');
  }

  protected override render(): unknown {
    return html`<div class="form" lang=${this.locale.lang}>${this.#renderInside()}</div>`;
  }

  protected abstract renderShown(shown: Shown): unknown;

  /** The words of a card, and in a heir its own. */
  protected get bringWords(): (lang: string) => Promise<void> {
    return dictionary.bring;
  }

  protected get words(): PracticeWords {
    return dictionary.for(this.locale.lang);
  }

  protected get voice(): Voice {
    return { lang: this.locale.lang, profile: 'standard' };
  }

  #renderInside(): unknown {
    if (this.unavailable) return drawAbsent(this.unavailable, this.voice, this.words, () => void this.#load());
    if (this.shown && this.locale.isReady) return this.renderShown(this.shown);
    return html`<p class="state skeleton" role="status">
      <span class="unseen">${this.locale.isReady ? this.words.loading : ''}</span>
    </p>`;
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    this.unavailable = undefined;
    // At once: what is typed beside its card must not make that flicker.
    const here = this.value && shownOf(this.value);
    this.shown = here instanceof Promise ? undefined : here;
    if (this.shown) return;
    const found = await Promise.resolve(here ?? loadPractice(this, signal)).catch((cause: unknown): Unavailable => {
      if (!signal.aborted) console.error(`<${this.localName}>`, cause);
      return { reason: 'unreachable' };
    });
    if (signal.aborted || !found) return;
    if ('practice' in found) this.shown = found;
    else {
      this.unavailable = found;
      this.dispatchEvent(new OtklikFailedEvent(found.reason));
    }
  }
}

/** What makes another practice of it. */
const SOURCES = ['value', 'practice', 'src', 'api'];
