import type { ProblemCode } from '@otklik/schema';
import type { ProblemWords } from './problem-words.ts';

type PeopleCode = Extract<
  ProblemCode,
  | 'wrong-credentials'
  | 'wrong-code'
  | 'wrong-link'
  | 'not-same-origin'
  | 'no-member'
  | 'no-invitation'
  | 'no-key'
  | 'no-organisation'
  | 'no-passkey'
  | 'already-member'
  | 'account-exists'
  | 'last-admin'
  | 'no-mail'
>;

/** Refusals about people, their rights and their ways in. */
export const PEOPLE_PROBLEMS: Readonly<Record<PeopleCode, ProblemWords>> = {
  'wrong-credentials': {
    status: 401,
    title: 'The address or the password is wrong',
    detail: {
      ru: 'Почта или пароль не подходят. Проверьте раскладку и попробуйте ещё раз. Если пароль забыт, запросите ссылку для входа письмом, а где писем нет, у того, кто ведёт сервер.',
      en: 'The e-mail or the password does not fit. Check the keyboard layout and try again. If you forgot the password, ask for a link by e-mail, or, where there are no letters, ask whoever runs the server for one.',
    },
  },
  'wrong-code': {
    status: 401,
    title: 'The code is wrong',
    detail: {
      ru: 'Код не подходит или его время вышло. Возьмите новый код из приложения. Если телефона нет под рукой, введите один из запасных кодов.',
      en: 'The code does not fit, or its time is over. Take a new one from the app. If you do not have your phone, use one of the spare codes.',
    },
  },
  'wrong-link': {
    status: 401,
    title: 'The link does not work any more',
    detail: {
      ru: 'Ссылка уже сработала или её время вышло. Запросите новую.',
      en: 'The link has been used already, or its time is over. Ask for a new one.',
    },
  },
  'not-same-origin': {
    status: 403,
    title: 'The request came from another site',
    detail: {
      ru: 'Такой запрос принимается только со страниц этого же сервера или с ключом в заголовке Authorization. Откройте кабинет по его собственному адресу.',
      en: 'Such a request is taken from pages of this server alone, or with a key in the header Authorization. Open the studio by its own address.',
    },
  },
  'no-member': {
    status: 404,
    title: 'There is no such member',
    detail: {
      ru: 'В вашей организации такого человека нет. Обновите список.',
      en: 'There is no such person in your organisation. Reload the list.',
    },
  },
  'no-invitation': {
    status: 404,
    title: 'There is no such invitation',
    detail: {
      ru: 'Такого приглашения нет: его приняли, отозвали, или его время вышло. Попросите новое.',
      en: 'There is no such invitation: it was accepted or revoked, or its time is over. Ask for a new one.',
    },
  },
  'no-key': {
    status: 404,
    title: 'There is no such key',
    detail: {
      ru: 'В вашей организации такого ключа нет. Обновите список.',
      en: 'Your organisation has no such key. Reload the list.',
    },
  },
  'no-organisation': {
    status: 404,
    title: 'There is no such organisation',
    detail: {
      ru: 'Такой организации нет, или она не принимает других. Проверьте её код: его даёт она сама.',
      en: 'There is no such organisation, or others cannot join it. Check its code, which it gives itself.',
    },
  },
  'no-passkey': {
    status: 404,
    title: 'There is no such passkey',
    detail: {
      ru: 'Такого ключа доступа у вас нет. Обновите список.',
      en: 'You have no such passkey. Reload the list.',
    },
  },
  'already-member': {
    status: 409,
    title: 'The person is a member already',
    detail: {
      ru: 'Вы уже состоите в этой организации с этими ролями. Приглашение осталось действующим.',
      en: 'You are a member of this organisation with these roles already. The invitation can still be used.',
    },
  },
  'account-exists': {
    status: 409,
    title: 'There is an account with this address',
    detail: {
      ru: 'С этой почтой уже есть учётная запись. Войдите в неё и откройте приглашение ещё раз.',
      en: 'There is an account with this e-mail already. Sign in to it and open the invitation again.',
    },
  },
  'last-admin': {
    status: 409,
    title: 'An organisation keeps one administrator at least',
    detail: {
      ru: 'Это единственный администратор организации. Сначала дайте эту роль кому-нибудь ещё.',
      en: 'This is the only administrator of the organisation. Give this role to somebody else first.',
    },
  },
  'no-mail': {
    status: 409,
    title: 'This server sends no letters',
    detail: {
      ru: 'Этот сервер не отправляет писем. Войдите с паролем или ключом доступа; приглашения передавайте ссылкой.',
      en: 'This server sends no letters. Sign in by password or passkey; pass invitations on as links.',
    },
  },
};
