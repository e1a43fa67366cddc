import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readMigrations } from '../storage/migration-files.ts';
import { keyIdOf } from '../vault/seal.ts';
import { syncToDisk } from './backup.ts';
import type { Config } from './config.ts';
import { prepareFolder } from './data-folder.ts';
import { readKeyFile } from './key-file.ts';
import { lockFolder } from './lock.ts';
import { type Sentence, StartRefused } from './sentence.ts';

/** What was done, and what the operator has to know of it. */
export interface Restoring {
  told: Sentence[];
  warned: Sentence[];
}

/**
 * Puts a checked copy in the place of the database of a folder that no server
 * holds. What was there is moved aside and never deleted; what was erased in it
 * since is erased in the copy before anybody can read it there.
 */
export function restoreSqlite(
  copy: string,
  { folder, keyFile, now }: Pick<Config, 'folder' | 'keyFile'> & { now: Date },
): Restoring {
  const source = resolve(copy);
  if (!existsSync(source)) throw new StartRefused(missing(source));
  const path = prepareFolder(folder);
  const unlock = lockFolder(path);
  const part = join(path, 'otklik.db.restoring');
  try {
    copyFileSync(source, part);
    const sealedBy = checkCopy(part, source);
    const current = join(path, 'otklik.db');
    const wasThere = existsSync(current);
    const erased = wasThere ? eraseAgain(part, current) : 0;
    endWhatWasOpen(part);
    syncToDisk(part);
    const aside = wasThere ? moveAside(path, now) : undefined;
    renameSync(part, current);
    return {
      told: [restored(source, erased), ...(aside === undefined ? [] : [movedTo(aside)])],
      warned: [
        ...(erased === undefined ? [NOT_ERASED] : []),
        ...(aside === undefined ? [NOTHING_BEFORE] : []),
        ...(hasKey(sealedBy, keyFile) ? [] : [keyMissing(sealedBy!)]),
      ],
    };
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(part + end, { force: true });
    unlock();
  }
}

/** Reads the copy through. Gives the key under which its signing secret stands, if any. */
function checkCopy(part: string, source: string): string | undefined {
  const known = new Set(readMigrations().map(({ name }) => name));
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(part);
    const verdict = String(db.prepare('pragma quick_check(1)').get()?.['quick_check']);
    if (verdict !== 'ok') throw new StartRefused(damaged(source, verdict.split('\n').at(-1)!));
    const applied = db
      .prepare('select name from migration')
      .all()
      .map(({ name }) => String(name));
    if (applied.length === 0) throw new StartRefused(damaged(source, 'no migrations'));
    if (applied.some((name) => !known.has(name))) throw new StartRefused(newer(source));
    const value = db.prepare(`select value from secret where name = 'signing'`).get()?.['value'];
    return typeof value === 'string' && value.startsWith('sealed') ? keyIdOf(value) : undefined;
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(damaged(source, (error as Error).message));
  } finally {
    db?.close();
  }
}

/** Tables whose rows leave their id behind when they are erased, and what names such a row. */
const ERASABLE = [
  {
    table: 'submission',
    names: ['form', 'id'],
    erased: ['revision', 'received_on', 'lang', 'profile', 'mac', 'receipt', 'answers'],
  },
  { table: 'outcome', names: ['quiz', 'id'], erased: ['version', 'segment', 'scores', 'mac'], also: 'edition' },
] as const;

/** Gives how many were erased again, or nothing when the database that was there cannot be read. */
function eraseAgain(part: string, current: string): number | undefined {
  const db = new DatabaseSync(part);
  try {
    db.exec('pragma secure_delete = on');
    db.prepare('attach ? as before').run(current);
    db.exec('begin');
    let erased = 0;
    for (const { table, names, erased: columns, ...more } of ERASABLE) {
      // A copy from before a migration has not all of them.
      if (db.prepare(`select 1 from main.sqlite_master where name = ?`).get(table) === undefined) continue;
      const same = names.map((name) => `was.${name} = main.${table}.${name}`).join(' and ');
      const nothing = columns.map((column) => `${column} = null`).join(', ');
      const update = `update main.${table} set ${nothing}, erased_on = (select was.erased_on from before.${table} was where ${same})
        where erased_on is null and exists (select 1 from before.${table} was where ${same} and was.erased_on is not null)`;
      erased += Number(db.prepare(update).run().changes);
      const all = ['number', ...names, 'erased_on', ...('also' in more ? [more.also] : [])].join(', ');
      // What came and was erased after the copy was made must not come back from a device either.
      db.exec(
        `insert or ignore into main.${table} (${all}) select ${all} from before.${table} where erased_on is not null`,
      );
    }
    db.exec('commit');
    return erased;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw error;
    if (db.isTransaction) db.exec('rollback');
    return undefined;
  } finally {
    db.close();
  }
}

