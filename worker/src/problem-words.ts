import type { ProblemCode, Sentence } from '@otklik/schema';
import { PEOPLE_PROBLEMS } from './people-problem-words.ts';
import { PRACTICE_PROBLEMS } from './practice-problem-words.ts';
import { QUIZ_PROBLEMS } from './quiz-problem-words.ts';

/** What one refusal says: to programs by status, to a developer by title, to a person by detail. */
export interface ProblemWords {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  title: string;
  /** What happened and what to do next. */
  detail: Sentence;
  /** Whether the very same request is worth repeating. */
  retryable?: true;
}

/** Every refusal of the API. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemWords>> = {
  ...QUIZ_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...PRACTICE_PROBLEMS,
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    detail: {
      ru: 'Тело запроса не читается как JSON в UTF-8. Проверьте, что оно дошло целиком, и отправьте снова.',
      en: 'The body cannot be read as JSON in UTF-8. Check that it is whole and send it again.',
    },
  },
  'malformed-request': {
    status: 400,
    title: 'The request has the wrong shape',
    detail: {
      ru: 'Запрос устроен не так, как ждёт этот адрес. Места названы в errors; описание — /v1/openapi.json.',
      en: 'The request is not built as this address expects. The places are in errors; the description is /v1/openapi.json.',
    },
  },
  unauthorised: {
    status: 401,
    title: 'Signing in or a key is needed',
    detail: {
      ru: 'Войдите в кабинет снова или передайте действующий ключ организации в заголовке Authorization: Bearer.',
      en: 'Sign in to the studio again, or give a valid key of the organisation in the header Authorization: Bearer.',
    },
  },
  forbidden: {
    status: 403,
    title: 'No right to this',
    detail: {
      ru: 'На это действие у вас нет права. Роли даёт администратор организации; у ключа они те, с какими он сделан.',
      en: 'You have no right to this action. Roles are given by an administrator of the organisation; a key has those it was made with.',
    },
  },
  'no-form': {
    status: 404,
    title: 'There is no such form',
    detail: {
      ru: 'Такой анкеты нет, или она ещё не опубликована. Проверьте её имя в адресе.',
      en: 'There is no such form, or it is not published yet. Check its id in the address.',
    },
  },
  'no-revision': {
    status: 404,
    title: 'The form has no such revision',
    detail: {
      ru: 'У анкеты нет такой редакции. Откройте анкету заново: ответы к этой редакции принять нельзя.',
      en: 'The form has no such revision. Open the form again: answers to this revision cannot be taken.',
    },
  },
  'no-submission': {
    status: 404,
    title: 'There is no such submission, or the receipt is not its own',
    detail: {
      ru: 'Под этим номером ответов нет, или квитанция не от них. Проверьте все шестнадцать цифр; возможно, ответы уже стёрты.',
      en: 'There are no answers under this number, or the receipt is not theirs. Check all sixteen digits; perhaps the answers are erased already.',
    },
  },
  'no-page': {
    status: 404,
    title: 'There is nothing at this address',
    detail: {
      ru: 'По этому адресу ничего нет. Проверьте адрес; все адреса перечислены в /v1/openapi.json.',
      en: 'There is nothing at this address. Check it; all addresses are listed in /v1/openapi.json.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take this method',
    detail: {
      ru: 'Этот адрес не принимает такой метод. Допустимые названы в заголовке Allow.',
      en: 'This address does not take this method. Those that it takes are in the header Allow.',
    },
  },
  'id-in-use': {
    status: 409,
    title: 'Other answers are kept under this id',
    detail: {
      ru: 'Под этим номером уже сохранены другие ответы, и они не изменены. Чтобы отправить новые ответы, нужен новый номер.',
      en: 'Other answers are already kept under this id, and they are unchanged. To send new answers, draw a new id.',
    },
  },
  closed: {
    status: 410,
    title: 'The form takes no more answers',
    detail: {
      ru: 'Анкета закрыта и ответов больше не принимает. Если ответ важен, напишите в организацию, которая её проводила.',
      en: 'The form is closed and takes no more answers. If your answer matters, write to the organisation that asked.',
    },
  },
  'not-yet-open': {
    status: 403,
    title: 'The form takes no answers yet',
    detail: {
      ru: 'Анкета ещё не открыта. День, с которого она принимает ответы, указан в ней самой.',
      en: 'The form is not open yet. The day from which it takes answers is given in the form.',
    },
  },
  erased: {
    status: 410,
    title: 'The answers were erased',
    detail: {
      ru: 'Эти ответы были удалены и под тем же номером не вернутся. Чтобы ответить снова, откройте анкету заново.',
      en: 'These answers were erased and do not come back under the same id. To answer again, open the form anew.',
    },
  },
  stale: {
    status: 412,
    title: 'It was changed meanwhile',
    detail: {
      ru: 'Пока вы правили, это изменил кто-то ещё. Загрузите свежий вариант (он назван в заголовке ETag), перенесите свои правки и сохраните снова.',
      en: 'Somebody else has changed this meanwhile. Load the current version (its tag is in the header ETag), repeat your changes and save again.',
    },
  },
  'too-large': {
    status: 413,
    title: 'It is too large',
    detail: {
      ru: 'Это больше, чем можно за один раз. Предел назван в errors: сократите тексты или возьмите часть.',
      en: 'This is more than can be taken at once. The limit is in errors: shorten the texts or take a part.',
    },
  },
  'not-json': {
    status: 415,
    title: 'The body has to be application/json',
    detail: {
      ru: 'Этот адрес принимает только JSON. Отправьте тело с заголовком Content-Type: application/json.',
      en: 'This address takes JSON only. Send the body with the header Content-Type: application/json.',
    },
  },
  'invalid-answers': {
    status: 422,
    title: 'Some answers cannot be taken',
    detail: {
      ru: 'Некоторые ответы принять нельзя, и ничего не сохранено. Исправьте места, названные в errors, и отправьте снова.',
      en: 'Some answers cannot be taken, and nothing was kept. Correct the places named in errors and send again.',
    },
  },
  'invalid-form': {
    status: 422,
    title: 'The form cannot be taken as it is',
    detail: {
      ru: 'Анкету нельзя принять в таком виде. Исправьте места, названные в errors, и повторите.',
      en: 'The form cannot be taken as it is. Correct the places named in errors and try again.',
    },
  },
  'condition-required': {
    status: 428,
    title: 'It has to be said which version this replaces',
    detail: {
      ru: 'Чтобы не стереть чужие правки, пришлите If-Match с меткой варианта, который вы правили, или If-None-Match: * для новой анкеты.',
      en: 'So that nobody’s work is lost, send If-Match with the tag of the version you changed, or If-None-Match: * for a new form.',
    },
  },
  'proof-required': {
    status: 403,
    title: 'A proof of work is needed',
    detail: {
      ru: 'Ответов приходит необычно много или необычно быстро, поэтому сервер просит браузер немного посчитать. Ничего не потеряно: отправьте ещё раз. Программе: решите задачу с адреса challenge этой анкеты и пришлите то же самое с заголовком otklik-proof.',
      en: 'Answers come in unusual numbers or unusually fast, so the server asks the browser to calculate a little. Nothing is lost: send again. For a program: solve the task from the address challenge of this form and send the same with the header otklik-proof.',
    },
    retryable: true,
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    detail: {
      ru: 'Запросов слишком много. Подождите столько секунд, сколько указано в Retry-After, и повторите.',
      en: 'There are too many requests. Wait for the seconds given in Retry-After and try again.',
    },
    retryable: true,
  },
  internal: {
    status: 500,
    title: 'Something broke on our side',
    detail: {
      ru: 'У нас что-то сломалось. Повторите позже; если не поможет, сообщите тому, кто ведёт сервер, номер из instance.',
      en: 'Something broke on our side. Try again later; if it stays, give whoever runs the server the id in instance.',
    },
    retryable: true,
  },
  unreadable: {
    status: 500,
    title: 'Sealed answers cannot be opened',
    detail: {
      ru: 'Часть этих ответов зашифрована, и открыть их не получается: ключа больше нет, или запись повреждена. Ничего не удалено. Сообщите тому, кто ведёт сервер: что именно не читается, покажет «otklik doctor».',
      en: 'Some of these answers are encrypted and cannot be opened: the key is gone or a record is damaged. Nothing was deleted. Tell whoever runs the server: “otklik doctor” shows what cannot be read.',
    },
  },
  unavailable: {
    status: 503,
    title: 'It cannot be kept just now',
    detail: {
      ru: 'Сейчас сохранить нельзя, и ничего не сохранено наполовину. Повторите то же самое через несколько секунд: дважды оно не сохранится.',
      en: 'It cannot be kept just now, and nothing was kept by half. Repeat the same in a few seconds: it will not be kept twice.',
    },
    retryable: true,
  },
};
