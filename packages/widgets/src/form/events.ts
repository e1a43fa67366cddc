import { OtklikFailedEvent, ours } from '../internal/failed-event.ts';
import type {
  OtklikBeforeSubmitEvent,
  OtklikKeptEvent,
  OtklikSubmittedEvent,
  OtklikTurnedEvent,
} from './events-later.ts';
import type { OtklikLeaveEvent } from './leaving.ts';

export { OtklikFailedEvent, ours };

/** The form is on the screen and can be answered. */
export class OtklikLoadedEvent extends Event {
  /** The form's id. */
  readonly form: string;

  constructor(form: string) {
    super('otklik-loaded', ours);
    this.form = form;
  }
}

/** The person has answered a question or changed an answer. Which one, not what: other scripts may listen. */
export class OtklikAnsweredEvent extends Event {
  readonly question: string;

  constructor(question: string) {
    super('otklik-answered', ours);
    this.question = question;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otklik-loaded': OtklikLoadedEvent;
    'otklik-answered': OtklikAnsweredEvent;
    'otklik-turned': OtklikTurnedEvent;
    'otklik-before-submit': OtklikBeforeSubmitEvent;
    'otklik-submitted': OtklikSubmittedEvent;
    'otklik-kept': OtklikKeptEvent;
    'otklik-leave': OtklikLeaveEvent;
  }
}
