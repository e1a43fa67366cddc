import { ours } from '../internal/failed-event.ts';

/** A quiz has come to a result. Read it from the element's `outcome`; nothing of it is in the event, since other scripts listen. */
export class OtklikScoredEvent extends Event {
  /** The quiz's id. */
  readonly quiz: string;

  constructor(quiz: string) {
    super('otklik-scored', ours);
    this.quiz = quiz;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otklik-scored': OtklikScoredEvent;
  }
}
