import { loadArchive } from '../operation/archive/load-archive.ts';
import { MOST_MEGABYTES } from '../operation/archive/read-archive.ts';
import { hashOfTotals, linesOfTotals } from '../operation/archive/tally.ts';
import { writeArchive } from '../operation/archive/write-archive.ts';
import { checkPhotosBeside, missedPhotos, returnPhotos, savePhotos } from '../operation/photo-copies.ts';
import { openBeside, openStorage } from '../operation/open-storage.ts';
import { inBothLanguages } from '../operation/sentence.ts';
import { ARCHIVED_TABLES } from '../storage/archive-tables.ts';
import type { Storage } from '../storage/storage.ts';
import { type Command, readSettings, readWords, WrongUse } from './command.ts';
import { byServer } from './deed.ts';

/** `otklik export`: everything in one file that another installation can load. */
export const exportAll: Command = {
  name: 'export',
  usage: ['export --all FILE'],
  summary: {
    ru: 'выгрузить всё в архив для другой установки',
    en: 'put everything into an archive for another installation',
  },
  help: {
    ru: 'Сервер может работать: в архив попадает то, что есть в этот момент. В архиве ответы людей открытым текстом, а также хеши паролей и секрет подписи: храните его как ключи и удалите, когда он загружен. Фотографии практик ложатся рядом в папку с тем же именем и .photos на конце: переносите её вместе с архивом. Печатаются число записей и хеши; после otklik import они должны совпасть.',
    en: 'The server may be at work: the archive is of one moment. It holds people’s answers in plain text, hashes of passwords and the secret that signs: keep it as you keep keys, and delete it once it is loaded. Photos of practices are laid beside it in a folder of its name and .photos: move that along with it. Counts and hashes are printed; after otklik import they have to be equal.',
  },
  async run(words, { environment, say, complain, now }) {
    const { positionals, values } = readWords(words, { least: 1, options: { all: { type: 'boolean' } } });
    if (!values.all) {
      throw new WrongUse({
        ru: 'Скажите --all: выгружается всё, вместе с ответами всех организаций. Ответы к одной анкете берут через API или из кабинета.',
        en: 'Say --all: everything is exported, with the answers of all organisations. Answers to one form are taken through the API or in the studio.',
      });
    }
    const file = positionals[0]!;
    const settings = readSettings(environment);
    checkPhotosBeside(file);
    await withOrganisations(await openBeside(settings), async (storage, organisations) => {
      // Logged before it is read, in the log of everybody whose answers are in it.
      for (const organisation of organisations) {
        await storage.audit.append(
          byServer({ organisation, at: now(), action: 'archive-exported', target: organisation }),
        );
      }
    });
    const storage = await openBeside(settings, 'snapshot');
    try {
      for (const line of linesOfTotals(await writeArchive(storage, file, now()))) say(line);
    } finally {
      await storage.close();
    }
    const photos = savePhotos(settings, file);
    if (photos) complain(inBothLanguages(photos));
    complain(
      inBothLanguages({
        ru: `Архив готов: ${file}. Ответы в нём не зашифрованы: никому не показывайте и удалите, когда загрузите.`,
        en: `The archive is made: ${file}. Answers in it are not encrypted: show it to nobody and delete it once it is loaded.`,
      }),
    );
    return 0;
  },
};

/** `otklik import`: loads such a file. */
export const importAll: Command = {
  name: 'import',
  usage: ['import FILE', 'import FILE --most-mb 20000'],
  summary: { ru: 'загрузить архив в пустую базу', en: 'load an archive into an empty database' },
  help: {
    ru: `Сервер должен стоять. Архив сначала читается целиком и проверяется, потом загружается; повторная загрузка ничего не меняет. Хеши после загрузки сравниваются с хешами архива. Распаковывается не больше ${MOST_MEGABYTES} МБ, если не сказать --most-mb. С OTKLIK_KEY_FILE ответы зашифровываются сразу. Фотографии практик берутся из папки FILE.photos рядом с архивом.`,
    en: `The server has to be stopped. The archive is read through and checked first, then loaded; doing it again changes nothing. The hashes after loading are compared with those of the archive. No more than ${MOST_MEGABYTES} MB are unpacked unless told otherwise by --most-mb. With OTKLIK_KEY_FILE answers are encrypted at once. Photos of practices are taken from the folder FILE.photos beside it.`,
  },
  async run(words, { environment, say, complain, now }) {
    const { positionals, values } = readWords(words, { least: 1, options: { 'most-mb': { type: 'string' } } });
    const most = values['most-mb'] ?? String(MOST_MEGABYTES);
    if (!/^[1-9]\d{0,8}$/.test(most)) {
      throw new WrongUse({
        ru: '--most-mb: нужно число мегабайт.',
        en: '--most-mb: it has to be a number of megabytes.',
      });
    }
    const settings = readSettings(environment);
    const { storage, close } = await openStorage(settings);
    try {
      const { added, given, found, organisations } = await loadArchive(storage, positionals[0]!, Number(most));
      for (const line of linesOfTotals(found)) say(line);
      const photos = returnPhotos(settings, positionals[0]!);
      if (photos) complain(inBothLanguages(photos));
      const missed = await missedPhotos(settings, storage);
      if (missed) complain(inBothLanguages(missed));
      if (added > 0) {
        for (const organisation of organisations) {
          await storage.audit.append(
            byServer({ organisation, at: now(), action: 'archive-imported', target: organisation }),
          );
        }
      }
      if (hashOfTotals(given) === hashOfTotals(found)) {
        say(
          inBothLanguages({
            ru: `Загружено записей: ${added}. Хеши совпали с архивом.`,
            en: `Records loaded: ${added}. The hashes are those of the archive.`,
          }),
        );
        return 0;
      }
      const others = ARCHIVED_TABLES.map(({ name }) => name).filter((name) => given[name]!.hash !== found[name]!.hash);
      complain(
        inBothLanguages({
          ru: `Загружено записей: ${added}. Не совпало с архивом: ${others.join(', ')}. Там уже были другие записи, и они остались как были.`,
          en: `Records loaded: ${added}. Not as in the archive: ${others.join(', ')}. There were other records already, which stay as they were.`,
        }),
      );
      return 1;
    } finally {
      await close();
    }
  },
};

async function withOrganisations(
  storage: Storage,
  work: (storage: Storage, organisations: string[]) => Promise<void>,
): Promise<void> {
  try {
    await work(storage, await listOrganisations(storage));
  } finally {
    await storage.close();
  }
}

/** The ids of all organisations of an installation. */
export async function listOrganisations({ archive }: Pick<Storage, 'archive'>): Promise<string[]> {
  const table = ARCHIVED_TABLES.find(({ name }) => name === 'organisation')!;
  const id = Object.keys(table.columns).indexOf('id');
  const ids: string[] = [];
  for await (const rows of archive.read(table)) ids.push(...rows.map((row) => String(row[id])));
  return ids;
}
