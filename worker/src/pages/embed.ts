import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { z } from 'zod';
import { StaticFile } from './static-file.ts';

const Manifest = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  files: z.record(z.string(), z.object({ integrity: z.string(), bytes: z.int() })),
});

/** The script-tag files of one version of the widgets. */
export interface Release {
  version: string;
  /** By their names from the folder of the release, `chunks/form.js`. */
  files: ReadonlyMap<string, StaticFile>;
}

/** Somebody has changed a built file, so no page with its integrity hash would run it. */
export class BrokenRelease extends Error {
  override readonly name = 'BrokenRelease';
}

/**
 * Reads what the build has put into a folder: the files that its manifest
 * lists, and no others. Gives nothing when nothing is built.
 */
export function readRelease(from: string | URL): Release | undefined {
  const folder = typeof from === 'string' ? from : fileURLToPath(from);
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return undefined;

  const { version, files: listed } = Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const present = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  );
  const files = new Map([['manifest.json', new StaticFile('manifest.json', readFileSync(manifest))]]);

  for (const [name, { integrity }] of Object.entries(listed)) {
    if (!present.has(name)) throw new BrokenRelease(`${name} is in the manifest and not in ${folder}`);
    const file = new StaticFile(name, readFileSync(join(folder, name)));
    if (file.integrity !== integrity) throw new BrokenRelease(`${join(folder, name)} differs from the manifest`);
    files.set(name, file);
  }
  return { version, files };
}

const ANYONE = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
const FOREVER = { ...ANYONE, 'Cache-Control': 'public, max-age=31536000, immutable' };
const FOR_A_WHILE = { ...ANYONE, 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' };

/**
 * The files that pages of other sites embed. Mounted at `/embed`.
 *
 * `/1.0.0/...` never changes, so it may be pasted with its integrity hash;
 * `/v1/...` is whatever is the newest of that major version.
 */
export function embed(release: Release | undefined): Hono {
  const newest = release && `v${release.version.split('.')[0]}`;

  return new Hono().get('/:version/:name{.+}', async (c) => {
    const { version, name } = c.req.param();
    const isAlias = version === newest;
    const file = isAlias || version === release?.version ? release?.files.get(name) : undefined;
    if (file) return file.respond(c, isAlias ? FOR_A_WHILE : FOREVER);
    return c.text(`There is no ${name} of version ${version} here.`, 404, { ...ANYONE, 'Cache-Control': 'no-store' });
  });
}
