import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Sentence, StartRefused } from './sentence.ts';

/**
 * Copies the database of a folder into a new file, whole and checked, while
 * the server goes on working. Everything acknowledged before is in the copy.
 */
export function backUp(folder: string, copy: string): void {
  const source = join(resolve(folder), 'otklik.db');
  const target = resolve(copy);
  if (!existsSync(source)) throw new StartRefused(noDatabase(source));
  if (existsSync(target)) throw new StartRefused(inUse(target));

  // Under its own name only once it is whole: what was begun and not finished is no backup.
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    const db = new DatabaseSync(source, { timeout: 5000 });
    db.prepare('vacuum into ?').run(part);
    db.close();

    const written = new DatabaseSync(part, { readOnly: true });
    const verdict = written.prepare('pragma integrity_check').get()?.['integrity_check'];
    written.close();
    if (verdict !== 'ok') throw new StartRefused(damagedCopy(source, String(verdict)));

    syncToDisk(part);
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
}

/** Before this a file may be in memory alone. */
export function syncToDisk(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/** There is no SQLite file where one should be. */
export const noDatabase = (source: string): Sentence => ({
  ru: `Базы ${source} нет. Укажите папку с базой: OTKLIK_DATA=папка.`,
  en: `There is no database ${source}. Name its folder: OTKLIK_DATA=folder.`,
});

/** A file that is there is never written over. */
export const inUse = (target: string): Sentence => ({
  ru: `Файл ${target} уже есть, и я его не трогаю. Выберите другое имя.`,
  en: `The file ${target} is there already and I leave it alone. Choose another name.`,
});

const damagedCopy = (source: string, verdict: string): Sentence => ({
  ru: `Копия базы ${source} не прошла проверку (${verdict.split('\n')[0]}), и я её не оставил. Повреждена, скорее всего, сама база: не удаляйте прежние копии и выполните otklik doctor.`,
  en: `The copy of the database ${source} did not pass its check (${verdict.split('\n')[0]}), and I did not leave it. The database itself is probably damaged: delete none of the earlier copies and run otklik doctor.`,
});
