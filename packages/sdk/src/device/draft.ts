import { alone, read, write } from './store.ts';

/** What a person has typed so far. */
export interface DraftContent {
  /** The revision of a published form. A form from a file has none. */
  revision?: string | undefined;
  answers: Readonly<Record<string, unknown>>;
  /** The pointer of the first question on the screen. */
  at?: string | undefined;
}

interface Kept extends DraftContent {
  id: string;
  /** The address of the API and the form, or the address of its file. */
  of: string;
  /** Counts the savings: whoever saves over another tab's saving begins a draft of its own. */
  version: number;
  /** Moment of the last saving, in milliseconds since 1970. */
  savedOn: number;
}

/** Longer than anybody remembers what they have begun. */
const LIFETIME = 14 * 24 * 3_600_000;
const PAUSE = 300;
const RELOAD = 5_000;

/**
 * What one tab is typing into one form. Another tab of the same form has a draft
 * of its own; a tab that comes after this one takes this one up.
 */
export class Draft {
  readonly #of: string;
  readonly #newId: () => string;
  #id: string;
  #version = 0;
  #next: DraftContent | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Under way or won: whether this tab has the draft for itself. */
  #hold: Promise<boolean> | undefined;
  #release = (): void => {};
  /** Whether the form has gone from the page: what is granted to it then goes to the next one. */
  #gone = false;

  constructor(of: string, newId: () => string) {
    this.#of = of;
    this.#newId = newId;
    this.#id = newId();
  }

  /** The newest draft of this form that no open tab is typing into, if there is one. */
  async restore(): Promise<DraftContent | undefined> {
    const all = await read((store) => store('drafts').getAll() as IDBRequest<Kept[]>).catch(() => undefined);
    if (!all) return undefined;
    const old = all.filter(({ savedOn }) => savedOn < Date.now() - LIFETIME);
    if (old.length > 0) void write((store) => old.forEach(({ id }) => store('drafts').delete(id))).catch(() => {});
    const ours = all.filter((each) => each.of === this.#of && each.id !== this.#id && !old.includes(each));
    ours.sort((a, b) => b.savedOn - a.savedOn);
    const found = await this.#holdOneOf(ours);
    if (found) {
      this.#id = found.id;
      this.#version = found.version;
    }
    return found;
  }

  /** Keeps what is typed, a moment after the last key. Fails in silence: a draft is a kindness, sending does not need it. */
  save(content: DraftContent): void {
    this.#gone = false;
    this.#next = content;
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /** Keeps it at once: the page may be about to go. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const content = this.#next;
    this.#next = undefined;
    if (!content) return;
    this.#hold ??= this.#take(this.#id, false);
    const next = ++this.#version;
    await write((store) => {
      const drafts = store('drafts');
      const request = drafts.get(this.#id) as IDBRequest<Kept | undefined>;
      request.onsuccess = () => {
        const taken = request.result && request.result.version >= next;
        if (taken) this.#id = this.#newId();
        drafts.put({ ...content, id: this.#id, of: this.#of, version: next, savedOn: Date.now() } satisfies Kept);
      };
    }).catch(() => {});
  }

  /** Forgets it, here and on the device: it was sent, or the person begins anew. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = this.#next = undefined;
    const id = this.#id;
    if (await read((store) => store('drafts').count(id)).catch(() => 0))
      await write((store) => store('drafts').delete(id)).catch(() => {});
  }

  /** The form is gone from the page: what was typed is kept, and another tab may take it up. */
  leave(): void {
    this.#gone = true;
    void this.flush()
      .then(() => this.#hold)
      .then(() => {
        this.#hold = undefined;
        this.#release();
      });
  }

  /**
   * The first of the drafts that this tab can have for itself. A page that was
   * just reloaded may take a moment to let go of its own.
   */
  async #holdOneOf(drafts: readonly Kept[]): Promise<Kept | undefined> {
    for (const kept of drafts) if (await this.#take(kept.id, false)) return kept;
    if (!isReload()) return undefined;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), RELOAD);
    let found: Kept | undefined;
    const tries = drafts.map(async (kept) => {
      // Who has begun to type meanwhile wants no other draft.
      if (!(await this.#take(kept.id, limit.signal, () => found !== undefined || this.#version > 0))) return;
      found = kept;
      limit.abort();
    });
    await Promise.all(tries);
    clearTimeout(timer);
    return found;
  }

  /** Marks a draft as this tab's own for as long as the tab lives. */
  #take(id: string, wait: false | AbortSignal, isLate = () => false): Promise<boolean> {
    const taking = new Promise<boolean>((resolve) => {
      const live = () =>
        new Promise<void>((release) => {
          const taken = !this.#gone && !isLate();
          if (taken) {
            this.#release = release;
            this.#hold = taking;
          } else release();
          resolve(taken);
        });
      alone(id, wait, live).then(resolve, () => resolve(false));
    });
    return taking;
  }
}

/** Whether this tab has had this page before: a new tab does not wait for what another one is typing. */
const isReload = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type !== 'navigate');
