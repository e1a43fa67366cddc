import { choicesOf, type QuestionKind, scaleOf } from '@otklik/schema/engine';
import { type CSSResultOrNative, html, nothing } from 'lit';
import { laterWordsFor } from '../words/later.ts';
import type { LaterFieldWords } from '../words/words.ts';
import { drawSingle } from './draw-choice.ts';
import { drawDropdown, drawMulti } from './draw-choices.ts';
import { drawComputed, drawConsent } from './draw-consent.ts';
import { drawMatrix } from './draw-matrix.ts';
import { drawRank } from './draw-rank.ts';
import { drawRetro, drawScale } from './draw-scale.ts';
import { drawDate, drawEmail, drawLongText, drawNumber, drawPhone, drawText, drawTime, drawUrl } from './draw-text.ts';
import type { Draw, Drawing } from './drawing.ts';
import { DRAWINGS, type Drawings } from './drawings.ts';
import matrix from './matrix.styles.ts';
import { drawOwnWords } from './own-words.ts';
import rank from './rank.styles.ts';
import scale from './scale.styles.ts';
import text from './text.styles.ts';

const ALL: Drawings = {
  ...DRAWINGS,
  single: (drawing) => drawSingle(drawing, drawOwnWords),
  text: drawText,
  longtext: drawLongText,
  email: drawEmail,
  phone: drawPhone,
  url: drawUrl,
  number: drawNumber,
  date: drawDate,
  time: drawTime,
  multi: drawMulti,
  dropdown: drawDropdown,
  region: drawDropdown,
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

export const styles: CSSResultOrNative[] = [text, scale, matrix, rank];

/** Draws a question of any kind, or says why it cannot be drawn. */
export function drawQuestion(drawing: Drawing, isReadable: boolean): ReturnType<Draw> {
  const { kind } = drawing.question;
  const draw = Object.hasOwn(ALL, kind) ? (ALL[kind] as Draw) : undefined;
  const words = laterWordsFor(drawing.voice.lang, drawing.voice.profile).field;
  const reason = isReadable ? (draw ? whyNot(drawing, words) : words.unknownKind(kind)) : words.malformed;
  return reason ? html`<p class="unshown">${words.cannotShow(reason)}</p>` : draw!(drawing);
}

const CHOSEN = new Set<QuestionKind>(['single', 'multi', 'dropdown', 'region', 'rank', 'matrix']);
const STEPPED = new Set<QuestionKind>(['scale', 'faces', 'recommend', 'ladder', 'retro']);

/** More steps than the schema allows would freeze the page. */
const MOST_STEPS = 201;

/** Why a question of a known kind cannot be drawn, in words, if it cannot. */
function whyNot({ form, question }: Drawing, words: LaterFieldWords): string | undefined {
  const { kind } = question;
  if (CHOSEN.has(kind) && choicesOf(form, question).length === 0) return words.noChoices;
  if (kind === 'matrix' && question.rows.length === 0) return words.malformed;
  if (STEPPED.has(kind)) {
    const { from, to } = scaleOf(question as Parameters<typeof scaleOf>[0]);
    if (!(to - from > 0 && to - from < MOST_STEPS)) return words.badScale;
  }
  return undefined;
}
