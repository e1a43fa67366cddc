import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StaticFile } from '../static-file.ts';

/** The loader of the releases that tests build. */
export const LOADER = 'export const loader = 1;\n'.repeat(40);

/** Builds a release of one file, and one more that its manifest does not list. Gives its folder. */
export function buildRelease(folder: string, version: string, script = LOADER): string {
  const built = join(folder, 'built', version);
  mkdirSync(built, { recursive: true });
  const { integrity } = new StaticFile('otklik.js', Buffer.from(script));
  const manifest = { version, files: { 'otklik.js': { integrity, bytes: script.length } } };
  writeFileSync(join(built, 'otklik.js'), script);
  writeFileSync(join(built, 'not-listed.js'), 'secret');
  writeFileSync(join(built, 'manifest.json'), JSON.stringify(manifest));
  return built;
}
