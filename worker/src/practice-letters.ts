import type { Practice, PracticeState } from '@otklik/schema';
import type { Services } from './env.ts';
import type { Letter } from './mailer.ts';
import type { KeptPractice } from './storage/practice-storage.ts';
import type { Storage } from './storage/storage.ts';

/** To whom a letter about a practice goes, in the language of the practice. */
export interface Addressee {
  to: string;
  practice: Practice;
}

/** The people who have written it and still work there, and where it was written for somebody, they themselves. */
export async function authorsOf(
  { members }: Pick<Storage, 'members'>,
  { organisation, authors, onBehalf }: Pick<KeptPractice, 'organisation' | 'authors' | 'onBehalf'>,
  { contacts }: Practice,
): Promise<string[]> {
  const people = (await members.list(organisation.id)).filter(({ person }) => authors.includes(person));
  const own = onBehalf && contacts?.email ? [contacts.email.trim()] : [];
  return [...new Set([...own, ...people.map(({ email }) => email)])];
}

/** Sends letters one after another, when the reply is on its way. What cannot be sent stands in the studio all the same. */
export function sendLetters(
  { mailer, later }: Pick<Services, 'mailer' | 'later'>,
  write: () => Promise<readonly Letter[]>,
): void {
  if (!mailer) return;
  later(
    (async () => {
      for (const letter of await write()) await mailer.send(letter);
    })(),
  );
}

/** The answer to an author: what was decided and why, in the words of who decided. */
export const answerLetter = (
  { to, practice }: Addressee,
  state: PracticeState,
  reason: string,
  link: string,
): Letter => ({
  to,
  subject: 'Ответ о вашей практике · An answer about your practice',
  text: `Практика: ${titleOf(practice)}
${DECIDED[state]?.ru ?? 'По вашей практике принято решение.'}

${reason}

Открыть практику: ${link}

${DECIDED[state]?.en ?? 'Your practice was decided about.'}
The answer stands above in the words of who wrote it. Open the practice: ${link}
`,
});

const DECIDED: Partial<Record<PracticeState, { ru: string; en: string }>> = {
  revision: {
    ru: 'Эксперты советуют доработать описание. На это есть 30 дней.',
    en: 'The experts advise you to revise the description. You have 30 days.',
  },
  accepted: {
    ru: 'Практика одобрена. Прочитайте текст и подтвердите его: после этого её опубликуют.',
    en: 'The practice is accepted. Read the text and confirm it: then it is published.',
  },
  declined: {
    ru: 'Практику не приняли. Её можно доработать и прислать новой версией.',
    en: 'The practice was declined. You can revise it and send it as a new version.',
  },
  hold: {
    ru: 'Практика приостановлена и не видна на сайте.',
    en: 'The practice is on hold and cannot be seen on the site.',
  },
};

/** Asks an expert to review. Neither the organisation nor the title is in it. */
export const reviewLetter = (to: string, dueOn: string, link: string): Letter => ({
  to,
  subject: 'Вас просят рецензировать практику · You are asked to review a practice',
  text: `Вас просят оценить практику до ${dueOn}. Описание, критерии и место для заключения здесь:
${link}
Если вы знаете практику или её авторов слишком близко, скажите об этом там же: попросят другого эксперта.

You are asked to review a practice by ${dueOn}. The description, the criteria and a place for your review are here:
${link}
If you know the practice or its authors too well, say so there, and another expert is asked.
`,
});

/** The link by which somebody without an account confirms a text. */
export const confirmationLetter = ({ to, practice }: Addressee, link: string, expiresOn: string): Letter => ({
  to,
  subject: 'Подтвердите описание практики · Confirm the description of a practice',
  text: `Практика: ${titleOf(practice)}
Прочитайте описание и подтвердите, что в нём всё верно. Ссылка работает один раз, до ${expiresOn}:
${link}
Если что-то неверно, не подтверждайте и ответьте тому, кто готовил описание.

Read the description and confirm that all of it is right. The link works once, until ${expiresOn}:
${link}
If something is wrong, do not confirm it and tell whoever wrote the description.
`,
});

/** Asks once a year whether all is still so. */
export const stillTrueLetter = ({ to, practice }: Addressee, link: string, expiresOn: string): Letter => ({
  to,
  subject: 'Всё ли актуально в вашей практике? · Is your practice still as described?',
  text: `Практика: ${titleOf(practice)}
Год назад вы подтвердили её описание. Если всё по-прежнему так, подтвердите одним нажатием, до ${expiresOn}:
${link}
Если что-то изменилось, начните новую версию в кабинете. Без подтверждения практика через три года уйдёт в архив.

A year ago you confirmed its description. If all is still so, confirm it with one click, until ${expiresOn}:
${link}
If something has changed, begin a new version in the studio. Without a confirmation the practice goes to the archive after three years.
`,
});

const titleOf = ({ title }: Practice): string => title?.text ?? '';
