import type { Choice, Question } from './question.ts';
import { type Scale, type ScaleQuestion, scaleOf } from './scales.ts';

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

const recommendEnds = {
  low: { ru: 'Точно не порекомендую', en: 'Certainly not' },
  high: { ru: 'Точно порекомендую', en: 'Certainly' },
};

/** The question with the words of its known scale written into it. What the author wrote wins. */
export function completeScale<Of extends Question>(question: Of): Of;
export function completeScale(question: Question): Question {
  switch (question.kind) {
    case 'scale':
    case 'retro':
      return question.scale && Object.hasOwn(SCALES, question.scale)
        ? { ...question, ...wordsOf(SCALES[question.scale], question) }
        : question;
    case 'faces': {
      const known = question.steps?.length === 5 ? SCALES.faces5 : SCALES.faces3;
      return { ...question, steps: question.steps ?? [...known.steps], aside: question.aside ?? [...known.aside] };
    }
    case 'recommend':
      return { ...question, ends: question.ends ?? recommendEnds };
    default:
      return question;
  }
}

/** The scale of a question of any form, with the words of a known one. */
export const fullScaleOf = (question: ScaleQuestion): Scale => scaleOf(completeScale(question));

function wordsOf(known: Scale, { from, to, steps, aside }: Extract<Question, { kind: 'scale' | 'retro' }>) {
  const words = steps ?? [...known.steps];
  const first = from ?? known.from;
  const beside = aside ?? [...known.aside];
  return { from: first, to: to ?? known.to, steps: words, ...(beside.length > 0 && { aside: beside }) };
}
