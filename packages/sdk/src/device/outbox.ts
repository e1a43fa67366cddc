import { alone, read, write } from './store.ts';

/** Answers as they will be sent, byte for byte, however often it takes. */
export interface Parcel {
  /** The id of the submission. */
  id: string;
  form: string;
  /** Where it goes: the address of the API, or an address of the site's own. */
  to: string;
  /** Whether that is an API of ours: it knows what it has by the id, so that it may be sent again unasked. */
  api: boolean;
  body: string;
  /** The code of the refusal, when it will never be taken. */
  refused?: string;
  /** Until when a tab is sending it, in milliseconds since 1970: for browsers without locks. */
  leased?: number;
}

/** What became of one try. `passes`: the same bytes may be taken later. A receipt comes only from our API. */
export type Outcome =
  { kept: true; receipt?: string } | { kept: false; code: string; passes: boolean; retryAfter?: number | undefined };

/** Tries to hand a parcel over. Never rejects. */
export type Deliver = (parcel: Parcel) => Promise<Outcome>;

/** Where a parcel stands. */
export type Fate =
  | { name: 'sending' }
  | { name: 'waiting'; code: string }
  | { name: 'refused'; code: string }
  | { name: 'sent'; receipt: string | undefined };

/** A parcel that this page knows of. */
export interface Entry {
  readonly parcel: Parcel;
  readonly fate: Fate;
  /** Whether it is on the device for certain, and will survive this page. */
  readonly stored: boolean;
  /** Whether an earlier page has left it. */
  readonly left: boolean;
}

interface Work {
  parcel: Parcel;
  deliver: Deliver;
  fate: Fate;
  stored: boolean;
  left: boolean;
  /** Whether it is to be kept on the device at all. */
  keep: boolean;
  busy?: boolean;
  tries: number;
  timer?: ReturnType<typeof setTimeout>;
}

const LONGEST_WAIT = 15 * 60_000;
/** Longer than any try. Should a tab die, another takes over after it. */
const LEASE = 3 * 60_000;

/**
 * Hands answers over sooner or later, once: now, when the network is back, or when
 * any page of the site is opened again. A parcel is on the disk before it is first
 * sent, leaves it when the API has said that it is kept, and is known to be one by its id.
 */
export class Outbox {
  readonly #works = new Map<string, Work>();
  readonly #listeners = new Set<() => void>();

