import { readConfig } from '../operation/config.ts';
import { examineDatabase } from '../operation/doctor/database.ts';
import { examineFiles } from '../operation/doctor/files.ts';
import { examineSettings } from '../operation/doctor/settings.ts';
import { inBothLanguages, type Sentence } from '../operation/sentence.ts';
import { type Command, readWords } from './command.ts';

const HEALTHY: Sentence = { ru: 'Всё в порядке.', en: 'Nothing is wrong.' };

/** `otklik doctor`: what is misconfigured, a sentence each. */
export const doctor: Command = {
  name: 'doctor',
  usage: ['doctor'],
  summary: { ru: 'найти, что настроено не так', en: 'find what is misconfigured' },
  help: {
    ru: 'Смотрит на настройки, права на файлы, ключи, базу целиком, резервные копии (папка OTKLIK_BACKUPS), диск и часы. Ничего не меняет и никуда не обращается, кроме базы. Сервер может работать. С ! отмечено то, что надо исправить: тогда код выхода 1. Читает базу целиком: на больших базах это минуты.',
    en: 'Looks at settings, permissions, keys, the whole database, backups (the folder OTKLIK_BACKUPS), the disk and the clock. It changes nothing and asks nobody but the database. The server may be at work. What has to be mended is marked by !, and then the exit code is 1. It reads all of the database, which takes minutes when that is large.',
  },
  async run(words, { environment, say, now }) {
    readWords(words, { least: 0 });
    const reading = readConfig(environment);
    const found =
      'faults' in reading
        ? reading.faults.map((sentence) => ({ weight: 'wrong' as const, sentence }))
        : [
            ...reading.warnings.map((sentence) => ({ weight: 'note' as const, sentence })),
            ...examineSettings(reading.config),
            ...examineFiles(reading.config, now()),
            ...(await examineDatabase(reading.config, now())),
          ];
    // Two may be led to the same by different signs.
    const findings = [...new Map(found.map((finding) => [finding.sentence.en, finding])).values()];
    for (const { weight, sentence } of findings) {
      say(`${weight === 'wrong' ? '!' : '·'} ${sentence.ru}\n  ${sentence.en}`);
    }
    const isWrong = findings.some(({ weight }) => weight === 'wrong');
    if (!isWrong) say(inBothLanguages(HEALTHY));
    return isWrong ? 1 : 0;
  },
};
