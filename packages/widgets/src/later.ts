/**
 * What comes behind the first drawing, so that on a slow network the first
 * question need not wait for the last word. One file for a form and its fields:
 * both always want it.
 */
export { drawQuestion, styles as fieldStyles } from './field/drawings-later.ts';
export * from './form/later.ts';
