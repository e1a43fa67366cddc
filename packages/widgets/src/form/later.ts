/** What a form needs once somebody has begun to answer, or when it cannot be asked: judging, sending, the end. */
export { Course } from './course.ts';
export { drawLeft } from './draw-left.ts';
export { drawNotes } from './draw-notes.ts';
export { drawOutcome } from './draw-outcome.ts';
export { drawSent } from './draw-sent.ts';
export { drawSettings } from './draw-settings.ts';
export { drawSummary } from './draw-summary.ts';
export { drawUnavailable } from './draw-unavailable.ts';
export { readForm } from './respondent.ts';
export { formStyles } from './form-later.styles.ts';
export { wipe } from '@otklik/sdk/device';
export { sayChecked } from './say-checked.ts';
export { drawRepeat } from './draw-repeat.ts';
