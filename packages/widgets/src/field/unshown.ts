import { choicesOf, type Form, type Question, type QuestionKind, scaleOf } from '@otklik/schema/engine';
import type { LaterFieldWords } from '../words/words.ts';

const CHOSEN = new Set<QuestionKind>(['single', 'multi', 'dropdown', 'region', 'rank', 'matrix']);
const STEPPED = new Set<QuestionKind>(['scale', 'faces', 'recommend', 'ladder', 'retro']);

/** More steps than the schema allows would freeze the page. */
const MOST_STEPS = 201;

/** Why a question of a known kind cannot be drawn, in words, if it cannot. */
export function whyNot(form: Form, question: Question, words: LaterFieldWords): string | undefined {
  const { kind } = question;
  if (CHOSEN.has(kind) && choicesOf(form, question).length === 0) return words.noChoices;
  if (kind === 'matrix' && question.rows.length === 0) return words.malformed;
  if (STEPPED.has(kind)) {
    const { from, to } = scaleOf(question as Parameters<typeof scaleOf>[0]);
    if (!(to - from > 0 && to - from < MOST_STEPS)) return words.badScale;
  }
  return undefined;
}
