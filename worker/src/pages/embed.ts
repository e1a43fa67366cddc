import { Hono } from 'hono';
import type { Release } from './release.ts';

const ANYONE = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};
/** A version never changes, so it may be kept for ever. */
export const FOREVER = { ...ANYONE, 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Under its short address a version gives way to the next. */
export const FOR_A_WHILE = { ...ANYONE, 'Cache-Control': 'public, max-age=300, stale-while-revalidate=86400' };
const NOT_AT_ALL = { ...ANYONE, 'Cache-Control': 'no-store' };

/**
 * The files that pages of other sites embed. Mounted at `/embed`.
 *
 * `/1.0.0/...` never changes, so it may be pasted with its integrity hash;
 * `/v1/...` is whatever is the newest of that major version.
 */
export function embed(releases: readonly Release[]): Hono {
  const byAddress = new Map<string, { release: Release; headers: Readonly<Record<string, string>> }>();
  for (const release of [...releases].sort(fromOldToNew)) {
    byAddress.set(release.version, { release, headers: FOREVER });
    byAddress.set(shortAddress(release), { release, headers: FOR_A_WHILE });
  }

  return new Hono().get('/:version/:name{.+}', async (c) => {
    const { version, name } = c.req.param();
    const found = byAddress.get(version);
    const file = found?.release.files.get(name);
    if (found && file) return file.respond(c, found.headers);
    return c.text(`There is no ${name} of version ${version} here.`, 404, NOT_AT_ALL);
  });
}

/** Where the newest of a major version is: `v1`. */
export const shortAddress = ({ version }: Release): string => `v${version.split('.')[0]}`;

/** A version that is still being tried (`1.1.0-beta.1`) is older than all that are not. */
function fromOldToNew({ version: left }: Release, { version: right }: Release): number {
  const isTrial = (version: string) => version.includes('-');
  if (isTrial(left) !== isTrial(right)) return isTrial(left) ? -1 : 1;
  return left.localeCompare(right, 'en', { numeric: true });
}
