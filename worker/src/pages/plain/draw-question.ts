import type { Question, QuestionKind, QuestionOf } from '@otklik/schema';
import { whyNot } from '@otklik/widgets/plain.js';
import { html } from 'hono/html';
import { drawConsent, drawDropdown, drawMulti, drawRank, drawSingle, drawYesNo } from './draw-choices.ts';
import {
  drawComputed,
  drawDate,
  drawEmail,
  drawLongText,
  drawNumber,
  drawPhone,
  drawText,
  drawTime,
  drawUrl,
} from './draw-lines.ts';
import { drawMatrix, drawRetro, drawScale } from './draw-scales.ts';
import type { Draw, Drawing, Drawn } from './drawing.ts';
import { drawRich } from './rich.ts';

/** Of every kind how it is drawn. */
const DRAWINGS: { readonly [Kind in QuestionKind]: Draw<QuestionOf<Kind>> } = {
  note: ({ question, voice, scope }) => html`<div class="rich">${drawRich(question.body, voice, scope)}</div>\n`,
  text: drawText,
  longtext: drawLongText,
  email: drawEmail,
  phone: drawPhone,
  url: drawUrl,
  number: drawNumber,
  date: drawDate,
  time: drawTime,
  single: drawSingle,
  multi: drawMulti,
  dropdown: drawDropdown,
  region: drawDropdown,
  yesno: drawYesNo,
  scale: drawScale,
  faces: drawScale,
  recommend: drawScale,
  ladder: drawScale,
  matrix: drawMatrix,
  rank: drawRank,
  retro: drawRetro,
  consent: drawConsent,
  hidden: () => '',
  computed: drawComputed,
};

/** Draws a question of any kind, or says why it cannot be drawn. One bad question does not take the others with it. */
export function drawQuestion(drawing: Drawing): Drawn {
  const { form, question, later } = drawing;
  const words = later.field;
  const draw = Object.hasOwn(DRAWINGS, question.kind) ? (DRAWINGS[question.kind] as Draw) : undefined;
  if (!draw) return drawUnshown(drawing, words.unknownKind((question as Question).kind));
  try {
    const reason = whyNot(form, question, words);
    return reason ? drawUnshown(drawing, reason) : draw(drawing);
  } catch {
    // A revision of another version may hold what this one cannot read.
    return drawUnshown(drawing, words.malformed);
  }
}

const drawUnshown = ({ later }: Drawing, reason: string): Drawn =>
  html`<p class="unshown">${later.field.cannotShow(reason)}</p>\n`;

/** Where a fault has its control: that of the question, of its first row or half, or of the part itself. */
export function controlOf(question: Question | undefined, pointer: string, fault: string): string {
  if (fault !== pointer) return fault;
  if (question?.kind === 'matrix') return `${pointer}/${question.rows[0]?.id}`;
  return question?.kind === 'retro' ? `${pointer}/now` : pointer;
}
