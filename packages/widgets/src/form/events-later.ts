import type { Answers } from '@otklik/schema/engine';
import { ours } from './events.ts';

/** Another step is on the screen. */
export class OtklikTurnedEvent extends Event {
  /** The id of the page whose questions it shows; none for questions outside of pages. */
  readonly page: string | undefined;

  constructor(page: string | undefined) {
    super('otklik-turned', ours);
    this.page = page;
  }
}

/** Asked before anything is sent. Call `preventDefault()` to keep the answers here. */
export class OtklikBeforeSubmitEvent extends Event {
  readonly answers: Answers;

  constructor(answers: Answers) {
    super('otklik-before-submit', { ...ours, cancelable: true });
    this.answers = answers;
  }
}

/** The answers are kept. Neither they nor the receipt are in the event: they are the person's. */
export class OtklikSubmittedEvent extends Event {
  readonly form: string;

  constructor(form: string) {
    super('otklik-submitted', ours);
    this.form = form;
  }
}

/** The answers could not be sent yet. They are on the person's device and will be sent from there, by this page or a later one. */
export class OtklikKeptEvent extends Event {
  readonly form: string;

  constructor(form: string) {
    super('otklik-kept', ours);
    this.form = form;
  }
}