/** Of a copy nobody can tell which sessions have ended and which links were used or revoked since. */
function endWhatWasOpen(part: string): void {
  const db = new DatabaseSync(part);
  try {
    db.exec('pragma secure_delete = on');
    for (const table of ['person_session', 'verification', 'invitation', 'sign_in_try'])
      if (db.prepare('select 1 from sqlite_master where name = ?').get(table) !== undefined)
        db.exec(`delete from ${table}`);
  } finally {
    db.close();
  }
}

function moveAside(folder: string, now: Date): string {
  const aside = join(folder, `before-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`);
  mkdirSync(aside, { mode: 0o700 });
  for (const end of ['', '-wal', '-shm']) {
    const file = join(folder, `otklik.db${end}`);
    if (existsSync(file)) renameSync(file, join(aside, `otklik.db${end}`));
  }
  return aside;
}

const hasKey = (id: string | undefined, keyFile: string | undefined): boolean =>
  id === undefined || (keyFile !== undefined && readKeyFile(keyFile).some((key) => key.id === id));

const missing = (source: string): Sentence => ({
  ru: `Файла ${source} нет. Назовите копию, которую сделал otklik backup.`,
  en: `There is no file ${source}. Name a copy that otklik backup has made.`,
});

const damaged = (source: string, why: string): Sentence => ({
  ru: `Копия ${source} повреждена, или это не база «Отклика» (${why}). Нынешняя база осталась на месте; возьмите другую копию.`,
  en: `The copy ${source} is damaged or is no database of Otklik (${why}). The present database is where it was; take another copy.`,
});

const newer = (source: string): Sentence => ({
  ru: `Копию ${source} сделала более новая версия «Отклика». Нынешняя база осталась на месте; обновите программу и повторите.`,
  en: `The copy ${source} was made by a newer version of Otklik. The present database is where it was; upgrade the program and try again.`,
});

const restored = (source: string, erased: number | undefined): Sentence => ({
  ru: `База восстановлена из ${source}.${erased ? ` Стёрто снова ответов: ${erased}.` : ''} Запустите сервер. Всем надо войти заново, а приглашения, которые ещё не приняты, сделать снова.`,
  en: `The database is restored from ${source}.${erased ? ` Answers erased again: ${erased}.` : ''} Start the server. Everybody has to sign in again, and invitations that were not accepted have to be made anew.`,
});

const movedTo = (aside: string): Sentence => ({
  ru: `Прежняя база лежит в ${aside}. Удалите её, когда убедитесь, что всё работает: в ней ответы людей.`,
  en: `The database that was there is in ${aside}. Delete it when you have seen that all works: people’s answers are in it.`,
});

const NOT_ERASED: Sentence = {
  ru: 'Прежнюю базу прочесть не удалось, поэтому ответы, которые люди стёрли после копии, вернулись. Сотрите их снова: otklik erase',
  en: 'The database that was there cannot be read, so answers that people erased after the copy was made are back. Erase them again: otklik erase',
};

const NOTHING_BEFORE: Sentence = {
  ru: 'Прежней базы здесь не было. Если люди стирали ответы после копии, сотрите их снова: otklik erase',
  en: 'There was no database here before. If people erased answers after the copy was made, erase them again: otklik erase',
};

const keyMissing = (id: string): Sentence => ({
  ru: `Копия зашифрована ключом ${id}, а в OTKLIK_KEY_FILE его нет: добавьте его в файл первой строкой, иначе сервер не запустится.`,
  en: `The copy is encrypted with the key ${id}, which is not in OTKLIK_KEY_FILE: add it to the file as the first line, or the server will not start.`,
});