  /** All that is on its way, and what became of it while this page is open. */
  get entries(): Entry[] {
    return [...this.#works.values()];
  }

  find(id: string | undefined): Entry | undefined {
    return id === undefined ? undefined : this.#works.get(id);
  }

  /** Hears of every turn until the function that it gives is called. */
  watch(listener: () => void): () => void {
    if (this.#listeners.size === 0) listen('addEventListener', this.#wake);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) listen('removeEventListener', this.#wake);
    };
  }

  /** Keeps a parcel, if it may be kept, then sends it. Resolves after the first try. */
  async add(parcel: Parcel, deliver: Deliver, keep: boolean): Promise<void> {
    const work: Work = { parcel, deliver, keep, fate: { name: 'sending' }, stored: false, left: false, tries: 0 };
    this.#works.set(parcel.id, work);
    await this.#send(work);
  }

  /** Tries again now. */
  async retry(id: string): Promise<void> {
    const work = this.#works.get(id);
    if (work?.fate.name !== 'waiting') return;
    this.#turn(work, { name: 'sending' });
    await this.#send(work);
  }

  /** Forgets a parcel, here and on the device: the person has decided so, or other answers stand in its place. */
  async remove(id: string): Promise<void> {
    clearTimeout(this.#works.get(id)?.timer);
    this.#works.delete(id);
    this.#tell();
    await discard(id);
  }

  /** Takes up what earlier pages have left. */
  async resume(deliver: Deliver): Promise<void> {
    const all = await read((store) => store('outbox').getAll() as IDBRequest<Parcel[]>).catch(() => undefined);
    const works = (all ?? [])
      .filter(({ id }) => !this.#works.has(id))
      .map((parcel): Work => {
        const fate: Fate = parcel.refused ? { name: 'refused', code: parcel.refused } : { name: 'waiting', code: '' };
        return { parcel, deliver, keep: true, fate, stored: true, left: true, tries: 0 };
      });
    for (const work of works) this.#works.set(work.parcel.id, work);
    if (works.length > 0) this.#tell();
    for (const work of works) if (work.parcel.api && !work.parcel.refused) await this.#send(work);
  }

  /** Sends a parcel that nobody else is sending. What an earlier page left may be gone by now. */
  async #send(work: Work): Promise<void> {
    clearTimeout(work.timer);
    if (work.busy) return;
    work.busy = true;
    const { id } = work.parcel;
    const free = await alone(id, !work.left, async () => {
      if (work.left && !(await this.#isStillOurs(work))) return;
      if (work.keep && !work.left) {
        work.stored = await keep(work.parcel);
        this.#tell();
      }
      await this.#conclude(work, await work.deliver(work.parcel));
    });
    work.busy = false;
    if (!free) this.#wait(work, 0);
  }

  async #conclude(work: Work, outcome: Outcome): Promise<void> {
    const { parcel } = work;
    // The person has meanwhile given up on it.
    if (this.#works.get(parcel.id) !== work) return;
    if (outcome.kept) {
      await discard(parcel.id);
      this.#turn(work, { name: 'sent', receipt: outcome.receipt });
    } else if (outcome.passes) {
      this.#turn(work, { name: 'waiting', code: outcome.code });
      this.#wait(work, outcome.retryAfter ?? 0);
    } else {
      // It leaves the queue, not the device: the person has to hear of it.
      work.parcel = { ...parcel, refused: outcome.code };
      if (work.stored) work.stored = await keep(work.parcel);
      this.#turn(work, { name: 'refused', code: outcome.code });
    }
  }

  #wait(work: Work, least: number): void {
    if (!work.parcel.api) return;
    const spread = Math.random() * Math.min(LONGEST_WAIT, 1_000 * 2 ** work.tries++);
    work.timer = setTimeout(() => void this.#send(work), least + spread);
  }

  /** The network may be back: the person has come back to the page, or the browser says so. */
  readonly #wake = (): void => {
    if (document.visibilityState !== 'visible') return;
    for (const work of this.#works.values()) if (work.parcel.api && work.fate.name === 'waiting') void this.#send(work);
  };

  /** Another tab may have sent what an earlier page left, or been refused, or be at it. */
  async #isStillOurs(work: Work): Promise<boolean> {
    const { id } = work.parcel;
    const now = await lease(id).catch(() => 'unknown' as const);
    if (!now) {
      this.#works.delete(id);
      this.#tell();
    } else if (now === 'unknown') this.#wait(work, 0);
    else if (now.refused) this.#turn(work, { name: 'refused', code: now.refused });
    else if ((now.leased ?? 0) > Date.now()) this.#wait(work, 0);
    else return true;
    return false;
  }

  #turn(work: Work, fate: Fate): void {
    work.fate = fate;
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function listen(act: 'addEventListener' | 'removeEventListener', wake: () => void): void {
  window[act]('online', wake);
  document[act]('visibilitychange', wake);
}

const keep = (parcel: Parcel): Promise<boolean> =>
  write((store) => store('outbox').put(parcel)).then(
    () => true,
    () => false,
  );

/** Where it cannot be taken off the device, it is sent once more some day, and the API knows it already. */
const discard = (id: string): Promise<void> =>
  read((store) => store('outbox').count(id))
    .then((found) => (found ? write((store) => store('outbox').delete(id)) : undefined))
    .catch(() => {});

/** The parcel as it is on the device. Where there are no locks it says from now on that a tab is at it. */
async function lease(id: string): Promise<Parcel | undefined> {
  let found: Parcel | undefined;
  await write((store) => {
    const outbox = store('outbox');
    const request = outbox.get(id) as IDBRequest<Parcel | undefined>;
    request.onsuccess = () => {
      found = request.result;
      if (!found || found.refused || navigator.locks || (found.leased ?? 0) > Date.now()) return;
      outbox.put({ ...found, leased: Date.now() + LEASE });
    };
  });
  return found;
}
