import { canonicalJson, type Practice } from '@otklik/schema/engine';
import type { OtklikFailure, RecordsClient, RecordWithTag } from '@otklik/sdk/records';
import type { Keeping } from '../words/practice-form-words.ts';

/** After so long without a key the text goes to the server. */
const PAUSE = 2_500;

/** What the server has of a practice, and how it gets the rest. */
export class Saving {
  state: Keeping = 'device';
  /** As the server has it. */
  record: RecordWithTag | undefined;
  /** What somebody else has saved meanwhile. Until the author decides, nothing is saved. */
  theirs: RecordWithTag | undefined;
  readonly #client: RecordsClient;
  readonly #onBehalf: boolean;
  readonly #onTurn: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: Practice | undefined;
  #running: Promise<void> | undefined;

  constructor(client: RecordsClient, onBehalf: boolean, onTurn: () => void) {
    this.#client = client;
    this.#onBehalf = onBehalf;
    this.#onTurn = onTurn;
  }

  /** Saves that text, a moment after the last key. */
  note(practice: Practice): void {
    this.#next = practice;
    if (this.theirs) return;
    if (this.state !== 'signed-out') this.#turn('waiting');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Says why nothing is saved now. */
  hold(why: Keeping): void {
    clearTimeout(this.#timer);
    this.#next = undefined;
    if (!this.theirs) this.#turn(why);
  }

  /** Saves at once what has not been saved. Resolves to whether the server has it all. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#next && !this.theirs) {
      this.#running = this.#save(this.#next).finally(() => (this.#running = undefined));
      await this.#running;
    }
    return this.state === 'saved';
  }

  /** The author's text takes the place of the other one. */
  async keepMine(practice: Practice): Promise<void> {
    this.record = this.theirs ?? this.record;
    this.theirs = undefined;
    this.#next = practice;
    await this.flush();
  }

  /** The other text takes the place of the author's. */
  takeTheirs(): RecordWithTag | undefined {
    const { theirs } = this;
    if (theirs) this.taken(theirs);
    return theirs;
  }

  /** The server has said what it has. */
  taken(record: RecordWithTag): void {
    this.record = record;
    this.theirs = this.#next = undefined;
    this.#turn('saved');
  }

  /** The server has another text than the one that was begun here. */
  meet(theirs: RecordWithTag): void {
    this.theirs = theirs;
    this.#turn('conflict');
  }

  async #save(practice: Practice): Promise<void> {
    this.#next = undefined;
    this.#turn('saving');
    try {
      const over = this.record ?? 'new';
      this.record = await this.#client.save(practice, over, { onBehalf: over === 'new' && this.#onBehalf });
      if (!this.#next) this.#turn('saved');
    } catch (error) {
      this.#next ??= practice;
      await this.#explain(error as OtklikFailure, practice);
    }
  }

  async #explain(error: OtklikFailure, practice: Practice): Promise<void> {
    if (isStale(error)) return this.lookAgain(practice);
    const { status = 0 } = 'problem' in error ? error.problem : {};
    if (status === 401) return this.#turn('signed-out');
    if (status !== 0 && status < 500 && status !== 429) {
      console.error('<otklik-practice-form>', error);
      return this.#turn('rejected');
    }
    this.#turn('offline');
    // By itself when the network is back, and with the next key.
    window.addEventListener('online', () => void this.flush(), { once: true });
  }

  /** Somebody has saved meanwhile. It may have been this page itself, whose reply got lost. */
  async lookAgain(practice: Practice): Promise<void> {
    try {
      const theirs = await this.#client.read(practice.id);
      if (canonicalJson(theirs.practice) === canonicalJson(practice)) return this.taken(theirs);
      this.meet(theirs);
    } catch {
      // Not reachable now: the next try meets the same.
      this.#turn('offline');
    }
  }

  #turn(state: Keeping): void {
    this.state = state;
    this.#onTurn();
  }
}

/** Whether somebody else was quicker. */
export const isStale = (error: OtklikFailure): boolean => 'problem' in error && error.problem.status === 412;
