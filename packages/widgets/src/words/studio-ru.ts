import type { Role } from '@otklik/schema';
import { practiceNamesRu } from './practice-names-ru.ts';
import { sectionNamesRu } from './section-names-ru.ts';
import { studioBankRu } from './studio-bank-ru.ts';
import { studioFormsRu } from './studio-forms-ru.ts';
import { studioPeopleRu } from './studio-people-ru.ts';
import { studioPracticesRu } from './studio-practices-ru.ts';
import { studioQueueRu } from './studio-queue-ru.ts';
import { studioReviewingRu } from './studio-reviewing-ru.ts';
import { plural } from './russian.ts';

const roles: Record<Role, { title: string; about: string }> = {
  admin: {
    title: 'Администратор',
    about: 'Приглашает людей, раздаёт роли и ключи, меняет настройки, читает журнал. Ответов не видит.',
  },
  editor: {
    title: 'Редактор',
    about: 'Готовит и публикует анкеты и самодиагностики, открывает и закрывает их. Ответов не видит.',
  },
  analyst: { title: 'Аналитик', about: 'Читает, выгружает и стирает ответы.' },
  author: { title: 'Автор', about: 'Пишет карточки практик.' },
  expert: { title: 'Эксперт', about: 'Рецензирует практики.' },
  moderator: { title: 'Модератор', about: 'Решает, какие практики публиковать, и публикует их.' },
};

