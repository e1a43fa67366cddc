import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { keyOf } from '../photos/photos.ts';
import { ARCHIVED_TABLES } from '../storage/archive-tables.ts';
import type { Storage } from '../storage/storage.ts';
import { inUse, syncToDisk } from './backup.ts';
import type { Config } from './config.ts';
import { photoFolderOf } from './photo-folder.ts';
import { type Sentence, StartRefused } from './sentence.ts';

type Place = Pick<Config, 'photos' | 'folder'>;

/** Where the photos that belong to a copy or an archive lie: beside it, as a folder of plain files. */
export const photosBeside = (file: string): string => `${resolve(file)}.photos`;

/** Refuses before anything is begun when there are photos where those of a copy would be laid. */
export function checkPhotosBeside(file: string): void {
  if (existsSync(photosBeside(file))) throw new StartRefused(inUse(photosBeside(file)));
}

/**
 * Lays the photos beside a copy that was just made of the database. After it and not before: a photo without a row
 * is seen by nobody, and each that has one in the copy was on the disk by then.
 */
export function savePhotos(place: Place, file: string): Sentence | undefined {
  const beside = photosBeside(file);
  const part = `${beside}.part`;
  rmSync(part, { recursive: true, force: true });
  const copied = copyPhotos(photoFolderOf(place), part);
  if (copied === 0) return undefined;
  renameSync(part, beside);
  return {
    ru: `Фотографии практик, файлов: ${copied}, лежат рядом: ${beside}. Храните их вместе с копией.`,
    en: `Photos of practices, ${copied} files, are beside it: ${beside}. Keep them with the copy.`,
  };
}

/** Puts the photos of a copy back to those that are there. None is written over: under its name a file never changes. */
export function returnPhotos(place: Place, file: string): Sentence | undefined {
  const beside = photosBeside(file);
  if (!existsSync(beside)) return undefined;
  const copied = copyPhotos(beside, photoFolderOf(place));
  return {
    ru: `Фотографии практик возвращены, файлов: ${copied}. Те, которые удалили после копии, тоже вернулись: удалите их снова.`,
    en: `Photos of practices are back: ${copied} files. Those that were removed after the copy was made are back too: remove them again.`,
  };
}

const PHOTOS = ARCHIVED_TABLES.find(({ name }) => name === 'practice_photo')!;
const COLUMNS = ['practice', 'id', 'sent'].map((name) => Object.keys(PHOTOS.columns).indexOf(name));

/** Says of how many photos there are rows without files, as where a database was moved and the folder was forgotten. */
export async function missedPhotos(place: Place, { archive }: Pick<Storage, 'archive'>): Promise<Sentence | undefined> {
  const folder = resolve(photoFolderOf(place));
  let missed = 0;
  for await (const rows of archive.read(PHOTOS)) {
    for (const row of rows) {
      const [practice, id, sent] = COLUMNS.map((at) => String(row[at]));
      const key = keyOf({ practice: practice!, id: id!, sent: sent! }, 'full');
      if (!existsSync(join(folder, key.replaceAll(':', '/')))) missed++;
    }
  }
  if (missed === 0) return undefined;
  return {
    ru: `Нет файлов фотографий: ${missed}. Фотографии лежат не в базе, а в папке, и её надо скопировать: перенесите в ${folder} то, что лежит в папке .photos рядом с копией или архивом, или папку photos прежнего сервера.`,
    en: `Photos without a file: ${missed}. Photos are not in the database but in a folder, which has to be copied: put into ${folder} what is in the folder .photos beside the copy or the archive, or in the folder photos of the former server.`,
  };
}

/** Gives how many were copied: those that are not there yet, and that are whole. */
function copyPhotos(from: string, to: string): number {
  if (!existsSync(from)) return 0;
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name));
  let copied = 0;
  for (const file of files) {
    const target = join(to, relative(from, file));
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    try {
      copyFileSync(file, `${target}.part`);
    } catch (error) {
      // It was removed just now, and its row with it.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw error;
    }
    syncToDisk(`${target}.part`);
    renameSync(`${target}.part`, target);
    copied++;
  }
  return copied;
}
