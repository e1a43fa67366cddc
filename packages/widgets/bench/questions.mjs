/**
 * The same questions for every contestant: a yes or no, a question that depends
 * on it, and then the kinds of which most questionnaires are made, in turn.
 */
export function questions(count) {
  const rest = Array.from({ length: count - 1 }, (_, at) => KINDS[at % KINDS.length](`q${at + 2}`, at + 2));
  return [
    { id: 'q1', kind: 'single', title: '1. Были ли вы у нас раньше?', choices: ['Да', 'Нет'], required: true },
    { id: 'since', kind: 'single', title: 'С какого года?', choices: ['2024', '2025', '2026'], after: { q1: 'Да' } },
    ...rest,
  ];
}

const KINDS = [
  (id, number) => ({ id, kind: 'scale', title: `${number}. Насколько вас здесь услышали?`, required: true }),
  (id, number) => ({
    id,
    kind: 'single',
    title: `${number}. Что помогло больше всего?`,
    choices: ['Разговор', 'Занятия', 'Поддержка других', 'Сведения'],
    required: true,
  }),
  (id, number) => ({
    id,
    kind: 'multi',
    title: `${number}. О чём вы хотели бы узнать больше?`,
    choices: ['О занятиях', 'О правах', 'О выплатах', 'О лагере'],
  }),
  (id, number) => ({ id, kind: 'number', title: `${number}. Сколько раз вы были у нас?`, min: 0, max: 100 }),
  (id, number) => ({ id, kind: 'text', title: `${number}. Что изменить в первую очередь?` }),
];

const choicesOf = (titles) => titles.map((title, at) => ({ id: `c${at}`, title }));

/** As a form of ours. */
export const asOurs = (count) => ({
  id: `bench-${count}`,
  title: 'Обратная связь',
  paging: 'all',
  items: questions(count).map(({ id, kind, title, choices, required, after, min, max }) => ({
    id,
    kind,
    title,
    ...(choices && { choices: choicesOf(choices) }),
    ...(kind === 'scale' && { from: 1, to: 5 }),
    ...(required && { required }),
    ...(after && { when: { question: 'q1', is: 'c0' } }),
    ...(kind === 'number' && { min, max }),
  })),
});

/** As a survey of SurveyJS, with its own kinds for the same. */
export const asSurvey = (count) => ({
  title: 'Обратная связь',
  elements: questions(count).map(({ id, kind, title, choices, required, after, min, max }) => ({
    name: id,
    title,
    type: { single: 'radiogroup', scale: 'rating', multi: 'checkbox', number: 'text', text: 'text' }[kind],
    ...(choices && { choices }),
    ...(kind === 'scale' && { rateMin: 1, rateMax: 5 }),
    ...(required && { isRequired: true }),
    ...(after && { visibleIf: "{q1} = 'Да'" }),
    ...(kind === 'number' && { inputType: 'number', min, max }),
  })),
});
