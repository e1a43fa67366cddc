import type { Services } from './env.ts';

/** Sends whoever has that address a link to sign in by, and nobody anything if nobody has it. */
export async function sendLink(
  { accounts, mailer }: Pick<Services, 'accounts' | 'mailer'>,
  { email, origin }: { email: string; origin: string },
): Promise<void> {
  const token = await (await accounts()).makeLink(email);
  if (token !== undefined) await mailer?.send({ to: email, ...letter(`${origin}/studio/link#${token}`) });
}

/** In both languages, because nobody knows yet who reads it. */
const letter = (link: string) => ({
  subject: 'Вход в Отклик · Signing in to Otklik',
  text: `Чтобы войти в кабинет Отклика, откройте ссылку. Она работает один раз и полчаса:
${link}
Там же можно задать новый пароль. Если вы входите по ссылке впервые, прежний пароль перестанет подходить: задайте новый. Если вы не просили о входе, ничего не делайте: без этой ссылки никто не войдёт.

To sign in to Otklik, open the link. It works once and for half an hour:
${link}
You can set a new password there too. If you sign in by a link for the first time, the old password will not work any more: set a new one. If you did not ask to sign in, do nothing: nobody gets in without this link.
`,
});
