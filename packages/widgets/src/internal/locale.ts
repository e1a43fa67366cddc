import type { Profile } from '@otklik/schema/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bringWords, wordsFor } from '../words/dictionaries.ts';
import type { Words } from '../words/words.ts';

/** Speaks the language of the nearest `lang`, through shadow roots, up to the page; Russian where there is none. */
export class Locale implements ReactiveController {
  /** That language's tag, `ru` or `en-GB`. */
  lang = 'ru';

  /** Whether its words are there, or will not come. Until then Russian ones would only flash by. */
  isReady = true;

  /** Resolves when the words of the language are there. The host is then drawn again. */
  ready: Promise<void> = Promise.resolve();

  readonly #host: ReactiveControllerHost & HTMLElement;

  /** Brings the words of a language; those of a form, unless the host has words of its own. */
  readonly #bring: (lang: string) => Promise<void>;

  constructor(host: ReactiveControllerHost & HTMLElement, bring = bringWords) {
    this.#host = host;
    this.#bring = bring;
    host.addController(this);
  }

  /** The words in that language; in Russian where we have none. */
  get words(): Words {
    return this.wordsFor('standard');
  }

  /** The words for a reader: a child is spoken to as «ты». */
  wordsFor(profile: Profile): Words {
    return wordsFor(this.lang, profile);
  }

  hostConnected(): void {
    connected.add(this);
    watch(this.#host);
    this.refresh();
  }

  hostDisconnected(): void {
    connected.delete(this);
  }

  // A `lang` inside somebody's shadow root changes unseen, but whoever changes it draws again.
  hostUpdate(): void {
    this.#turn(nearestLang(this.#host));
  }

  /** Looks again which `lang` is the nearest. */
  refresh(): void {
    if (this.#turn(nearestLang(this.#host))) this.#host.requestUpdate();
  }

  #turn(lang: string): boolean {
    if (lang === this.lang) return false;
    this.lang = lang;
    this.isReady = false;
    this.ready = this.#bring(lang)
      // Where the words do not come, Russian ones stand in for them.
      .catch((cause: unknown) => console.error('<otklik> the words of this language did not load:', lang, cause))
      .then(() => {
        this.isReady ||= lang === this.lang;
        this.#host.requestUpdate();
      });
    return true;
  }
}

function nearestLang(element: Element): string {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  if (lang) return lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : 'ru';
}

const connected = new Set<Locale>();
let watcher: MutationObserver | undefined;

/** One observer for all widgets of the page: five hundred fields must not make five hundred. */
function watch(host: Element): void {
  watcher ??= new MutationObserver(() => connected.forEach((locale) => locale.refresh()));
  watcher.observe(document, { subtree: true, attributeFilter: ['lang'] });
  watcher.observe(host, { attributeFilter: ['lang'] });
}
