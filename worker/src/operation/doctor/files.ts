import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { hasRoom, readDiskSpace } from '../disk-space.ts';
import { photoFolderOf } from '../photo-folder.ts';
import { type Finding, wrong } from './finding.ts';

const HOUR_MS = 3_600_000;
const OLD_HOURS = 48;
const PROGRAM = fileURLToPath(new URL('../../../package.json', import.meta.url));

/** What can be told from the files of this machine: who may read them, how old they are, and whether there is room. */
export function examineFiles(config: Config, now: Date): Finding[] {
  const { folder, databaseUrl, backups } = config;
  const data = databaseUrl === undefined ? resolve(folder) : undefined;
  return [
    ...(data === undefined
      ? []
      : [...examineAccess(data), ...examineAccess(join(data, 'otklik.db')), ...examineRoom(data)]),
    ...examinePhotos(photoFolderOf(config)),
    ...examineBackups(backups, now),
    ...examineClock([PROGRAM, ...(data === undefined ? [] : [join(data, 'otklik.db')])], now),
  ];
}

const look = (path: string) => statSync(path, { throwIfNoEntry: false });

function examineAccess(path: string): Finding[] {
  const stats = look(path);
  if (!stats || process.platform === 'win32' || (stats.mode & 0o077) === 0) return [];
  const mode = stats.isDirectory() ? '700' : '600';
  return [
    wrong(
      `${path} открыт другим пользователям этого компьютера. Закройте: chmod ${mode} ${path}`,
      `${path} is open to other users of this computer. Close it: chmod ${mode} ${path}`,
    ),
  ];
}

/** The server makes the folder with the first photo. One that is there has to take more. */
function examinePhotos(folder: string): Finding[] {
  const path = resolve(folder);
  const stats = look(path);
  if (!stats) return [];
  try {
    if (!stats.isDirectory()) throw new Error('not a folder');
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    // Whatever the reason, what has to be done is the same.
    return [
      wrong(
        `В папку фотографий ${path} нельзя писать. Дайте на неё права тому, от чьего имени работает сервер, или укажите другую в OTKLIK_PHOTOS.`,
        `The folder of photos ${path} cannot be written to. Give access to whoever runs the server, or name another one in OTKLIK_PHOTOS.`,
      ),
    ];
  }
  return examineAccess(path);
}

function examineRoom(folder: string): Finding[] {
  if (!look(folder)) return [];
  const space = readDiskSpace(folder);
  if (hasRoom(space)) return [];
  const megabytes = Math.floor(space.free / 1024 / 1024);
  return [
    wrong(
      `На диске с базой осталось ${megabytes} МБ. Освободите место: когда его не останется, ответы перестанут сохраняться.`,
      `${megabytes} MB are left on the disk of the database. Make room: when there is none, answers can no longer be kept.`,
    ),
  ];
}

function examineBackups(backups: string | undefined, now: Date): Finding[] {
  if (backups === undefined) {
    return [
      wrong(
        'OTKLIK_BACKUPS не задан, и я не знаю, делаются ли копии. Задайте папку с копиями; каждую ночь их делает otklik backup (examples/self-hosting).',
        'OTKLIK_BACKUPS is not set, and I do not know whether there are backups. Set their folder; otklik backup makes one every night (examples/self-hosting).',
      ),
    ];
  }
  const folder = resolve(backups);
  if (!look(folder)?.isDirectory()) {
    return [
      wrong(
        `Папки с копиями ${folder} нет. Проверьте OTKLIK_BACKUPS.`,
        `There is no folder of backups ${folder}. Check OTKLIK_BACKUPS.`,
      ),
    ];
  }
  const files = readdirSync(folder)
    .filter((name) => !name.endsWith('.part'))
    .map((name) => join(folder, name));
  const copies = files.filter((file) => look(file)?.isFile());
  const newest = Math.max(...copies.map((file) => look(file)!.mtimeMs));
  const hours = Math.floor((now.getTime() - newest) / HOUR_MS);
  const open = examineAccess(folder);
  if (copies.length === 0)
    return [
      ...open,
      wrong(
        `В ${folder} нет ни одной копии. Сделайте: otklik backup`,
        `There is no backup in ${folder}. Make one: otklik backup`,
      ),
    ];
  if (hours < OLD_HOURS) return open;
  return [
    ...open,
    wrong(
      `Последней копии в ${folder} уже ${hours} ч. Посмотрите, почему не было новых: systemctl status otklik-backup`,
      `The newest backup in ${folder} is ${hours} hours old. See why there was none since: systemctl status otklik-backup`,
    ),
  ];
}

/** Without the network a clock can be held only against what was written by it. */
function examineClock(files: readonly string[], now: Date): Finding[] {
  const ahead = files.filter((file) => (look(file)?.mtimeMs ?? 0) > now.getTime() + HOUR_MS);
  return ahead.length === 0 ? [] : [wrongClock(now)];
}

/** The clock shows a time before something that has happened. */
export const wrongClock = (now: Date): Finding =>
  wrong(
    `Часы показывают ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC, а в базе или на диске есть записи из будущего. Поправьте часы (timedatectl set-ntp true): по ним открываются и закрываются анкеты.`,
    `The clock shows ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC, and there are records from after that in the database or on the disk. Set it right (timedatectl set-ntp true): forms open and close by it.`,
  );
