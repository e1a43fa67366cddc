import type { BankPage, BankQuery, BankSort, PracticeBrief } from '@otklik/schema/engine';
import { map } from './map.ts';
import { type Choice, choicesIn, toggle } from './query.ts';
import type { BankActs, BankView } from './view.ts';

/** What an act may change. */
export interface Standing {
  query: BankQuery;
  page?: BankPage | undefined;
  practices: readonly PracticeBrief[];
  more: BankView['more'];
  searching: BankView['searching'];
  link?: BankView['link'];
  unfolded: ReadonlySet<string>;
  tile: string;
}

/** The element, as those see it who act in it. */
export interface Stage {
  readonly standing: Standing;
  /** Searches anew. */
  search(): void;
  /** What comes behind what is shown. */
  searchOn(cursor: string): Promise<BankPage>;
  /** Puts what is looked for into the address, where the page wants that; with `push`, the way back leads here. */
  writeAddress(push: boolean): void;
  open(practice: string, event: Event): void;
  /** Moves the focus to something once it is drawn. */
  focus(selector: string, select?: boolean): void;
}

/** So long nothing is searched while somebody types. */
const TYPING = 200;

/** What a person can do in a bank. */
export class Acts implements BankActs {
  readonly #stage: Stage;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Nothing that waits happens any more. */
  stop(): void {
    clearTimeout(this.#typing);
  }

  type(words: string): void {
    const { standing } = this.#stage;
    this.stop();
    standing.query = { ...standing.query, q: words || undefined };
    if (!words) {
      this.#turn(false);
      this.#stage.focus('#q');
    } else this.#typing = setTimeout(() => this.#turn(false), TYPING);
  }

  choose(choice: Choice): void {
    const { standing } = this.#stage;
    standing.query = toggle(standing.query, choice);
    this.#turn(true);
  }

  unchoose(choice: Choice): void {
    this.choose(choice);
    // A chip goes with its choice; whoever pressed it stays near.
    this.#stage.focus(choicesIn(this.#stage.standing.query).length > 0 ? '.chosen button' : '#q');
  }

  clear(): void {
    const { standing } = this.#stage;
    standing.query = {};
    this.#turn(true);
    this.#stage.focus('#q');
  }

  sort(sort: BankSort): void {
    const { standing } = this.#stage;
    standing.query = { ...standing.query, sort };
    this.#turn(true);
  }

  archived(on: boolean): void {
    const { standing } = this.#stage;
    standing.query = { ...standing.query, archived: on || undefined };
    this.#turn(true);
  }

  more(): void {
    void this.#bringMore();
  }

  again(): void {
    this.#stage.search();
    this.#stage.focus('#q');
  }

  open(practice: string, event: Event): void {
    this.#stage.open(practice, event);
  }

  fold(name: string): void {
    if (name === 'map') void this.#foldMap();
    else this.#fold(name);
  }

  #fold(name: string): void {
    const { standing } = this.#stage;
    const next = new Set(standing.unfolded);
    if (!next.delete(name)) next.add(name);
    standing.unfolded = next;
  }

  toTile(region: string): void {
    this.#stage.standing.tile = region;
    this.#stage.focus(`#tile-${region}`);
  }

  copyLink(): void {
    const { standing, focus } = this.#stage;
    const text = location.href;
    standing.link = undefined;
    // Without https there is no clipboard at all.
    const written = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error('none'));
    written.then(
      () => (standing.link = { isCopied: true }),
      () => {
        standing.link = { isCopied: false, text };
        focus('#link', true);
      },
    );
  }

  #turn(push: boolean): void {
    this.stop();
    this.#stage.writeAddress(push);
    this.#stage.search();
  }

  async #foldMap(): Promise<void> {
    // Unfolded without a map, it says so.
    await map.bring().catch((cause: unknown) => console.error('<otklik-practices>', cause));
    this.#fold('map');
  }

  async #bringMore(): Promise<void> {
    const { standing } = this.#stage;
    const { page, query } = standing;
    // While another search is under way, what follows is not what follows on the screen.
    if (!page?.next || standing.more === 'loading' || standing.searching !== 'idle') return;
    standing.more = 'loading';
    try {
      const found = await this.#stage.searchOn(page.next);
      if (standing.query !== query) return;
      standing.page = found;
      standing.practices = [...standing.practices, ...found.practices];
      standing.more = 'idle';
      const [first] = found.practices;
      if (first) this.#stage.focus(`#practice-${CSS.escape(first.id)} h3 :is(a, button)`);
    } catch (cause) {
      console.error('<otklik-practices>', cause);
      standing.more = 'failed';
    }
  }
}
