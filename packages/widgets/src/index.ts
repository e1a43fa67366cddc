export { OtklikForm } from './form/form.ts';
export {
  OtklikAnsweredEvent,
  OtklikBeforeSubmitEvent,
  OtklikFailedEvent,
  OtklikKeptEvent,
  OtklikLeaveEvent,
  OtklikLoadedEvent,
  OtklikSubmittedEvent,
} from './form/events.ts';
