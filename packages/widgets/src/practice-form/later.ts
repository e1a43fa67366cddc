/** What a practice form needs once it is there: writing, keeping, the list of sections, sending. */
export { Album } from './album.ts';
export { Authoring } from './authoring.ts';
export { drawDesk, drawStill } from './draw-desk.ts';
export { Handing } from './handing.ts';
export { outlookOf } from './outlook.ts';
export { unnumbered } from './pages.ts';
export { Papers } from './papers.ts';
export { paperStyles } from './paper.styles.ts';
export { PRACTICE_FORM } from './questions.ts';
export { deskStyles } from './desk.styles.ts';
export { sendingStyles } from './sending.styles.ts';
