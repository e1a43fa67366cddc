/** How many may come: so many at once, and every minute so many again. */
export interface Rate {
  atOnce: number;
  perMinute: number;
}

interface Taken {
  places: number;
  at: number;
}

/** Places for each of many keys: taken one by one, free again with time. Time is in milliseconds and never goes back. */
export class Places {
  readonly #rate: Rate;
  readonly #mostKeys: number;
  /** In the order in which they were used last, so the first is the one to forget. */
  readonly #taken = new Map<string, Taken>();

  constructor(rate: Rate, mostKeys: number) {
    this.#rate = rate;
    this.#mostKeys = mostKeys;
  }

  /** How long until there is one: 0 when there is. */
  secondsUntilFree(key: string, now: number): number {
    const lacking = this.#takenAt(key, now) + 1 - this.#rate.atOnce;
    return Math.max(0, (lacking * 60) / this.#rate.perMinute);
  }

  take(key: string, now: number): void {
    const places = this.#takenAt(key, now) + 1;
    this.#taken.delete(key);
    this.#taken.set(key, { places, at: now });
    if (this.#taken.size > this.#mostKeys) this.#taken.delete(this.#taken.keys().next().value!);
  }

  giveBack(key: string): void {
    const taken = this.#taken.get(key);
    if (taken) taken.places = Math.max(0, taken.places - 1);
  }

  #takenAt(key: string, now: number): number {
    const taken = this.#taken.get(key);
    return taken ? Math.max(0, taken.places - ((now - taken.at) * this.#rate.perMinute) / 60_000) : 0;
  }
}
