import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartRefused } from './sentence.ts';

/**
 * Copies the database of a folder into a new file, whole and checked, while
 * the server goes on working. Everything acknowledged before is in the copy.
 */
export function backUp(folder: string, copy: string): void {
  const source = join(resolve(folder), 'otklik.db');
  const target = resolve(copy);
  if (!existsSync(source)) {
    throw new StartRefused({
      ru: `Базы ${source} нет. Укажите папку с базой: OTKLIK_DATA=папка.`,
      en: `There is no database ${source}. Name its folder: OTKLIK_DATA=folder.`,
    });
  }
  if (existsSync(target)) {
    throw new StartRefused({
      ru: `Файл ${target} уже есть, и я его не трогаю. Выберите другое имя для копии.`,
      en: `The file ${target} is there already and I leave it alone. Choose another name for the copy.`,
    });
  }

  const db = new DatabaseSync(source, { timeout: 5000 });
  db.prepare('vacuum into ?').run(target);
  db.close();

  const written = new DatabaseSync(target, { readOnly: true });
  const verdict = written.prepare('pragma integrity_check').get()?.['integrity_check'];
  written.close();
  if (verdict !== 'ok') throw new Error(`The copy is damaged: ${verdict}`);

  // Only now is it worth the name of a backup: before this it may be in memory alone.
  const file = openSync(target, 'r+');
  fsyncSync(file);
  closeSync(file);
}
