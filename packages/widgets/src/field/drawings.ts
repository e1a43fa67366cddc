import {
  choicesOf,
  type Form,
  type QuestionKind,
  type QuestionOf,
  type Question,
  scaleOf,
} from '@otklik/schema/engine';
import { nothing } from 'lit';
import type { FieldWords } from '../words/words.ts';
import { drawDropdown, drawMulti, drawSingle, drawYesNo } from './draw-choice.ts';
import { drawMatrix } from './draw-matrix.ts';
import { drawComputed, drawConsent, drawNote } from './draw-note.ts';
import { drawRank } from './draw-rank.ts';
import { drawRetro, drawScale } from './draw-scale.ts';
import { drawDate, drawEmail, drawLongText, drawNumber, drawPhone, drawText, drawTime, drawUrl } from './draw-text.ts';
import type { Draw } from './drawing.ts';

/** How each kind of question is drawn. A kind that is added to the schema does not compile until it stands here. */
const DRAWINGS: { readonly [Kind in QuestionKind]: Draw<QuestionOf<Kind>> } = {
  note: drawNote,
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
  hidden: () => nothing,
  computed: drawComputed,
};

/** How a question of that kind is drawn, if the kind is known. */
export const drawingOf = (kind: string): Draw | undefined =>
  Object.hasOwn(DRAWINGS, kind) ? (DRAWINGS[kind as QuestionKind] as Draw) : undefined;

const CHOSEN = new Set<QuestionKind>(['single', 'multi', 'dropdown', 'region', 'rank', 'matrix']);
const STEPPED = new Set<QuestionKind>(['scale', 'faces', 'recommend', 'ladder', 'retro']);

/** More steps than the schema allows would freeze the page. */
const MOST_STEPS = 201;

/** Why a question cannot be drawn, in words, if it cannot. */
export function whyNot(form: Form, question: Question, words: FieldWords): string | undefined {
  const { kind } = question;
  if (!drawingOf(kind)) return words.unknownKind(kind);
  if (CHOSEN.has(kind) && choicesOf(form, question).length === 0) return words.noChoices;
  if (kind === 'matrix' && question.rows.length === 0) return words.malformed;
  if (STEPPED.has(kind)) {
    const { from, to } = scaleOf(question as Parameters<typeof scaleOf>[0]);
    if (!(to - from > 0 && to - from < MOST_STEPS)) return words.badScale;
  }
  return undefined;
}
