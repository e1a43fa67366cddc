/** The events of what shows practices. */
export { OtklikFailedEvent } from '../internal/failed-event.ts';
export { OtklikPracticeChosenEvent } from '../internal/chosen-event.ts';
