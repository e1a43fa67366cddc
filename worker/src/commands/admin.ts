import { randomBytes, randomUUID } from 'node:crypto';
import { Roles, ROLES } from '@otklik/schema';
import { toSecond } from '../deed.ts';
import { inBothLanguages } from '../operation/sentence.ts';
import { hashOf } from '../signing.ts';
import { BY_SERVER } from '../storage/invitations.ts';
import { type Command, readSettings, readWords, WrongUse } from './command.ts';
import { byServer } from './deed.ts';
import { linkFor } from './link-for.ts';
import { beside, chooseOrganisation } from './organisations.ts';

const HOUR_MS = 3_600_000;

/** `otklik admin`: a link for an administrator, for when nobody can get in any more. */
export const admin: Command = {
  name: 'admin',
  usage: ['admin invite [--roles "admin editor"] [--organisation ID]', 'admin link EMAIL [--drop-second-step]'],
  summary: {
    ru: 'пригласить администратора, впустить забывшего пароль',
    en: 'invite an administrator, let in who forgot a password',
  },
  help: {
    ru: `invite печатает ссылку, которая действует один раз и один час: для первого администратора и на случай, если войти больше некому. Без --roles у приглашённого будут все роли: ${ROLES.join(', ')}. Приглашение записывается в журнал организации. link печатает ссылку на полчаса, по которой человек с этой почтой задаст новый пароль и войдёт; с --drop-second-step также выключает второй шаг, если пропали и телефон, и запасные коды. Сначала убедитесь, что просит он сам.`,
    en: `invite prints a link that is good once and for an hour: for the first administrator, and for when nobody can sign in any more. Without --roles the person gets all roles: ${ROLES.join(', ')}. The invitation is noted in the log of the organisation. link prints a link, good for half an hour, by which the person with this e-mail sets another password and signs in; --drop-second-step also turns the second step off, where phone and spare codes are both lost. Make sure first that it is them who ask.`,
  },
  async run([act, ...words], surroundings) {
    const { environment, say, now } = surroundings;
    if (act === 'link') return linkFor(words, surroundings);
    if (act !== 'invite') throw new WrongUse({ ru: 'Скажите invite или link.', en: 'Say invite or link.' });
    const { values } = readWords(words, {
      least: 0,
      options: { roles: { type: 'string' }, organisation: { type: 'string' } },
    });
    const roles = Roles.safeParse(values.roles?.split(/[\s,]+/).filter(Boolean) ?? [...ROLES]);
    if (!roles.success) {
      throw new WrongUse({
        ru: `--roles: нужны роли через пробел, каждая один раз: ${ROLES.join(', ')}.`,
        en: `--roles: it has to be roles with spaces between them, each once: ${ROLES.join(', ')}.`,
      });
    }
    const [token, id] = [randomBytes(32).toString('base64url'), randomUUID()];
    await beside(surroundings, async (storage) => {
      const organisation = await chooseOrganisation(storage, values.organisation);
      const expiresAt = toSecond(new Date(now().getTime() + HOUR_MS));
      const details = { roles: roles.data.join(' ') };
      await storage.invitations.add(
        {
          id,
          organisation,
          roles: roles.data,
          note: '',
          email: undefined,
          invitedBy: BY_SERVER,
          expiresAt,
          hash: hashOf(token),
        },
        byServer({ organisation, at: now(), action: 'invitation-made', target: id, details }),
      );
    });
    const { publicUrl, port } = readSettings(environment);
    say(`${publicUrl ?? `http://localhost:${port}`}/studio/invitation#${token}`);
    surroundings.complain(
      inBothLanguages({
        ru: 'Ссылка действует один раз и один час. Кто её откроет, тот и войдёт: передайте её лично.',
        en: 'The link is good once and for an hour. Whoever opens it gets in: hand it over in person.',
      }),
    );
    return 0;
  },
};
