import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartRefused } from './sentence.ts';

/** Makes the folder of the database unless it is there, for its owner's eyes only. Gives its full path. */
export function prepareFolder(folder: string): string {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused({
      ru: `OTKLIK_DATA: папку ${path} не получается создать или в неё нельзя писать (${code}). Дайте на неё права или укажите другую.`,
      en: `OTKLIK_DATA: the folder ${path} cannot be made or written to (${code}). Give access to it or name another one.`,
    });
  }
  return path;
}
