/** What a quiz needs beside its form: bringing and keeping results, and everything that is said of one. */
export { Conduct } from './conduct.ts';
export { drawBefore, drawBehind } from './draw-aside.ts';
export { drawResult } from './draw-result.ts';
export { drawUnavailableQuiz } from './draw-unavailable.ts';
export { default as resultStyles } from './result.styles.ts';
export { outcomeOf } from './sitting.ts';
export { viewOf } from './view.ts';
