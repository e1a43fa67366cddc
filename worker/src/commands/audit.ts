import type { Sentence } from '@otklik/schema';
import { inBothLanguages } from '../operation/sentence.ts';
import type { AuditBreak } from '../storage/people.ts';
import { listOrganisations } from './archive.ts';
import { type Command, readWords, WrongUse } from './command.ts';
import { beside, chooseOrganisation } from './organisations.ts';

const WHY: Readonly<Record<AuditBreak, Sentence>> = {
  changed: { ru: 'запись изменена или переставлена', en: 'the line was changed or moved' },
  missing: { ru: 'записи нет', en: 'the line is missing' },
  cut: { ru: 'конец журнала отрезан', en: 'the end of the log was cut off' },
};

/** `otklik audit`: whether the logs of organisations are as they were written. */
export const audit: Command = {
  name: 'audit',
  usage: ['audit verify [--organisation ID]'],
  summary: { ru: 'проверить журналы организаций', en: 'verify the logs of organisations' },
  help: {
    ru: 'Каждая запись журнала подписана вместе с предыдущей, поэтому изменённая, вынутая или переставленная запись находится. Код выхода 1, если хоть один журнал не сходится. Подписи делает секрет сервера: кто владеет и базой, и ключами, может переписать журнал целиком, поэтому сохраняйте его и на стороне.',
    en: 'Every line of a log is signed together with the one before it, so one that was changed, taken out or moved is found. The exit code is 1 if any log does not fit. The signatures are made by the secret of the server: whoever has the database and the keys could write a whole log anew, so keep a copy of it elsewhere.',
  },
  async run([act, ...words], surroundings) {
    if (act !== 'verify') throw new WrongUse({ ru: 'Скажите verify.', en: 'Say verify.' });
    const { values } = readWords(words, { least: 0, options: { organisation: { type: 'string' } } });
    return beside(surroundings, async (storage) => {
      const named = values.organisation;
      const all = named === undefined ? await listOrganisations(storage) : [await chooseOrganisation(storage, named)];
      let isWhole = true;
      for (const organisation of all) {
        const result = await storage.audit.verify(organisation);
        if ('lines' in result) {
          surroundings.say(`${organisation}  ${result.lines}  ✓`);
          continue;
        }
        isWhole = false;
        const { ru, en } = WHY[result.why];
        surroundings.complain(
          inBothLanguages({
            ru: `${organisation}: журнал не сходится, строка ${result.broken}: ${ru}. Сравните его с резервной копией и узнайте, кто имел доступ к базе.`,
            en: `${organisation}: the log does not fit, line ${result.broken}: ${en}. Compare it with a backup and find out who had access to the database.`,
          }),
        );
      }
      return isWhole ? 0 : 1;
    });
  },
};
