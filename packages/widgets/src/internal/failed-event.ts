/** They leave the shadow root and climb to the page. */
export const ours = { bubbles: true, composed: true } as const;

/** Something did not work: what a widget shows could not be loaded, or what it sends could not be sent. */
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
    'otklik-failed': OtklikFailedEvent;
  }
}
