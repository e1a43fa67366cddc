import {
  choicesOf,
  type Form,
  type QuestionKind,
  type QuestionOf,
  type Question,
  scaleOf,
} from '@otklik/schema/engine';
import { type CSSResultOrNative, nothing } from 'lit';
import type { FieldWords } from '../words/words.ts';
import { drawDropdown, drawMulti, drawSingle, drawYesNo } from './draw-choice.ts';
import { drawComputed, drawConsent, drawNote } from './draw-note.ts';
import { drawDate, drawEmail, drawLongText, drawNumber, drawPhone, drawText, drawTime, drawUrl } from './draw-text.ts';
import type { Draw } from './drawing.ts';

/** The kinds that are drawn at once. */
const DRAWINGS = {
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
  consent: drawConsent,
  hidden: () => nothing,
  computed: drawComputed,
} satisfies Drawings;

type Drawings = { readonly [Kind in QuestionKind]?: Draw<QuestionOf<Kind>> };

/** The kinds whose drawings come when one of them is asked. A kind added to the schema does not compile until it stands in one of the two lists. */
type LaterKind = Exclude<QuestionKind, keyof typeof DRAWINGS>;
export type LaterDrawings = { readonly [Kind in LaterKind]: Draw<QuestionOf<Kind>> };
const LATER: Record<LaterKind, true> = {
  scale: true,
  faces: true,
  recommend: true,
  ladder: true,
  matrix: true,
  rank: true,
  retro: true,
};

let later: typeof import('./drawings-later.ts') | undefined;
let coming: Promise<unknown> | undefined;

/** Brings the other drawings. Asked again after a failure, it tries again. */
export const bringDrawings = (): Promise<unknown> =>
  (coming ??= import('./drawings-later.ts').then(
    (drawings) => (later = drawings),
    (cause: unknown) => {
      coming = undefined;
      throw cause;
    },
  ));

/** Whether a kind is known and its drawing is still on its way. */
export const isComing = (kind: string): boolean => !later && Object.hasOwn(LATER, kind);

/** The styles that came with the other drawings. */
export const laterStyles = (): CSSResultOrNative[] => later?.styles ?? [];

/** How a question of that kind is drawn, if the kind is known and its drawing is there. */
export function drawingOf(kind: string): Draw | undefined {
  for (const drawings of [DRAWINGS, later?.DRAWINGS ?? {}]) {
    if (Object.hasOwn(drawings, kind)) return drawings[kind as keyof typeof drawings] as Draw;
  }
  return undefined;
}

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
