import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Loader, LOADER } from './snippet.ts';
import { StaticFile } from './static-file.ts';

const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

const Manifest = z.object({
  version: z.string().regex(VERSION),
  files: z.record(z.string(), z.object({ integrity: z.string(), bytes: z.int() })),
});

/** The script-tag files of one version of the widgets. */
export interface Release {
  version: string;
  /** By their names from the folder of the release, `chunks/form.js`. */
  files: ReadonlyMap<string, StaticFile>;
}

/** What a page has to know of a release to load it. */
export function loaderOf({ version, files }: Release): Loader {
  const file = files.get(LOADER);
  if (!file) throw new BrokenRelease(`there is no ${LOADER} in version ${version}`);
  return { version, integrity: file.integrity };
}

/** Somebody has changed a built file, so no page with its integrity hash would run it. */
export class BrokenRelease extends Error {
  override readonly name = 'BrokenRelease';
}

/**
 * Reads what the build has put into a folder: the files that its manifest
 * lists, and no others. Gives nothing when nothing is built.
 */
export function readRelease(folder: string): Release | undefined {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return undefined;

  const { version, files: listed } = Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const files = new Map([['manifest.json', new StaticFile('manifest.json', readFileSync(manifest))]]);
  const present = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );
  for (const [name, { integrity }] of Object.entries(listed)) {
    if (!present.has(name)) throw new BrokenRelease(`${name} is in the manifest and not in ${folder}`);
    const file = new StaticFile(name, readFileSync(join(folder, name)));
    if (file.integrity !== integrity) throw new BrokenRelease(`${join(folder, name)} differs from the manifest`);
    files.set(name, file);
  }
  return { version, files };
}

/**
 * Puts a built release on the shelf, where every version that was ever served
 * stays: pages with a snippet of years ago go on working after an upgrade.
 */
export function shelve(built: string, { version }: Release, shelf: string): void {
  const place = join(shelf, version);
  if (isSameRelease(built, place)) return;

  // Whole or not at all, whenever the process dies and whoever else is doing the same.
  const coming = join(shelf, `.${version}-${process.pid}`);
  mkdirSync(shelf, { recursive: true });
  cpSync(built, coming, { recursive: true });
  rmSync(place, { recursive: true, force: true });
  try {
    renameSync(coming, place);
  } catch (error) {
    rmSync(coming, { recursive: true });
    if (!isSameRelease(built, place)) throw error;
  }
}

/** The releases on a shelf. */
export function readShelf(shelf: string): Release[] {
  if (!existsSync(shelf)) return [];
  return readdirSync(shelf)
    .filter((name) => VERSION.test(name))
    .flatMap((name) => readRelease(join(shelf, name)) ?? []);
}

/** The manifest holds the hash of every file, so it speaks for all of them. */
function isSameRelease(left: string, right: string): boolean {
  const [one, other] = [left, right].map((folder) => join(folder, 'manifest.json'));
  return existsSync(other!) && readFileSync(one!).equals(readFileSync(other!));
}
