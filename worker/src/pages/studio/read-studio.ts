import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../release.ts';
import { StaticFile } from '../static-file.ts';

/** The studio as it was built. */
export interface StudioFiles {
  /** By their names. Nothing where somebody else serves them. */
  files: ReadonlyMap<string, StaticFile>;
  /** The `integrity` of the script that the page names. */
  integrity: string;
  /** That of the form in one file, for the snippets that the studio shows. */
  alone: string;
}

/** The script that the page names. */
export const STUDIO = 'studio.js';

/** Reads what the build has put into the folder of the studio. Gives nothing when nothing is built. */
export function readStudio(folder: string, release: Release | undefined): StudioFiles | undefined {
  if (!existsSync(join(folder, STUDIO))) return undefined;
  const files = new Map(
    readdirSync(folder).map((name) => [name, new StaticFile(name, readFileSync(join(folder, name)))]),
  );
  const alone = release?.files.get('otklik-form.js')?.integrity ?? '';
  return { files, integrity: files.get(STUDIO)!.integrity, alone };
}
