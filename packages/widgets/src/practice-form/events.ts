import type { HintSeverity } from '@otklik/schema/engine';
import { OtklikFailedEvent, ours } from '../internal/failed-event.ts';

export { OtklikFailedEvent };

/** The description was read over: how many remarks there are, by how much they matter. Never what they are about. */
export class OtklikCheckedEvent extends Event {
  readonly counts: Readonly<Record<HintSeverity, number>>;

  constructor(counts: Readonly<Record<HintSeverity, number>>) {
    super('otklik-checked', ours);
    this.counts = counts;
  }
}

/** The practice is with the bank. Its text is not in the event: other scripts listen. */
export class OtklikPracticeSentEvent extends Event {
  /** The id of the practice. */
  readonly practice: string;

  constructor(practice: string) {
    super('otklik-practice-sent', ours);
    this.practice = practice;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otklik-checked': OtklikCheckedEvent;
    'otklik-practice-sent': OtklikPracticeSentEvent;
  }
}
