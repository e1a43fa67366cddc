import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrokenRelease, readRelease, readShelf, type Release, shelve } from '../pages/release.ts';
import { StartRefused } from './sentence.ts';

const BUILT = fileURLToPath(new URL('../../../packages/widgets/embed/', import.meta.url));

/**
 * The widgets that were built, and with them every version that this folder has
 * ever seen. Without a folder, as with PostgreSQL, only those that were built.
 */
export function openReleases(folder: string): { release: Release | undefined; releases: Release[] } {
  const shelf = join(folder, 'embed');
  try {
    const release = readRelease(BUILT);
    if (!existsSync(folder)) return { release, releases: release ? [release] : [] };
    if (release) shelve(BUILT, release, shelf);
    return { release, releases: readShelf(shelf) };
  } catch (error) {
    if (!(error instanceof BrokenRelease)) throw error;
    throw new StartRefused({
      ru: `Файлы виджетов повреждены: ${error.message}. Соберите их заново (npm run build) или верните из резервной копии.`,
      en: `The files of the widgets are damaged: ${error.message}. Build them again (npm run build) or restore them from a backup.`,
    });
  }
}
