/** The events of a bank. */
export { OtklikFailedEvent } from '../internal/failed-event.ts';
export { OtklikPracticeChosenEvent } from '../internal/chosen-event.ts';
