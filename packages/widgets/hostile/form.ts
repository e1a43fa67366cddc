/** The form that is asked on every hostile page: two steps, with every control that a stylesheet of a page may spoil. */
export const FORM = {
  id: 'hostile',
  title: 'Как прошло занятие',
  lead: [{ paragraph: [{ text: 'Ответ займёт минуту.' }] }],
  items: [
    {
      id: 'first',
      kind: 'page',
      title: 'О занятии',
      items: [
        {
          id: 'who',
          kind: 'single',
          title: 'Кто был на занятии?',
          required: true,
          choices: [
            { id: 'me', title: 'Я' },
            { id: 'child', title: 'Мой ребёнок' },
          ],
        },
        { id: 'overall', kind: 'scale', title: 'Насколько вы довольны?', scale: 'likert4' },
        {
          id: 'why',
          kind: 'multi',
          title: 'Почему вы пришли?',
          choices: [
            { id: 'near', title: 'Близко от дома' },
            { id: 'friends', title: 'Позвали друзья' },
          ],
        },
      ],
    },
    {
      id: 'second',
      kind: 'page',
      title: 'Напоследок',
      items: [
        { id: 'best', kind: 'text', title: 'Что было самым ценным?' },
        {
          id: 'next',
          kind: 'dropdown',
          title: 'Когда придёте снова?',
          choices: [
            { id: 'week', title: 'Через неделю' },
            { id: 'month', title: 'Через месяц' },
          ],
        },
      ],
    },
  ],
};
