export { OtklikForm } from './form/form.ts';
export { OtklikAnsweredEvent, OtklikFailedEvent, OtklikLoadedEvent } from './form/events.ts';
export {
  OtklikBeforeSubmitEvent,
  OtklikKeptEvent,
  OtklikSubmittedEvent,
  OtklikTurnedEvent,
} from './form/events-later.ts';
export { OtklikLeaveEvent } from './form/leaving.ts';
export { OtklikPlan } from './plan/plan.ts';
export { OtklikPlannedEvent } from './plan/events.ts';
export { OtklikPracticeForm } from './practice-form/practice-form.ts';
export { OtklikCheckedEvent, OtklikPracticeSentEvent } from './practice-form/events.ts';
export { OtklikPractice } from './practice/practice.ts';
export { OtklikPracticeCard } from './practice/practice-card.ts';
export { OtklikPracticeChosenEvent } from './practice/events.ts';
export { OtklikPractices } from './practices/practices.ts';
export { OtklikQuiz } from './quiz/quiz.ts';
export { OtklikScoredEvent } from './quiz/events.ts';
