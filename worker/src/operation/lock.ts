import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from './sentence.ts';

const SQLITE_BUSY = 5;

/**
 * Keeps the folder of the database for this process alone, until it ends.
 *
 * The lock is an open transaction on a file of its own, and the operating
 * system lifts it however the process ends: a pid in a file would outlive a
 * `kill -9` and could point at a stranger. Gives the function that lifts it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'otklik.lock');
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new StartRefused({
      ru: `База в папке ${folder} уже открыта другим сервером «Отклика». Остановите его или укажите другую папку в OTKLIK_DATA.`,
      en: `The database in ${folder} is already open in another Otklik server. Stop that one or name another folder in OTKLIK_DATA.`,
    });
  }
  return () => lock.close();
}
