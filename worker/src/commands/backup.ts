import { backUp } from '../operation/backup.ts';
import { checkPhotosBeside, savePhotos } from '../operation/photo-copies.ts';
import { dumpPostgres } from '../operation/postgres-tools.ts';
import { inBothLanguages } from '../operation/sentence.ts';
import { type Command, readSettings, readWords } from './command.ts';

/** `otklik backup`: a whole copy of the database, while the server works. */
export const backup: Command = {
  name: 'backup',
  usage: ['backup FILE'],
  summary: { ru: 'сделать копию базы, не останавливая сервер', en: 'copy the database while the server works' },
  help: {
    ru: 'Копия полная и проверенная; в ней всё, что сервер подтвердил до начала. SQLite копируется сам, для PostgreSQL нужна программа pg_dump той же версии или новее. Фотографии практик ложатся рядом в папку с тем же именем и .photos на конце. Файл, который уже есть, не трогается. В копии ответы людей: храните её как саму базу. Файл с ключами (OTKLIK_KEY_FILE) в копию не входит, сохраните его отдельно: без него зашифрованные ответы не прочесть.',
    en: 'The copy is whole and checked, with everything that the server acknowledged before it began. SQLite is copied by itself; PostgreSQL needs the program pg_dump of its version or a newer one. Photos of practices are laid beside it in a folder of its name and .photos. A file that is there is left alone. The copy holds people’s answers: keep it as you keep the database. The key file (OTKLIK_KEY_FILE) is not in it. Keep that elsewhere: without it nobody can read encrypted answers.',
  },
  async run(words, { environment, say }) {
    const { positionals } = readWords(words, { least: 1 });
    const settings = readSettings(environment);
    const { folder, databaseUrl } = settings;
    const file = positionals[0]!;
    checkPhotosBeside(file);
    if (databaseUrl === undefined) backUp(folder, file);
    else await dumpPostgres(databaseUrl, file, environment['PATH']);
    say(inBothLanguages({ ru: `Копия готова и проверена: ${file}`, en: `The copy is made and checked: ${file}` }));
    const photos = savePhotos(settings, file);
    if (photos) say(inBothLanguages(photos));
    return 0;
  },
};
