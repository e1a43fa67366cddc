import { choicesOf, type QuestionKind, type QuestionOf } from '@otklik/schema/engine';
import { later } from '../internal/bring-later.ts';
import { drawSingle, drawYesNo } from './draw-choice.ts';
import { drawNote } from './draw-note.ts';
import type { Draw, Drawing } from './drawing.ts';

/** The kinds that are drawn at once. All others come behind the first drawing. */
export const DRAWINGS = { note: drawNote, single: drawSingle, yesno: drawYesNo } satisfies Partial<Drawings>;

/** Of every kind how it is drawn. */
export type Drawings = { readonly [Kind in QuestionKind]: Draw<QuestionOf<Kind>> };

/** Draws a question, or says why it cannot be drawn; `undefined` while what does that is on its way. */
export function drawQuestion(drawing: Drawing, isReadable: boolean): ReturnType<Draw> | undefined {
  if (later) return later.drawQuestion(drawing, isReadable);
  return isReadable && isAtHand(drawing) ? (DRAWINGS[drawing.question.kind as never] as Draw)(drawing) : undefined;
}

const isAtHand = ({ form, question }: Drawing): boolean =>
  Object.hasOwn(DRAWINGS, question.kind) && (question.kind !== 'single' || choicesOf(form, question).length > 0);
