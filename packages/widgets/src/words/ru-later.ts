import { type Address, FAMILIAR, ofChoices, ofLetters, plural, POLITE } from './russian.ts';
import type { AboutFault, LaterWords } from './words.ts';

const speak = ({ te, you, toYou, can }: Address): LaterWords => ({
  field: {
    notChosen: 'Не выбрано',
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
    settings: 'Настроить анкету',
    paging: 'Как показывать вопросы',
    pagings: { page: 'По страницам', question: 'По одному', all: 'Все сразу' },
    profile: 'Какими словами',
    profiles: { standard: 'Обычными', child: 'Для детей', plain: 'Простыми' },
    language: 'Язык',
    addFilling: 'Добавить',
    removeFilling: (name) => `Убрать: ${name}`,
  },

  sending: {
    notFound: 'Такой анкеты нет. Возможно, её убрали или в адресе ошибка.',
    closed: 'Анкета закрыта: ответы больше не принимаются.',
    notOpen: `Анкета ещё не открыта. Загляни${te} сюда позже.`,
    notYetOpen: (day) => `Анкета ещё не открыта. Ответы принимаются с ${day}.`,
    sending: 'Отправляем…',
    sent: 'Ответы отправлены и сохранены.',
    thanks: 'Спасибо!',
    failed: `Отправить не получилось. Ответы на месте: не закрывай${te} страницу и попробуй${te} ещё раз через минуту.`,
    offline: `Сейчас нет связи. Ответы на этой странице: не закрывай${te} её, и они уйдут сами, когда связь появится.`,
    failures: {
      closed: `Анкета закрылась, пока ${you} отвечали, и больше не принимает ответы. Скопируй${te} их, чтобы не пропали, и передай${te} тем, кто дал анкету.`,
      'not-yet-open': `Анкета ещё не принимает ответы. Скопируй${te} их, чтобы не пропали, и загляни${te} позже.`,
      erased: 'Эти ответы уже были стёрты, поэтому второй раз не сохранены.',
      'id-in-use': 'Под этим номером уже сохранены другие ответы. Можно отправить эти как новые.',
      'too-large': `Ответы слишком длинные, чтобы их принять. Сократи${te} тексты или скопируй${te} их, чтобы не пропали.`,
      'invalid-answers': `Часть ответов не принята. Обнови${te} страницу: анкета могла измениться. Сначала скопируй${te} ответы.`,
      'no-form': `Этой анкеты больше нет. Скопируй${te} ответы, чтобы не пропали, и передай${te} тем, кто дал анкету.`,
      'no-revision': `Анкета изменилась. Скопируй${te} ответы и обнови${te} страницу.`,
      'not-understood': `Вместо нашего сервера ответил кто-то другой: возможно, сеть просит войти. Ответы на месте: открой${te} любую другую страницу, потом попробуй${te} ещё раз.`,
    },
    copyAnswers: 'Скопировать ответы',
    answersCopied: 'Ответы скопированы: их можно вставить в письмо или заметки.',
    sendAsNew: 'Отправить как новые',
    receipt: 'Номер квитанции',
    receiptWhy: `По этому номеру ${you} ${can} стереть ответы. Мы не узнаем, чьи они, поэтому восстановить номер нельзя.`,
    eraseLater: 'Стереть позже, на отдельной странице',
    copyReceipt: 'Скопировать номер',
    copied: 'Номер скопирован.',
    erase: 'Стереть мои ответы',
    eraseConfirm: 'Стереть ответы навсегда? Вернуть их будет нельзя.',
    eraseCancel: 'Не стирать',
    erasing: 'Стираем…',
    erased: 'Ответы стёрты.',
    eraseFailed: `Стереть не получилось. Попробуй${te} ещё раз через минуту.`,
    errorSummary: (count) => `Проверь${te} ${plural(count, 'ответ', 'ответа', 'ответов')}`,
    broken: `Анкету прочитать не получилось: в её файле ошибка. Сообщи${te} об этом тем, кто её дал.`,
  },

  faults: {
    missing: ({ kind }) => missing(kind, te),
    'wrong-type': ({ kind }) =>
      kind === 'number'
        ? `Напиши${te} число цифрами, например 12 или 3,5`
        : `Ответ не подходит к вопросу. Ответь${te} ещё раз`,
    'malformed-text': `Здесь есть знаки, которые нельзя сохранить. Набери${te} текст заново`,
    'unsafe-number': `Число слишком длинное. Напиши${te} короче`,
    'too-deep': `Ответ слишком сложный. Ответь${te} короче`,
    'too-many-answers': `Ответов слишком много, всё не сохранить. Убери${te} лишние`,
    'unknown-question': `Такого вопроса в анкете уже нет. Обнови${te} страницу`,
    'not-asked': `Этот вопрос ${toYou} не задан. Обнови${te} страницу`,
    'too-short': ({ count }) => `Напиши${te} подробнее: не меньше ${ofLetters(count)}`,
    'too-long': ({ count }) => `Сократи${te} до ${ofLetters(count)}`,
    'below-min': ({ kind, limit }) => bound(kind, te, 'не меньше', 'не раньше', limit),
    'above-max': ({ kind, limit }) => bound(kind, te, 'не больше', 'не позже', limit),
    'not-whole': `Напиши${te} целое число, без дробной части`,
    'not-a-choice': `Такого варианта больше нет. Выбери${te} другой`,
    'text-missing': `Напиши${te} свой вариант в строке рядом`,
    'too-few': ({ kind, count }) => {
      if (kind === 'repeat') return `Добавь${te} ещё: нужно не меньше ${count}`;
      if (kind === 'rank') return `Расставь${te} по порядку ${plural(count, 'вариант', 'варианта', 'вариантов')}`;
      return `Выбери${te} не меньше ${ofChoices(count)}`;
    },
    'too-many': ({ kind, count }) =>
      kind === 'repeat' ? `Убери${te} лишнее: можно не больше ${count}` : `Выбери${te} не больше ${ofChoices(count)}`,
    exclusive: `Эти варианты друг другу противоречат. Оставь${te} что-то одно`,
    repeated: `Один вариант выбран дважды. Убери${te} повтор`,
    pattern: `Проверь${te}, так ли записан ответ`,
    'not-an-email': `Проверь${te} адрес почты. Он выглядит так: name@example.org`,
    'not-a-phone': `Проверь${te} номер: в нём от 5 до 15 цифр`,
    'not-a-url': `Проверь${te} адрес страницы. Он начинается с https://`,
    'not-a-date': `Укажи${te} дату целиком: день, месяц и год`,
    'not-a-time': `Укажи${te} время целиком: часы и минуты`,
  },
});

function missing(kind: AboutFault['kind'], te: string): string {
  switch (kind) {
    case 'text':
    case 'longtext':
    case 'email':
    case 'phone':
    case 'url':
      return `Напиши${te} ответ`;
    case 'number':
      return `Напиши${te} число`;
    case 'date':
      return `Укажи${te} дату`;
    case 'time':
      return `Укажи${te} время`;
    case 'multi':
      return `Выбери${te} хотя бы один вариант`;
    case 'rank':
      return `Расставь${te} по порядку или подтверди${te}, что порядок верный`;
    case 'consent':
      return `Поставь${te} отметку, чтобы продолжить`;
    default:
      return `Выбери${te} ответ`;
  }
}

function bound(kind: AboutFault['kind'], te: string, number: string, moment: string, limit: string): string {
  if (kind === 'date') return `Укажи${te} дату ${moment} ${limit}`;
  if (kind === 'time') return `Укажи${te} время ${moment} ${limit}`;
  return `Напиши${te} число ${number} ${limit}`;
}

/** Russian for grown-ups, «вы». */
export const ruLater = speak(POLITE);

/** Russian for children, «ты». */
export const ruLaterForChildren = speak(FAMILIAR);
