import { ours } from './failed-event.ts';

/**
 * Somebody wants to read all of a practice. Left alone, the widget opens it; a page that prevents the event shows it in
 * its own way.
 */
export class OtklikPracticeChosenEvent extends Event {
  /** The id of the practice. */
  readonly practice: string;

  constructor(practice: string) {
    super('otklik-practice-chosen', { ...ours, cancelable: true });
    this.practice = practice;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otklik-practice-chosen': OtklikPracticeChosenEvent;
  }
}
