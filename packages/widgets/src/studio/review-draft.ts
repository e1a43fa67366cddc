import type { Review, ReviewSheet } from '@otklik/schema';
import { isRefusal } from './explain.ts';
import { KeptReview } from './kept-review.ts';
import type { Studio } from './view.ts';

/** A sheet with the tag that saving it asks for. */
export type Sheet = ReviewSheet & { etag: string };

/** Whether a review is on the server: it is, it is on its way, it is here alone, or another window has changed it. */
export type Saving = 'saved' | 'saving' | 'here' | 'stale';

/** So long nothing is typed before it is saved. */
const PAUSE = 1200;

/**
 * A review while it is written. Whatever is typed lies on the device at once and on the server after a pause, so that
 * neither a session that ends nor a browser that closes takes it away.
 */
export class ReviewDraft {
  readonly #studio: Studio;
  readonly #kept: KeptReview;
  sheet: Sheet;
  review: Review;
  saving: Saving = 'saved';
  savedAt: Date | undefined;
  /** Whether something of this device was put over what the server has. */
  wasKept = false;
  failure = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(studio: Studio, sheet: Sheet) {
    this.#studio = studio;
    this.#kept = new KeptReview(studio.session?.person.id ?? '', sheet.practice, sheet.version);
    this.sheet = sheet;
    this.review = sheet.review;
    const kept = sheet.state === 'open' ? this.#kept.read() : undefined;
    if (!kept) return;
    this.review = kept;
    this.wasKept = true;
    this.saving = 'here';
    this.#saveSoon();
  }

  /** Something was typed or picked. */
  change(part: Partial<Review>): void {
    this.review = { ...this.review, ...part };
    this.#kept.keep(this.review);
    if (this.saving !== 'stale') this.saving = 'here';
    this.#saveSoon();
    this.#studio.requestUpdate();
  }

  /** Saves now, after what is on its way. Whether all of it is there then. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#last = this.#last.then(() => this.#save());
    await this.#last;
    return this.saving === 'saved';
  }

  /** Hands it in, once and for ever. Throws what is lacking. */
  async handIn(review: Review = this.review): Promise<void> {
    clearTimeout(this.#timer);
    await this.#last;
    try {
      this.sheet = await this.#send(review, true);
    } catch (cause) {
      // What is lacking something was saved all the same, and has another tag now.
      if (isRefusal(cause, 'invalid-review')) this.sheet = { ...this.sheet, etag: (await this.#read()).etag };
      throw cause;
    }
    this.review = this.sheet.review;
    this.#kept.forget();
    this.saving = 'saved';
  }

  /** After another window has saved: over it with what is here, */
  async keepMine(): Promise<void> {
    const { etag } = await this.#read();
    this.sheet = { ...this.sheet, etag };
    this.saving = 'here';
    await this.save();
  }

  /** or away with what is here. */
  async takeTheirs(): Promise<void> {
    this.sheet = await this.#read();
    this.review = this.sheet.review;
    this.#kept.forget();
    this.saving = 'saved';
    this.#studio.requestUpdate();
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    if (this.saving !== 'stale') this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  async #save(): Promise<void> {
    if (this.saving !== 'here') return;
    const sent = this.review;
    this.saving = 'saving';
    this.failure = '';
    this.#studio.requestUpdate();
    try {
      const { etag, state } = await this.#send(sent, false);
      this.sheet = { ...this.sheet, etag, state };
      this.savedAt = new Date();
      this.saving = this.review === sent ? 'saved' : 'here';
      if (this.review === sent) this.#kept.forget();
      else this.#saveSoon();
    } catch (cause) {
      this.saving = isRefusal(cause, 'stale') ? 'stale' : 'here';
      this.failure = this.#studio.explain(cause);
    }
    this.#studio.requestUpdate();
  }

  #send(review: Review, handIn: boolean): Promise<Sheet> {
    return this.#studio.call(() => this.#studio.client.assignments.save(this.sheet, { review, handIn }));
  }

  #read(): Promise<Sheet> {
    return this.#studio.call(() => this.#studio.client.assignments.read(this.sheet.practice));
  }
}
