import { type CSSResultOrNative, html, nothing } from 'lit';
import { laterWordsFor } from '../words/later.ts';
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
import { whyNot } from './unshown.ts';

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
  const reason = isReadable
    ? draw
      ? whyNot(drawing.form, drawing.question, words)
      : words.unknownKind(kind)
    : words.malformed;
  return reason ? html`<p class="unshown">${words.cannotShow(reason)}</p>` : draw!(drawing);
}
