import type { Config } from '../operation/config.ts';
import { openBeside } from '../operation/open-storage.ts';
import { missedPhotos, returnPhotos } from '../operation/photo-copies.ts';
import { loadPostgres } from '../operation/postgres-tools.ts';
import { restoreSqlite } from '../operation/restore.ts';
import { inBothLanguages, type Sentence, StartRefused } from '../operation/sentence.ts';
import { type Command, readSettings, readWords } from './command.ts';

/** `otklik restore`: puts a copy in the place of the database. */
export const restore: Command = {
  name: 'restore',
  usage: ['restore FILE'],
  summary: { ru: 'вернуть базу из копии', en: 'put a copy in the place of the database' },
  help: {
    ru: 'Сервер должен стоять. Копия проверяется; прежняя база перекладывается в папку before-… рядом и не удаляется. Ответы, которые были стёрты в прежней базе, стираются и в копии. Фотографии из папки FILE.photos рядом возвращаются к тем, что есть. PostgreSQL восстанавливается только в пустую базу, программой pg_restore.',
    en: 'The server has to be stopped. The copy is checked; the database that was there is moved to a folder before-… beside it and never deleted. What was erased in it is erased in the copy, too. Photos from the folder FILE.photos beside it are added to those that are there. PostgreSQL is restored into an empty database only, by the program pg_restore.',
  },
  async run(words, { environment, say, complain, now }) {
    const file = readWords(words, { least: 1 }).positionals[0]!;
    const settings = readSettings(environment);
    const { folder, databaseUrl, keyFile } = settings;
    const bringPhotos = async () => {
      const photos = returnPhotos(settings, file);
      if (photos) say(inBothLanguages(photos));
      const missed = await missedHere(settings);
      if (missed) complain(inBothLanguages(missed));
    };
    if (databaseUrl === undefined) {
      const { told, warned } = restoreSqlite(file, { folder, keyFile, now: now() });
      for (const sentence of told) say(inBothLanguages(sentence));
      for (const sentence of warned) complain(inBothLanguages(sentence));
      await bringPhotos();
      return 0;
    }
    await loadPostgres(databaseUrl, file, environment['PATH']);
    say(
      inBothLanguages({
        ru: 'База восстановлена. Ответы, которые люди стёрли после копии, вернулись: сотрите их снова (otklik erase).',
        en: 'The database is restored. Answers that people erased after the copy was made are back: erase them again (otklik erase).',
      }),
    );
    await bringPhotos();
    return 0;
  },
};

/** A copy of another version, or one whose key is elsewhere, is not looked into: the server and the doctor do that. */
async function missedHere(settings: Config): Promise<Sentence | undefined> {
  try {
    const storage = await openBeside(settings);
    return await missedPhotos(settings, storage).finally(() => storage.close());
  } catch (error) {
    if (error instanceof StartRefused) return undefined;
    throw error;
  }
}
