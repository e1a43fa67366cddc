import type { OtklikBeforeSubmitEvent, OtklikKeptEvent, OtklikSubmittedEvent } from './events-later.ts';
import type { OtklikLeaveEvent } from './leaving.ts';

/** They leave the shadow root and climb to the page. */
export const ours = { bubbles: true, composed: true } as const;

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

/** Something did not work: the form could not be loaded, or the answers could not be sent. */
export class OtklikFailedEvent extends Event {
  /** `not-found`, `broken`, `unreachable`, `offline`, or a code of the API's problems. */
  readonly code: string;

  constructor(code: string) {
    super('otklik-failed', ours);
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otklik-loaded': OtklikLoadedEvent;
    'otklik-answered': OtklikAnsweredEvent;
    'otklik-before-submit': OtklikBeforeSubmitEvent;
    'otklik-submitted': OtklikSubmittedEvent;
    'otklik-kept': OtklikKeptEvent;
    'otklik-leave': OtklikLeaveEvent;
    'otklik-failed': OtklikFailedEvent;
  }
}
