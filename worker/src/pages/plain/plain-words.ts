import { type Address, FAMILIAR, POLITE } from '@otklik/widgets/plain.js';
import type { Profile } from '@otklik/schema';

/** What only the pages without JavaScript say. All else they say in the words of the widget. */
export interface PlainWords {
  /** Before the title of a page on which something is to be corrected. */
  error: string;
  /** The title of a form whose topic is nobody's business. */
  form: string;
  leaveLimits: string;
  apply: string;
  day: string;
  month: string;
  year: string;
  dateHint: string;
  timeHint: string;
  place: (number: number) => string;
  rankHint: string;
  revealedTitle: string;
  revealed: string;
  leaveEmpty: string;
  yourAnswers: string;
  yourAnswersHint: string;
  backToQuestions: string;
  sendAgain: string;
  startAgain: string;
  notSentTitle: string;
  changedTitle: string;
  changed: string;
  elsewhere: string;
  confirmTitle: string;
  confirm: string;
  confirmButton: string;
  tooManyTitle: string;
  tooMany: string;
  busy: string;
  tooMuch: string;
}

const speak = ({ te, toYou, your }: Address): PlainWords => ({
  error: 'Ошибка',
  form: 'Анкета',
  leaveLimits:
    'Быстрый выход сразу откроет другую страницу. Эта анкета останется в истории браузера: если её могут увидеть, удали' +
    `${te} её из истории.`,
  apply: 'Применить',
  day: 'День',
  month: 'Месяц',
  year: 'Год',
  dateHint: 'Цифрами, например: 5 9 2026',
  timeHint: 'Часы и минуты, например 09:30',
  place: (number) => `${number}-е место`,
  rankHint: `Выбери${te} самое важное для первого места, потом для второго и так далее.`,
  revealedTitle: 'На этой странице появилось новое',
  revealed: `Это зависит от того, что уже отвечено. Посмотри${te} и нажми${te} кнопку внизу ещё раз.`,
  leaveEmpty: `Оставь${te} это поле пустым`,
  yourAnswers: 'Ответы текстом',
  yourAnswersHint: 'Их можно выделить, скопировать и сохранить, чтобы не пропали.',
  backToQuestions: 'Вернуться к вопросам',
  sendAgain: 'Отправить ещё раз',
  startAgain: 'Начать заново',
  notSentTitle: 'Ответы пока не отправлены',
  changedTitle: 'Страница изменилась по дороге',
  changed: `На сервер пришло не то, что мы ${toYou} показали. Так бывает, если страницу изменила программа или сеть. Ничего не отправлено: начни${te} заново. То, что было на этой странице, сохранилось ниже.`,
  elsewhere: `Запрос пришёл с другой страницы. Если это ${your} ответы, нажми${te} кнопку здесь ещё раз.`,
  confirmTitle: 'Осталось подтвердить',
  confirm: `Так мы отличаем людей от программ. Ответы готовы, но ещё не отправлены: нажми${te} кнопку.`,
  confirmButton: 'Да, отправить ответы',
  tooManyTitle: 'Слишком много ответов сразу',
  tooMany: `Серверу сейчас присылают очень много ответов, поэтому ${your} ещё не отправлены. Они сохранились на этой странице: подожди${te} минуту и нажми${te} кнопку.`,
  busy: `Сервер сейчас занят. Ответы сохранились на этой странице: подожди${te} минуту и нажми${te} кнопку ещё раз.`,
  tooMuch: `Страница с ответами слишком большая, сервер её не принял. Открой${te} прошлую страницу кнопкой браузера «Назад» и сократи${te} самые длинные тексты.`,
});

const en: PlainWords = {
  error: 'Error',
  form: 'Questionnaire',
  leaveLimits:
    'Quick exit opens another page at once. This questionnaire stays in the browser’s history: if somebody may look there, delete it from the history.',
  apply: 'Apply',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  dateHint: 'In digits, for example: 5 9 2026',
  timeHint: 'Hours and minutes, for example 09:30',
  place: (number) => `Place ${number}`,
  rankHint: 'Choose what matters most for the first place, then for the second, and so on.',
  revealedTitle: 'There is something new on this page',
  revealed: 'It depends on what is answered already. Have a look, and press the button below once more.',
  leaveEmpty: 'Leave this field empty',
  yourAnswers: 'The answers as text',
  yourAnswersHint: 'Select and copy them to keep them safe.',
  backToQuestions: 'Back to the questions',
  sendAgain: 'Send again',
  startAgain: 'Start again',
  notSentTitle: 'The answers are not sent yet',
  changedTitle: 'The page has changed on its way',
  changed:
    'What reached the server is not what we showed you. A program or a network may have changed the page. Nothing was sent: start again. What was on this page is kept below.',
  elsewhere: 'The request came from another page. If these are your answers, press the button here once more.',
  confirmTitle: 'One thing is left',
  confirm: 'This is how we tell people from programs. The answers are ready, and not sent yet: press the button.',
  confirmButton: 'Yes, send the answers',
  tooManyTitle: 'Too many answers at once',
  tooMany:
    'A great many answers are being sent to the server, so yours are not sent yet. They are kept on this page: wait a minute and press the button.',
  busy: 'The server is busy. The answers are kept on this page: wait a minute and press the button again.',
  tooMuch:
    'The page with the answers is too large, and the server has not taken it. Go back with the browser’s button and shorten the longest texts.',
};

const ru = speak(POLITE);
const ruForChildren = speak(FAMILIAR);

/** The words for a reader, in Russian where we have none. */
export function plainWordsFor(lang: string, profile: Profile): PlainWords {
  if (lang.split('-')[0] === 'en') return en;
  return profile === 'child' ? ruForChildren : ru;
}
