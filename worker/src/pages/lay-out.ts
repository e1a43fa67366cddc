import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FOR_A_WHILE, FOREVER, shortAddress } from './embed.ts';
import { pageHeaders } from './page-headers.ts';
import type { Release } from './release.ts';
import type { StaticFile } from './static-file.ts';

type Files = ReadonlyMap<string, StaticFile>;
type Headers = Readonly<Record<string, string>>;

/**
 * Lays the files out that a host of static files serves in place of this
 * server, with the headers that this server gives them in `_headers`, as
 * Cloudflare reads it. Versions that lie there already stay and go on being served.
 */
export function layOut(folder: string, { release, assets, studio = new Map() }: Laid): void {
  put(join(folder, 'assets'), assets);
  put(join(folder, 'studio', 'assets'), studio);
  const embed = join(folder, 'embed');
  mkdirSync(embed, { recursive: true });
  if (release) {
    put(join(embed, release.version), release.files);
    put(join(embed, shortAddress(release)), release.files);
  }

  const versions = readdirSync(embed).sort();
  const rules = versions.map((name) => rule(`/embed/${name}/*`, name.startsWith('v') ? FOR_A_WHILE : FOREVER));
  const own = ['/assets/*', '/studio/assets/*'].map((address) => rule(address, pageHeaders(undefined).file));
  writeFileSync(join(folder, '_headers'), [...own, ...rules].join('\n'));
}

interface Laid {
  release: Release | undefined;
  assets: Files;
  studio?: Files | undefined;
}

/** Puts these files and no others into a folder. */
function put(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, { bytes }] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

const rule = (address: string, headers: Headers): string =>
  [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
