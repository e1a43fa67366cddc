import type { Review } from '@otklik/schema';

/** A review that was typed and has not come to the server yet, as it lies on this device. */
interface Kept {
  review: Review;
}

const placeOf = (person: string, practice: string, version: number): string =>
  `otklik-review ${person} ${practice} ${version}`;

/** Keeps what one expert has typed of one practice, for as long as the server does not have it. */
export class KeptReview {
  readonly #place: string;

  constructor(person: string, practice: string, version: number) {
    this.#place = placeOf(person, practice, version);
  }

  /** What lies there. What is no review any more is nothing. */
  read(): Review | undefined {
    try {
      const text = localStorage.getItem(this.#place);
      // Written by `keep` of this class, in this browser.
      return text === null ? undefined : (JSON.parse(text) as Kept).review;
    } catch (cause) {
      console.warn('<otklik-studio> a kept review was not read', cause);
      return undefined;
    }
  }

  keep(review: Review): void {
    try {
      localStorage.setItem(this.#place, JSON.stringify({ review } satisfies Kept));
    } catch (cause) {
      // Storage that is shut keeps nothing; the page does, and the server in a second.
      console.warn('<otklik-studio> a review was not kept on this device', cause);
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#place);
    } catch (cause) {
      console.warn('<otklik-studio> a kept review was not removed', cause);
    }
  }
}
