import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { type Sentence, StartRefused } from './sentence.ts';

/** About 300 thousand submissions, whose check takes a second, or ten from a disk that has just been switched on. */
export const MOST_CHECKED_BYTES = 512 * 1024 * 1024;

const SQLITE_CORRUPT = 11;

/**
 * Refuses to start over a damaged SQLite file: a server that writes into one
 * spreads the damage. A file over the limit is not read through at every
 * start, which is said in words; the backup checks it.
 */
export function checkDatabase(path: string, mostBytes = MOST_CHECKED_BYTES): Sentence[] {
  if (!existsSync(path)) return [];
  if (statSync(path).size > mostBytes) return [tooLarge(path, mostBytes)];
  const damage = findDamage(path);
  if (damage !== undefined) throw new StartRefused(damaged(path, damage));
  return [];
}

/** What SQLite says of the first place that is wrong. What is no database at all is not judged here. */
function findDamage(path: string): string | undefined {
  const db = new DatabaseSync(path);
  try {
    const verdict = String(db.prepare('pragma quick_check(1)').get()?.['quick_check']);
    return verdict === 'ok' ? undefined : verdict.split('\n').at(-1);
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== SQLITE_CORRUPT) throw error;
    return (error as Error).message;
  } finally {
    db.close();
  }
}

const damaged = (path: string, damage: string): Sentence => ({
  ru: `База ${path} повреждена (${damage}), и сервер с ней не работает, чтобы не испортить её дальше. Ничего не удаляйте: переложите ${path}, а также файлы с окончаниями -wal и -shm, в другую папку, положите на место ${path} последнюю резервную копию и запустите сервер снова. Ответы, которые пришли после неё, иногда удаётся достать из повреждённого файла: sqlite3 otklik.db .recover`,
  en: `The database ${path} is damaged (${damage}), and the server does not work with it so as not to spoil it further. Delete nothing: move ${path}, with the files that end in -wal and -shm, to another folder, put the last backup in place of ${path} and start the server again. Answers that came after it can sometimes be got out of the damaged file: sqlite3 otklik.db .recover`,
});

function tooLarge(path: string, mostBytes: number): Sentence {
  const megabytes = Math.floor(mostBytes / 1024 / 1024);
  return {
    ru: `База ${path} больше ${megabytes} МБ, и при запуске её целостность не проверяется: это было бы долго. Её проверяет резервное копирование, делайте его каждый день.`,
    en: `The database ${path} is larger than ${megabytes} MB and is not checked at the start, which would take long. Making a backup checks it: do that every day.`,
  };
}
