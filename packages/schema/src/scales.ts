import type { Choice, Question } from './question.ts';
import type { Text } from './text.ts';

/** A scale with everything decided: its numbers, its words, the answers beside it. */
export interface Scale {
  from: number;
  to: number;
  /** A word for every step, or none. */
  steps: readonly Text[];
  ends?: { low: Text; high: Text } | undefined;
  aside: readonly Choice[];
}

type ScaleQuestion = Extract<Question, { kind: 'scale' | 'faces' | 'recommend' | 'ladder' | 'retro' }>;

const cannotSay: Choice = { id: 'cannot-say', title: { ru: 'Не могу оценить', en: 'I cannot say' } };
const wontSay: Choice = { id: 'wont-say', title: { ru: 'Не хочу отвечать', en: 'I would rather not say' } };
const dontKnow: Choice = { id: 'dont-know', title: { ru: 'Не знаю', en: 'I don’t know' } };

/** The known scales. Which age each is for: domain.md 5.3. */
export const SCALES: Readonly<Record<'likert4' | 'likert5' | 'freq5' | 'faces3' | 'faces5', Scale>> = {
  likert4: {
    from: 1,
    to: 4,
    steps: [
      { ru: 'Совсем нет', en: 'Not at all' },
      { ru: 'Скорее нет', en: 'Not really' },
      { ru: 'Скорее да', en: 'Mostly yes' },
      { ru: 'Да', en: 'Yes' },
    ],
    aside: [wontSay],
  },
  likert5: {
    from: 1,
    to: 5,
    steps: [
      { ru: 'Совсем не согласны', en: 'Strongly disagree' },
      { ru: 'Скорее не согласны', en: 'Disagree' },
      { ru: 'И да, и нет', en: 'Neither' },
      { ru: 'Скорее согласны', en: 'Agree' },
      { ru: 'Полностью согласны', en: 'Strongly agree' },
    ],
    aside: [cannotSay],
  },
  freq5: {
    from: 1,
    to: 5,
    steps: [
      { ru: 'Никогда', en: 'Never' },
      { ru: 'Редко', en: 'Rarely' },
      { ru: 'Иногда', en: 'Sometimes' },
      { ru: 'Часто', en: 'Often' },
      { ru: 'Всегда', en: 'Always' },
    ],
    aside: [cannotSay],
  },
  // Degrees of joy, not sad-to-happy: with young children only these spread the answers (domain.md 5.3).
  faces3: {
    from: 1,
    to: 3,
    steps: [
      { ru: 'Не очень', en: 'Not so good' },
      { ru: 'Хорошо', en: 'Good' },
      { ru: 'Очень хорошо', en: 'Very good' },
    ],
    aside: [dontKnow],
  },
  faces5: {
    from: 1,
    to: 5,
    steps: [
      { ru: 'Плохо', en: 'Bad' },
      { ru: 'Не очень', en: 'Not so good' },
      { ru: 'Нормально', en: 'OK' },
      { ru: 'Хорошо', en: 'Good' },
      { ru: 'Очень хорошо', en: 'Very good' },
    ],
    aside: [dontKnow],
  },
};

/** The scale on which a question is answered. What the author wrote wins over what is known by name. */
export function scaleOf(question: ScaleQuestion): Scale {
  switch (question.kind) {
    case 'recommend':
      return { from: 0, to: 10, steps: [], ends: question.ends ?? recommendEnds, aside: [] };
    case 'ladder':
      return { from: question.from ?? 0, to: question.to ?? 10, steps: [], ends: question.ends, aside: [] };
    case 'faces': {
      const known = question.steps?.length === 5 ? SCALES.faces5 : SCALES.faces3;
      const steps = question.steps ?? known.steps;
      return { from: 1, to: steps.length, steps, aside: question.aside ?? known.aside };
    }
    case 'scale':
    case 'retro': {
      const known = question.scale && SCALES[question.scale];
      const steps = question.steps ?? known?.steps ?? [];
      const from = question.from ?? known?.from ?? 1;
      const to = question.to ?? known?.to ?? (steps.length > 0 ? from + steps.length - 1 : 5);
      return { from, to, steps, ends: question.ends, aside: question.aside ?? known?.aside ?? [] };
    }
  }
}

const recommendEnds = {
  low: { ru: 'Точно не порекомендую', en: 'Certainly not' },
  high: { ru: 'Точно порекомендую', en: 'Certainly' },
};
