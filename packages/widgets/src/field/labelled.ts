import { html, type TemplateResult } from 'lit';
import type { Drawing } from './drawing.ts';
import { drawNotes, drawTitle } from './frame.ts';

/** A question with one control, which has the id `control`. */
export const drawLabelled = (drawing: Drawing, control: unknown): TemplateResult => html`
  <label for="control" class="head">${drawTitle(drawing)}</label>
  ${drawNotes(drawing)}${control}
`;
