import type { Schedule } from '@otklik/schema/engine';
import { OtklikFailedEvent, ours } from '../internal/failed-event.ts';

export { OtklikFailedEvent };

/** The person has changed the plan. When it ends, not who is responsible: other scripts may listen. */
export class OtklikPlannedEvent extends Event {
  /** The template's id. */
  readonly template: string;
  /** The day on which the goal is reached, `2026-10-13`. */
  readonly goalOn: string;
  /** The day on which everything is done. */
  readonly endsOn: string;
  /** Working days to the goal. */
  readonly length: number;

  constructor(template: string, { goalOn, endsOn, length }: Schedule) {
    super('otklik-planned', ours);
    this.template = template;
    this.goalOn = goalOn;
    this.endsOn = endsOn;
    this.length = length;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otklik-planned': OtklikPlannedEvent;
  }
}
