export { OtklikForm } from './form/form.ts';
export {
  OtklikAnsweredEvent,
  OtklikBeforeSubmitEvent,
  OtklikFailedEvent,
  OtklikLoadedEvent,
  OtklikSubmittedEvent,
} from './form/events.ts';
