import type { ProblemCode } from '@otklik/schema';
import type { ProblemWords } from './problem-words.ts';

type QuizProblem = Extract<
  ProblemCode,
  | 'no-quiz'
  | 'no-version'
  | 'no-outcome'
  | 'no-team'
  | 'no-calendar'
  | 'version-in-use'
  | 'team-too-small'
  | 'team-full'
  | 'not-offered'
  | 'team-closed'
  | 'invalid-quiz'
  | 'invalid-outcome'
>;

/** What the API refuses about quizzes, their comparison and their teams. */
export const QUIZ_PROBLEMS: Readonly<Record<QuizProblem, ProblemWords>> = {
  'no-quiz': {
    status: 404,
    title: 'There is no such quiz',
    detail: {
      ru: 'Такой самодиагностики нет, или она ещё не опубликована. Проверьте её имя в адресе.',
      en: 'There is no such quiz, or it is not published yet. Check its id in the address.',
    },
  },
  'no-version': {
    status: 404,
    title: 'The quiz has no such version',
    detail: {
      ru: 'У этой самодиагностики нет такой версии. Откройте её без номера версии: придёт самая новая.',
      en: 'The quiz has no such version. Ask for it without a version: the newest one comes.',
    },
  },
  'no-calendar': {
    status: 404,
    title: 'There is no such calendar',
    detail: {
      ru: 'Календаря этой страны здесь нет. Есть Россия: ru. Для другой страны положите свой файл рядом со страницей.',
      en: 'There is no calendar of this country here. There is Russia: ru. For another country put a file of your own beside the page.',
    },
  },
  'no-outcome': {
    status: 404,
    title: 'There is no such outcome, or the receipt is not its own',
    detail: {
      ru: 'Под этим номером итога для сравнения нет, или квитанция не от него. Проверьте все шестнадцать цифр; возможно, итог уже стёрт.',
      en: 'There is no outcome under this number, or the receipt is not its own. Check all sixteen digits; perhaps it is erased already.',
    },
  },
  'no-team': {
    status: 404,
    title: 'There is no such team, or the secret is not its organiser’s',
    detail: {
      ru: 'Такой команды нет, или её подводит не тот, кто её собрал. Проверьте ссылку; команды, итог которых не подвели за 180 дней, стираются.',
      en: 'There is no such team, or it is not its organiser who asks. Check the link; teams whose result was not counted within 180 days are erased.',
    },
  },
  'version-in-use': {
    status: 409,
    title: 'This version or a later one is published already',
    detail: {
      ru: 'Эта или более новая версия уже опубликована, и опубликованное не меняется. Дайте самодиагностике номер версии больше всех прежних.',
      en: 'This version or a later one is published, and what is published never changes. Give the quiz a version above all earlier ones.',
    },
  },
  'team-too-small': {
    status: 409,
    title: 'Too few of the team have answered',
    detail: {
      ru: 'Пока ответило меньше трёх человек, итог команды показал бы, кто что ответил. Дождитесь ещё ответов и подведите итог снова.',
      en: 'Fewer than three people have answered, and a result would show who answered what. Wait for more answers and count again.',
    },
  },
  'team-full': {
    status: 409,
    title: 'The team takes no more people',
    detail: {
      ru: 'В этой команде уже столько ответов, сколько можно собрать по одной ссылке. Попросите того, кто собрал команду, подвести итог и открыть новую.',
      en: 'This team has as many answers as one link can collect. Ask whoever opened it to count the result and open another.',
    },
  },
  'not-offered': {
    status: 403,
    title: 'The quiz does not offer this',
    detail: {
      ru: 'Эта самодиагностика такого не предлагает: команду можно собрать, если в ней есть team, а сравнить себя с другими — если в ней есть segments.',
      en: 'The quiz does not offer this: teams need team in it, and comparing needs segments.',
    },
  },
  'team-closed': {
    status: 410,
    title: 'The result of the team is counted, and it takes no more answers',
    detail: {
      ru: 'Итог команды уже подведён, и этого ответа в нём нет. Если он важен, попросите того, кто собрал команду, открыть новую.',
      en: 'The result of the team is counted already, without this answer. If it matters, ask whoever opened the team to open another.',
    },
  },
  'invalid-quiz': {
    status: 422,
    title: 'The quiz cannot be taken as it is',
    detail: {
      ru: 'Самодиагностику нельзя принять в таком виде. Исправьте места, названные в errors, и повторите.',
      en: 'The quiz cannot be taken as it is. Correct the places named in errors and try again.',
    },
  },
  'invalid-outcome': {
    status: 422,
    title: 'The outcome cannot be taken',
    detail: {
      ru: 'Итог нельзя принять в таком виде, и ничего не сохранено. Исправьте места, названные в errors, и отправьте снова.',
      en: 'The outcome cannot be taken as it is, and nothing was kept. Correct the places named in errors and send again.',
    },
  },
};
