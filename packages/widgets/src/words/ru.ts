import { type Address, FAMILIAR, ofChoices, ofLetters, plural, POLITE } from './russian.ts';
import type { Words } from './words.ts';

const speak = ({ te, you, withYou, your }: Address): Words => ({
  field: {
    required: 'нужен ответ',
    optional: 'можно пропустить',
    clear: 'Убрать ответ',
    notChosen: 'Не выбрано',
    yes: 'Да',
    no: 'Нет',
    ownWords: (choice) => `${choice}: напиши${te} своими словами`,
    pick: (least, most) => {
      if (!most) return least && least > 1 ? `Выбери${te} не меньше ${ofChoices(least)}.` : 'Можно выбрать несколько.';
      if (least === most) return `Выбери${te} ${plural(most, 'вариант', 'варианта', 'вариантов')}.`;
      return least && least > 1
        ? `Выбери${te} от ${least} до ${ofChoices(most)}.`
        : `Можно выбрать до ${ofChoices(most)}.`;
    },
    unpicked: (choices) => `Отметка снята: ${choices}.`,
    lettersLeft: (count) => `Осталось ${plural(count, 'знак', 'знака', 'знаков')}`,
    lettersOver: (count) => `${plural(count, 'лишний знак', 'лишних знака', 'лишних знаков')}`,
    fewLettersLeft: (count) => `Осталось не больше ${ofLetters(count)}.`,
    up: 'Выше',
    down: 'Ниже',
    rankHint: `Поставь${te} сверху самое важное. Порядок меняют кнопки «Выше» и «Ниже».`,
    rankAccept: 'Порядок уже верный',
    rankTop: (top) =>
      top === 1
        ? 'Считается только первое место.'
        : `Считаются только первые ${plural(top, 'место', 'места', 'мест')}.`,
    moved: (choice, place, total) => `${choice}: теперь ${place} из ${total}.`,
    accepted: 'Порядок принят.',
    before: 'До',
    now: 'Сейчас',
    notKnown: 'пока неизвестно',
    document: 'Прочитать документ',
    opensInNewTab: 'откроется в новой вкладке',
    cannotShow: (reason) => `Этот вопрос показать нельзя: ${reason} На остальные можно отвечать.`,
    unknownKind: (kind) => `вид вопроса «${kind}» здесь неизвестен.`,
    noChoices: 'в нём нет вариантов ответа.',
    badScale: 'у его шкалы нет делений.',
    malformed: 'он записан с ошибкой.',
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
    settings: 'Настроить анкету',
    paging: 'Как показывать вопросы',
    pagings: { page: 'По страницам', question: 'По одному', all: 'Все сразу' },
    profile: 'Какими словами',
    profiles: { standard: 'Обычными', child: 'Для детей', plain: 'Простыми' },
    language: 'Язык',
    help: `Если плохо или опасно, анкета не поможет быстро. Позвони${te}:`,
    addFilling: 'Добавить',
    removeFilling: (name) => `Убрать: ${name}`,
  },
});

/** Russian for grown-ups, «вы». */
export const ru = speak(POLITE);

/** Russian for children, «ты». */
export const ruForChildren = speak(FAMILIAR);
