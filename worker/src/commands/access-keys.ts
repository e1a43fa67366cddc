import { inBothLanguages, StartRefused } from '../operation/sentence.ts';
import { listOrganisations } from './archive.ts';
import { type Command, readWords, type Surroundings, WrongUse } from './command.ts';
import { byServer } from './deed.ts';
import { beside } from './organisations.ts';

const list = (surroundings: Surroundings): Promise<number> =>
  beside(surroundings, async (storage) => {
    for (const organisation of await listOrganisations(storage)) {
      for (const { id, name, roles, expiresOn } of await storage.keys.list(organisation))
        surroundings.say([id, organisation, expiresOn ?? '—', roles.join(' '), JSON.stringify(name)].join('  '));
    }
    return 0;
  });

const revoke = (surroundings: Surroundings, id: string): Promise<number> =>
  beside(surroundings, async (storage) => {
    for (const organisation of await listOrganisations(storage)) {
      const isHere = (await storage.keys.list(organisation)).some((key) => key.id === id);
      const deed = byServer({ organisation, at: surroundings.now(), action: 'key-revoked', target: id });
      if (!isHere || !(await storage.keys.revoke(id, deed))) continue;
      surroundings.say(
        inBothLanguages({ ru: `Ключ API ${id} больше не действует.`, en: `The API key ${id} is good no more.` }),
      );
      return 0;
    }
    throw new StartRefused({
      ru: `Ключа API ${JSON.stringify(id)} нет. Какие есть: otklik access-keys list`,
      en: `There is no API key ${JSON.stringify(id)}. Those that are: otklik access-keys list`,
    });
  });

/** `otklik access-keys`: credentials of programs. Keys of encryption are `otklik keys`. */
export const accessKeys: Command = {
  name: 'access-keys',
  usage: ['access-keys list', 'access-keys revoke ID'],
  summary: { ru: 'ключи API: какие есть, отозвать', en: 'keys of the API: which there are, and revoking them' },
  help: {
    ru: 'list печатает имя ключа для отзыва, организацию, последний день, роли и название. Сами ключи нигде не хранятся. revoke действует сразу и записывается в журнал организации. Ключ из OTKLIK_ADMIN_KEY вернётся при следующем запуске, пока он задан.',
    en: 'list prints the id for revoking, the organisation, the last day, the roles and the name. The keys themselves are kept nowhere. revoke works at once and is noted in the log of the organisation. The key of OTKLIK_ADMIN_KEY comes back at the next start as long as it is set.',
  },
  async run([act, ...words], surroundings) {
    if (act === 'list') {
      readWords(words, { least: 0 });
      return list(surroundings);
    }
    if (act === 'revoke') return revoke(surroundings, readWords(words, { least: 1 }).positionals[0]!);
    throw new WrongUse({ ru: 'Скажите list или revoke.', en: 'Say list or revoke.' });
  },
};
