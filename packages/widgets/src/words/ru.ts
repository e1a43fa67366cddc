import { type Address, FAMILIAR, POLITE } from './russian.ts';
import type { Words } from './words.ts';

const speak = ({ te, you, withYou, your }: Address): Words => ({
  field: {
    required: 'нужен ответ',
    optional: 'можно пропустить',
    clear: 'Убрать ответ',
    yes: 'Да',
    no: 'Нет',
    ownWords: (choice) => `${choice}: напиши${te} своими словами`,
  },

  form: {
    send: 'Отправить',
    next: 'Далее',
    back: 'Назад',
    stepOf: (step, total) => `Шаг ${step} из ${total}`,
    loading: 'Загружаем анкету…',
    unreachable: `Анкета не загрузилась. Проверь${te} связь и попробуй${te} ещё раз.`,
    tryAgain: 'Попробовать ещё раз',
    modes: {
      anonymous: `Ответы без имени: мы не узнаем, кто ${you}, и не сможем ответить лично.`,
      confidential: `Кто ответил, знают только названные сотрудники. Другим ${your} ответ с именем не покажут.`,
      named: `Ответы сохраняются вместе с именем, чтобы с ${withYou} могли связаться.`,
    },
    help: `Если плохо или опасно, анкета не поможет быстро. Позвони${te}:`,
    frame: 'Анкета',
  },
});

/** Russian for grown-ups, «вы». */
export const ru = speak(POLITE);

/** Russian for children, «ты». */
export const ruForChildren = speak(FAMILIAR);
