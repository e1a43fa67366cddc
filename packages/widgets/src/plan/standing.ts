import type { Plan, PlanTemplate, Quiz, Schedule, Voice, WorkCalendar } from '@otklik/schema/engine';
import type { PlanWords } from '../words/plan-words.ts';

/** A plan as it stands: what was decided, and what follows. */
export interface Standing {
  template: PlanTemplate;
  quiz?: Quiz | undefined;
  plan: Plan;
  schedule: Schedule;
}

/** What draws a plan has to know. */
export interface Drawing extends Standing {
  calendar?: WorkCalendar | undefined;
  /** A calendar was named, and is not here. */
  calendarFailed: boolean;
  voice: Voice;
  words: PlanWords;
}
