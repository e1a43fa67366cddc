import type { Mailer } from './mailer.ts';

/** Sends somebody the link by which they join an organisation. */
export const sendInvitation = (
  mailer: Mailer,
  { email, link, organisationName }: { email: string; link: string; organisationName: string },
): Promise<void> =>
  // In both languages, because nobody knows yet who reads it.
  mailer.send({
    to: email,
    subject: 'Приглашение в Отклик · Invitation to Otklik',
    text: `Вас приглашают работать в Отклике. Организация: ${organisationName}.
Откройте ссылку. Она работает один раз и семь дней:
${link}
Если вы не ждали приглашения, ничего не делайте.

You are invited to work in Otklik. Organisation: ${organisationName}.
Open the link. It works once and for seven days:
${link}
If you did not expect an invitation, do nothing.
`,
  });
