/** What reads a description over. It comes when somebody writes. */
export { hintsInTurn, orderHints } from '@otklik/schema/engine';
