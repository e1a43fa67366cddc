/**
 * What a form needs once somebody has begun to answer: judging, sending, the
 * end. It comes behind the first drawing, so that on a slow network the first
 * question need not wait for the last word.
 */
export { Course } from './course.ts';
export { drawOutcome } from './draw-outcome.ts';
export { drawSent } from './draw-sent.ts';
export { drawSettings } from './draw-settings.ts';
export { drawSummary } from './draw-summary.ts';
export { drawUnavailable } from './draw-unavailable.ts';
