import type { Answers } from '@otklik/schema/engine';

const ours = { bubbles: true, composed: true } as const;

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

/** The person leaves at once, and everything is off the screen. Call `preventDefault()` only to lead them away yourself. */
export class OtklikLeaveEvent extends Event {
  /** Where to. */
  readonly to: string;

  constructor(to: string) {
    super('otklik-leave', { ...ours, cancelable: true });
    this.to = to;
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
