import type { Sentence } from '../form-fault.ts';

/** One thing that keeps a review from being handed in: where, what, and what to do. */
export interface ReviewFault {
  /** JSON Pointer (RFC 6901) into the review. */
  pointer: string;
  code: ReviewFaultCode;
  message: Sentence;
}

const sentences = {
  'not-scored': () => ({
    ru: 'Здесь нет оценки. Поставьте её, от\u00a00 до\u00a04.',
    en: 'There is no score here. Give one, from 0 to 4.',
  }),
  'unknown-criterion': () => ({
    ru: 'Такого критерия нет. Уберите эту оценку.',
    en: 'There is no such criterion. Remove this score.',
  }),
  'comment-needed': (least: string) => ({
    ru: `Оценка низкая. Напишите автору, что улучшить: не\u00a0меньше ${least} знаков.`,
    en: `The score is low. Write to the author what to improve: at least ${least} characters.`,
  }),
  'no-evidence': () => ({
    ru: 'Уровень доказанности не\u00a0указан. Подтвердите тот, что посчитан, или\u00a0выберите другой.',
    en: 'There is no level of evidence. Confirm the one that was computed, or pick another.',
  }),
} satisfies Record<string, (...values: string[]) => Sentence>;

export type ReviewFaultCode = keyof typeof sentences;

/** A fault with its sentence. */
export const reviewFault = (pointer: string, code: ReviewFaultCode, value: string | number = ''): ReviewFault => ({
  pointer,
  code,
  message: (sentences[code] as (value: string) => Sentence)(String(value)),
});