/** Russian for the studio: its frame, signing in, being invited. */
export const studioRu = {
  ...studioFormsRu,
  ...studioPeopleRu,
  ...studioPracticesRu,
  ...studioQueueRu,
  ...studioReviewingRu,
  ...studioBankRu,
  names: practiceNamesRu,
  sectionNames: sectionNamesRu,
  roles,

  studio: 'Кабинет «Отклика»',
  menu: 'Меню',
  menuItems: {
    forms: 'Анкеты',
    practices: 'Мои практики',
    queue: 'Очередь практик',
    assignments: 'Мои рецензии',
    collections: 'Сборники',
    bank: 'Банк практик',
    people: 'Люди и роли',
    keys: 'Ключи для программ',
    audit: 'Журнал',
    centre: 'Участники центра',
    organisation: 'Организация',
  },
  organisationNow: 'За какую организацию вы сейчас работаете',
  signOut: 'Выйти',
  loading: 'Загружаем…',
  sending: 'Отправляем…',
  tryAgain: 'Попробовать ещё раз',
  reload: 'Загрузить заново',
  reloaded: 'Загружено заново. Посмотрите, что стало, поправьте, если нужно, и сохраните.',
  more: 'Показать ещё',
  cancel: 'Не нужно',
  back: 'Назад',
  close: 'Закрыть',
  save: 'Сохранить',
  actions: 'Действия',
  copy: 'Скопировать',
  copied: 'Скопировано.',
  saved: 'Сохранено.',
  toStart: 'На главную кабинета',

  unreachable: 'Сервер не отвечает. Проверьте связь и попробуйте ещё раз. Всё, что вы ввели, осталось на месте.',
  notOurs: 'Ответил не тот сервер: так бывает в гостиничных сетях и после обновления. Обновите страницу.',
  stale: 'Пока вы меняли, это изменил кто-то другой. Загрузите заново, посмотрите, что стало, и решите.',
  malformed: 'Сервер не понял одно из полей. Проверьте, всё ли написано полностью и без лишних знаков.',
  broken: 'Что-то сломалось на этой странице. Обновите её. Если не поможет, расскажите тому, кто ведёт сервер.',
  partMissing: 'Не загрузилась часть кабинета. Проверьте связь и обновите страницу.',
  unknownTitle: 'Такой страницы нет',
  unknown: 'Проверьте адрес или откройте нужный раздел в меню.',
  notAllowedTitle: 'Сюда нужна другая роль',
  notAllowed: (names: readonly string[]): string =>
    `Этот раздел открывается с ролью: ${names.map((name) => `«${name}»`).join(', ')}. Её даёт администратор вашей организации.`,

  toCorrect: (count: number): string => `Исправьте ${plural(count, 'поле', 'поля', 'полей')}`,
  email: 'Электронная почта',
  emailMissing: 'Напишите адрес электронной почты',
  emailWrong: 'Напишите адрес целиком, например anna@example.org',
  password: 'Пароль',
  passwordMissing: 'Введите пароль',
  passwordShort: (least: number): string => `В пароле нужно не меньше ${least}\u00a0знаков`,
  newPassword: 'Новый пароль',
  newPasswordHint:
    'Не меньше 12\u00a0знаков. Четыре случайных слова надёжнее и легче запоминаются, чем знаки вперемешку.',
  showPassword: 'Показать',
  hidePassword: 'Скрыть',

  signIn: {
    title: 'Вход в кабинет',
    action: 'Войти',
    againTitle: 'Войдите снова',
    again: 'Вход устарел или его закрыли на другом устройстве. Войдите, и всё продолжится с того же места.',
    notSecure:
      'Войти здесь нельзя: страница открыта без https, и пароль увидел бы любой в сети. Откройте кабинет по адресу, который начинается с https://, или на том компьютере, где работает сервер.',
    codeTitle: 'Второй шаг входа',
    codeLead: 'Откройте на телефоне приложение с кодами и введите код для «Отклика».',
    code: 'Код',
    codeHint:
      'Шесть цифр. Нет телефона под рукой\u00a0— введите один из запасных кодов, с теми же большими и маленькими буквами.',
    codeMissing: 'Введите код из приложения или запасной код',
    byPasskey: 'Войти с ключом доступа',
    byLetter: 'Прислать ссылку для входа на почту',
    sentTitle: 'Проверьте почту',
    sent: 'Если с этой почтой есть учётная запись, письмо со ссылкой уже в пути. Ссылка сработает один раз в течение получаса. Письма нет\u00a0— посмотрите в «Спаме».',
    forgotten:
      'Забыли пароль? Попросите ссылку для входа у того, кто ведёт сервер: он выдаёт её командой «otklik admin link».',
    forgottenWithMail: 'Забыли пароль? Попросите ссылку: по ней можно войти и задать новый.',
    noAccount: 'Ещё нет учётной записи? Она появляется по приглашению: его присылает администратор организации.',
  },

  invitation: {
    title: 'Приглашение',
    to: (organisation: string): string => `Вас приглашают: ${organisation}`,
    lead: 'Что вы сможете делать в этой организации:',
    until: (moment: string): string => `Приглашение действует до ${moment}`,
    openAgain:
      'Откройте ссылку из приглашения ещё раз: в целях безопасности она не остаётся в адресной строке. Если она больше не открывается, попросите новую.',
    name: 'Как вас зовут',
    nameHint: 'Имя увидят коллеги в списке людей и в журнале',
    nameMissing: 'Напишите, как вас зовут',
    emailHint: 'С ней вы будете входить',
    emailFixed: 'Приглашение выписано на этот адрес',
    accept: 'Принять приглашение',
    haveAccount: 'У меня уже есть учётная запись',
    makeAccount: 'У меня нет учётной записи',
    signInFirst: 'Войдите, и приглашение примется',
    signedInAs: (name: string, email: string): string =>
      `Вы вошли как ${name} (${email}). Организация добавится к вашим.`,
  },

  link: {
    title: 'Вход по ссылке',
    lead: 'Нажмите кнопку, чтобы войти. Ссылка сработает один раз.',
    another: 'Задать новый пароль',
    anotherHint: 'Если забыли старый. На других устройствах вход закроется.',
    openAgain: 'Откройте ссылку из письма ещё раз. Если она больше не открывается, попросите новую на странице входа.',
  },
};
